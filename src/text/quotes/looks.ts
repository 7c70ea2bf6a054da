import type { Span } from '../../schemas/span.ts'
import { Class } from '../reading/classes.ts'
import { is, lengthAt, spanOf, writtenAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'

export const isWordAt = (r: TextReading, i: number): boolean =>
  i >= 0 && i < r.count && r.kind[i] === PieceKind.word

/** A capital of any alphabet at its start. */
export function hasCapital(r: TextReading, i: number): boolean {
  if (i < 0 || i >= r.count) return false
  const code = r.text.charCodeAt(r.start[i] ?? 0)
  if (code < 128) return code >= 65 && code <= 90
  const first = r.text.charAt(r.start[i] ?? 0)
  return first !== first.toLowerCase()
}

/** Whether piece `i` stands in quotation marks, or is one of them. */
export const isQuoted = (r: TextReading, i: number): boolean => (r.quoted[i] ?? 0) !== 0

/** Whether piece `i` is a mark that begins as one of `marks` does. */
export function isMarkOf(r: TextReading, i: number, marks: string): boolean {
  if (i < 0 || i >= r.count || r.kind[i] !== PieceKind.mark) return false
  return marks.includes(r.text.charAt(r.start[i] ?? 0))
}

/** The same, outside of quotation marks. */
export const isOpenMark = (r: TextReading, i: number, marks: string): boolean =>
  !isQuoted(r, i) && isMarkOf(r, i, marks)

/** A comma outside of quotation marks. */
export const isComma = (r: TextReading, i: number): boolean => isOpenMark(r, i, ',')

/** Behind "to": "shut the mill" and "police 12 towns", and not "left it to the envoys", "flew to Lima" or "pledged to voters". */
export const opensVerb = (r: TextReading, i: number): boolean =>
  isWordAt(r, i) &&
  !hasCapital(r, i) &&
  !is(r, i, Class.quoteDeterminer) &&
  (!isPlural(r, i) || opensObject(r, i + 1))

const opensObject = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.startsNumber) || is(r, i, Class.quoteDeterminer)

/** "officials", "police" */
export const isPlural = (r: TextReading, i: number): boolean =>
  is(r, i, Class.inPluralForm) || is(r, i, Class.pluralHead)

export const lineAt = (r: TextReading, i: number): number => r.line[r.sentence[i] ?? 0] ?? 0

/** The first piece that begins at or after an offset. */
export function pieceFrom(r: TextReading, offset: number): number {
  let low = 0
  let high = r.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((r.start[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

export const spanOfStretch = (r: TextReading, { first, next }: Stretch): Span =>
  spanOf(r, first, next)

/** A dash that stands apart, or a long one. */
export const isDash = (r: TextReading, i: number): boolean =>
  isMarkOf(r, i, '—–―') || (isMarkOf(r, i, '-') && lengthAt(r, i) <= 2)

/** The last character that stands before `offset`. */
export const charBefore = (r: TextReading, offset: number): string => r.text.charAt(offset - 1)

/** "IMF", "WE" */
export const isAcronym = (r: TextReading, i: number): boolean =>
  lengthAt(r, i) > 1 && writtenAt(r, i) === writtenAt(r, i).toUpperCase()
