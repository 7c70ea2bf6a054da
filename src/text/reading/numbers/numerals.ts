import { Class } from '../classes.ts'
import { is, isApart, languageAt, lengthAt, writtenAt } from '../cursor.ts'
import { isNumeral, PieceKind } from '../pieces.ts'
import type { TextReading } from '../text-reading.ts'
import { divide, fromDigits, integer, type Decimal } from './decimal.ts'

const fractions: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅐', [1, 7]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
  ['⅑', [1, 9]],
  ['⅒', [1, 10]],
])

/** The value of one vulgar fraction such as `½`. */
function vulgarFraction(r: TextReading, i: number): Decimal | undefined {
  const parts = lengthAt(r, i) === 1 ? fractions.get(writtenAt(r, i)) : undefined
  return parts && divide(integer(parts[0]), integer(parts[1]))
}

/**
 * The value of the numeral at piece `i`: `4,700`, `12,34,567.89`, `.25`, `2.317,5` where the language has decimal
 * commas. Nothing for what is no single number, such as an address.
 */
export function numeralAt(r: TextReading, i: number): Decimal | undefined {
  return numeralValue(writtenAt(r, i), languageAt(r, i)?.decimalMark ?? '.')
}

export function numeralValue(text: string, decimalMark: '.' | ','): Decimal | undefined {
  if (!isNumeral(text)) return undefined
  return fromDigits(decimalMark === ',' ? plainComma(text) : plainPoint(text))
}

/** A comma before one or two last digits is a decimal comma, where points part groups or are not there. */
function plainPoint(text: string): string {
  const comma = text.lastIndexOf(',')
  if (comma < 0) return isDotted(text) ? text.replaceAll('.', '') : text
  const isDecimalComma = text.length - comma <= 3 || text.lastIndexOf('.', comma) >= 0
  if (!isDecimalComma) return text.replaceAll(',', '')
  return text.replaceAll('.', '').replace(',', '.')
}

/** `1.250` and `1.250,75` have groups; `3.5`, which has none, is a decimal all the same. */
function plainComma(text: string): string {
  const comma = text.indexOf(',')
  if (comma !== text.lastIndexOf(',')) return text.replaceAll(',', '')
  if (comma >= 0) return text.replaceAll('.', '').replace(',', '.')
  return /^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
}

const isDotted = (text: string): boolean => text.indexOf('.') !== text.lastIndexOf('.')

/** Digits only, of that length. */
function isGroup(r: TextReading, i: number, least: number, most: number): boolean {
  const length = lengthAt(r, i)
  return (
    r.kind[i] === PieceKind.number &&
    length >= least &&
    length <= most &&
    !/\D/.test(writtenAt(r, i))
  )
}

export interface Numeral {
  readonly value: Decimal
  readonly next: number
  /** Written with a fraction: `2 1/4`. */
  readonly isFraction: boolean
}

/** The number written in digits at `i`: with its groups (`40 000`) and its fraction (`10 1/2`, `2½`). */
export function readNumeral(r: TextReading, i: number): Numeral | undefined {
  const vulgar = vulgarFraction(r, i)
  if (vulgar) return { value: vulgar, next: i + 1, isFraction: true }

  const simple = readFraction(r, i)
  if (simple) return simple
  const grouped = readGroups(r, i)
  const value = grouped ? fromDigits(grouped.digits) : numeralAt(r, i)
  if (!value) return undefined
  return withFraction(r, { value, next: grouped?.next ?? i + 1, isFraction: false })
}

/** The last group with its decimals: `567.89`, `567,89`. */
const lastGroup = /^\d{3}(?:\.\d{1,6}|,\d{1,2})$/

interface Groups {
  readonly digits: string
  readonly next: number
}

/** Thousands parted by single spaces: `1 414 021 100`. */
function readGroups(r: TextReading, i: number): Groups | undefined {
  if (!isFirstGroup(r, i)) return undefined
  let next = i + 1
  let digits = writtenAt(r, i)
  for (; next - i < 6 && isGroup(r, next, 3, 3) && followsSpace(r, next); next++)
    digits += writtenAt(r, next)
  const last = writtenAt(r, next)
  if (followsSpace(r, next) && lastGroup.test(last))
    return { digits: digits + last.replace(',', '.'), next: next + 1 }
  return next === i + 1 || goesOn(r, next) ? undefined : { digits, next }
}

const isFirstGroup = (r: TextReading, i: number): boolean =>
  isGroup(r, i, 1, 3) && !writtenAt(r, i).startsWith('0') && !isGroup(r, i - 1, 1, 9)

/** A list of numbers, or a code with letters. */
const goesOn = (r: TextReading, next: number): boolean =>
  isGroup(r, next, 1, 9) || (r.kind[next] === PieceKind.word && !isApart(r, next))

/** One space before it, in the same line. */
const followsSpace = (r: TextReading, i: number): boolean =>
  (r.start[i] ?? 0) - (r.end[i - 1] ?? 0) === 1 && r.text[r.end[i - 1] ?? 0] !== '\n'

/** Dates and slogans that look like fractions. */
const notFractions = new Set(['9/11', '24/7', '7/7'])

/** `3/4` at `i`, a small number over a larger one. */
function readFraction(r: TextReading, i: number): Numeral | undefined {
  const isSlash = is(r, i + 1, Class.slash) || is(r, i + 1, Class.fractionSlash)
  if (!isSlash || !isGroup(r, i, 1, 2) || !isGroup(r, i + 2, 1, 3)) return undefined
  const written = `${writtenAt(r, i)}/${writtenAt(r, i + 2)}`
  if (is(r, i + 3, Class.slash) || notFractions.has(written)) return undefined
  const top = Number(writtenAt(r, i))
  const bottom = Number(writtenAt(r, i + 2))
  if (top >= bottom || top === 0) return undefined
  return { value: divide(integer(top), integer(bottom)), next: i + 3, isFraction: true }
}

/** "1/2" of "10 1/2"; "6100 78/100" is a name and a rating. */
const partOfWhole = (r: TextReading, i: number): Numeral | undefined =>
  isGroup(r, i + 2, 1, 2) ? readFraction(r, i) : undefined

function withFraction(r: TextReading, whole: Numeral): Numeral {
  const { next } = whole
  const fraction = vulgarFraction(r, next)
  const tail = fraction ? { value: fraction, next: next + 1 } : partOfWhole(r, next)
  if (!tail || whole.value.scale > 0) return whole
  const scale = tail.value.scale
  const coefficient = whole.value.coefficient * 10n ** BigInt(scale) + tail.value.coefficient
  return { value: { coefficient, scale }, next: tail.next, isFraction: true }
}
