import { Class } from '../reading/classes.ts'
import { is, isApart, isCapital, valueAt } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { digitsAt, isJoint, isSmall, type Part, yearAt } from './parts.ts'

/** A name of a month; nothing where the word is likely another one. */
export function monthAt(r: TextReading, i: number): Part<number> | undefined {
  const month = isCapital(r, i) ? valueAt(r, i, Class.month) : undefined
  if (month === undefined || isInName(r, i)) return undefined
  const found = { is: month, next: i + 1 }
  if (isDayBehind(r, i + 1) || isDayBefore(r, i)) return found
  return isTold(r, i) ? found : undefined
}

function isTold(r: TextReading, i: number): boolean {
  if (is(r, i, Class.shortName) && i + 1 < r.count) return isShortTold(r, i)
  return !is(r, i, Class.doubtfulName) || isMonthLike(r, i)
}

/** "Black September", "the October Revolution" */
const isInName = (r: TextReading, i: number): boolean =>
  (isCapital(r, i + 1) && is(r, i + 1, Class.afterNamedMonth)) ||
  (isCapital(r, i - 1) && is(r, i - 1, Class.beforeNamedMonth))

const isDayBehind = (r: TextReading, i: number): boolean =>
  digitsAt(r, i) !== undefined || r.kind[i] === PieceKind.ordinal

/** "22 Aug", "2024 Aug", but not "555-0162 Jan Lund". */
function isDayBefore(r: TextReading, i: number): boolean {
  if (i < 1 || !isApart(r, i)) return false
  if (r.kind[i - 1] === PieceKind.ordinal) return true
  const day = digitsAt(r, i - 1)
  return day !== undefined && (day <= 31 || yearAt(r, i - 1) !== undefined)
}

/** "in Nov", "late Jan", but not "in Jan Lund’s hands", "in Mar del Plata". */
const isShortTold = (r: TextReading, i: number): boolean =>
  isStrongCue(r, i - 1) &&
  !isCapital(r, i + 1) &&
  (!is(r, i, Class.doubtfulName) || !isSmall(r, i + 1) || is(r, i + 1, Class.and))

/** "in", "since", "last", "early": no name follows these without being a month. */
const isStrongCue = (r: TextReading, i: number): boolean =>
  is(r, i, Class.monthLead) || (is(r, i, Class.relativeTime) && !is(r, i, Class.thatTime))

/** "in May", "last March", "mid-August", "May last year": what stands beside it makes it a month. */
function isMonthLike(r: TextReading, i: number): boolean {
  const before = isJoint(r, i - 1) ? i - 2 : i - 1
  if (isStrongCue(r, before) || isBesideMonth(r, i)) return true
  // "works by August Lund", "things that May require"
  const isName = isCapital(r, i + 1) && (is(r, i, Class.givenName) || is(r, before, Class.thatTime))
  if (is(r, before, Class.monthCue)) return !isName
  if (isOfYear(r, i + 1) || isBeforeNoun(r, i)) return true
  return is(r, i, Class.givenName) && !isCapital(r, i + 1)
}

/** "May/June", "(March to May)" */
const isBesideMonth = (r: TextReading, i: number): boolean =>
  (isBetween(r, i + 1) && isMonthName(r, i + 2)) ||
  (isBetween(r, i - 1) && isMonthName(r, i - 2)) ||
  (is(r, i - 1, Class.openBracket) && is(r, i + 1, Class.to) && isMonthName(r, i + 2))

const isBetween = (r: TextReading, i: number): boolean => is(r, i, Class.slash) || isJoint(r, i)

const isMonthName = (r: TextReading, i: number): boolean => isCapital(r, i) && is(r, i, Class.month)

/** "May last year", "May of this year", "May, 2009" */
function isOfYear(r: TextReading, i: number): boolean {
  if (is(r, i, Class.comma)) return yearAt(r, i + 1) !== undefined
  const at = is(r, i, Class.of) ? i + 1 : i
  return is(r, at, Class.relativeTime) && is(r, at + 1, Class.yearUnit)
}

/** "the March high", "its May meeting", but not "the March of the Ants", "the March is over", "the May family". */
const isBeforeNoun = (r: TextReading, i: number): boolean =>
  is(r, i - 1, Class.timeDeterminer) &&
  isSmall(r, i + 1) &&
  !is(r, i + 1, Class.stopWord) &&
  !is(r, i + 1, Class.namedNoun) &&
  !is(r, i + 1, Class.tenseWord)
