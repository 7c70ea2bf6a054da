import { Class } from '../reading/classes.ts'
import { is, isCapital, lengthAt, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charAt, charBefore, digitsAt, isJoint, yearAt } from './parts.ts'

/** "Founded 990", "established in 875", "stood since 990" */
const founded = compile('(foundingWord in? | sinceWhen) #')

/** A year of three digits behind a word of founding, where nothing is counted; undefined where it is none. */
export function foundingYear(r: TextReading, i: number): number | undefined {
  const year = lengthAt(r, i) === 3 ? digitsAt(r, i) : undefined
  if (year === undefined || year < 100 || /[\p{Sc}#.:/]/u.test(charBefore(r, i))) return undefined
  if (!match(r, founded, i, i + 1) || !endsThere(r, i + 1)) return undefined
  return is(r, i - 1, Class.sinceWhen) && mayBeCause(r, i) ? undefined : year
}

/** "Since 250 in hospital are children", "since 500, and perhaps more, were hurt": "since" may be "because". */
const mayBeCause = (r: TextReading, i: number): boolean =>
  sentenceStart(r, i) === i - 1 ||
  (i + 1 < sentenceEnd(r, i) && r.kind[i + 1] !== PieceKind.mark) ||
  (is(r, i + 1, Class.comma) && is(r, i + 2, Class.and))

/** A mark or a preposition, but neither "120 of them" nor "120-foot" nor "120%". */
function endsThere(r: TextReading, i: number): boolean {
  if (i >= sentenceEnd(r, i - 1)) return true
  if (r.kind[i] === PieceKind.mark) return is(r, i, Class.stop) || is(r, i, Class.comma)
  return (is(r, i, Class.preposition) && !is(r, i, Class.of)) || is(r, i, Class.and)
}

/** Years of lives and reigns lie no further apart. */
const longestRange = 150

/** Whether a number before 1900 is a year: "in 1889", "(1740-1776)", "1884 to 1888", "Lund (1861)". */
export function isOldYear(r: TextReading, i: number, year: number): boolean {
  if (year < 1400) return false
  if (is(r, i - 1, Class.yearLead)) return true
  const last = yearAfter(r, i)
  if (last !== undefined && isLater(last, year)) return is(r, i - 1, Class.openBracket)
  const first = yearBefore(r, i)
  if (first !== undefined && isLater(year, first)) return isOfRange(r, i)
  return isAlone(r, i)
}

const isLater = (last: number, first: number): boolean =>
  last > first && last - first < longestRange

/** The year behind a dash. */
const yearAfter = (r: TextReading, i: number): number | undefined =>
  isDash(r, i + 1) ? yearAt(r, i + 2) : undefined

const yearBefore = (r: TextReading, i: number): number | undefined =>
  isDash(r, i - 1) || is(r, i - 1, Class.rangeOrList) ? yearAt(r, i - 2) : undefined

/** Also with spaces, as old wire text writes it. */
export const isDash = (r: TextReading, i: number): boolean =>
  isJoint(r, i) || is(r, i, Class.hyphen) || is(r, i, Class.shortDash)

/** "(1740-1776)", "from 1884 to 1888": what leads to its first year makes it one. */
const isOfRange = (r: TextReading, i: number): boolean =>
  is(r, i - 3, Class.openBracket) || is(r, i - 3, Class.leadPreposition)

/** "Lund (1861)", "‘The Mill’ (1861)": in brackets behind a name. */
const isAlone = (r: TextReading, i: number): boolean =>
  is(r, i - 1, Class.openBracket) &&
  is(r, i + 1, Class.closeBracket) &&
  (isCapital(r, i - 2) || /["’”]/.test(charAt(r, i - 2)))
