import type { Span } from '../../schemas/span.ts'
import { groupStart, PRONOUNS, type Subject, subjectAfter, subjectBefore } from './subjects.ts'
import { Cue, type Verb, verbAt } from './verbs.ts'
import {
  endAt,
  isCapitalized,
  isWordToken,
  paragraphOf,
  sentenceEnd,
  sentenceStart,
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
  return found
}

/** How many cues one sentence may hold: a bound for hostile text. */
const CUES = 12

function reportsIn(view: View, s: number, found: Report[]): void {
  const from = view.tokens.sentences[s] ?? 0
  const to = view.tokens.sentences[s + 1] ?? view.count
  const before = found.length
  let taken = from
  for (let i = from; i < to && found.length - before < CUES; i++) {
    if (view.inside[i] !== 0 || !isWordToken(view, i)) continue
    const report = readAccording(view, i, from, to) ?? readVerb(view, i, from, to, i < taken)
    if (!report) continue
    found.push(report)
    for (const content of report.content)
      if (content.from >= report.to) taken = Math.max(taken, content.to)
  }
}

/** "according to X, …", "…, according to X" */
function readAccording(view: View, i: number, from: number, to: number): Report | undefined {
  if (wordOf(view, i) !== 'according' || wordOf(view, i + 1) !== 'to') return undefined
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

function clauseStart(view: View, i: number, from: number): number {
  for (let at = i - 1; at > from; at--) if (wordOf(view, at) === ';') return at + 1
  return from
}

/** Takes punctuation off both ends; nothing if no token is left. */
function trimTokens(view: View, start: number, end: number): { from: number; to: number }[] {
  let from = start
  let to = end
  while (from < to && view.inside[from] === 0 && /^[,;:.\u2014\u2013-]/.test(wordOf(view, from)))
    from++
  while (
    to > from &&
    view.inside[to - 1] === 0 &&
    /^[,;:.!?\u2014\u2013-]/.test(wordOf(view, to - 1))
  )
    to--
  return to > from ? [{ from, to }] : []
}

function readVerb(
  view: View,
  i: number,
  from: number,
  to: number,
  isNested: boolean,
): Report | undefined {
  const verb = verbAt(view.text, startAt(view, i), endAt(view, i))
  if (!verb || (isCapitalized(view, i) && !isHeadline(view, i))) return undefined
  const isSpeech = (verb.cue & Cue.speech) !== 0
  // Inside what is already reported, only words of others with a subject of their own count.
  if (isNested && (!isSpeech || (verb.cue & Cue.weak) !== 0)) return undefined
  const group = groupStart(view, i)
  const passive = readPassive(view, verb, group, i, to)
  if (passive) return passive
  if (isPassive(view, verb, group, i)) return undefined
  const subject = subjectOf(view, verb, group, i, from)
  if (!subject) return undefined
  const content = contentOf(view, verb, i, group, subject, from, to)
  if (content.length === 0 && !takesQuote(view, verb, i, from)) return undefined
  return { from: subject.from > i ? i : group, to: i + 1, subject, content, isSpeech }
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

const NOT_BEFORE = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'this',
  'that',
  'of',
  'in',
  'for',
  'on',
  'with',
  'by',
  'to',
  "'s",
  '’s',
  'no',
  'any',
  'some',
  'and',
  'or',
  'from',
  'at',
  'as',
  'more',
  'than',
  'most',
  'new',
])

/** Who does what the verb says; nothing where the word is likely no verb. */
function subjectOf(
  view: View,
  verb: Verb,
  group: number,
  i: number,
  from: number,
): Subject | undefined {
  const before = wordOf(view, group - 1)
  if (verb.form === 'ing' && !hasBe(view, group, i)) return participleSubject(view, i, from)
  if (isInverted(view, verb, group, i, from)) return subjectAfter(view, i)
  if (group === from) return undefined
  if (group === i && NOT_BEFORE.has(before)) return infinitiveSubject(view, group, i)
  const subject = subjectBefore(view, group)
  if (!subject) return undefined
  return verb.form === 'base' && !agreesWithBase(view, subject, group, i)
    ? undefined
    : isPlausible(view, subject, verb)
      ? subject
      : undefined
}

function hasBe(view: View, group: number, i: number): boolean {
  for (let at = group; at < i; at++)
    if (/^(?:is|are|was|were|been|['’](?:s|re|m))$/.test(wordOf(view, at))) return true
  return false
}

const RAISING = new Set([
  'went',
  'going',
  'continued',
  'continues',
  'appeared',
  'seemed',
  'tried',
  'came',
  'wanted',
  'wants',
  'began',
  'had',
  'has',
  'have',
  'on',
  'used',
  'managed',
  'proceeded',
])

/** "went on to say", "continued to call for": the subject of the verb before. */
function infinitiveSubject(view: View, group: number, i: number): Subject | undefined {
  if (wordOf(view, i - 1) !== 'to') return undefined
  let at = i - 2
  if (wordOf(view, at) === 'on') at--
  return RAISING.has(wordOf(view, at))
    ? subjectBefore(view, groupStart(view, Math.min(at, group)))
    : undefined
}

/** "say", "want": with a plural subject, a pronoun or after an auxiliary ("will say"). */
function agreesWithBase(view: View, { from, to }: Subject, group: number, i: number): boolean {
  if (group < i) return true
  const last = wordOf(view, to - 1)
  if (PRONOUNS.has(last)) return last !== 'he' && last !== 'she' && last !== 'it'
  if (
    last.endsWith('s') ||
    last === 'people' ||
    last === ')' ||
    last === 'media' ||
    last === 'police' ||
    last === 'women' ||
    last === 'men'
  )
    return true
  for (let at = from; at < to; at++) if (wordOf(view, at) === 'and') return true
  return false
}

function isPlausible(view: View, { from, to }: Subject, verb: Verb): boolean {
  if (PRONOUNS.has(wordOf(view, to - 1)))
    return wordOf(view, to - 1) !== 'it' || (verb.cue & Cue.speech) !== 0
  if (to - from > 14 && (verb.cue & Cue.speech) === 0) return false
  for (let at = from; at < to; at++)
    if (isWordToken(view, at) && (isCapitalized(view, at) || wordOf(view, at).length > 3))
      return true
  return false
}

/** ", saying that": what the main clause is about speaks. */
function participleSubject(view: View, i: number, from: number): Subject | undefined {
  const before = wordOf(view, i - 1)
  const isLoose =
    before === ',' ||
    before === 'and' ||
    before === 'while' ||
    before === '—' ||
    (before !== 'to' && view.inside[i - 1] !== 0)
  if (!isLoose) return undefined
  return firstSubject(view, from, i)
}

/** The subject of the first clause of the sentence. */
function firstSubject(view: View, from: number, before: number): Subject | undefined {
  for (let i = from + 1; i < Math.min(before, from + 40); i++) {
    if (view.inside[i] !== 0 || !isWordToken(view, i) || isCapitalized(view, i)) continue
    if (!isFiniteVerb(view, i)) continue
    const subject = subjectBefore(view, groupStart(view, i))
    if (subject) return subject
  }
  return undefined
}

function isFiniteVerb(view: View, i: number): boolean {
  const word = wordOf(view, i)
  if (
    /^(?:is|are|was|were|has|had|will|would|told|said|took|came|went|made|gave|spoke|met|put|began|sent|left|won|lost)$/.test(
      word,
    )
  )
    return true
  return word.length > 4 && word.endsWith('ed') && wordOf(view, i - 1) !== 'the'
}

/** "…,” said Kim" or "…, said Kim": nothing but a mark or comma before the verb, a name or noun after it. */
function isInverted(view: View, verb: Verb, group: number, i: number, from: number): boolean {
  if (group !== i || (verb.cue & Cue.speech) === 0 || verb.form === 'base') return false
  const isAfterQuote = i > 0 && view.inside[i - 1] !== 0
  const isAfterComma = wordOf(view, i - 1) === ',' && i - from > 4
  const isDash = i > 0 && /^[\u2014\u2013-]/.test(wordOf(view, i - 1)) && view.inside[i - 2] !== 0
  if (!(isAfterQuote || isAfterComma || isDash || i === from)) return false
  const next = wordOf(view, i + 1)
  if (/^(?:that|in|on|at|during|,|\.|:|they|it|we|there|he|she|i|you|\w+day)$/.test(next))
    return false
  return (
    isCapitalized(view, i + 1) ||
    /^(?:the|a|an|one|his|her|their|its|another|former|state|senior)$/.test(next)
  )
}

/** A speech verb beside quotation marks needs no content of its own. */
function takesQuote(view: View, verb: Verb, i: number, from: number): boolean {
  if ((verb.cue & Cue.speech) === 0) return false
  for (let at = Math.max(0, from - 1); at < Math.min(view.count, i + 14); at++)
    if (view.inside[at] !== 0) return true
  return wordOf(view, i + 1) === ':'
}

function contentOf(
  view: View,
  verb: Verb,
  i: number,
  group: number,
  subject: Subject,
  from: number,
  to: number,
): { from: number; to: number }[] {
  const isAfter = subject.from > i
  const next = isAfter ? subject.to : skipSetting(view, i + 1, to)
  const head = isAfter ? i : Math.min(subject.from, group)
  if ((verb.cue & Cue.speech) !== 0 && isTail(view, next, to)) {
    const lead = leadingContent(view, head, from)
    // After "said Kim" a comma opens what Kim is, after "Kim said" it goes on with what he said.
    if (isAfter) return lead
    if (lead.length > 0) return [...lead, ...trailingContent(view, next, to)]
  }
  return isAfter ? [] : afterCue(view, verb, i + 1, to)
}

/** Nothing is reported after the cue: the sentence ends, or a comma follows. */
function isTail(view: View, next: number, to: number): boolean {
  return next >= to || /^[.,!?;]/.test(wordOf(view, next)) || view.inside[next] !== 0
}

/** "…, Kim said": what stands before the comma, unless it is all in quotation marks. */
function leadingContent(view: View, head: number, from: number): { from: number; to: number }[] {
  if (head - from < 4 || wordOf(view, head - 1) !== ',' || view.inside[head - 1] !== 0) return []
  const start = clauseStart(view, head, from)
  const spoken = trimTokens(view, start, head)
  return spoken.filter(({ from: a, to: b }) => b - a > 2 && hasVerb(view, a, b))
}

/** "…, Kim said, since …": the sentence goes on after the cue. */
function trailingContent(view: View, next: number, to: number): { from: number; to: number }[] {
  if (wordOf(view, next) !== ',') return []
  return trimTokens(view, next + 1, to).filter(({ from: a, to: b }) => b - a > 3)
}

function hasVerb(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordOf(view, i)
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|did|does|do|['’](?:s|re|ve|ll|d))$/.test(
        word,
      )
    )
      return true
    if (word.length > 4 && /(?:ed|es|s)$/.test(word) && i > from + 1) return true
  }
  return false
}

const SETTING =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|on|in|at|during|earlier|late|last|then|this|before|after|via|through|while)$/

/** "said Friday", "said in an interview with CNN on Monday": when and where it was said. */
function skipSetting(view: View, i: number, to: number): number {
  if (!SETTING.test(wordOf(view, i))) return i
  for (let at = i; at < Math.min(to, i + 14); at++) {
    const word = wordOf(view, at)
    if (word === 'that' && at > i) return at
    if (/^[,.:;]/.test(word) || view.inside[at] !== 0) return at
  }
  return i
}

const CLOSERS = new Set([
  'but',
  'while',
  'although',
  'though',
  'whereas',
  'adding',
  'saying',
  'noting',
  'arguing',
  'citing',
  'according',
  'calling',
  'warning',
  'suggesting',
  'telling',
  'insisting',
  'claiming',
])

/** What the verb reports after it, as its kind of complement tells. */
function afterCue(
  view: View,
  verb: Verb,
  next: number,
  to: number,
): { from: number; to: number }[] {
  const end = contentEnd(view, next, to)
  const start = complementStart(view, verb, next, end)
  return start < 0 ? [] : trimTokens(view, start, end)
}

function contentEnd(view: View, next: number, to: number): number {
  for (let i = next + 1; i < to; i++) {
    if (view.inside[i] !== 0 || wordOf(view, i - 1) !== ',') continue
    if (CLOSERS.has(wordOf(view, i))) return i - 1
  }
  return to
}

/** Where the complement starts; -1 if there is none of the kinds that the verb takes. */
function complementStart(view: View, verb: Verb, next: number, end: number): number {
  const { cue } = verb
  const that = thatIn(view, next, end)
  if (cue & (Cue.speech | Cue.clause) && that >= 0) return that
  if (cue & Cue.infinitive) {
    const to = infinitiveIn(
      view,
      next,
      end,
      (cue & (Cue.object | Cue.hearer)) !== 0 || verb.base === 'want' || verb.base === 'expect',
    )
    if (to >= 0) return to
    if (cue === (Cue.infinitive | Cue.weak) && verb.base !== 'want') return -1
  }
  const settled = skipSetting(view, next, end)
  const isColon = wordOf(view, settled) === ':' || wordOf(view, settled) === ','
  const start = isColon ? settled + 1 : settled
  if (start >= end) return -1
  if (cue & Cue.hearer && cue & Cue.speech) return afterHearer(view, start, end)
  if (cue & Cue.object) return objectStart(view, start, end, cue)
  if (cue & Cue.speech && (cue & Cue.weak) === 0) return start
  return hasClause(view, start, end) ? start : -1
}

/** "that" within a few words of the verb. */
function thatIn(view: View, next: number, end: number): number {
  for (let i = next; i < Math.min(end, next + 12); i++) {
    if (view.inside[i] !== 0) return -1
    const word = wordOf(view, i)
    if (word === 'that' || (i === next && /^(?:whether|how|why|what|where)$/.test(word))) return i
    if (/^[.;:]/.test(word)) return -1
  }
  return -1
}

function infinitiveIn(view: View, next: number, end: number, hasObject: boolean): number {
  const reach = hasObject ? 10 : 2
  for (let i = next; i < Math.min(end, next + reach); i++) {
    if (wordOf(view, i) === 'to' && isWordToken(view, i + 1))
      return hasObject && i > next ? next : i
    if (/^[,.;:]/.test(wordOf(view, i))) return -1
  }
  return -1
}

const SUBJECTS =
  /^(?:he|she|it|they|we|i|you|there|the|a|an|this|these|those|his|her|its|their|our|my|no|many|most|some)$/

function hasClause(view: View, start: number, end: number): boolean {
  if (!SUBJECTS.test(wordOf(view, start)) && !isCapitalized(view, start)) return false
  for (let i = start + 1; i < Math.min(end, start + 10); i++) {
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|did|does)$/.test(
        wordOf(view, i),
      )
    )
      return true
    if (/^[,.;:]/.test(wordOf(view, i))) return false
  }
  return false
}

/** "told lawmakers it was over": what is said starts after the hearer. */
function afterHearer(view: View, start: number, end: number): number {
  for (let i = start + 1; i < Math.min(end, start + 10); i++) {
    if (view.inside[i] !== 0) return i
    const word = wordOf(view, i)
    if (/^[,:]/.test(word)) return i + 1
    if (/^(?:he|she|it|they|we|there|to|how|what|why|if|whether|about)$/.test(word)) return i
  }
  return hasClause(view, start, end) ? start : -1
}

function objectStart(view: View, start: number, end: number, cue: number): number {
  const word = wordOf(view, start)
  if (/^[,.;:)]/.test(word) && view.inside[start] === 0) return -1
  if (cue & Cue.weak && end - start < 2) return -1
  if (cue & Cue.weak && /^(?:from|in|at|and|or|by|with)$/.test(word)) return -1
  return start
}

/** The span of the tokens of a report's cue, or of its content. */
export function tokensSpan(view: View, { from, to }: { from: number; to: number }): Span {
  return { start: startAt(view, from), end: endAt(view, to - 1) }
}

export { sentenceEnd, sentenceStart }
