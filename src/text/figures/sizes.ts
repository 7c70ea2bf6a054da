import { Class } from '../reading/classes.ts'
import {
  is,
  isApart,
  lengthAt,
  senseAt,
  sentenceEnd,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { negate, shift } from '../reading/numbers/decimal.ts'
import type { NumberReading } from '../reading/numbers/state.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'
import { currencyAfter, isShillings } from './money.ts'
import { isPlural } from './nouns.ts'
import { unitAt } from './unit-at.ts'

export type Plain = Omit<Amount, 'kind' | 'rule' | 'unit' | 'per'>

/** `m`, `b` and `t` written after digits: magnitudes of money, or before what is counted. */
export function withAbbreviation(r: TextReading, reading: NumberReading, isMoney: boolean): Plain {
  const at = reading.next
  const isTold = reading.form !== 'digits' || reading.power > 0
  const power = isTold ? undefined : senseAt(r, at, Class.magnitudeLetter)?.entry.power
  if (power === undefined || (!isMoney && !isMagnitude(r, at))) return reading
  return { ...reading, next: at + 1, value: shift(reading.value, power), power }
}

/** Whether the letter at `at` is a magnitude and not metres, tonnes or bytes. */
function isMagnitude(r: TextReading, at: number): boolean {
  const written = writtenAt(r, at)
  if (written === 'M' || written === 'B' || written === 'b') return !isApart(r, at)
  if (currencyAfter(r, at + 1, false) || isShillings(r, at + 1)) return true
  if (written !== 'm' || isApart(r, at)) return false
  const last = lastOfPair(r, at)
  // "the 40m yacht", "a 1m-2m drop"
  const isOne = is(r, firstOfPair(r, at) - 2, Class.determiner) && !isPlural(r, last + 1)
  return !isOne && countsAfter(r, last + 1)
}

/** What joins two sizes that are both written with their letter. */
const joint = '(hyphen | shortDash | rangeTilde | to | or)'
const second = 'number (magnitudeLetter | magnitude)'
const toNext = [`# ${joint} ${second}`, `between number # and ${second}`].map((source) =>
  compile(source),
)
const toBefore = [`number magnitudeLetter ${joint} #`, 'between number magnitudeLetter and #'].map(
  (source) => compile(source),
)

/** The letter or magnitude of the second of two: what the second of "1m-2m people" counts, the first does, too. */
function lastOfPair(r: TextReading, at: number): number {
  const last = at + 3
  const isNext = toNext.some((pattern) => match(r, pattern, at, at + 1) !== undefined)
  return isNext && (isMillions(r, last) || is(r, last, Class.magnitude)) ? last : at
}

/** The letter of the first of two. */
function firstOfPair(r: TextReading, at: number): number {
  const first = at - 3
  const isBefore = toBefore.some((pattern) => match(r, pattern, at - 1, at) !== undefined)
  return isBefore && isMillions(r, first) ? first : at
}

/** `m` written onto its number. */
const isMillions = (r: TextReading, at: number): boolean =>
  writtenAt(r, at) === 'm' && !isApart(r, at)

/** "35m of its", "35m of 60m": those that are counted; "2m of snow" is as deep as that. */
const ofCounted = compile('# of (stopWord | determiner | number | capital)')

/** Whether what is counted follows: "1.2m tons", "3m people", but not "2m hit the coast". */
function countsAfter(r: TextReading, at: number): boolean {
  if (at >= sentenceEnd(r, at - 1) || r.kind[at] !== PieceKind.word) return false
  if (is(r, at, Class.of)) return match(r, ofCounted, at - 1, at) !== undefined
  if (is(r, at + 1, Class.definite) && !isPlural(r, at)) return false
  return !is(r, at, Class.stopWord) && !is(r, at, Class.changes) && !is(r, at, Class.tall)
}

/** "15-plus", "20-odd" before a unit or noun. */
export function withBound(r: TextReading, amount: Plain): Plain {
  const { next } = amount
  // "25+ years": before a unit the sign is the number's.
  const isPlus = is(r, next, Class.plusSign) && !isApart(r, next)
  if (isPlus && unitAt(r, next + 1)) return { ...amount, next: next + 1, bound: 'at-least' }
  if (!is(r, next, Class.hyphen) || isApart(r, next)) return amount
  if (is(r, next + 1, Class.plus)) return { ...amount, next: next + 2, bound: 'at-least' }
  return is(r, next + 1, Class.odd) ? { ...amount, next: next + 2, bound: 'approx' } : amount
}

export type Signed = Plain & { readonly first: number }

/** With the sign before its number, or before its currency at `first`. Pieces before `floor` are another's. */
export function withSign(r: TextReading, amount: Plain, first: number, floor: number): Signed {
  const isInner = first < amount.start && is(r, amount.start - 1, Class.sign)
  if (isInner) return { ...amount, first, value: negate(amount.value) }
  // "minus-1.4"
  const isJoined = is(r, first - 1, Class.hyphen) && is(r, first - 2, Class.negative)
  const at = isJoined ? first - 2 : first - 1
  const isInside = at >= Math.max(floor, sentenceStart(r, first))
  if (!isInside || !isSign(r, at, first)) return { ...amount, first }
  return { ...amount, first, start: at, value: negate(amount.value) }
}

function isSign(r: TextReading, at: number, first: number): boolean {
  // "plus or minus 3" tells how far on both sides.
  if (is(r, at, Class.negative)) return !(is(r, at - 1, Class.or) && is(r, at - 2, Class.plus))
  const isMark = is(r, at, Class.hyphen) || is(r, at, Class.shortDash)
  if (isMark && !isApart(r, first) && standsAlone(r, at)) return true
  return is(r, at, Class.hyphen) && at === sentenceStart(r, first)
}

/** A hyphen after a word or number is a range or a joint, no sign. */
function standsAlone(r: TextReading, at: number): boolean {
  if (at === sentenceStart(r, at)) return true
  if (isApart(r, at)) return r.kind[at - 1] !== PieceKind.number
  return is(r, at - 1, Class.openBracket) || is(r, at - 1, Class.dollarSign)
}

/** "USD 75 million", but also "75 USD million". */
export function magnitudeAfter(r: TextReading, next: number, amount: Signed): Signed {
  const power = senseAt(r, next, Class.magnitude)?.entry.power
  if (power === undefined || amount.power > 0) return { ...amount, next }
  return { ...amount, ...shifted(amount, power), next: next + 1, power }
}

/** Both ends of what is told in many, or the one value, times a power of ten. */
export const shifted = (
  { value, high }: Pick<Plain, 'value'> & { readonly high?: Plain['high'] | undefined },
  power: number,
): Pick<Plain, 'value' | 'high'> => ({
  value: shift(value, power),
  ...(high && { high: shift(high, power) }),
})

/** Past the "of" in "millions of dollars". */
export function withoutOf(r: TextReading, amount: Plain): Plain {
  const at = amount.next + 1
  if (amount.form !== 'many' || !is(r, amount.next, Class.of)) return amount
  const isUnit = currencyAfter(r, at, true) !== undefined || unitAt(r, at) !== undefined
  return isUnit ? { ...amount, next: at } : amount
}

/** Past a hyphen that joins the number to its unit. */
export function skipHyphen(r: TextReading, at: number): number {
  const isJoint = is(r, at, Class.hyphen) && !isApart(r, at) && !isApart(r, at + 1)
  return isJoint && r.kind[at + 1] === PieceKind.word ? at + 1 : at
}

/** As many characters as a numeral of two digits has. */
export const isTwoDigits = (r: TextReading, i: number): boolean => lengthAt(r, i) === 2
