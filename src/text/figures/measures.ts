import { Class } from '../reading/classes.ts'
import {
  is,
  isApart,
  isSameSentence,
  lengthAt,
  sentenceEnd,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import { add, compare, divide, integer, multiply } from '../reading/numbers/decimal.ts'
import { readNumber } from '../reading/numbers/number.ts'
import type { NumberReading } from '../reading/numbers/state.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { withPer, type Amount, type AmountUnit } from './amount.ts'
import { shifted, skipHyphen, type Signed } from './sizes.ts'
import { unitAt, type UnitFound } from './unit-at.ts'

/** `6'3"`: nothing of it stands apart. */
function feetAndInches(r: TextReading, amount: Signed): Amount | undefined {
  const at = amount.next
  const isWritten = is(r, at, Class.footMark) && is(r, at + 2, Class.inchMark)
  if (!isWritten || isApart(r, at) || isApart(r, at + 1) || isApart(r, at + 2)) return undefined
  const inches = r.kind[at + 1] === PieceKind.number ? readNumber(r, at + 1) : undefined
  if (!inches || inches.next !== at + 2 || compare(inches.value, integer(12)) >= 0) return undefined
  const unit: AmountUnit = {
    code: '[ft_i]',
    system: 'UCUM',
    dimension: 'length',
    first: at,
    next: at + 1,
  }
  const value = add(amount.value, divide(inches.value, integer(12)))
  return { ...amount, next: at + 3, value, kind: 'measure', unit, rule: 'measure.compound' }
}

/** A measure or a duration: the longest spelling of a unit that stands there. */
export function asMeasure(r: TextReading, amount: Signed): Amount | undefined {
  const height = feetAndInches(r, amount)
  if (height) return height
  const isBracket =
    is(r, amount.next, Class.openBracket) && is(r, amount.next + 2, Class.closeBracket)
  const at = isBracket ? amount.next + 1 : skipHyphen(r, skipArticleAfterHalf(r, amount))
  const found = isSameSentence(r, amount.start, at) ? unitAt(r, at) : undefined
  if (!found || isFalseUnit(r, at, amount, found)) return undefined
  const next = isBracket ? found.next + 1 : found.next
  const { code, dimension } = warmed(r, at, found)
  const unit: AmountUnit = { code, dimension, system: 'UCUM', first: at, next: found.next }
  if (found.dimension === 'time') return asDuration(r, amount, next, unit)
  const whole = withSmaller(r, amount, next, found.code)
  if (whole) return { ...whole, kind: 'measure', unit, rule: 'measure.compound' }
  return inUnit(r, { ...amount, next }, found, unit)
}

/** In a unit that may be so many of its code's, and a rate. */
function inUnit(r: TextReading, amount: Signed, found: UnitFound, unit: AmountUnit): Amount {
  const rule = `measure.${found.dimension}`
  const power = amount.power + found.power
  const measure = {
    ...amount,
    ...shifted(amount, found.power),
    power,
    kind: 'measure',
    unit,
    rule,
  } as const
  return found.per === undefined ? withPer(r, measure) : asRate(measure, unit, found.per)
}

/** "500,000 bpd": the unit says what it is by. */
const asRate = (measure: Amount, { first, next }: AmountUnit, code: string): Amount => ({
  ...measure,
  per: { first, next, code },
  rule: `${measure.rule}.per`,
})

/** Whether the number is one that the unit is read with: "1.2 mb/d" are millions, "450 mb/d" thousands. */
const isWithin = ({ value, high = value }: Signed, { least, most }: UnitFound): boolean =>
  (least === undefined || compare(value, integer(least)) >= 0) &&
  (most === undefined || compare(high, integer(most)) <= 0)

/** "warm by 1.5 degrees": of Celsius, where the world does. */
const warmed = (r: TextReading, at: number, unit: UnitFound): UnitFound =>
  unit.code === 'deg' && isNear(r, at, Class.warming)
    ? { ...unit, code: 'Cel', dimension: 'temperature' }
    : unit

/** "5 ft 2 in", "8 lb 3 oz": so many of the smaller unit make one of the larger. */
const smaller: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['[ft_i]', ['[in_i]', 12]],
  ['[lb_av]', ['[oz_av]', 16]],
  ['[stone_av]', ['[lb_av]', 14]],
])

function withSmaller(r: TextReading, amount: Signed, at: number, code: string): Signed | undefined {
  const [smallCode, count] = smaller.get(code) ?? []
  if (smallCode === undefined || count === undefined) return undefined
  const part = partAt(r, at, amount.start)
  const next =
    part && compare(part.value, integer(count)) < 0 ? endOfSmaller(r, part.next, smallCode) : 0
  if (!part || next === 0) return undefined
  return { ...amount, next, value: add(amount.value, divide(part.value, integer(count))) }
}

/** The number in digits at `at`, or behind a comma or "and". */
function partAt(r: TextReading, at: number, start: number): NumberReading | undefined {
  const joint = is(r, at, Class.and) || is(r, at, Class.comma) ? at + 1 : at
  const from = skipHyphen(r, joint)
  const isInside = from < sentenceEnd(r, start) && r.kind[from] === PieceKind.number
  return isInside ? readNumber(r, from) : undefined
}

/** Where the smaller unit ends; "in" is inches only here. */
function endOfSmaller(r: TextReading, at: number, code: string): number {
  if (code === '[in_i]' && is(r, at, Class.in)) return at + 1
  const unit = unitAt(r, skipHyphen(r, at))
  return unit?.code === code ? unit.next : 0
}

/** What a unit of time has of the next smaller one. */
const parts: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['a', ['mo', 12]],
  ['wk', ['d', 7]],
  ['d', ['h', 24]],
  ['h', ['min', 60]],
  ['min', ['s', 60]],
])

/** A duration; one in two units is told in the smaller: "2 minutes and 20 seconds" are 140 seconds. */
function asDuration(r: TextReading, amount: Signed, next: number, unit: AmountUnit): Amount {
  const whole: Amount = { ...amount, next, kind: 'duration', unit, rule: 'duration' }
  const isWhole = amount.high === undefined && amount.value.scale === 0
  return (isWhole ? withMinutes(r, whole, unit) : undefined) ?? whole
}

/** With what follows in the next smaller unit. */
function withMinutes(r: TextReading, whole: Amount, unit: AmountUnit): Amount | undefined {
  const [code = '', count = 0] = parts.get(unit.code) ?? []
  const part = numberAfter(r, whole.next, whole)
  const small = part && unitAt(r, skipHyphen(r, part.next))
  if (!part || small?.code !== code || compare(part.value, integer(count)) >= 0) return undefined
  const { next } = small
  const value = add(multiply(whole.value, integer(count)), part.value)
  return { ...whole, value, next, unit: { ...unit, code, next }, rule: 'duration.compound' }
}

/** The number behind a unit, or behind "and". */
function numberAfter(r: TextReading, next: number, { start }: Amount): NumberReading | undefined {
  const from = is(r, next, Class.and) ? next + 1 : next
  const isNumber = r.kind[from] === PieceKind.number || is(r, from, Class.smallNumber)
  return isNumber && from < sentenceEnd(r, start) ? readNumber(r, from) : undefined
}

/** "half an hour", "half a mile". */
export const skipArticleAfterHalf = (r: TextReading, { form, next }: Signed): number =>
  form === 'fraction' && is(r, next, Class.article) ? next + 1 : next

/** Letters and words that are a unit only where nothing else makes sense of them. */
function isFalseUnit(r: TextReading, at: number, amount: Signed, unit: UnitFound): boolean {
  if (!isWithin(amount, unit) || (unit.isClosing && isBeforeNoun(r, unit.next))) return true
  const written = lengthAt(r, at) === 1 ? writtenAt(r, at) : ''
  if (/[A-Z]/.test(written)) return isFalseLetter(r, at, written)
  return (
    is(r, at, Class.article) ||
    doubts.some(([word, isFalse]) => is(r, at, word) && isFalse(r, at, amount))
  )
}

/** "5 C" where it is warm; but "5 M" and "2 T" are none. */
const isFalseLetter = (r: TextReading, at: number, letter: string): boolean =>
  is(r, at, Class.degreeLetter) && /[CF]/.test(letter)
    ? !isNear(r, at, Class.warmth)
    : !/[VWAJKL]/.test(letter)

type Doubt = (r: TextReading, at: number, amount: Signed) => boolean

/** Words that are units, and when they are none. */
const doubts: readonly (readonly [number, Doubt])[] = [
  [Class.looseUnit, isApart],
  [Class.slashedUnit, (r, at) => !is(r, at + 1, Class.slash)],
  [Class.stuffUnit, (r, at) => !is(r, at + 1, Class.of)],
  // "5 pm" is a time.
  [
    Class.clockHalf,
    (_, __, { form, value }) => form !== 'digits' || compare(value, integer(12)) <= 0,
  ],
  // "4.3 second" measures, "the two second graders" do not.
  [Class.ordinalWord, (r, at, { form }) => form !== 'digits' && !is(r, at - 1, Class.hyphen)],
]

/** A word behind a unit that may be what the letters describe: "3 bar staff", "5 Mt Hale climbers". */
const isBeforeNoun = (r: TextReading, at: number): boolean =>
  at < sentenceEnd(r, at - 1) &&
  r.kind[at] === PieceKind.word &&
  !is(r, at, Class.stopWord) &&
  !is(r, at, Class.adverb)

const before = 12
const after = 8

/** Whether words of a class stand nearby: of warmth, and `C` and `F` are degrees. */
function isNear(r: TextReading, at: number, number: number): boolean {
  const least = Math.max(sentenceStart(r, at), at - before)
  const end = Math.min(sentenceEnd(r, at), at + after)
  for (let i = least; i < end; i++) if (is(r, i, number)) return true
  return false
}
