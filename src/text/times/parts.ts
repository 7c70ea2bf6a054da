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
  const isAmount = r.text.charCodeAt((r.start[i] ?? 0) - 1) === 36
  const isClock = is(r, i + 1, Class.colon) && !isApart(r, i + 1) && isNumber(r, i + 2)
  return isAmount || isClock || isGluedTo(r, i + 1) ? undefined : year
}

/** A letter or sign is written onto the piece before it: "1995%", "2000m". */
function isGluedTo(r: TextReading, i: number): boolean {
  if (i >= r.count || isApart(r, i)) return false
  return r.kind[i] === PieceKind.word
    ? !is(r, i, Class.genitive)
    : /[%°]/.test(r.text.charAt(r.start[i] ?? 0))
}

/** The day of a month: "22", "22nd". */
export function monthDayAt(r: TextReading, i: number): Part<number> | undefined {
  const day = r.kind[i] === PieceKind.ordinal ? ordinalAt(r, i)?.is : digitsAt(r, i)
  const longest = r.kind[i] === PieceKind.ordinal ? 4 : 2
  if (day === undefined || day < 1 || day > 31 || lengthAt(r, i) > longest) return undefined
  const isLonger = !isApart(r, i + 1) && isNumber(r, i + 2) && !isApart(r, i + 2)
  // "May 5:30", "5/10"; but "March 5-7", and "5,2012" of careless writers.
  const isList = isJoint(r, i + 1) || (is(r, i + 1, Class.comma) && yearAt(r, i + 2) !== undefined)
  return isLonger && !isList ? undefined : { is: day, next: i + 1 }
}

/** A name of a month; nothing where the word is likely another one. */
export function monthAt(r: TextReading, i: number): Part<number> | undefined {
  const month = isCapital(r, i) ? valueAt(r, i, Class.month) : undefined
  if (month === undefined) return undefined
  const found = { is: month, next: i + 1 }
  if (isDayLike(r, i + 1) || (isDayLike(r, i - 1) && isApart(r, i))) return found
  if (is(r, i, Class.shortName) && i + 1 < r.count) return undefined
  return !is(r, i, Class.doubtfulName) || isMonthLike(r, i) ? found : undefined
}

const isDayLike = (r: TextReading, i: number): boolean =>
  digitsAt(r, i) !== undefined || (i >= 0 && r.kind[i] === PieceKind.ordinal)

/** "in May", "last March", "mid-August", "May last year": what stands beside it makes it a month. */
function isMonthLike(r: TextReading, i: number): boolean {
  const before = isJoint(r, i - 1) ? i - 2 : i - 1
  if (is(r, before, Class.monthCue)) return true
  if (is(r, i + 1, Class.relativeTime) && is(r, i + 2, Class.yearUnit)) return true
  return is(r, i, Class.givenName) && !isCapital(r, i + 1)
}

/** A unit of the calendar. */
export interface Unit {
  /** TIMEX3's letters: `Y`, `TH`, … */
  readonly code: string
  readonly isMany: boolean
}

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
