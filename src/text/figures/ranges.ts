import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, isApart, sentenceEnd, sentenceStart, valueAt } from '../reading/cursor.ts'
import { add, compare, divide, integer, multiply, shift } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule, ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'
import { readAmount } from './amounts.ts'
import { movedBy } from './change-verbs.ts'
import { isScoreLike, isVoteBefore } from './scores.ts'

/** `range`: from one to the other; `score`: one to the other; `change`: it was the first and became the second. */
export type Join = 'range' | 'score' | 'change' | 'ratio'

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

/** What joins two amounts, and where the second one begins. */
interface Joint {
  readonly kind: 'dash' | 'word' | 'or' | 'ratio'
  readonly at: number
}

/** Two amounts with a joint between them. */
interface Pair {
  readonly first: Amount
  readonly second: Amount
  readonly kind: Joint['kind']
}

export type PairRules = Rules<Pair, Reach>

/** Where the number of an amount that begins at `at` stands: after its currency and sign. */
function numberAt(r: TextReading, at: number): number {
  let i = at
  if (is(r, i, Class.dollarPrefix) && is(r, i + 1, Class.dollarSign)) i++
  if (opensMoney(r, i)) i++
  if (is(r, i, Class.currencyCode) && is(r, i - 1, Class.dollarSign)) i++
  const isSign = is(r, i, Class.negative) || (is(r, i, Class.hyphen) && !isApart(r, i + 1))
  return isSign ? i + 1 : i
}

const opensMoney = (r: TextReading, i: number): boolean =>
  is(r, i, Class.currencySign) ||
  is(r, i, Class.currencyCode) ||
  endOfPhrase(r, i, Class.moneyPrefix) > 0 ||
  endOfPhrase(r, i, Class.gluedPrefix) > 0

const opensNumber = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.startsNumber) || is(r, i, Class.article)

/** What two amounts with a joint between them are, matched around both. */
export const pairRules: PairRules = ready<Pair, Reach>([
  {
    name: 'pair.ratio',
    when: ({ kind }) => kind === 'ratio',
    pattern: '#',
    build: (_, pair, r) => (isRatio(r, pair) ? reachOf(pair, 'ratio') : undefined),
    examples: {
      matches: [
        ['One in five left.', '0.2'],
        ['Two of every three boats sank.', '0.6666666666666666'],
      ],
      mustNotMatch: ['They sold 8 in 5 towns.', 'It sold 30 in 2024.'],
    },
  },
  {
    name: 'pair.many',
    when: ({ kind, first, second }) => kind === 'or' && first.form === 'many' && isLater(second),
    pattern: '#',
    build: (_, pair, r) => manyOf(r, pair),
    examples: {
      matches: [
        ['It cost tens or even hundreds of millions of euros.', '10000000..1000000000 EUR vague'],
      ],
      mustNotMatch: ['Dozens or 12 left.'],
    },
  },
  {
    name: 'pair.change',
    when: ({ kind }) => kind === 'word' || kind === 'dash',
    pattern: 'from (modifierBefore | amountLevel | changeFiller | determiner | of){5} #',
    build: (found, pair, r) =>
      fits(r, pair, true) && movedBy(r, found.first) >= 0
        ? reachOf(carried(pair), 'change', found.first)
        : undefined,
    examples: {
      matches: [
        ['The rate rose from 5 to 6 percent.', '5 % from up'],
        ['It would take the fine from the current $150 to $400.', '400 USD to up'],
        ['They corrected the toll from 53 to 41.', '41 to down'],
      ],
      mustNotMatch: ['Prices range from 5 to 6 euros.', 'Seats cost from $20 to $85.'],
    },
  },
  {
    name: 'pair.opened',
    pattern: [
      '(from | between) #',
      'from (modifierBefore | amountLevel | changeFiller | determiner | of){5} #',
    ],
    when: ({ kind }) => kind === 'word' || kind === 'dash',
    build: (found, pair, r) =>
      fits(r, pair, true) ? reachOf(carried(pair), 'range', found.first) : undefined,
    examples: {
      matches: [
        ['Between 40 and 30 men slept.', '30..40 between'],
        ['Seats are from $20 to $85.', '20..85 USD between'],
      ],
      mustNotMatch: ['They ate between 30 and told 40 tales.'],
    },
  },
  {
    name: 'pair.score',
    pattern: '#',
    when: (pair, r) => isScore(r, pair) && fits(r, pair, pair.kind === 'dash'),
    build: (_, pair) => reachOf(pair, 'score'),
    examples: {
      matches: [
        ['They won 3-1 there.', '1..3'],
        ['It passed by a vote of 8 to 3.', '3..8'],
      ],
      mustNotMatch: ['They saw 3-5 boats.', 'They sold 8 to 3 towns.'],
    },
  },
  {
    name: 'pair.or',
    when: ({ kind, first, second }) => kind === 'or' && isChoice(first, second),
    pattern: '#',
    build: (_, pair, r) => (fits(r, pair, false) ? reachOf(carried(pair), 'range') : undefined),
    examples: {
      matches: [
        ['It lasts 10 or 15 minutes.', '10..15 min between'],
        ['They saw two or three boats.', '2..3 between'],
      ],
      mustNotMatch: ['They saw 2 or 30 boats.', 'It takes 5 miles or 6 minutes.', 'Press 5 or 3.'],
    },
  },
  {
    name: 'pair.plain',
    pattern: '#',
    when: ({ kind }) => kind === 'word' || kind === 'dash',
    build: (_, pair, r) => plainRange(r, pair),
    examples: {
      matches: [
        ['It took 5-7 days.', '5..7 d between'],
        ['It costs $4.1-4.3 billion.', '4100000000..4300000000 USD between'],
      ],
      mustNotMatch: ['It cut spending by half to 15 million euros.', 'It sold 7 to 5 towns.'],
    },
  },
])

/** The amount at `i`, and the second one if it is the end of a range. */
export function readReach(
  r: TextReading,
  i: number,
  floor: number,
  rules: PairRules,
): Reach | undefined {
  const plain = readAmount(r, i, { floor })
  if (!plain) return undefined
  const isBetween = is(r, plain.start - 1, Class.between)
  const first = isBetween ? (readAmount(r, i, { withoutAnd: true, floor }) ?? plain) : plain
  const alone: Reach = { first: plain, next: plain.next, opens: plain.start }
  const joint = jointAt(r, first.next, isBetween)
  const second = joint && secondAt(r, joint.at, first)
  if (!joint || !second || (first.form === 'many' && joint.kind !== 'or')) return alone
  const pair = { first, second, kind: joint.kind }
  const found = firstRule(r, rules, pair, first.start, second.next)
  return found ? { ...found.result, rule: found.rule } : alone
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
  return dashAt(r, at, isBetween) ?? wordAt(r, at, isBetween) ?? orAt(r, at) ?? ratioAt(r, at)
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

/** "or", "or even" */
function orAt(r: TextReading, at: number): Joint | undefined {
  const next = endOfPhrase(r, at, Class.orJoint)
  return next > 0 ? { kind: 'or', at: next } : undefined
}

/** "one in five", "one out of three", "two of every three". */
function ratioAt(r: TextReading, at: number): Joint | undefined {
  const next = endOfPhrase(r, at, Class.ratioJoint)
  return next > 0 ? { kind: 'ratio', at: next } : undefined
}

const reachOf = (
  { first, second }: Omit<Pair, 'kind'>,
  join: Join,
  opens = first.start,
): Reach => ({ first, second, join, next: second.next, opens })

/** Both with the unit and magnitude that are written once. */
function carried({ first, second }: Pair): Omit<Pair, 'kind'> {
  const low = carryRate(carry(first, second), second)
  return { first: low, second: carryUnit(second, low) }
}

/** Without a word before them, numbers that do not go up are no range, unless they have a unit. */
function plainRange(r: TextReading, pair: Pair): Reach | undefined {
  if (isToldTwice(r, pair) || !fits(r, pair, pair.kind === 'dash')) return undefined
  const both = carried(pair)
  const isRange = compare(both.first.value, both.second.value) < 0 || both.first.unit !== undefined
  return isRange ? reachOf(both, 'range') : undefined
}

/** "A third - 33% - of farms" is one share told twice, "a quarter to nine" a time. */
const isToldTwice = (r: TextReading, { first, second, kind }: Pair): boolean =>
  first.form === 'fraction' &&
  second.form !== 'fraction' &&
  !first.unit &&
  (kind === 'dash' ? isPercent(second) && isApart(r, first.next) : !second.unit)

const isPercent = ({ unit }: Amount): boolean => unit?.dimension === 'percent'

function isScore(r: TextReading, { first, second, kind }: Pair): boolean {
  const isVote = kind === 'word' && is(r, first.next, Class.to) && isVoteBefore(r, first.start)
  return (kind === 'dash' || isVote) && isScoreLike(r, first, second)
}

/** "10 or 15 minutes": the unit is written once, and the second is larger, but at most twice the first. */
const isChoice = (first: Amount, second: Amount): boolean =>
  !first.unit &&
  !first.per &&
  first.form === second.form &&
  (first.form === 'digits' || first.form === 'words') &&
  compare(first.value, second.value) < 0 &&
  compare(second.value, add(first.value, first.value)) <= 0

const isLater = ({ form }: Amount): boolean => form === 'many'

/** "tens or even hundreds of millions": what the second is of, the first is, too. */
function manyOf(r: TextReading, { first, second }: Pair): Reach | undefined {
  const times = valueAt(r, second.start, Class.many)
  if (times === undefined || compare(first.value, integer(times)) >= 0) return undefined
  const factor = divide(second.value, integer(times))
  const { unit, kind, rule } = second
  const low = { ...first, value: multiply(first.value, factor), kind, rule, ...(unit && { unit }) }
  return reachOf({ first: low, second }, 'range')
}

/** Whether both can be the ends of one range; `isJoined` by a dash or by "from" or "between" before them. */
function fits(r: TextReading, { first, second }: Pair, isJoined: boolean): boolean {
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

/** "from €9.80 to €11.40 a square metre" */
const carryRate = (first: Amount, { unit, per, kind }: Amount): Amount =>
  per && !first.per && first.unit?.code === unit?.code ? { ...first, per, kind } : first

/** The unit that only the first of them has. */
function carryUnit(second: Amount, { unit, kind, per }: Amount): Amount {
  return second.unit || !unit ? second : { ...second, unit, kind, ...(per && { per }) }
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
function isRatio(r: TextReading, { first, second }: Pair): boolean {
  const isPart = compare(first.value, second.value) < 0 && first.value.coefficient > 0n
  if (!isWhole(first) || !isWhole(second) || !isPart || first.form === 'ordinal') return false
  const isIn = is(r, first.next, Class.in) && second.start === first.next + 1
  return !isIn || isPartIn(first, second)
}

const isPartIn = (first: Amount, second: Amount): boolean =>
  (first.form === second.form || first.value.coefficient === 1n) && second.value.coefficient <= 100n

const isWhole = ({ unit, power, value }: Amount): boolean =>
  !unit && power === 0 && value.scale === 0
