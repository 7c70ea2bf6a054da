import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { complementRules, type ComplementRules, type ContentKind } from './complements.ts'
import type { Cue } from './cue.ts'
import { hasVerb } from './finite-verbs.ts'
import { isComma, isMarkOf, isOpenMark, isQuoted, isWordAt } from './looks.ts'
import { has } from './reporting-verbs.ts'

/** Pieces that somebody says, thinks or wants. */
export interface Content extends Stretch {
  /** The rule that found it. */
  readonly rule: string
  readonly kind: ContentKind
}

export function clauseStart(r: TextReading, i: number, first: number): number {
  for (let at = i - 1; at > first; at--) if (isMarkOf(r, at, ';')) return at + 1
  return first
}

/** Takes punctuation off both ends; nothing if no piece is left. */
export function trimPieces(r: TextReading, start: number, end: number): Stretch | undefined {
  let first = start
  let next = end
  while (first < next && isOpenMark(r, first, ',;:.—–-')) first++
  while (next > first && isOpenMark(r, next - 1, ',;:.!?—–-')) next--
  return next > first ? { first, next } : undefined
}

/** How far from a verb of speech quotation marks may stand that it goes with, in pieces. */
const quoteReach = 14

/** A speech verb beside quotation marks needs no content of its own. */
export function takesQuote(r: TextReading, { verb, first }: Cue): boolean {
  if (!has(r, verb, Class.speechVerb)) return false
  for (let i = Math.max(0, first - 1); i < Math.min(r.count, verb + quoteReach); i++)
    if (isQuoted(r, i)) return true
  return isMarkOf(r, verb + 1, ':')
}

const listOf = (content: Content | undefined): readonly Content[] => (content ? [content] : [])

/** All that a cue with its subject reports. */
export function contentOf(
  r: TextReading,
  cue: Cue,
  subject: Stretch,
  rules: ComplementRules = complementRules,
): readonly Content[] {
  const { group, verb, end } = cue
  const isAfter = subject.first > verb
  const next = isAfter ? subject.next : cue.next
  const head = isAfter ? verb : Math.min(subject.first, group)
  const tail = tailOf(r, next, end)
  if (tellsBefore(r, verb) && isTail(r, tail, end)) {
    const lead = leadingContent(r, head, cue.first)
    // After "said Kim" a comma opens what Kim is, after "Kim said" it goes on with what he said.
    if (isAfter) return lead ? [lead] : []
    const rest = trailingContent(r, tail, end)
    if (lead || (rest && isComma(r, head - 1))) return aroundCue(r, lead, rest, head, cue.first)
  }
  const told = isAfter ? undefined : afterCue(r, cue, subject, relativeEnd(r, cue), rules)
  const isHearerLast = !isAfter && !told && has(r, verb, Class.hearerVerb)
  if (isHearerLast && isHearer(r, next, end)) return listOf(leadingContent(r, head, cue.first))
  return listOf(told)
}

/** "…, Kim said": verbs that what is told may stand before. */
const tellsBefore = (r: TextReading, verb: number): boolean =>
  has(r, verb, Class.speechVerb) || has(r, verb, Class.findingVerb)

/** "The attack, Kim said, was planned": what stands before has its verb behind the cue. */
function aroundCue(
  r: TextReading,
  lead: Content | undefined,
  rest: Content | undefined,
  head: number,
  first: number,
): readonly Content[] {
  if (!rest) return lead ? [lead] : []
  if (lead && hasVerb(r, lead.first, lead.next)) return [lead, rest]
  const noun = isComma(r, head - 1) ? trimPieces(r, clauseStart(r, head, first), head) : undefined
  return noun ? [{ ...noun, rule: 'around the cue', kind: 'count' }, rest] : [rest]
}

/** How long what tells when and where something was said may be at the end of a sentence, in pieces. */
const tailReach = 16

/** "…, Kim said late on Friday outside the court.": where the time and place behind a verb end. */
function tailOf(r: TextReading, next: number, end: number): number {
  const opens =
    is(r, next, Class.preposition) || is(r, next, Class.settingWord) || is(r, next, Class.adverb)
  if (!opens) return next
  for (let i = next; i < Math.min(end, next + tailReach); i++) {
    if (is(r, i, Class.that)) return next
    // "on condition of anonymity because he was not allowed to speak"
    if (i > next && is(r, i, Class.phraseBreaker)) return end
    if (isTail(r, i, end)) return hasVerb(r, next, i) ? next : i
  }
  return next
}

/** Nothing is reported after the cue: the sentence ends, or a comma follows. */
const isTail = (r: TextReading, next: number, end: number): boolean =>
  next >= end || isMarkOf(r, next, '.,!?;') || isQuoted(r, next)

/** "Lind, who said it was late, left": what is told in a relative clause ends with it. */
function relativeEnd(r: TextReading, { group, verb, end }: Cue): number {
  if (!is(r, group - 1, Class.who) && !is(r, group - 1, Class.which)) return end
  for (let i = verb + 2; i < end; i++) if (isComma(r, i)) return i
  return end
}

/** "…, the director, told the meeting.": nothing but who is told stands after the verb. */
function isHearer(r: TextReading, next: number, end: number): boolean {
  for (let i = next; i < Math.min(end, next + 8); i++) {
    if (isTail(r, i, end)) return i > next
    if (!isWordAt(r, i)) return false
  }
  return false
}

/** "…, Kim said": what stands before the comma, unless it is all in quotation marks. */
function leadingContent(r: TextReading, head: number, first: number): Content | undefined {
  if (head - first < 4 || !isComma(r, head - 1)) return undefined
  const spoken = trimPieces(r, clauseStart(r, head, first), head)
  const isClause = spoken && spoken.next - spoken.first > 2 && hasVerb(r, spoken.first, spoken.next)
  return isClause ? { ...spoken, rule: 'before the cue', kind: 'clause' } : undefined
}

/** "…, Kim said, since …": the sentence goes on after the cue. */
function trailingContent(r: TextReading, next: number, end: number): Content | undefined {
  if (!isComma(r, next)) return undefined
  const rest = trimPieces(r, next + 1, contentEnd(r, next, end))
  return rest && rest.next - rest.first > 3 && hasVerb(r, rest.first, rest.next)
    ? { ...rest, rule: 'on after the cue', kind: 'clause' }
    : undefined
}

/** What the verb reports after it, as its kind of complement tells. */
function afterCue(
  r: TextReading,
  cue: Cue,
  subject: Stretch,
  last: number,
  rules: ComplementRules = complementRules,
): Content | undefined {
  const end = contentEnd(r, cue.next, last)
  const reported = { cue, subject, next: cue.next, end }
  const found = firstRule(r, rules, reported, cue.verb, cue.next)
  if (!found) return undefined
  const { first, kind } = found.result
  const content = trimPieces(r, first, kind === 'count' ? countEnd(r, first, end) : end)
  return content && { ...content, rule: found.rule, kind }
}

/** "a new push days after bombs struck two buses": what is counted ends where something else is told. */
function countEnd(r: TextReading, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (isMarkOf(r, i, ';') || is(r, i, Class.relativeWord)) return i
    if (i > first && isCountBreak(r, i))
      return is(r, i - 1, Class.timeUnit) ? withoutTime(r, first, i) : i
  }
  return end
}

/** "three days after": the time belongs to what follows. */
function withoutTime(r: TextReading, first: number, i: number): number {
  const time = i - 1
  const isCounted = r.kind[time - 1] === PieceKind.number || is(r, time - 1, Class.integerWord)
  return Math.max(first, isCounted || is(r, time - 1, Class.article) ? time - 1 : time)
}

/** A comma before "adding" ends what is told, and one before "but" or "while" where others speak behind it. */
function contentEnd(r: TextReading, next: number, last: number): number {
  for (let i = next + 1; i < last; i++)
    if (isComma(r, i - 1) && is(r, i, Class.clauseCloser) && closes(r, i, last)) return i - 1
  return last
}

/** How far behind "but" others may begin to speak, in pieces. */
const othersReach = 16

function closes(r: TextReading, i: number, last: number): boolean {
  const isGerund = is(r, i, Class.gerund)
  for (let at = i + 1; at < Math.min(last, i + othersReach); at++) {
    if (isGerund && isComma(r, at)) return !is(r, at + 1, Class.that)
    if (!isGerund && is(r, at, Class.cue)) return true
  }
  return isGerund
}

/** "fewer than 50" goes on. */
const isCountBreak = (r: TextReading, i: number): boolean =>
  is(r, i, Class.countBreaker) || (is(r, i, Class.phraseBreaker) && !is(r, i, Class.than))
