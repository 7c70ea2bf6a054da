import { divide, fromDigits, integer, type Decimal } from './decimal.ts'
import { isNumeral, PieceKind, type Pieces } from './pieces.ts'

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
export function vulgarFraction(character: string): Decimal | undefined {
  const parts = fractions.get(character)
  return parts && divide(integer(parts[0]), integer(parts[1]))
}

/**
 * The value of a numeral: `4,700`, `12,34,567.89`, `1.111,11`, `.25`. A comma before one or two last digits is
 * a decimal comma. Nothing for what is no single number, such as an address.
 */
export function numeralValue(text: string): Decimal | undefined {
  if (!isNumeral(text)) return undefined
  return fromDigits(plain(text))
}

function plain(text: string): string {
  const comma = text.lastIndexOf(',')
  if (comma < 0) return isDotted(text) ? text.replaceAll('.', '') : text
  const isDecimalComma = text.length - comma <= 3 || text.lastIndexOf('.', comma) >= 0
  if (!isDecimalComma) return text.replaceAll(',', '')
  return text.replaceAll('.', '').replace(',', '.')
}

const isDotted = (text: string): boolean => text.indexOf('.') !== text.lastIndexOf('.')

/** Whether piece `i` is written apart from the one before it. */
export const isApart = (p: Pieces, i: number): boolean => (p.start[i] ?? 0) > (p.end[i - 1] ?? 0)

/** Digits only, of that length. */
function isGroup(p: Pieces, i: number, least: number, most: number): boolean {
  const word = p.words[i] ?? ''
  return (
    p.kind[i] === PieceKind.number &&
    word.length >= least &&
    word.length <= most &&
    !/\D/.test(word)
  )
}

export interface Numeral {
  readonly value: Decimal
  readonly next: number
  /** Written with a fraction: `2 1/4`. */
  readonly isFraction: boolean
}

/** The number written in digits at `i`: with its groups (`40 000`) and its fraction (`10 1/2`, `2½`). */
export function readNumeral(p: Pieces, i: number): Numeral | undefined {
  const word = p.words[i] ?? ''
  const vulgar = vulgarFraction(word)
  if (vulgar) return { value: vulgar, next: i + 1, isFraction: true }

  const simple = readFraction(p, i)
  if (simple) return simple
  const grouped = readGroups(p, i)
  const value = grouped ? fromDigits(grouped.digits) : numeralValue(word)
  if (!value) return undefined
  return withFraction(p, { value, next: grouped?.next ?? i + 1, isFraction: false })
}

/** The last group with its decimals: `567.89`. */
const lastGroup = /^\d{3}\.\d{1,6}$/

/** Thousands parted by single spaces: `1 414 021 100`. */
function readGroups(p: Pieces, i: number): { digits: string; next: number } | undefined {
  if (!isGroup(p, i, 1, 3) || p.words[i]?.startsWith('0') || isGroup(p, i - 1, 1, 9))
    return undefined
  let next = i + 1
  let digits = p.words[i] ?? ''
  while (
    next - i < 6 &&
    isGroup(p, next, 3, 3) &&
    (p.start[next] ?? 0) - (p.end[next - 1] ?? 0) === 1
  ) {
    digits += p.words[next] ?? ''
    next++
  }
  if (
    next > i + 1 &&
    (p.start[next] ?? 0) - (p.end[next - 1] ?? 0) === 1 &&
    lastGroup.test(p.words[next] ?? '')
  ) {
    return { digits: digits + p.words[next], next: next + 1 }
  }
  const isList = isGroup(p, next, 1, 9) || (p.kind[next] === PieceKind.word && !isApart(p, next))
  return next > i + 1 && !isList ? { digits, next } : undefined
}

/** Dates and slogans that look like fractions. */
const notFractions = new Set(['9/11', '24/7', '7/7'])

/** `3/4` at `i`, a small number over a larger one. */
function readFraction(p: Pieces, i: number): Numeral | undefined {
  const isSlash = p.words[i + 1] === '/' || p.words[i + 1] === '⁄'
  if (!isSlash || !isGroup(p, i, 1, 2) || !isGroup(p, i + 2, 1, 3)) return undefined
  if (p.words[i + 3] === '/' || notFractions.has(`${p.words[i]}/${p.words[i + 2]}`))
    return undefined
  const top = Number(p.words[i])
  const bottom = Number(p.words[i + 2])
  if (top >= bottom || top === 0) return undefined
  return { value: divide(integer(top), integer(bottom)), next: i + 3, isFraction: true }
}

function withFraction(p: Pieces, whole: Numeral): Numeral {
  const { next } = whole
  const fraction = vulgarFraction(p.words[next] ?? '')
  const tail = fraction ? { value: fraction, next: next + 1 } : readFraction(p, next)
  if (!tail || whole.value.scale > 0) return whole
  const scale = tail.value.scale
  const coefficient = whole.value.coefficient * 10n ** BigInt(scale) + tail.value.coefficient
  return { value: { coefficient, scale }, next: tail.next, isFraction: true }
}
