import { mayOpenOne } from '../reading/class-bits.ts'
import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, sentenceEnd } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'

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
    i++
  }
  return i > from && r.kind[i] !== PieceKind.number ? i : 0
}

/** The same up to a noun of what happens, where it has one. */
export function happeningIn(r: TextReading, first: number): number {
  const next = phraseOf(r, first)
  for (let i = next - 1; i >= first; i--) if (is(r, i, Class.eventTime)) return i + 1
  return 0
}
