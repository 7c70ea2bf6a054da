import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { complementRules, type ComplementRules } from './complements.ts'
import type { Cue } from './cue.ts'
import { hasVerb } from './finite-verbs.ts'
import { isComma, isMarkOf, isOpenMark, isQuoted, isWordAt } from './looks.ts'
import { has } from './reporting-verbs.ts'

/** Pieces that somebody says, thinks or wants. */
export interface Content extends Stretch {
  /** The rule that found it. */
  readonly rule: string
  /** A clause: something told, and no wish or thing. */
  readonly isTold: boolean
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
  const isSpeech = has(r, verb, Class.speechVerb) || has(r, verb, Class.findingVerb)
  if (isSpeech && isTail(r, tailOf(r, next, end), end)) {
    const lead = leadingContent(r, head, cue.first)
    // After "said Kim" a comma opens what Kim is, after "Kim said" it goes on with what he said.
    if (isAfter) return listOf(lead)
    if (lead) return [lead, ...listOf(trailingContent(r, tailOf(r, next, end), end))]
  }
  const told = isAfter ? undefined : afterCue(r, cue, relativeEnd(r, cue), rules)
  const isHearerLast = !isAfter && !told && has(r, verb, Class.hearerVerb)
  if (isHearerLast && isHearer(r, next, end)) return listOf(leadingContent(r, head, cue.first))
  return listOf(told)
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
  const isClause = spoken && spoken.next - spoken.first > 2 && holdsVerb(r, spoken)
  return isClause ? { ...spoken, rule: 'before the cue', isTold: true } : undefined
}

/** A verb of any tense: the present of most verbs looks as plurals do. */
function holdsVerb(r: TextReading, { first, next }: Stretch): boolean {
  if (hasVerb(r, first, next)) return true
  for (let i = first + 1; i < next; i++)
    if (is(r, i, Class.genitive) || is(r, i, Class.inPluralForm)) return true
  return false
}

/** "…, Kim said, since …": the sentence goes on after the cue. */
function trailingContent(r: TextReading, next: number, end: number): Content | undefined {
  if (!isComma(r, next)) return undefined
  const rest = trimPieces(r, next + 1, contentEnd(r, next, end))
  return rest && rest.next - rest.first > 3 && hasVerb(r, rest.first, rest.next)
    ? { ...rest, rule: 'on after the cue', isTold: true }
    : undefined
}

/** What the verb reports after it, as its kind of complement tells. */
export function afterCue(
  r: TextReading,
  cue: Cue,
  last: number,
  rules: ComplementRules = complementRules,
): Content | undefined {
  const end = contentEnd(r, cue.next, last)
  const reported = { cue, next: cue.next, end }
  const found = firstRule(r, rules, reported, cue.verb, cue.next)
  const content = found && trimPieces(r, found.result.first, end)
  return content && { ...content, rule: found.rule, isTold: found.result.isTold }
}

/** A comma before "but", "while", "adding" ends what is told. */
function contentEnd(r: TextReading, next: number, last: number): number {
  for (let i = next + 1; i < last; i++)
    if (isComma(r, i - 1) && is(r, i, Class.clauseCloser)) return i - 1
  return last
}
