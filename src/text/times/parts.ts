import { Class } from '../reading/classes.ts'
import { entryAt, is, isApart, isCapital, lengthAt, senseAt, valueAt } from '../reading/cursor.ts'
import { isHyphen } from '../reading/numbers/state.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'

/** The smallest things that times are made of, read at a piece. */

/** Something read, and the piece after it. */
export interface Part<T> {
  readonly is: T
  readonly next: number
}

/** A hyphen or dash without a space before it. */
export const isJoint = (r: TextReading, i: number): boolean =>
  isHyphen(r, i) || (is(r, i, Class.shortDash) && !isApart(r, i))

export const isNumber = (r: TextReading, i: number): boolean =>
  i >= 0 && i < r.count && r.kind[i] === PieceKind.number

/** A word without a capital. */
export const isSmall = (r: TextReading, i: number): boolean =>
  i >= 0 && i < r.count && r.kind[i] === PieceKind.word && !isCapital(r, i)

/** The whole number of up to four digits at piece `i`. */
export function digitsAt(r: TextReading, i: number): number | undefined {
  if (!isNumber(r, i) || lengthAt(r, i) > 4) return undefined
  let n = 0
  for (let at = r.start[i] ?? 0; at < (r.end[i] ?? 0); at++) {
    const digit = r.text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    n = n * 10 + digit
  }
  return n
}

/** Four digits that may be a year: no amount, no clock time. */
export function yearAt(r: TextReading, i: number): number | undefined {
  const year = lengthAt(r, i) === 4 ? digitsAt(r, i) : undefined
  if (year === undefined || year < 1000 || year > 2199) return undefined
  return charBefore(r, i) === '$' || isHour(r, i) || isGluedTo(r, i + 1) ? undefined : year
}

/** "1030:15" */
const isHour = (r: TextReading, i: number): boolean =>
  is(r, i + 1, Class.colon) && !isApart(r, i + 1) && isNumber(r, i + 2) && !isApart(r, i + 2)

/** The first character of piece `i`; empty outside the text. */
export const charAt = (r: TextReading, i: number): string => r.text.charAt(r.start[i] ?? -1)

/** The character before piece `i`. */
export const charBefore = (r: TextReading, i: number): string =>
  r.text.charAt((r.start[i] ?? 0) - 1)

/** A letter or sign is written onto the piece before it: "1995%", "2000m". */
function isGluedTo(r: TextReading, i: number): boolean {
  if (i >= r.count || isApart(r, i)) return false
  return r.kind[i] === PieceKind.word ? !is(r, i, Class.genitive) : /[%°]/.test(charAt(r, i))
}

/** The day of a month: "22", "22nd". */
export function monthDayAt(r: TextReading, i: number): Part<number> | undefined {
  const isOrdinal = r.kind[i] === PieceKind.ordinal
  if (lengthAt(r, i) > (isOrdinal ? 4 : 2)) return undefined
  const day = isOrdinal ? ordinalAt(r, i)?.is : digitsAt(r, i)
  if (day === undefined || day < 1 || day > 31) return undefined
  return isOfLonger(r, i + 1) ? undefined : { is: day, next: i + 1 }
}

/** "May 5:30", "5/10"; but not "March 5-7", nor "5,2012" of careless writers. */
function isOfLonger(r: TextReading, mark: number): boolean {
  const isGlued = !isApart(r, mark) && isNumber(r, mark + 1) && !isApart(r, mark + 1)
  if (!isGlued || isJoint(r, mark)) return false
  return !is(r, mark, Class.comma) || yearAt(r, mark + 1) === undefined
}

/** A unit of the calendar. */
export interface Unit {
  /** TIMEX3's letters: `Y`, `TH`, … */
  readonly code: string
  readonly isMany: boolean
}

/** A unit as a word of its sentence, no part of a name. */
export const plainUnitAt = (r: TextReading, i: number): Unit | undefined =>
  isSmall(r, i) || is(r, i, Class.capitalUnit) ? unitAt(r, i) : undefined

export function unitAt(r: TextReading, i: number): Unit | undefined {
  const entry = senseAt(r, i, Class.calendarUnit)?.entry
  return entry && { code: entry.code ?? '', isMany: entry.kind === 'many' }
}

/** TIMEX3's part of the day: `NI`, `12:00`. */
export const partOfDayAt = (r: TextReading, i: number): string | undefined =>
  senseAt(r, i, Class.partOfDay)?.entry.code

/** A part of the day, also after a hyphen or "in the". */
export function partAfter(r: TextReading, i: number): Part<string> | undefined {
  const at = is(r, i, Class.in) && is(r, i + 1, Class.definite) ? i + 2 : i
  const code = isSmall(r, at) && !is(r, at, Class.partsOfDay) ? partOfDayAt(r, at) : undefined
  return code === undefined ? undefined : { is: code, next: at + 1 }
}

/** "third", "3rd", "twenty-first" */
export function ordinalAt(r: TextReading, i: number): Part<number> | undefined {
  if (i < 0 || i >= r.count) return undefined
  if (r.kind[i] === PieceKind.ordinal) {
    const n = Number.parseInt(r.text.slice(r.start[i], r.end[i]), 10)
    return Number.isNaN(n) || n > 9999 ? undefined : { is: n, next: i + 1 }
  }
  const word = valueAt(r, i, Class.rankWord)
  if (word !== undefined) return { is: word, next: i + 1 }
  const tens = valueAt(r, i, Class.tensWord)
  const ones = isHyphen(r, i + 1) ? valueAt(r, i + 2, Class.rankWord) : undefined
  return tens === undefined || ones === undefined ? undefined : { is: tens + ones, next: i + 3 }
}

/** last, next, this, same: which way, and whether from another date of the text. */
export interface Way {
  readonly n: number
  readonly isAnchored: boolean
}

export function wayAt(r: TextReading, i: number): Way | undefined {
  const entry = entryAt(r, i, Class.relativeTime)?.entry
  return entry && { n: entry.value ?? 0, isAnchored: entry.kind === 'anchor' }
}

/** ago, earlier, later */
export function shiftAt(r: TextReading, i: number): Way | undefined {
  const entry = senseAt(r, i, Class.timeShift)?.entry
  return entry && { n: entry.value ?? 0, isAnchored: entry.kind === 'anchor' }
}
