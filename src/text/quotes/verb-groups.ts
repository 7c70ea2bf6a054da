import { Class } from '../reading/classes.ts'
import { is, lengthAt, sentenceStart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasCapital, isPlural, isMarkOf, isQuoted } from './looks.ts'

/** "has", "also", "reportedly": what may stand between subject and verb. "Kelly" may not. */
function isHelper(r: TextReading, i: number): boolean {
  // "the polls of May"
  if (is(r, i, Class.verbHelper)) return !hasCapital(r, i)
  if (lengthAt(r, i) <= 4 || !is(r, i, Class.adverb)) return false
  return !hasCapital(r, i) && !is(r, i, Class.notAdverb)
}

/** "has so far confirmed", "is well known": what stands behind an auxiliary. */
const isSoFar = (r: TextReading, i: number): boolean =>
  is(r, i, Class.insideVerb) &&
  (is(r, i - 1, Class.finiteAuxiliary) ||
    is(r, i - 1, Class.sentenceOpener) ||
    is(r, i - 1, Class.insideVerb))

/** How far behind "and" the end of a subject may stand, in pieces. */
const longestJoined = 5

/** "The men all said", "They have both said", but not "After all said". */
const isFloating = (r: TextReading, i: number): boolean =>
  is(r, i, Class.floating) && (is(r, i - 1, Class.finiteAuxiliary) || isOfMany(r, i - 1))

/** "men", "they", "Kim and the army" */
function isOfMany(r: TextReading, i: number): boolean {
  if (isPlural(r, i) || is(r, i, Class.they)) return true
  for (let at = i; at > i - longestJoined && !isMarkOf(r, at, ',.;:'); at--)
    if (is(r, at, Class.and)) return true
  return false
}

const mayStandBetween = (r: TextReading, i: number): boolean =>
  isHelper(r, i) || isSoFar(r, i) || isFloating(r, i)

/** The first piece of the verb group that ends with the verb at `verb`: "has also said". */
export function groupStart(r: TextReading, verb: number): number {
  let i = verb
  const first = Math.max(sentenceStart(r, verb), verb - 6)
  while (i > first && !isQuoted(r, i - 1) && mayStandBetween(r, i - 1)) i--
  return i
}
