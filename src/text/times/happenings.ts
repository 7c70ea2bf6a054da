import { mayOpenOne } from '../reading/class-bits.ts'
import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, isCapital, sentenceEnd } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isSmall } from './parts.ts'

/** The most words of a phrase that names what happens. */
const longest = 6

const endsPhrase = mayOpenOne(
  Class.preposition,
  Class.and,
  Class.or,
  Class.that,
  Class.be,
  Class.have,
  Class.will,
  Class.relativeLink,
  Class.clauseBreak,
  Class.stopWord,
)

const opensPhrase = mayOpenOne(Class.definite, Class.article, Class.possessive, Class.demonstrative)

/** Dates and periods are read by rules of their own. */
const isUnit = mayOpenOne(Class.month, Class.weekday, Class.calendarUnit, Class.deictic)

const isTime = (r: TextReading, i: number): boolean =>
  isUnit(r, i) || endOfPhrase(r, i, Class.holiday) > 0

/** Where the phrase that begins at a piece ends; 0 where none does, or where it holds a number or a time. */
export function phraseOf(r: TextReading, first: number): number {
  const end = Math.min(sentenceEnd(r, first), first + longest)
  const from = opensPhrase(r, first) ? first + 1 : first
  let i = from
  while (i < end && r.kind[i] === PieceKind.word && !endsPhrase(r, i)) {
    if (isTime(r, i)) return 0
    if (i > from && isTold(r, i, from > first)) return i
    i++
  }
  return i > from && !isNumeral(r, i) ? i : 0
}

const isNumeral = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || r.kind[i] === PieceKind.ordinal

/** "the pandemic began", "his death Lund received": a clause goes on behind what happened. */
const isTold = (r: TextReading, i: number, isOwned: boolean): boolean =>
  is(r, i - 1, Class.eventTime) &&
  isSmall(r, i - 1) &&
  ((isOwned && isCapital(r, i)) || isPast(r, i))

/** The same up to a noun of what happens, where it has one. */
export function happeningIn(r: TextReading, first: number): number {
  const next = phraseOf(r, first)
  for (let i = next - 1; i >= first; i--) if (is(r, i, Class.eventTime)) return i + 1
  return 0
}

/** Behind "since": what happens, or a phrase of its own that opens no clause of a reason, as "since most want one" does. */
export function beginningIn(r: TextReading, first: number): number {
  const happening = happeningIn(r, first)
  const next = phraseOf(r, first)
  if (happening > 0 && (happening === next || isPast(r, happening))) return happening
  return is(r, first, Class.gerund) || !opensReason(r, first, next) ? next : 0
}

/** "since these", "since most people", "since algorithms favor", "since the mill is dear" */
function opensReason(r: TextReading, first: number, next: number): boolean {
  if (is(r, first, Class.demonstrative)) return !is(r, first + 1, Class.timeNoun)
  if (is(r, first, Class.pluralLead)) return true
  if (is(r, next, Class.will) || isPresent(r, next)) return true
  const isPlural = is(r, first, Class.inPluralForm) && isSmall(r, first) && !opensPhrase(r, first)
  return isPlural && !isPast(r, first + 1)
}

const isPast = (r: TextReading, i: number): boolean =>
  is(r, i, Class.tensePast) || is(r, i, Class.participle)

const isPresent = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.be) && !is(r, i, Class.tensePast)) ||
  (is(r, i, Class.have) && !is(r, i, Class.hadWord))

/** "throughout": what happens, or a life or an evening, but no place. */
export function courseIn(r: TextReading, first: number): number {
  const next = phraseOf(r, first)
  const isWhole = is(r, first, Class.possessive) || is(r, next - 1, Class.partOfDay)
  return isWhole ? next : happeningIn(r, first)
}
