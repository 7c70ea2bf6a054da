import { isFiniteVerb } from './finite-verbs.ts'
import { isInverted } from './inversions.ts'
import { PRONOUNS, groupStart, subjectAfter, subjectBefore, type Subject } from './subjects.ts'
import { Cue, type Verb } from './verbs.ts'
import { isCapitalized, isWordToken, type View, wordOf } from './view.ts'

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
export function subjectOf(
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
  if (isCoordinated(view, verb, group)) return firstSubject(view, from, group - 1)
  if (group === i && NOT_BEFORE.has(before)) return infinitiveSubject(view, group, i)
  // "the bank’s report", "Kim’s claims": nouns.
  const isNoun = verb.form === 'base' || verb.form === 'third'
  if (isNoun && /^['’]s$/.test(wordOf(view, i - 1))) return undefined
  const subject = subjectBefore(view, group)
  if (!subject) return undefined
  return verb.form === 'base' && !agreesWithBase(view, subject, group, i)
    ? undefined
    : isPlausible(view, subject, verb)
      ? subject
      : undefined
}

/** "He brought it up and later said": who did the one did the other. */
function isCoordinated(view: View, verb: Verb, group: number): boolean {
  if ((verb.cue & Cue.speech) === 0 || verb.form === 'base' || verb.form === 'ing') return false
  const before = wordOf(view, group - 1)
  return before === 'and' || before === 'but'
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
  // "He gave medals to those recognized": a pronoun with more behind it has a verb of its own.
  if (to - from > 2 && /^(?:he|she|they|we|i)$/.test(wordOf(view, from)))
    return wordOf(view, from + 1) === 'and'
  for (let at = from; at < to; at++) {
    const isWord = isWordToken(view, at) && !NOT_BEFORE.has(wordOf(view, at))
    if (isWord && (isCapitalized(view, at) || wordOf(view, at).length > 2)) return true
  }
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
