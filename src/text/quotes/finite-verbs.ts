import { Class } from '../reading/classes.ts'
import { is, lengthAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasCapital, isQuoted, isWordAt } from './looks.ts'

/** Whether the piece is a verb with a tense, as far as its form tells. */
export function isFiniteVerb(r: TextReading, i: number): boolean {
  if (!isWordAt(r, i) || hasCapital(r, i)) return false
  if (is(r, i, Class.finiteHelper) || is(r, i, Class.irregularPast)) return true
  const isPast = lengthAt(r, i) > 4 && is(r, i, Class.participle)
  return isPast && !beforeAdjective.some((number) => is(r, i - 1, number))
}

/** "a divided house", "a U.S.-based firm" */
const beforeAdjective = [Class.article, Class.definite, Class.hyphen]

/** "the newly elected leader", "his country's continued support": a participle that belongs to a noun. */
const isPremodifier = (r: TextReading, i: number): boolean =>
  is(r, i, Class.participle) && beforeParticiple.some((number) => is(r, i - 1, number))

const beforeParticiple = [
  Class.adverb,
  Class.earlierWord,
  Class.quoteDeterminer,
  Class.genitive,
  Class.possessive,
]

/** A verb with a tense that belongs to no noun. */
export const isVerb = (r: TextReading, i: number): boolean =>
  isFiniteVerb(r, i) && !isPremodifier(r, i)

/** Whether there is a verb with a tense outside of quotation marks: a clause, and no noun phrase. */
export function hasVerb(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (!isQuoted(r, i) && isVerb(r, i)) return true
  return false
}
