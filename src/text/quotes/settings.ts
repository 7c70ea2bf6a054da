import { Class } from '../reading/classes.ts'
import { endOfPhrase, is } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasVerb } from './finite-verbs.ts'
import { isMarkOf, isQuoted } from './looks.ts'

/** How long what tells when and where something was said may be, in pieces. */
const longest = 14

/** "said Friday", "said in an interview with CNN on Monday": when and where it was said; gives what follows. */
export function skipSetting(r: TextReading, i: number, end: number): number {
  const after = skipTime(r, i, end)
  // "at least seven" and "Sunday's vote": no place.
  const leads = after > i ? Class.settingLead : Class.settingWord
  const isPlace =
    is(r, after, leads) &&
    endOfPhrase(r, after, Class.modifierBefore) === 0 &&
    !is(r, after + 1, Class.genitive)
  return isPlace ? skipPlace(r, after, end) : after
}

/** "Friday", "on Monday night", "late on July 4", "last week": days need no comma behind them. */
export function skipTime(r: TextReading, i: number, end: number): number {
  let at = i
  while (at < end && at < i + 3 && isTimeLead(r, at)) at++
  if (isWeek(r, at)) return at + 1
  if (!is(r, at, Class.dayOrMonth)) return i
  while (at < end && (isDate(r, at) || is(r, at, Class.partOfDay))) at++
  // "called Sunday's vote a farce"
  return is(r, at, Class.genitive) ? i : at
}

const isTimeLead = (r: TextReading, i: number): boolean =>
  is(r, i, Class.timeLead) || (is(r, i, Class.demonstrative) && is(r, i + 1, Class.timeUnit))

/** "last week", "earlier this month" */
const isWeek = (r: TextReading, i: number): boolean =>
  is(r, i, Class.timeUnit) &&
  (is(r, i - 1, Class.demonstrative) || (is(r, i - 1, Class.timeLead) && !is(r, i - 1, Class.on)))

/** "Monday", "July 4", "4 July"; but not the 12 of "said Monday 12 people". */
const isDate = (r: TextReading, i: number): boolean =>
  is(r, i, Class.dayOrMonth) ||
  (r.kind[i] === PieceKind.number && (is(r, i - 1, Class.month) || is(r, i + 1, Class.month)))

/** "in an interview with CNN,": up to a comma, a mark, "that", or a clause of its own. */
function skipPlace(r: TextReading, i: number, end: number): number {
  for (let at = i; at < Math.min(end, i + longest); at++) {
    if (at > i && is(r, at, Class.that)) return at
    if (isMarkOf(r, at, ',.:;') || isQuoted(r, at)) return at
    if (at > i + 1 && opensClause(r, at, end)) return at
  }
  return i
}

/** "in Paris the talks had failed": a pronoun or article behind a noun, and a verb soon behind it. */
function opensClause(r: TextReading, i: number, end: number): boolean {
  if (!is(r, i, Class.saidSubject) || is(r, i - 1, Class.preposition)) return false
  if (is(r, i - 1, Class.and)) return false
  // "in all there were 12"
  if (is(r, i - 1, Class.quoteDeterminer) && !is(r, i, Class.nominative)) return false
  return hasVerb(r, i + 1, Math.min(end, i + 8))
}
