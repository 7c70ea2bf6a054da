import { complementStart } from './complements.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import { skipSetting } from './settings.ts'
import type { Subject } from './subjects.ts'
import { Cue, type Verb } from './verbs.ts'
import { isWordToken, startAt, type View, wordOf } from './view.ts'

export function clauseStart(view: View, i: number, from: number): number {
  for (let at = i - 1; at > from; at--) if (wordOf(view, at) === ';') return at + 1
  return from
}

/** Takes punctuation off both ends; nothing if no token is left. */
export function trimTokens(view: View, start: number, end: number): { from: number; to: number }[] {
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

/** A speech verb beside quotation marks needs no content of its own. */
export function takesQuote(view: View, verb: Verb, i: number, from: number): boolean {
  if ((verb.cue & Cue.speech) === 0) return false
  for (let at = Math.max(0, from - 1); at < Math.min(view.count, i + 14); at++)
    if (view.inside[at] !== 0) return true
  return wordOf(view, i + 1) === ':'
}

export function contentOf(
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
  const told = isAfter ? [] : afterCue(view, verb, i + 1, relativeEnd(view, group, i, to))
  const isHearerLast = !isAfter && told.length === 0 && (verb.cue & Cue.hearer) !== 0
  return isHearerLast && isHearer(view, next, to) ? leadingContent(view, head, from) : told
}

/** "Lind, who said it was late, left": what is told in a relative clause ends with it. */
function relativeEnd(view: View, group: number, i: number, to: number): number {
  if (wordOf(view, group - 1) !== 'who' && wordOf(view, group - 1) !== 'which') return to
  for (let at = i + 2; at < to; at++)
    if (wordOf(view, at) === ',' && view.inside[at] === 0) return at
  return to
}

/** "…, the director, told the meeting.": nothing but who is told stands after the verb. */
function isHearer(view: View, next: number, to: number): boolean {
  for (let i = next; i < Math.min(to, next + 8); i++) {
    if (isTail(view, i, to)) return i > next
    if (!isWordToken(view, i)) return false
  }
  return false
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
    if (isFiniteVerb(view, i) || word === "'s" || word === '’s') return true
    if (word.length > 4 && /(?:ed|es|s)$/.test(word) && i > from + 1) return true
  }
  return false
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
export function afterCue(
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
    if (view.text.charCodeAt(startAt(view, i - 1)) !== 44 || view.inside[i] !== 0) continue
    if (CLOSERS.has(wordOf(view, i))) return i - 1
  }
  return to
}
