import { isFiniteVerb } from './finite-verbs.ts'
import { subjectAfter } from './subjects.ts'
import { Cue, type Verb } from './verbs.ts'
import { endAt, isCapitalized, isWordToken, type View, wordOf } from './view.ts'

/** What stands before a verb that has its subject behind it. */
type Before = 'quotation' | 'dash' | 'start' | 'comma'

/** "…,” said Kim", "…, said Kim", "Said Kim: …": the subject stands behind the verb of speech at `i`. */
export function isInverted(
  view: View,
  verb: Verb,
  group: number,
  i: number,
  from: number,
): boolean {
  if (group !== i || (verb.cue & Cue.speech) === 0 || verb.form === 'base') return false
  const before = beforeVerb(view, i, from)
  if (!before || !mayBeSubject(view, i + 1)) return false
  // "…, the director, told the meeting": who is told comes after the verb, who tells never does.
  if ((verb.cue & Cue.hearer) !== 0 && before === 'comma') return false
  const subject = subjectAfter(view, i)
  if (!subject) return false
  if (isSpokenTo(view, i)) return true
  if (hasVerb(view, subject.from, subject.to) || isFiniteVerb(view, subject.to)) return false
  return before === 'comma' ? isToldClause(view, from, i, subject.to) : true
}

function beforeVerb(view: View, i: number, from: number): Before | undefined {
  if (i === from) return 'start'
  const last = wordOf(view, i - 1)
  if (view.inside[i - 1] !== 0) return 'quotation'
  if (/^[\u2014\u2013-]/.test(last) && view.inside[i - 2] !== 0) return 'dash'
  return last === ',' ? 'comma' : undefined
}

/** The words in marks before the verb end as speech does that a cue follows: "…,” said", "…?” asked". */
function isSpokenTo(view: View, i: number): boolean {
  const marked = view.marked[(view.inside[i - 1] ?? 0) - 1]
  return marked !== undefined && /[,?!\u2014\u2013…-]/.test(view.text.charAt(marked.end - 1))
}

const NEVER_SUBJECT =
  /^(?:that|in|on|at|during|as|to|of|from|by|with|after|before|,|\.|:|;|they|it|we|there|he|she|i|you|\w+day|last|this|early|late|earlier|later|so|nothing|something|how|why|what|when|where|whether|if|more)$/
const DETERMINER =
  /^(?:the|a|an|one|his|her|their|its|our|my|another|former|state|senior|some|many|several|two|three|both)$/

/** A name, or a noun phrase: "said Kim", "said the mayor", "said undecided voter Ada Lind". */
function mayBeSubject(view: View, start: number): boolean {
  const word = wordOf(view, start)
  if (NEVER_SUBJECT.test(word) && !isCapitalized(view, start)) return false
  if (isCapitalized(view, start) || DETERMINER.test(word)) return true
  for (let at = start + 1; at < start + 5 && isWordToken(view, at); at++) {
    if (isCapitalized(view, at)) return true
    if (NEVER_SUBJECT.test(wordOf(view, at)) && wordOf(view, at) !== 'of') return false
  }
  return false
}

/** "said the ferry carried 198": a noun and its verb are no speaker. */
function hasVerb(view: View, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (isCapitalized(view, at) || !isFiniteVerb(view, at)) continue
    // "the newly elected leader", "a recently retired judge"
    if (!/ly$|^(?:the|a|an|former|now|then|once)$/.test(wordOf(view, at - 1))) return true
  }
  return false
}

/**
 * "Prices fell, said Kim" and not "Lind, the mayor, said Kim had …": what stands before the comma is a clause,
 * or the one behind the verb can be nothing but a name.
 */
function isToldClause(view: View, from: number, i: number, end: number): boolean {
  // "…, said Kim “had won”": the marks hold the verb.
  if (view.inside[end] !== 0) return false
  const isSole = end >= view.count || /^[.,!?]$/.test(wordOf(view, end))
  const segments = segmentsBefore(view, from, i - 1)
  if (segments.length === 1) return i - from > 4 || isConjunction(view, from)
  const isClause = segments.some(
    (segment) => !isRelative(view, segment.from) && hasVerb(view, segment.from - 1, segment.to),
  )
  return isClause || (isSole && endsSentence(view, end))
}

const isConjunction = (view: View, at: number) => /^(?:but|and|so|yet|or)$/.test(wordOf(view, at))

const endsSentence = (view: View, at: number) =>
  at >= view.count || /^[.!?]$/.test(view.text.slice(endAt(view, at) - 1, endAt(view, at)))

const isRelative = (view: View, at: number) =>
  /^(?:who|whose|whom|which|where)$/.test(wordOf(view, at))

interface Segment {
  readonly from: number
  readonly to: number
}

/** What stands between commas, as far as it is no speech in marks. */
function segmentsBefore(view: View, from: number, to: number): readonly Segment[] {
  const found: Segment[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && (wordOf(view, at) !== ',' || view.inside[at] !== 0)) continue
    if (at > start) found.push({ from: start, to: at })
    start = at + 1
  }
  return found
}
