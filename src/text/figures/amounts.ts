import { Class } from '../reading/classes.ts'
import { entryAt, is, isSameSentence, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import { add, compare, integer, shift } from '../reading/numbers/decimal.ts'
import { readNumber } from '../reading/numbers/number.ts'
import type { NumberOptions, NumberReading } from '../reading/numbers/state.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { withPer, type Amount, type AmountUnit } from './amount.ts'
import { asDimension } from './dimensions.ts'
import { isMagnitude } from './magnitudes.ts'
import { isOne } from './meaning/look.ts'
import { asMeasure, skipArticleAfterHalf } from './measures.ts'
import { currencyAfter, currencyBefore, pastShort, type Money } from './money.ts'
import { perBehindBracket } from './rates.ts'
import {
  isTwoDigits,
  magnitudeAfter,
  shifted,
  skipHyphen,
  withAbbreviation,
  withBound,
  withoutOf,
  withSign,
  type Signed,
} from './sizes.ts'
import { unitAt } from './unit-at.ts'
import { withVague } from './vague.ts'

export interface AmountOptions extends NumberOptions {
  /** Pieces before this one belong to the amount before: its currency is not this one's. */
  readonly floor?: number
}

/** But for German "auf die Kinder achten", where nothing leads to a rank as in "am achten Tag". */
const asRank = (r: TextReading, reading: NumberReading): Amount | undefined =>
  is(r, reading.start, Class.verbOrRank) && !leadsToRank(r, reading.start - 1)
    ? undefined
    : { ...reading, kind: 'ordinal', rule: 'ordinal' }

const leadsToRank = isOne(
  Class.article,
  Class.definite,
  Class.demonstrative,
  Class.possessive,
  Class.distributive,
  Class.rankLead,
)

/** The amount whose number begins at `i`: a currency or sign before it is taken in. */
export function readAmount(
  r: TextReading,
  i: number,
  options: AmountOptions = {},
): Amount | undefined {
  const number = readNumber(r, i, options)
  if (!number) return undefined
  const reading = withVague(r, number)
  if (reading.form === 'ordinal') return asRank(r, reading)
  const floor = options.floor ?? 0
  const money = moneyBefore(r, reading.start, floor)
  const sized = withBound(r, withoutOf(r, withAbbreviation(r, reading, money !== undefined)))
  if (money) return asMoney(r, withSign(r, sized, money.first, floor), money)
  const signed = withSign(r, sized, reading.start, floor)
  return (
    asPercent(r, signed) ??
    asMinor(r, signed) ??
    asMeasure(r, signed) ??
    asDimension(r, signed) ??
    asCount(r, signed)
  )
}

function moneyBefore(r: TextReading, start: number, floor: number): Money | undefined {
  const money = currencyBefore(r, start)
  return money && money.first >= floor ? money : undefined
}

function asMoney(r: TextReading, amount: Signed, money: Money): Amount {
  const repeated = currencyAgain(r, amount, money)
  const sized = magnitudeAfter(r, repeated?.next ?? amount.next, amount)
  const unit: AmountUnit = {
    code: (money.isBare === true && repeated?.code) || money.code,
    system: 'ISO4217',
    first: money.first,
    next: money.next,
    dimension: 'money',
  }
  const start = Math.min(amount.start, money.first)
  return withPerBehind(r, { ...sized, start, kind: 'money', unit, rule: 'money.prefix' })
}

/** With the rate that follows the money, or the bracket with what it is in another currency. */
function withPerBehind(r: TextReading, money: Amount): Amount {
  const rated = withPer(r, money)
  const per = rated.per ? undefined : perBehindBracket(r, rated.start, rated.next)
  return per ? { ...rated, per, kind: 'rate', rule: `${rated.rule}.per` } : rated
}

/** "$40 Canadian dollars", "$5 USD": the currency told once more, behind the amount. */
function currencyAgain(r: TextReading, amount: Signed, money: Money): Money | undefined {
  const repeated = currencyAfter(r, skipHyphen(r, amount.next), true)
  if (!repeated || repeated.minor === true) return undefined
  const isNextOnes = r.kind[repeated.next] === PieceKind.number
  const isSame = money.isBare === true || repeated.code === money.code
  return isSame && !isNextOnes ? repeated : undefined
}

function asPercent(r: TextReading, amount: Signed): Amount | undefined {
  const at = skipHyphen(r, skipArticleAfterHalf(r, amount))
  const points = entryAt(r, at, Class.percentagePoint)
  const found = points ?? entryAt(r, at, Class.percent)
  if (!found || !isSameSentence(r, amount.start, at)) return undefined
  const { next } = found
  const unit: AmountUnit = { code: '%', system: 'UCUM', first: at, next, dimension: 'percent' }
  if (!points) return withPer(r, { ...amount, next, kind: 'percent', unit, rule: 'percent' })
  return { ...amount, next, kind: 'percentage-point', unit, rule: 'percentage-point' }
}

/** How far before an amount words of paying are looked for: after them pounds are no weight. */
const paymentReach = 6

function isPaid(r: TextReading, at: number): boolean {
  const least = Math.max(sentenceStart(r, at), at - paymentReach)
  for (let i = at - 1; i >= least; i--) if (is(r, i, Class.payment)) return true
  return false
}

const repeatReach = 20

/** "1.32 million won …, 17,000 won less": the sentence has told this money before, after a magnitude. */
function isToldAgain(r: TextReading, at: number): boolean {
  if (!is(r, at, Class.doubtfulCurrency)) return false
  const least = Math.max(sentenceStart(r, at), at - repeatReach)
  for (let i = at - 2; i > least; i--)
    if (r.row[i] === r.row[at] && is(r, i - 1, Class.magnitude)) return true
  return false
}

/** "10,000 won was found": a sum, and neither a noun nor an object behind what may be a verb. */
const endsAmount = (r: TextReading, { value }: Signed, at: number): boolean =>
  compare(value, integer(1000)) >= 0 &&
  !unitAt(r, at) &&
  (r.kind[at + 1] !== PieceKind.word || is(r, at + 1, Class.stopWord)) &&
  !is(r, at + 1, Class.determiner)

/** "71 crowns per kilo": money, unless its name is a unit, too ("40 pounds per acre"). */
const isPrice = (r: TextReading, at: number): boolean =>
  is(r, at + 1, Class.per) && unitAt(r, at + 2) !== undefined && !unitAt(r, at)

/** "84.50 crowns": nothing is counted in fractions, and what has no unit of that name is no measure. */
const isBroken = (r: TextReading, { form, value }: Signed, at: number): boolean =>
  form === 'digits' && value.scale > 0 && !unitAt(r, at) && !is(r, at + 1, Class.of)

/** Money whose currency follows: "420 million finnish markka", "100€", "164p". */
function asMinor(r: TextReading, amount: Signed): Amount | undefined {
  const at = pastShort(r, skipHyphen(r, amount.next))
  const isLarge =
    amount.power >= 3 ||
    compare(amount.value, integer(100_000)) >= 0 ||
    isPaid(r, amount.start) ||
    isToldAgain(r, at) ||
    isPrice(r, at) ||
    isBroken(r, amount, at) ||
    endsAmount(r, amount, at)
  const money = currencyAfter(r, at, isLarge)
  if (!money) return undefined
  const scaled = { ...amount, ...shifted(amount, money.power ?? 0) }
  const sized = magnitudeAfter(r, money.next, scaled)
  const { code, first, next, power } = money
  const dimension = 'money'
  const told = power !== undefined && { power }
  const unit: AmountUnit = { code, system: 'ISO4217', first, next, dimension, ...told }
  return withCents(
    r,
    withPerBehind(r, { ...sized, kind: 'money', unit, rule: 'money.suffix' }),
    money,
  )
}

/** "3 dollars 50 cents", "15 dollars and fifty". */
function withCents(r: TextReading, amount: Amount, { minor }: Money): Amount {
  if (minor === true || amount.per || amount.form === 'many') return amount
  const at = is(r, amount.next, Class.and) ? amount.next + 1 : amount.next
  const cents = at < sentenceEnd(r, amount.start) ? centsAt(r, at) : undefined
  const next = cents ? endOfCents(r, cents) : 0
  if (!cents || next === 0) return amount
  return { ...amount, next, value: add(amount.value, shift(cents.value, -2)) }
}

/** Where cents end that are named, or that end their clause; 0 where they are something else. */
function endOfCents(r: TextReading, cents: NumberReading): number {
  const named = currencyAfter(r, cents.next, false)
  if (named?.minor === true) return named.next
  return endsThere(r, cents) ? cents.next : 0
}

/** A whole number below a hundred. */
function centsAt(r: TextReading, at: number): NumberReading | undefined {
  if (r.kind[at] !== PieceKind.number && !is(r, at, Class.smallNumber)) return undefined
  const cents = readNumber(r, at)
  return cents && cents.value.scale === 0 && compare(cents.value, integer(100)) < 0
    ? cents
    : undefined
}

/** "15 dollars 50.": two digits, and the clause is over. */
const endsThere = (r: TextReading, { start, next, value }: NumberReading): boolean =>
  value.coefficient >= 10n &&
  (r.kind[start] !== PieceKind.number || isTwoDigits(r, start)) &&
  (next >= sentenceEnd(r, start) || is(r, next, Class.stop))

function asCount(r: TextReading, amount: Signed): Amount {
  if (isMagnitude(r, amount)) return { ...amount, kind: 'measure', rule: 'measure.magnitude' }
  const kind = amount.form === 'fraction' ? 'fraction' : 'count'
  const rule = amount.form === 'many' ? 'count.many' : `${kind}.${amount.form}`
  return withPer(r, { ...amount, kind, rule })
}
