import { leadingWords } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { is, wordAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import {
  behindComma,
  clauseStart,
  contentEnd,
  opensTold,
  trimPieces,
  wordBefore,
  type Content,
} from './content-edges.ts'
import type { Cue } from './cue.ts'
import { hasVerb } from './finite-verbs.ts'
import { isComma, isMarkOf, isQuoted, isWordAt, opensVerb } from './looks.ts'
import { relativeEndFrom, toldFromRelative } from './relative-edges.ts'
import { has } from './reporting-verbs.ts'
import { subjectBefore } from './subjects.ts'
import { groupStart } from './verb-groups.ts'

/** Where a cue stands with its subject. */
interface Cued {
  /** It begins here, with its subject or its verb. */
  readonly head: number
  /** The piece behind it, and behind the time and place that follow. */
  readonly tail: number
  readonly isInverted: boolean
}

/** What is told before a cue, and goes on after it: "…, Kim said on Monday, since …"; nothing where it is told behind it. */
export function toldAround(r: TextReading, cue: Cue, subject: Stretch): readonly Content[] {
  const { first, end, verb, next } = cue
  const { head, tail, isInverted } = cuedAt(r, cue, subject)
  if (!tellsBefore(r, verb) || !isTail(r, tail, end)) return []
  const before = leadingContent(r, head, first)
  // After "said Kim" a comma opens what Kim is, after "Kim said" it goes on with what he said.
  const rest = isInverted ? undefined : trailingContent(r, tail, restEnd(r, head, tail, end))
  // "While bread is dear, Kim said, it is good": only where nothing parts the verb from its comma.
  const goesOn = rest !== undefined && tail === next
  if (before && !goesOn && isOnlyLead(r, before)) return []
  return rest ? withRest(r, { head, first }, before, rest) : before ? [before] : []
}

function withRest(
  r: TextReading,
  { head, first }: { readonly head: number; readonly first: number },
  before: Content | undefined,
  rest: Content,
): readonly Content[] {
  if (before && !opensTold(r, head)) return [before, rest]
  return isComma(r, head - 1) ? aroundAside(r, head, first, rest) : []
}

/** "which, Kim said, was late, …": the relative clause ends with the next comma. */
const restEnd = (r: TextReading, head: number, tail: number, end: number): number =>
  is(r, wordBefore(r, head), Class.relativeWord) ? relativeEndFrom(r, tail + 1, end) : end

/** "The attack, Kim said, was planned", "12 of which, Kim said, left": what stands before has its verb behind the cue. */
function aroundAside(r: TextReading, head: number, first: number, rest: Content): Content[] {
  const isOpened = opensTold(r, head)
  const start = isOpened ? toldFromRelative(r, head) : clauseStart(r, head, first)
  const noun = trimPieces(r, start, head)
  if (noun) return [{ ...noun, rule: 'around the cue', kind: 'count' }, rest]
  return isOpened ? [rest] : []
}

function cuedAt(r: TextReading, { group, verb, next, end }: Cue, subject: Stretch): Cued {
  if (subject.first > verb)
    return { head: verb, tail: tailOf(r, subject.next, end), isInverted: true }
  const heard = has(r, verb, Class.hearerVerb) ? hearerEnd(r, next, end) : next
  const head = quoterBefore(r, subject.first) ?? Math.min(subject.first, group)
  return { head, tail: tailOf(r, heard, end), isInverted: false }
}

/** "…, the agency quoted police as saying": where it begins who quotes the subject. */
function quoterBefore(r: TextReading, subject: number): number | undefined {
  if (!is(r, subject - 1, Class.quotingVerb)) return undefined
  return subjectBefore(r, groupStart(r, subject - 1))?.first
}

/** Verbs that what is told may stand before: "…, Kim said". */
const tellsBefore = (r: TextReading, verb: number): boolean =>
  has(r, verb, Class.speechVerb) || has(r, verb, Class.findingVerb)

/** How long what tells when and where something was said may be at the end of a sentence, in pieces. */
const tailReach = 16

/** "…, Kim said late on Friday outside the court.": where the time and place behind a verb end. "Kim pledged to mend it" has none. */
function tailOf(r: TextReading, next: number, end: number): number {
  if (!opensSetting(r, next) || isToDo(r, next)) return next
  // The last word may hold the full stop: "at 5 p.m."
  for (let i = next; i <= Math.min(end, next + tailReach); i++) {
    if (is(r, i, Class.that)) return next
    // "on condition of anonymity because he was not allowed to speak"
    if (i > next && is(r, i, Class.phraseBreaker)) return end
    if (isTail(r, i, end)) return hasVerb(r, next, i) ? next : i
  }
  return next
}

const isToDo = (r: TextReading, i: number): boolean =>
  is(r, i, Class.to) && has(r, i - 1, Class.wishVerb) && opensVerb(r, i + 1)

const opensSetting = (r: TextReading, i: number): boolean =>
  is(r, i, Class.preposition) ||
  is(r, i, Class.settingWord) ||
  is(r, i, Class.adverb) ||
  opensTime(r, i)

/** "this month", "two days later", "the following week" */
function opensTime(r: TextReading, i: number): boolean {
  if (is(r, i, Class.timeUnit)) return is(r, i + 1, Class.earlierWord)
  const isLed =
    is(r, i, Class.demonstrative) ||
    is(r, i, Class.article) ||
    is(r, i, Class.definite) ||
    is(r, i, Class.integerWord)
  return isLed && (is(r, i + 1, Class.timeUnit) || is(r, i + 2, Class.timeUnit))
}

/** Nothing is reported after the cue: the sentence ends, or a comma follows. */
const isTail = (r: TextReading, i: number, end: number): boolean =>
  i >= end || isMarkOf(r, i, '.,!?;') || isQuoted(r, i)

/** "…, the director, told the meeting.": behind who is told, if nothing else stands there. */
function hearerEnd(r: TextReading, next: number, end: number): number {
  for (let i = next; i < Math.min(end, next + 8); i++) {
    if (isTail(r, i, end) || opensSetting(r, i)) return i
    if (!isWordAt(r, i) || is(r, i, Class.whWord)) return next
  }
  return next
}

/** "…, Kim said": what stands before the comma, unless it is all in quotation marks. */
function leadingContent(r: TextReading, head: number, first: number): Content | undefined {
  if (head - first < 4 || !isComma(r, head - 1)) return undefined
  const spoken = trimPieces(r, clauseStart(r, head, first), head)
  const isClause = spoken && spoken.next - spoken.first > 2 && holdsVerb(r, spoken)
  return isClause ? { ...spoken, rule: 'before the cue', kind: 'clause' } : undefined
}

/** "If mills shut, read our guide", "When he saw it, Kim said “no”": what leads to a clause, and no clause behind it. */
const isOnlyLead = (r: TextReading, { first, next }: Stretch): boolean =>
  leadingWords.has(wordAt(r, first)) && behindComma(r, first, next) === next

/** A verb that shows it, or so many words that one of them must be: the present of most verbs looks as nouns do. */
function holdsVerb(r: TextReading, { first, next }: Stretch): boolean {
  if (hasVerb(r, first, next)) return true
  // "To win, candidates need votes": the clause behind what opens the sentence.
  const main = opensAside(r, first) ? behindComma(r, first, next) : first
  return next - main >= leastClause && !is(r, first, Class.earlierWord)
}

const opensAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.preposition) || is(r, i, Class.opensPhrase)

const leastClause = 5

/** "…, Kim said, since …": the sentence goes on after the cue; "…, Kim said, beating …": it tells of something else. */
function trailingContent(r: TextReading, next: number, end: number): Content | undefined {
  if (!isComma(r, next) || is(r, next + 1, Class.gerund) || is(r, next + 1, Class.relativeWord))
    return undefined
  const rest = trimPieces(r, next + 1, contentEnd(r, next, end))
  if (!rest || rest.next - rest.first < 2) return undefined
  const isClause = opensRest(r, rest.first) || hasVerb(r, rest.first, rest.next)
  return isClause ? { ...rest, rule: 'on after the cue', kind: 'clause' } : undefined
}

/** "and …", "down from 12", "from 12 a year before", "the ninth this year"; "in one of the worst" is none. */
const opensRest = (r: TextReading, i: number): boolean =>
  is(r, i, Class.and) ||
  is(r, i, Class.changeWay) ||
  opensAmount(r, i) ||
  (is(r, i, Class.definite) && is(r, i + 1, Class.ordinalWord)) ||
  (is(r, i, Class.preposition) && amountAt(r, i + 1) > 0 && !is(r, i + 2, Class.of))

/** "12 years of work", "on sales of $12" */
const opensAmount = (r: TextReading, i: number): boolean =>
  amountAt(r, i) > 0 || (is(r, i, Class.on) && is(r, i + 2, Class.of) && amountAt(r, i + 3) > 0)
