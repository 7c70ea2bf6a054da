import type { FigureKind } from '../../schemas/figure.ts'
import { add, compare, divide, integer, negate, shift, type Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { currencyAfter, currencyBefore, type Money } from './money.ts'
import { readNumber, type Options, type Reading } from './numbers.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { readPer, type Per } from './rates.ts'
import { unitAt } from './unit-at.ts'
import type { Dimension } from './units.ts'

export interface AmountUnit {
  readonly code: string
  readonly system: 'ISO4217' | 'UCUM'
  /** The pieces it is written with: before the number or after it. */
  readonly first: number
  readonly next: number
  readonly dimension: Dimension | 'money' | 'percent'
}

/** A number with its sign, magnitude, unit and rate. */
export interface Amount {
  readonly start: number
  readonly next: number
  readonly value: Decimal
  readonly high?: Decimal
  readonly form: Reading['form']
  /** The power of ten of its magnitude, as in `Reading`. */
  readonly power: number
  /** "15-plus years", "20-odd years". */
  readonly bound?: 'at-least' | 'approx'
  readonly kind: FigureKind
  readonly unit?: AmountUnit
  readonly per?: Per
  readonly rule: string
}

/** The amount whose number begins at `i`: a currency or sign before it is taken in. */
export function readAmount(p: Pieces, i: number, options: Options = {}): Amount | undefined {
  const reading = readNumber(p, i, options)
  if (!reading) return undefined
  if (reading.form === 'ordinal') return { ...reading, kind: 'ordinal', rule: 'ordinal' }
  const floor = options.floor ?? 0
  const found = currencyBefore(p, reading.start)
  const before = found && found.first >= floor ? found : undefined
  const sized = withBound(p, withAbbreviation(p, reading, before !== undefined))
  const signed = withSign(p, sized, before?.first ?? reading.start, floor)
  if (before) return asMoney(p, signed, before)
  return asPercent(p, signed) ?? asMinor(p, signed) ?? asMeasure(p, signed) ?? asCount(p, signed)
}

type Plain = Omit<Amount, 'kind' | 'rule' | 'unit' | 'per'>

const abbreviations: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['mm', 6],
  ['b', 9],
  ['t', 12],
])

/** `m`, `b` and `t` written after digits: magnitudes of money, or before what is counted. */
function withAbbreviation(p: Pieces, reading: Reading, isMoney: boolean): Plain {
  const at = reading.next
  const power = abbreviations.get(p.words[at] ?? '')
  const isTold = reading.form !== 'digits' || reading.power > 0
  if (power === undefined || isTold || p.kind[at] !== PieceKind.word) return reading
  if (!isMoney && !isMagnitude(p, at)) return reading
  return { ...reading, next: at + 1, value: shift(reading.value, power), power }
}

/** Whether the letter at `at` is a magnitude and not metres, tonnes or bytes. */
function isMagnitude(p: Pieces, at: number): boolean {
  const written = p.text.slice(p.start[at] ?? 0, p.end[at] ?? 0)
  if (written === 'M' || written === 'B' || written === 'b') return !isApart(p, at)
  if (currencyAfter(p, at + 1, false)) return written !== 'b' || !isApart(p, at)
  if (written !== 'm' || isApart(p, at)) return false
  return countsAfter(p, at + 1)
}

const lengths = new Set(
  'tall long wide high deep thick away across race sprint hurdles freestyle mark'.split(' '),
)

/** Whether what is counted follows: "35m of its", "1.2m tons", "3m people". */
function countsAfter(p: Pieces, at: number): boolean {
  const word = p.words[at] ?? ''
  if (at >= (p.sentenceEnd[at - 1] ?? 0) || p.kind[at] !== PieceKind.word) return false
  if (word === 'of') return true
  if (((p.bits[at] ?? 0) & (Word.stop | Word.up | Word.down)) !== 0 || lengths.has(word))
    return false
  return true
}

/** "15-plus", "20-odd" before a unit or noun. */
function withBound(p: Pieces, amount: Plain): Plain {
  const word = p.words[amount.next + 1]
  if (p.words[amount.next] !== '-' || isApart(p, amount.next)) return amount
  if (word === 'plus') return { ...amount, next: amount.next + 2, bound: 'at-least' }
  return word === 'odd' ? { ...amount, next: amount.next + 2, bound: 'approx' } : amount
}

function withSign(
  p: Pieces,
  amount: Plain,
  first: number,
  floor: number,
): Plain & { readonly first: number } {
  const isInner =
    first < amount.start && (p.words[amount.start - 1] === '-' || p.words[amount.start - 1] === '−')
  if (isInner) return { ...amount, first, value: negate(amount.value) }
  const at = p.words[first - 1] === '-' && p.words[first - 2] === 'minus' ? first - 2 : first - 1
  const word = p.words[at] ?? ''
  const isInside = at >= Math.max(floor, p.sentenceStart[first] ?? 0)
  const isWord = word === 'minus' || word === 'negative'
  const isSign =
    (word === '-' || word === '−' || word === '–') && !isApart(p, first) && standsAlone(p, at)
  const isSpaced = word === '-' && at === p.sentenceStart[first]
  if (!isInside || !(isWord || isSign || isSpaced)) return { ...amount, first }
  return { ...amount, first, start: at, value: negate(amount.value) }
}

/** A hyphen after a word or number is a range or a joint, no sign. */
function standsAlone(p: Pieces, at: number): boolean {
  if (at === (p.sentenceStart[at] ?? 0)) return true
  const before = p.words[at - 1] ?? ''
  return isApart(p, at) ? p.kind[at - 1] !== PieceKind.number : before === '(' || before === '$'
}

type Signed = Plain & { readonly first: number }

function asMoney(p: Pieces, amount: Signed, money: Money): Amount {
  const start = Math.min(amount.start, money.first)
  const repeated = currencyAfter(p, skipHyphen(p, amount.next), true)
  const isSame =
    repeated !== undefined &&
    p.kind[repeated.next] !== PieceKind.number &&
    repeated.minor !== true &&
    (money.isBare || repeated.code === money.code)
  const code = isSame && money.isBare ? repeated.code : money.code
  const next = isSame ? repeated.next : amount.next
  const sized = magnitudeAfter(p, next, amount)
  const unit: AmountUnit = {
    code,
    system: 'ISO4217',
    first: money.first,
    next: money.next,
    dimension: 'money',
  }
  return withPer(p, { ...sized, start, kind: 'money', unit, rule: 'money.prefix' })
}

/** "USD 75 million", but also "75 USD million". */
function magnitudeAfter(p: Pieces, next: number, amount: Signed): Signed {
  const power = ((p.bits[next] ?? 0) & Word.magnitude) !== 0 ? p.entries[next]?.power : undefined
  if (power === undefined || amount.power > 0) return { ...amount, next }
  return { ...amount, next: next + 1, value: shift(amount.value, power), power }
}

/** Past a hyphen that joins the number to its unit. */
function skipHyphen(p: Pieces, at: number): number {
  const isJoint = p.words[at] === '-' && !isApart(p, at) && !isApart(p, at + 1)
  return isJoint && p.kind[at + 1] === PieceKind.word ? at + 1 : at
}

function asPercent(p: Pieces, amount: Signed): Amount | undefined {
  const at = skipHyphen(p, skipArticleAfterHalf(p, amount))
  const next = percentEnd(p, at)
  if (next === at) return undefined
  const isPoint =
    p.words[next] === 'point' ||
    p.words[next] === 'points' ||
    p.words[next - 1]?.startsWith('point')
  const unit: AmountUnit = { code: '%', system: 'UCUM', first: at, next, dimension: 'percent' }
  if (!isPoint) return withPer(p, { ...amount, next, kind: 'percent', unit, rule: 'percent' })
  const end = p.words[next - 1]?.startsWith('point') === true ? next : next + 1
  return {
    ...amount,
    next: end,
    kind: 'percentage-point',
    unit: { ...unit, next: end },
    rule: 'percentage-point',
  }
}

function percentEnd(p: Pieces, at: number): number {
  switch (p.words[at] ?? '') {
    case '%':
    case 'percent':
    case 'percents':
    case 'pct':
    case 'pc':
      return at + 1
    case 'per':
      return p.words[at + 1] === 'cent' ? at + 2 : at
    case 'percentage':
      return p.words[at + 1] === 'point' || p.words[at + 1] === 'points' ? at + 2 : at + 1
    default:
      return at
  }
}

/** Money whose currency follows: "420 million finnish markka", "100€", "164p". */
function asMinor(p: Pieces, amount: Signed): Amount | undefined {
  const at = skipHyphen(p, amount.next)
  const isLarge = amount.power >= 3 || compare(amount.value, integer(100_000)) >= 0
  const money = currencyAfter(p, at, isLarge)
  if (!money) return undefined
  const sized = magnitudeAfter(p, money.next, {
    ...amount,
    value: money.power ? shift(amount.value, money.power) : amount.value,
  })
  const { code, first, next } = money
  const unit: AmountUnit = { code, system: 'ISO4217', first, next, dimension: 'money' }
  return withCents(p, withPer(p, { ...sized, kind: 'money', unit, rule: 'money.suffix' }), money)
}

/** "3 dollars 50 cents", "15 dollars and fifty". */
function withCents(p: Pieces, amount: Amount, { minor }: Money): Amount {
  if (minor === true || amount.per || amount.form === 'many') return amount
  const at = p.words[amount.next] === 'and' ? amount.next + 1 : amount.next
  const isNumber =
    p.kind[at] === PieceKind.number ||
    ((p.bits[at] ?? 0) & (Word.digit | Word.teen | Word.tens)) !== 0
  if (!isNumber || at >= (p.sentenceEnd[amount.start] ?? 0)) return amount
  const cents = readNumber(p, at)
  if (!cents || cents.value.scale > 0 || compare(cents.value, integer(100)) >= 0) return amount
  const named = currencyAfter(p, cents.next, false)
  const isNamed = named?.minor === true
  if (!isNamed && !endsThere(p, cents)) return amount
  const value = { coefficient: amount.value.coefficient * 100n, scale: amount.value.scale + 2 }
  const added = cents.value.coefficient * 10n ** BigInt(amount.value.scale)
  return {
    ...amount,
    next: isNamed ? named.next : cents.next,
    value: { ...value, coefficient: value.coefficient + added },
  }
}

/** "15 dollars 50.": two digits, and the clause is over. */
const endsThere = (p: Pieces, { start, next, value }: Reading): boolean =>
  value.coefficient >= 10n &&
  (p.kind[start] !== PieceKind.number || p.words[start]?.length === 2) &&
  (next >= (p.sentenceEnd[start] ?? 0) || p.words[next] === '.')

/** A measure or a duration: the longest spelling of a unit that stands there. */
function asMeasure(p: Pieces, amount: Signed): Amount | undefined {
  const bracket = p.words[amount.next] === '(' && p.words[amount.next + 2] === ')'
  const at = bracket ? amount.next + 1 : skipHyphen(p, skipArticleAfterHalf(p, amount))
  const found = unitAt(p, at)
  if (!found || isFalseUnit(p, at, amount)) return undefined
  const next = bracket ? found.next + 1 : found.next
  const unit: AmountUnit = { ...found, system: 'UCUM', first: at, next: found.next }
  if (found.dimension === 'time')
    return { ...amount, next, kind: 'duration', unit, rule: 'duration' }
  const whole = withSmaller(p, amount, next, found.code)
  if (whole) return { ...whole, kind: 'measure', unit, rule: 'measure.compound' }
  return withPer(p, { ...amount, next, kind: 'measure', unit, rule: `measure.${found.dimension}` })
}

/** "5 ft 2 in", "8 lb 3 oz": so many of the smaller unit make one of the larger. */
const smaller: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['[ft_i]', ['[in_i]', 12]],
  ['[lb_av]', ['[oz_av]', 16]],
  ['[stone_av]', ['[lb_av]', 14]],
])

function withSmaller(p: Pieces, amount: Signed, at: number, code: string): Signed | undefined {
  const [smallCode, count] = smaller.get(code) ?? []
  if (smallCode === undefined || count === undefined) return undefined
  const from = skipHyphen(p, p.words[at] === 'and' || p.words[at] === ',' ? at + 1 : at)
  if (from >= (p.sentenceEnd[amount.start] ?? 0) || p.kind[from] !== PieceKind.number)
    return undefined
  const part = readNumber(p, from)
  const isInches = part !== undefined && smallCode === '[in_i]' && p.words[part.next] === 'in'
  const unit = isInches
    ? { code: smallCode, next: part.next + 1 }
    : part && unitAt(p, skipHyphen(p, part.next))
  if (!part || unit?.code !== smallCode || compare(part.value, integer(count)) >= 0)
    return undefined
  return {
    ...amount,
    next: unit.next,
    value: add(amount.value, divide(part.value, integer(count))),
  }
}

/** "half an hour", "half a mile". */
function skipArticleAfterHalf(p: Pieces, { form, next }: Signed): number {
  const isArticle = ((p.bits[next] ?? 0) & Word.article) !== 0
  return form === 'fraction' && isArticle ? next + 1 : next
}

/** Words that are a unit only where the number stands right before and nothing else makes sense of them. */
function isFalseUnit(p: Pieces, at: number, amount: Signed): boolean {
  const word = p.words[at] ?? ''
  // Letters are units only as they are written: "5 M" and "2 T" are none, nor is "in" a measure of length.
  const written = p.text.slice(p.start[at] ?? 0, p.end[at] ?? 0)
  if (written === 'C' || written === 'F') return !isTemperature(p, at)
  if (word.length === 1 && /[A-Z]/.test(written)) return !/[VWAJKL]/.test(written)
  if (word === 'a' || (word === 'h' && isApart(p, at))) return true
  if (word === 'pm' || word === 'second') return isClockOrRank(p, at, amount)
  return word === 'pt' && isApart(p, at)
}

const warmth = new Set(
  'temperature temperatures heat heatwave hot cold warm weather melting boiling degrees celsius fahrenheit thermometer mercury forecast'.split(
    ' ',
  ),
)

/** Whether words nearby speak of warmth: then `C` and `F` are degrees. */
function isTemperature(p: Pieces, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - 12)
  const end = Math.min(p.sentenceEnd[at] ?? 0, at + 8)
  for (let i = least; i < end; i++) if (warmth.has(p.words[i] ?? '')) return true
  return false
}

function isClockOrRank(p: Pieces, at: number, amount: Signed): boolean {
  if (p.words[at] === 'pm')
    return amount.form !== 'digits' || compare(amount.value, integer(12)) <= 0
  // "4.3 second" measures, "the two second graders" do not.
  return amount.form !== 'digits' && p.words[at - 1] !== '-'
}

function asCount(p: Pieces, amount: Signed): Amount {
  const kind = amount.form === 'fraction' ? 'fraction' : 'count'
  return withPer(p, {
    ...amount,
    kind,
    rule: amount.form === 'many' ? 'count.many' : `${kind}.${amount.form}`,
  })
}

function withPer(p: Pieces, amount: Amount): Amount {
  const per = readPer(p, amount.next, amount.unit !== undefined)
  if (!per) return amount
  if (
    amount.unit?.dimension === 'money' ||
    amount.unit === undefined ||
    amount.unit.dimension === 'percent'
  )
    return { ...amount, next: per.next, per, kind: 'rate', rule: `${amount.rule}.per` }
  const unit = { ...amount.unit, code: `${amount.unit.code}/${per.code}`, next: per.next }
  return { ...amount, next: per.next, unit, per, rule: `${amount.rule}.per` }
}
