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

/** "said co-author Matthias Oberrauch.": up to three words, then a name that ends the clause. */
function isTitled(view: View, start: number): boolean {
  let at = start
  while (at < start + 3 && isWordToken(view, at) && !isCapitalized(view, at)) {
    if (NOT_BEFORE.has(wordOf(view, at)) || isFiniteVerb(view, at)) return false
    at++
  }
  if (at === start || !isCapitalized(view, at)) return false
  while (at < start + 8 && isWordToken(view, at) && isCapitalized(view, at)) at++
  return at >= view.count || /^[.,]$/.test(wordOf(view, at))
}

/** "Salonga, who led the operation, said the ferry carried 198": a noun and its verb, not who speaks. */
function isClause(view: View, start: number): boolean {
  if (!/^(?:the|a|an|his|her|their|its)$/.test(wordOf(view, start))) return false
  for (let at = start + 2; at < start + 5 && isWordToken(view, at); at++) {
    if (isCapitalized(view, at)) return false
    if (isFiniteVerb(view, at) || finite.has(wordOf(view, at))) return true
  }
  return false
}

const finite = new Set(
  'would could should may might must can have do does did be been not no'.split(' '),
)

/** "…,” said Kim" or "…, said Kim": nothing but a mark or comma before the verb, a name or noun after it. */
function isInverted(view: View, verb: Verb, group: number, i: number, from: number): boolean {
  if (group !== i || (verb.cue & Cue.speech) === 0 || verb.form === 'base') return false
  const isAfterQuote = i > 0 && view.inside[i - 1] !== 0
  const isAfterComma = wordOf(view, i - 1) === ',' && i - from > 4
  const isDash = i > 0 && /^[\u2014\u2013-]/.test(wordOf(view, i - 1)) && view.inside[i - 2] !== 0
  if (!(isAfterQuote || isAfterComma || isDash || i === from)) return false
  const next = wordOf(view, i + 1)
  // "…, the director, told the meeting": who is told comes after the verb, who tells never does.
  if ((verb.cue & Cue.hearer) !== 0 && !isAfterQuote && !isDash && i !== from) return false
  if (isAfterComma && isClause(view, i + 1)) return false
  if (/^(?:that|in|on|at|during|,|\.|:|they|it|we|there|he|she|i|you|\w+day)$/.test(next))
    return false
  return (
    isCapitalized(view, i + 1) ||
    isTitled(view, i + 1) ||
    /^(?:the|a|an|one|his|her|their|its|another|former|state|senior)$/.test(next)
  )
}
