import { Class } from '../reading/classes.ts'
import { is, isApart, sentenceStart, valueAt } from '../reading/cursor.ts'
import { add, compare, divide, integer, multiply, shift } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'
import { hasScoreCue, isScoreLike, isVoteBefore } from './scores.ts'

/** `range`: from one to the other; `score`: one to the other; `change`: it was the first and became the second; `sides`: one has the first, another the second. */
export type Join = 'range' | 'score' | 'change' | 'ratio' | 'sides'

/** One amount, or two that belong together. */
export interface Reach {
  readonly first: Amount
  readonly second?: Amount
  readonly join?: Join
  readonly next: number
  /** The rule that joined them. */
  readonly rule?: string
  /** The piece that opens it: "between" or "from", else the first amount's. */
  readonly opens: number
}

/** Two amounts with a joint between them. */
export interface Pair {
  readonly first: Amount
  readonly second: Amount
  /** What joins them. */
  readonly kind: 'dash' | 'word' | 'or' | 'ratio'
}

export type PairRules = Rules<Pair, Reach>

export const reachOf = (
  { first, second }: Omit<Pair, 'kind'>,
  join: Join,
  opens = first.start,
): Reach => ({ first, second, join, next: second.next, opens })

/** Both with the unit and magnitude that are written once. */
export function carried({ first, second }: Pair): Omit<Pair, 'kind'> {
  const low = carryRate(carry(first, second), second)
  return { first: low, second: carryUnit(second, low) }
}

/** Without a word before them, numbers that do not go up are no range, unless they have a unit. */
export function plainRange(r: TextReading, pair: Pair): Reach | undefined {
  if (isToldTwice(r, pair) || !fits(r, pair, pair.kind === 'dash')) return undefined
  const both = carried(pair)
  const isRange = compare(both.first.value, both.second.value) < 0 || both.first.unit !== undefined
  return isRange ? reachOf(both, 'range') : undefined
}

/** "leads by 51 to 44 percent", "lost 46 percent to 54 percent": shares of two sides, the first of them larger or words of a contest before. */
export function isSides(r: TextReading, { first, second }: Pair): boolean {
  if (!isPercent(second) || first.high !== undefined || (first.unit && !isPercent(first)))
    return false
  const order = compare(first.value, second.value)
  return order > 0 || (order < 0 && first.unit !== undefined && hasScoreCue(r, first.start))
}

/** "A third - 33% - of farms" is one share told twice, "a quarter to nine" a time. */
const isToldTwice = (r: TextReading, { first, second, kind }: Pair): boolean =>
  first.form === 'fraction' &&
  second.form !== 'fraction' &&
  !first.unit &&
  (kind === 'dash' ? isPercent(second) && isApart(r, first.next) : !second.unit)

const isPercent = ({ unit }: Amount): boolean => unit?.dimension === 'percent'

export function isScore(r: TextReading, { first, second, kind }: Pair): boolean {
  const isVote = kind === 'word' && is(r, first.next, Class.to) && isVoteBefore(r, first.start)
  return (kind === 'dash' || isVote) && isScoreLike(r, first, second)
}

/** "10 or 15 minutes", "$1.2 or $1.3 billion": the magnitude is written once, and the second is larger, but at most twice the first. */
export const isChoice = (first: Amount, second: Amount): boolean =>
  mayChoose(first, second) &&
  first.power === 0 &&
  !first.per &&
  !first.bound &&
  first.form === second.form &&
  (first.form === 'digits' || first.form === 'words') &&
  compare(first.value, asWritten(second)) < 0 &&
  compare(second.value, twice(carry(first, second))) <= 0

/** Without a unit of its own, or of the same money, where the magnitude stands behind the second. */
const mayChoose = (first: Amount, second: Amount): boolean =>
  !first.unit || (isMoney(first) && isSameUnit(first, second) && second.power > 0)

const powerOf = (unit: Amount['unit']): number => unit?.power ?? 0

/** The value in what its unit is written in: the 6 of "6 cents". */
const asWritten = ({ value, unit }: Amount): Amount['value'] => shift(value, -powerOf(unit))

const twice = ({ value }: Amount): Amount['value'] => add(value, value)

export const isLater = ({ form }: Amount): boolean => form === 'many'

/** "tens or even hundreds of millions": what the second is of, the first is, too. */
export function manyOf(r: TextReading, { first, second }: Pair): Reach | undefined {
  const times = valueAt(r, second.start, Class.many)
  if (times === undefined || compare(first.value, integer(times)) >= 0) return undefined
  const factor = divide(second.value, integer(times))
  const { unit, kind, rule } = second
  const low = { ...first, value: multiply(first.value, factor), kind, rule, ...(unit && { unit }) }
  return reachOf({ first: low, second }, 'range')
}

/** Whether both can be the ends of one range; `isJoined` by a dash or by "from" or "between" before them. */
export function fits(r: TextReading, { first, second }: Pair, isJoined: boolean): boolean {
  if (first.unit && second.unit)
    return isSameUnit(first, second) && (isJoined || !changesBefore(r, first.start))
  return isJoined || (!isMoved(r, first, second) && areAlike(r, first, second))
}

/** Whether two amounts that share a unit at most may be a range without a word before them. */
function areAlike(r: TextReading, first: Amount, second: Amount): boolean {
  // "cut spending by half to 15 million", "fell a cent and a half to 91 cents"
  if (isMoney(second)) return first.form !== 'fraction' && isBelow(r, first, second)
  return !first.unit || (isMoney(first) && second.power > 0)
}

/** "rose by 12 to 40", "fell 40 to 1,200": more than twice as much behind a verb in the past is what it came to. */
const isMoved = (r: TextReading, first: Amount, second: Amount): boolean =>
  !first.unit &&
  !second.unit &&
  !second.per &&
  first.form !== 'fraction' &&
  compare(second.value, twice(carry(first, second))) > 0 &&
  isAlone(r, second.next) &&
  isPastChange(r, is(r, first.start - 1, Class.by) ? first.start - 2 : first.start - 1)

const isPastChange = (r: TextReading, i: number): boolean =>
  is(r, i, Class.changes) &&
  !is(r, i, Class.weakChange) &&
  (is(r, i, Class.irregularPast) || is(r, i, Class.participle))

/** Nothing that is counted stands behind: no "10 to 30 men", "a year", "times". */
const isAlone = (r: TextReading, i: number): boolean =>
  r.kind[i] !== PieceKind.word ||
  (is(r, i, Class.preposition) && !is(r, i, Class.per)) ||
  is(r, i, Class.weekday)

/** "80 million to 120 million euros", but "cut it by 500 million to 15 million euros" */
const isBelow = (r: TextReading, first: Amount, second: Amount): boolean =>
  first.power === 0 ||
  (second.power > 0 &&
    compare(first.value, second.value) < 0 &&
    !is(r, first.start - 1, Class.by) &&
    !changesBefore(r, first.start))

const isMoney = ({ unit }: Amount): boolean => unit?.dimension === 'money'

const isSameUnit = (first: Amount, second: Amount): boolean =>
  first.unit?.code === second.unit?.code &&
  first.unit?.dimension === second.unit?.dimension &&
  (first.kind === 'percentage-point') === (second.kind === 'percentage-point')

/** The unit and what multiplies both that are written only once: "5-7%", "$6 to 7 billion", "two or three hundred". */
function carry(first: Amount, second: Amount): Amount {
  // "two hundred to three hundred thousand": only the magnitude is left out.
  const times = first.times ? undefined : second.times
  const scaled = multiply(first.value, times ?? shift(integer(1), second.power))
  const isPlain = first.form !== 'ordinal' && first.form !== 'many'
  const isSmall = first.power === 0 && compare(scaled, asWritten(second)) < 0
  const value = isSmall && isPlain ? scaled : first.value
  if (first.unit || !second.unit) return { ...first, value }
  const { unit, kind, rule, per } = second
  const inUnit = shift(value, powerOf(unit))
  return { ...first, value: inUnit, unit, kind, rule, ...(per && { per }) }
}

/** "from €9.80 to €11.40 a square metre" */
const carryRate = (first: Amount, { unit, per, kind }: Amount): Amount =>
  per && !first.per && first.unit?.code === unit?.code ? { ...first, per, kind } : first

/** The unit that only the first of them has. */
function carryUnit(second: Amount, { unit, kind, per }: Amount): Amount {
  if (second.unit || !unit) return second
  const value = shift(second.value, powerOf(unit))
  return { ...second, value, unit, kind, ...(per && { per }) }
}

/** How far before an amount its verb of change may stand here. */
const changeReach = 4

/** Whether a verb of change governs what begins at `at`. */
function changesBefore(r: TextReading, at: number): boolean {
  const least = Math.max(sentenceStart(r, at), at - changeReach)
  for (let i = at - 1; i >= least; i--) {
    if (is(r, i, Class.changes)) return true
    if (is(r, i, Class.comma) || (is(r, i, Class.preposition) && !is(r, i, Class.by))) return false
  }
  return false
}

/** After "in" a larger number is a year, and "8 in 5 cities" counts. */
export function isRatio(r: TextReading, { first, second }: Pair): boolean {
  const isPart = compare(first.value, second.value) < 0 && first.value.coefficient > 0n
  if (!isWhole(first) || !isWhole(second) || !isPart || first.form === 'ordinal') return false
  const isIn = is(r, first.next, Class.in) && second.start === first.next + 1
  return !isIn || isPartIn(first, second)
}

const isPartIn = (first: Amount, second: Amount): boolean =>
  (first.form === second.form || first.value.coefficient === 1n) && second.value.coefficient <= 100n

const isWhole = ({ unit, power, value }: Amount): boolean =>
  !unit && power === 0 && value.scale === 0
