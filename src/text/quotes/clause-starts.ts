import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isFiniteVerb, isVerb } from './finite-verbs.ts'
import { hasCapital, isMarkOf, isQuoted, isWordAt } from './looks.ts'

/** How far behind its subject the verb of a clause may stand, in pieces. */
const clauseReach = 22

/** Whether a clause begins: something that may be a subject, and a verb; `isSure`: one that is no participle. */
export function isClause(r: TextReading, start: number, end: number, isSure = false): boolean {
  if (!isClauseStart(r, start)) return false
  if (isPronounWithVerb(r, start)) return true
  for (let i = start + 1; i < Math.min(end, start + clauseReach); i++) {
    if (endsClauseStart(r, i)) return false
    if (isVerb(r, i) && !(isSure && is(r, i, Class.participle))) return true
  }
  return false
}

/** "they hid it", "it mistreats": the present of most verbs looks as plurals do. */
const isPronounWithVerb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.nominative) || (is(r, i, Class.thirdPronoun) && is(r, i + 1, Class.inPluralForm))

/** What no verb of the clause stands behind: "read law and wrote books", "the firms which". */
const endsClauseStart = (r: TextReading, i: number): boolean =>
  isQuoted(r, i) ||
  isMarkOf(r, i, '.;:') ||
  (isMarkOf(r, i, ',') && is(r, i + 1, Class.gerund)) ||
  is(r, i, Class.phraseBreaker) ||
  is(r, i, Class.relativeWord) ||
  (is(r, i, Class.and) && isFiniteVerb(r, i + 1))

export const isClauseStart = (r: TextReading, i: number): boolean =>
  is(r, i, Class.saidSubject) ||
  hasCapital(r, i) ||
  r.kind[i] === PieceKind.number ||
  is(r, i, Class.moneyPart) ||
  (isWordAt(r, i) && !is(r, i, Class.stopWord)) ||
  is(r, i, Class.modifierBefore)
