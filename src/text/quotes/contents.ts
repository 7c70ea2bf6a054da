import { leadingWords } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, wordAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { toldAround } from './around-cue.ts'
import { isDocument } from './complement-starts.ts'
import { complementRules, type ComplementRules } from './complements.ts'
import { contentEnd, trimPieces, type Content } from './content-edges.ts'
import type { Cue } from './cue.ts'
import { isVerb } from './finite-verbs.ts'
import { isMarkOf, isQuoted } from './looks.ts'
import { relativeEndFrom } from './relative-edges.ts'
import { has } from './reporting-verbs.ts'

/** How far from a verb of speech quotation marks may stand that it goes with, in pieces. */
const quoteReach = 14

/** A speech verb beside quotation marks needs no content of its own. */
export function takesQuote(r: TextReading, { verb, first }: Cue): boolean {
  if (!has(r, verb, Class.speechVerb)) return false
  for (let i = Math.max(0, first - 1); i < Math.min(r.count, verb + quoteReach); i++)
    if (isQuoted(r, i)) return true
  return isMarkOf(r, verb + 1, ':')
}

/** All that a cue with its subject reports. */
export function contentOf(
  r: TextReading,
  cue: Cue,
  subject: Stretch,
  rules: ComplementRules = complementRules,
): readonly Content[] {
  const around = toldAround(r, cue, subject)
  if (around.length > 0 || subject.first > cue.verb) return around
  const told = afterCue(r, cue, subject, relativeEnd(r, cue, subject), rules)
  return told ? [told] : []
}

/** "Lind, who said it was late, left", "the mill, which Lind said was late, shut", "While Lind says it is late, others wait", "When Lind says it is late, others wait": what is told in a clause ends with it. */
function relativeEnd(r: TextReading, { group, verb, first, end }: Cue, subject: Stretch): number {
  const isInside =
    is(r, group - 1, Class.who) ||
    is(r, group - 1, Class.which) ||
    is(r, subject.first - 1, Class.which) ||
    is(r, first, Class.whereasWord) ||
    (subject.first === first + 1 && leadingWords.has(wordAt(r, first)))
  return isInside ? relativeEndFrom(r, verb + 2, end) : end
}

/** What the verb reports after it, as its kind of complement tells; a document tells all of the sentence. */
function afterCue(
  r: TextReading,
  cue: Cue,
  subject: Stretch,
  last: number,
  rules: ComplementRules = complementRules,
): Content | undefined {
  if (isMarkOf(r, cue.next, ';')) return undefined
  const end = contentEnd(r, cue.next, last)
  const reported = { cue, subject, next: cue.next, end }
  const found = firstRule(r, rules, reported, cue.verb, cue.next)
  if (!found) return undefined
  const { first, kind } = found.result
  const isShort = kind === 'count' && !isDocument(r, subject)
  const content = trimPieces(r, first, isShort ? countEnd(r, first, end) : end)
  return content && { ...content, rule: found.rule, kind }
}

/** "a new push days after bombs struck two buses": what is counted ends where something else is told. */
function countEnd(r: TextReading, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (isMarkOf(r, i, ';') || is(r, i, Class.relativeWord)) return i
    if (i > first && isCountBreak(r, i)) return isTimeBefore(r, i) ? withoutTime(r, first, i) : i
  }
  return end
}

/** "three days after"; but not "in a decade because" and "for four years if". */
const isTimeBefore = (r: TextReading, i: number): boolean =>
  is(r, i, Class.countBreaker) && is(r, i - 1, Class.timeUnit)

/** "three days after": the time belongs to what follows. */
function withoutTime(r: TextReading, first: number, i: number): number {
  const time = i - 1
  const isCounted = r.kind[time - 1] === PieceKind.number || is(r, time - 1, Class.integerWord)
  return Math.max(first, isCounted || is(r, time - 1, Class.article) ? time - 1 : time)
}

/** "fewer than 50", "as many as 50" and "waits that exceeded two hours" go on. */
const isCountBreak = (r: TextReading, i: number): boolean =>
  !isInModifier(r, i) &&
  (is(r, i, Class.countBreaker) ||
    (is(r, i, Class.phraseBreaker) && !is(r, i, Class.than) && !isThatDid(r, i)))

/** Both words of "as many as" */
const isInModifier = (r: TextReading, i: number): boolean =>
  is(r, i, Class.as) && [i, i - 1, i - 2].some((at) => endOfPhrase(r, at, Class.modifierBefore) > i)

const isThatDid = (r: TextReading, i: number): boolean =>
  is(r, i, Class.that) && isVerb(r, i + 1) && amountAt(r, i + 2) > 0
