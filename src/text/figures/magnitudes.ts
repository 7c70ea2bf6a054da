import { Class } from '../reading/classes.ts'
import { is, sentenceEnd, sentenceStart, writtenAt } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'

/** "a magnitude 6.1 quake", "a magnitude of 6.1", "a 6.1 magnitude quake", "its magnitude at 6.1" */
const named = [
  compile('magnitudeScale (of | at | as | to | be)? modifierBefore? #'),
  compile('# hyphen? magnitudeScale'),
]

/** "a 7.5 quake", "the strongest of them of 5.1", "downgraded to 5.8" */
const unnamed = [
  compile('# hyphen? (word&!stopWord)? quakeNoun'),
  compile('gauging modifierBefore? # (mark | stopWord | preposition | eventVerb)'),
]

/** How strong a quake is: named so, or a number with one digit behind the point where the sentence is of one. */
export function isMagnitude(
  r: TextReading,
  { start, next }: { readonly start: number; readonly next: number },
): boolean {
  const isBy = (pattern: (typeof named)[number]) => match(r, pattern, start, next) !== undefined
  if (named.some(isBy)) return true
  return (
    isTenths(r, start, next) && isOfQuake(r, start) && (unnamed.some(isBy) || ends(r, start, next))
  )
}

/** "registered 6.1." */
const ends = (r: TextReading, start: number, next: number): boolean =>
  next >= sentenceEnd(r, start) && is(r, start - 1, Class.gauging)

const isTenths = (r: TextReading, start: number, next: number): boolean =>
  next === start + 1 && r.kind[start] === PieceKind.number && /^\d\.\d$/.test(writtenAt(r, start))

function isOfQuake(r: TextReading, at: number): boolean {
  const end = Math.min(sentenceEnd(r, at), at + reach)
  for (let i = Math.max(sentenceStart(r, at), at - reach); i < end; i++)
    if (is(r, i, Class.quakeNoun)) return true
  return false
}

const reach = 30
