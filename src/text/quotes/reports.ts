import type { Span } from '../../schemas/span.ts'
import { afterCue, clauseStart, contentOf, takesQuote, trimTokens } from './contents.ts'
import { subjectOf } from './reporters.ts'
import { groupStart, subjectAfter, subjectBefore, type Subject } from './subjects.ts'
import { Cue, type Verb, particleOf, verbAt } from './verbs.ts'
import {
  endAt,
  isCapitalized,
  isWordToken,
  paragraphOf,
  startAt,
  type View,
  wordOf,
} from './view.ts'

/** Somebody says, thinks or wants something: a cue outside quotation marks. */
export interface Report {
  /** The tokens of the cue: the verb group, or "according to". */
  readonly from: number
  readonly to: number
  readonly subject: Subject | undefined
  /** Token indexes of what is reported, `end` exclusive; none if that is only in quotation marks. */
  readonly content: readonly { from: number; to: number }[]
  /** It reports words ("said"), rather than a stance ("criticized", "wants"). */
  readonly isSpeech: boolean
}

/** All reports of a text, in text order. Each token is looked at a bounded number of times per sentence. */
export function findReports(view: View): Report[] {
  const found: Report[] = []
  for (let s = 0; s + 1 < view.tokens.sentences.length; s++) reportsIn(view, s, found)
  return found.toSorted((a, b) => a.from - b.from)
}

/** How many cues one sentence may hold, and how many words may look like one: bounds for hostile text. */
const CUES = 12
const CANDIDATES = 48

function reportsIn(view: View, s: number, found: Report[]): void {
  const from = view.tokens.sentences[s] ?? 0
  const to = view.tokens.sentences[s + 1] ?? view.count
  const before = found.length
  let taken = from
  let tried = 0
  for (let i = from; i < to && found.length - before < CUES && tried < CANDIDATES; i++) {
    if (view.inside[i] !== 0 || !isWordToken(view, i)) continue
    const verb = verbAt(view.text, startAt(view, i), endAt(view, i))
    if (!verb && !isAccording(view, i)) continue
    tried++
    const report = verb
      ? readVerb(view, verb, i, from, to, i < taken)
      : readAccording(view, i, from, to)
    if (!report) continue
    found.push(report)
    for (const content of report.content)
      if (content.from >= report.to) taken = Math.max(taken, content.to)
  }
}

function isAccording(view: View, i: number): boolean {
  if (endAt(view, i) - startAt(view, i) !== 'according'.length) return false
  return wordOf(view, i) === 'according' && wordOf(view, i + 1) === 'to'
}

/** "according to X, …", "…, according to X" */
function readAccording(view: View, i: number, from: number, to: number): Report | undefined {
  const subject = subjectAfter(view, i + 1)
  if (!subject) return undefined
  const isLeading = isLeadingIn(view, i, from)
  const after = wordOf(view, subject.to) === ',' ? subject.to + 1 : nextComma(view, subject.to, to)
  const content = isLeading
    ? trimTokens(view, after, to)
    : trimTokens(view, clauseStart(view, i, from), i)
  return { from: i, to: i + 2, subject, content, isSpeech: true }
}

function isLeadingIn(view: View, i: number, from: number): boolean {
  return i - from <= 1 || (i - from <= 3 && wordOf(view, i - 1) === ',')
}

function nextComma(view: View, i: number, to: number): number {
  for (let at = i; at < to; at++) if (wordOf(view, at) === ',') return at + 1
  return to
}

function readVerb(
  view: View,
  verb: Verb,
  i: number,
  from: number,
  to: number,
  isNested: boolean,
): Report | undefined {
  const isFirst = i === from && isCapitalized(view, i + 1) && (verb.cue & Cue.speech) !== 0
  if (isCapitalized(view, i) && !isHeadline(view, i) && !isFirst) return undefined
  const particle = particleOf(verb)
  if (particle !== undefined && wordOf(view, i + 1) !== particle) return undefined
  if (verb.base === 'remind' && isRemindedOf(view, i, to)) return undefined
  const isSpeech = (verb.cue & Cue.speech) !== 0
  // Inside what is already reported, only words of others with a subject of their own count.
  if (isNested && (!isSpeech || (verb.cue & Cue.weak) !== 0)) return undefined
  const group = groupStart(view, i)
  // "Kim said he would advise the mayor": what might be said has not been.
  if (isNested && isHypothetical(view, group, i)) return undefined
  const passive = readPassive(view, verb, group, i, to)
  if (passive) return passive
  if (isPassive(view, verb, group, i)) return undefined
  const subject = subjectOf(view, verb, group, i, from)
  if (!subject) return undefined
  const content = contentOf(view, verb, i, group, subject, from, to)
  if (content.length === 0 && !takesQuote(view, verb, i, from)) return undefined
  return { from: subject.from > i ? i : group, to: i + 1, subject, content, isSpeech }
}

/** "reminds him of the book": nobody speaks. */
function isRemindedOf(view: View, i: number, to: number): boolean {
  for (let at = i + 1; at < Math.min(to, i + 6); at++) {
    if (wordOf(view, at) === 'of') return true
    if (/^(?:that|to|,|\.)$/.test(wordOf(view, at))) return false
  }
  return false
}

const MODALS = new Set(['would', 'could', 'should', 'might', 'may', 'must', 'can', 'will'])

function isHypothetical(view: View, group: number, i: number): boolean {
  for (let at = group; at < i; at++) if (MODALS.has(wordOf(view, at))) return true
  return false
}

/** A verb with a capital is a name ("United States") but in the first line. */
function isHeadline(view: View, i: number): boolean {
  return paragraphOf(view, i) === 0 && wordOf(view, i) !== 'states' && isCapitalized(view, i - 1)
}

/** "Kim was quoted as saying": the passive subject speaks. */
function readPassive(
  view: View,
  verb: Verb,
  group: number,
  i: number,
  to: number,
): Report | undefined {
  if (verb.base !== 'say' || verb.form !== 'ing' || wordOf(view, i - 1) !== 'as') return undefined
  const quoted = wordOf(view, i - 2)
  if (quoted !== 'quoted' && quoted !== 'cited') return undefined
  const first = groupStart(view, i - 2)
  const subject = subjectBefore(view, first)
  if (!subject) return undefined
  return {
    from: Math.min(first, group),
    to: i + 1,
    subject,
    content: afterCue(view, verb, i + 1, to),
    isSpeech: true,
  }
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

function isPassive(view: View, verb: Verb, group: number, i: number): boolean {
  if (verb.form === 'ing' || verb.form === 'base' || verb.form === 'third') return false
  for (let at = group; at < i; at++) if (BE.has(wordOf(view, at))) return true
  return false
}

/** The span of the tokens of a report's cue, or of its content. */
export function tokensSpan(view: View, { from, to }: { from: number; to: number }): Span {
  return { start: startAt(view, from), end: endAt(view, to - 1) }
}
