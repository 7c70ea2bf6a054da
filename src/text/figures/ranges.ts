import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, isApart, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import { compare, shift } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'
import { readAmount } from './amounts.ts'
import { isScoreLike, isVoteBefore } from './scores.ts'

/** One amount, or two that belong together. */
export interface Reach {
  readonly first: Amount
  readonly second?: Amount
  /** `range`: from one to the other; `score`: one to the other; `change`: it was the first and became the second. */
  readonly join?: 'range' | 'score' | 'change' | 'ratio'
  readonly next: number
  /** The piece that opens it: "between" or "from", else the first amount's. */
  readonly opens: number
}

/** What joins two amounts, and where the second one begins. */
interface Joint {
  readonly kind: 'dash' | 'word' | 'ratio'
  readonly at: number
}

/** Where the number of an amount that begins at `at` stands: after its currency and sign. */
function numberAt(r: TextReading, at: number): number {
  let i = at
  if (is(r, i, Class.dollarPrefix) && is(r, i + 1, Class.dollarSign)) i++
  if (is(r, i, Class.currencySign) || is(r, i, Class.currencyCode)) i++
  if (is(r, i, Class.currencyCode) && is(r, i - 1, Class.dollarSign)) i++
  const isSign = is(r, i, Class.negative) || (is(r, i, Class.hyphen) && !isApart(r, i + 1))
  return isSign ? i + 1 : i
}

const opensNumber = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.startsNumber) || is(r, i, Class.article)

/** The amount at `i`, and the second one if it is the end of a range. */
export function readReach(r: TextReading, i: number, floor: number): Reach | undefined {
  const plain = readAmount(r, i, { floor })
  if (!plain) return undefined
  const opener = plain.start - 1
  const isBetween = is(r, opener, Class.between)
  const first = isBetween ? (readAmount(r, i, { withoutAnd: true, floor }) ?? plain) : plain
  const alone: Reach = { first: plain, next: plain.next, opens: plain.start }
  const joint = plain.form === 'many' ? undefined : jointAt(r, first.next, isBetween)
  const second = joint && secondAt(r, joint.at, first)
  return (joint && second && joinAmounts(r, first, second, joint)) ?? alone
}

function secondAt(r: TextReading, joint: number, first: Amount): Amount | undefined {
  const at = numberAt(r, joint)
  if (at >= sentenceEnd(r, first.start) || !opensNumber(r, at)) return undefined
  const second = readAmount(r, at, { floor: first.next })
  const isKin = (second?.kind === 'ordinal') === (first.kind === 'ordinal')
  return second && second.start >= first.next && isKin ? second : undefined
}

/** What joins the amount that ends before `at` to the next one. */
function jointAt(r: TextReading, at: number, isBetween: boolean): Joint | undefined {
  if (at >= sentenceEnd(r, at - 1)) return undefined
  return dashAt(r, at, isBetween) ?? wordAt(r, at, isBetween) ?? ratioAt(r, at)
}

/** A hyphen stands apart from both or from neither: "5-7", "5 - 7". */
function dashAt(r: TextReading, at: number, isBetween: boolean): Joint | undefined {
  if (is(r, at, Class.shortDash) || is(r, at, Class.rangeTilde)) return { kind: 'dash', at: at + 1 }
  if (!is(r, at, Class.hyphen)) return undefined
  // "two- to three-year": the joint is the word after the hyphen.
  const isDangling = is(r, at + 1, Class.to) || (isBetween && is(r, at + 1, Class.and))
  if (isDangling) return { kind: 'dash', at: at + 2 }
  return isApart(r, at) === isApart(r, at + 1) ? { kind: 'dash', at: at + 1 } : undefined
}

/** "to", "through", "up to", after "between" "and"; "$500,000 to more than $1 million". */
function wordAt(r: TextReading, at: number, isBetween: boolean): Joint | undefined {
  if (is(r, at, Class.to)) {
    const behind = endOfPhrase(r, at + 1, Class.rangeModifier)
    return { kind: 'word', at: behind > 0 ? behind : at + 1 }
  }
  if (is(r, at, Class.up) && is(r, at + 1, Class.to)) return { kind: 'word', at: at + 2 }
  const isWord = is(r, at, Class.through) || (isBetween && is(r, at, Class.and))
  return isWord ? { kind: 'word', at: at + 1 } : undefined
}

/** "one in five", "one out of three", "two of every three". */
function ratioAt(r: TextReading, at: number): Joint | undefined {
  const next = endOfPhrase(r, at, Class.ratioJoint)
  return next > 0 ? { kind: 'ratio', at: next } : undefined
}

function joinAmounts(
  r: TextReading,
  first: Amount,
  second: Amount,
  joint: Joint,
): Reach | undefined {
  if (joint.kind === 'ratio') return joinRatio(r, first, second)
  const isFrom = is(r, first.start - 1, Class.from)
  const isOpened = isFrom || is(r, first.start - 1, Class.between)
  if (!fits(r, first, second, { isOpened, isDash: joint.kind === 'dash' })) return undefined

  const low = carry(first, second)
  const pair: Reach = {
    first: low,
    second: carryUnit(second, low),
    join: 'range',
    next: second.next,
    opens: isOpened ? first.start - 1 : first.start,
  }
  if (isFrom) return isChange(r, first, second, pair.opens) ? { ...pair, join: 'change' } : pair
  if (isOpened) return pair
  if (isScore(r, first, second, joint)) return { ...pair, first, second, join: 'score' }
  return goesUp(pair) || low.unit ? pair : undefined
}

const goesUp = ({ first, second }: Reach): boolean =>
  second !== undefined && compare(first.value, second.value) < 0

/** "rose from 5 to 6" */
const isChange = (r: TextReading, first: Amount, second: Amount, opens: number): boolean =>
  changesBefore(r, opens) || isRaised(r, first, second, opens)

function isScore(r: TextReading, first: Amount, second: Amount, { kind }: Joint): boolean {
  const mayBe = kind === 'dash' || (is(r, first.next, Class.to) && isVoteBefore(r, first.start))
  return mayBe && isScoreLike(r, first, second)
}

interface Opening {
  /** "from" or "between" stands before them. */
  readonly isOpened: boolean
  readonly isDash: boolean
}

/** Whether both can be the ends of one range. */
function fits(r: TextReading, first: Amount, second: Amount, opening: Opening): boolean {
  const isJoined = opening.isOpened || opening.isDash
  if (first.unit && second.unit)
    return isSameUnit(first, second) && (isJoined || !changesBefore(r, first.start))
  if (isJoined) return true
  // "cut spending by half to 15 million", "fell a cent and a half to 91 cents"
  if (isMoney(second)) return first.form !== 'fraction' && first.power === 0
  return !first.unit || (isMoney(first) && second.power > 0)
}

const isMoney = ({ unit }: Amount): boolean => unit?.dimension === 'money'

const isSameUnit = (first: Amount, second: Amount): boolean =>
  first.unit?.code === second.unit?.code &&
  first.unit?.dimension === second.unit?.dimension &&
  (first.kind === 'percentage-point') === (second.kind === 'percentage-point')

/** The unit and magnitude that are written only once: "5-7%", "$6 to 7 billion". */
function carry(first: Amount, second: Amount): Amount {
  const isSmall =
    first.power === 0 &&
    second.power > 0 &&
    compare(shift(first.value, second.power), second.value) < 0
  const isPlain = first.form !== 'ordinal' && first.form !== 'many'
  const value = isSmall && isPlain ? shift(first.value, second.power) : first.value
  if (first.unit || !second.unit) return { ...first, value }
  const { unit, kind, rule, per } = second
  return { ...first, value, unit, kind, rule, ...(per && { per }) }
}

/** The unit that only the first of them has. */
function carryUnit(second: Amount, { unit, kind, per }: Amount): Amount {
  return second.unit || !unit ? second : { ...second, unit, kind, ...(per && { per }) }
}

/** How far before an amount its verb of change may stand here. */
const changeReach = 4

/** Whether a verb of change governs what begins at `at`. */
export function changesBefore(r: TextReading, at: number): boolean {
  const least = Math.max(sentenceStart(r, at), at - changeReach)
  for (let i = at - 1; i >= least; i--) {
    if (is(r, i, Class.changes)) return true
    if (is(r, i, Class.comma) || (is(r, i, Class.preposition) && !is(r, i, Class.by))) return false
  }
  return false
}

/** How far before "from" the verb of a change may stand where both amounts are money. */
const raiseReach = 30

/** "increase credit lines with the bank from $55 billion to $110 billion": a change, whatever stands between. */
function isRaised(r: TextReading, first: Amount, second: Amount, from: number): boolean {
  if (first.unit?.dimension !== 'money' || second.unit?.dimension !== 'money') return false
  const least = Math.max(sentenceStart(r, from), from - raiseReach)
  for (let i = from - 1; i >= least; i--) {
    if (is(r, i, Class.semicolon) || is(r, i, Class.ranging)) return false
    if (is(r, i, Class.raising)) return true
  }
  return false
}

/** After "in" a larger number is a year, and "8 in 5 cities" counts. */
function joinRatio(r: TextReading, first: Amount, second: Amount): Reach | undefined {
  const isPart = compare(first.value, second.value) < 0 && first.value.coefficient > 0n
  if (!isWhole(first) || !isWhole(second) || !isPart || first.form === 'ordinal') return undefined
  const isIn = is(r, first.next, Class.in) && second.start === first.next + 1
  const isAlike = first.form === second.form || first.value.coefficient === 1n
  if (isIn && (!isAlike || second.value.coefficient > 100n)) return undefined
  return { first, second, join: 'ratio', next: second.next, opens: first.start }
}

const isWhole = ({ unit, power, value }: Amount): boolean =>
  !unit && power === 0 && value.scale === 0
