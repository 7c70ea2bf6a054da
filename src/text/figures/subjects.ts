import { Class } from '../reading/classes.ts'
import { is, isNameLike, sentenceStart, wordAt } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'
import { listedNoun } from './listed.ts'
import { isPlural, nounOf, singularAt, type NounPhrase } from './nouns.ts'

/** How far before a number the subject of its verb is looked for. */
const reach = 14

export interface Subject {
  readonly noun: NounPhrase
  /** `total`, `number`: said by the verb or by the word that counts. */
  readonly property?: string
}

/**
 * The noun that a bare number counts where it is the subject: "casualties in Ukraine totaled 4,700", "the number
 * of deaths rose to 52". Nothing where no verb of amounting stands between them.
 */
export function subjectOf(r: TextReading, draft: Draft): Subject | undefined {
  const told = listedNoun(r, draft) ?? tallyOf(r, draft)
  if (told) return { noun: told }
  const verb = verbBefore(r, draft)
  if (verb < 0) return undefined
  const toll = tollBefore(r, verb)
  if (toll) return { noun: toll, property: 'toll' }
  const noun = nounIn(r, clauseStart(r, verb), verb, draft.kind === 'ordinal')
  if (!noun || isToldBy(r, verb, noun)) return undefined
  const property = propertyOf(r, verb, noun)
  return property === undefined ? { noun } : { noun, property }
}

/** "organisers put the turnout at 40,000", "police said 12,000": who tells is not counted. */
const isToldBy = (r: TextReading, verb: number, { headAt }: NounPhrase): boolean =>
  is(r, headAt, Class.somebody) && (is(r, verb, Class.saying) || is(r, headAt + 1, Class.putVerb))

/** "a death toll of 31", "bringing the toll to 259", "the death toll, initially 10," */
const tolls = [
  compile('toll:toll (of | to | at) #'),
  compile('toll:toll (preposition (determiner | word&!stopWord){3})? comma adverb #'),
]

function tallyOf(r: TextReading, { phraseStart }: Draft): NounPhrase | undefined {
  for (const pattern of tolls) {
    const toll = match(r, pattern, phraseStart)?.kept.get('toll')
    if (toll) return tollAt(r, toll.first)
  }
  return undefined
}

/** "The death toll from a fire that gutted two warehouses rose to 10": a toll is what rises, whatever stands between. */
function tollBefore(r: TextReading, verb: number): NounPhrase | undefined {
  const least = Math.max(sentenceStart(r, verb), verb - tollReach)
  for (let i = verb - 1; i >= least; i--) if (is(r, i, Class.toll)) return tollAt(r, i)
  return undefined
}

/** "The jobless rate fell to 6.6 percent" */
const fallenRate = compile('rate:rateNoun (have | adverb){2} changes amountLink #')

/** The rate that has become a share. */
export function rateOf(r: TextReading, draft: Draft): NounPhrase | undefined {
  if (draft.kind !== 'percent' || draft.noun) return undefined
  const rate = match(r, fallenRate, draft.phraseStart)?.kept.get('rate')
  return rate && { ...rate, headAt: rate.first, head: singularAt(r, rate.first) }
}

/** How far before its verb a toll may stand. */
const tollReach = 40

/** "death toll" counts deaths, "toll" itself. */
function tollAt(r: TextReading, at: number): NounPhrase {
  const isOf = r.kind[at - 1] === PieceKind.word && !is(r, at - 1, Class.stopWord)
  const first = isOf && at > sentenceStart(r, at) ? at - 1 : at
  return { first, next: at + 1, headAt: first, head: singularAt(r, first) }
}

/** How far before its number the verb may stand. */
const verbReach = 5

/** The verb of amount right before the number, or before "to", "at", "by": -1 if there is none. */
function verbBefore(r: TextReading, draft: Draft): number {
  const last = draft.phraseStart - 1
  const least = Math.max(sentenceStart(r, draft.start), last - verbReach)
  let at = last
  while (at >= least && isLink(r, at)) at--
  if (at < least || r.kind[at] !== PieceKind.word) return -1
  const isLinked = is(r, at + 1, Class.amountLink)
  return is(r, at, Class.amounts) || (isLinked && is(r, at, Class.changes)) ? at : -1
}

const isLink = (r: TextReading, i: number): boolean =>
  is(r, i, Class.amountLink) || is(r, i, Class.adverb) || is(r, i, Class.amountAdverb)

/** The first piece after the last comma, conjunction or "that" before `verb`. */
function clauseStart(r: TextReading, verb: number): number {
  const least = Math.max(sentenceStart(r, verb), verb - reach)
  for (let i = verb - 1; i >= least; i--) {
    const isMark = r.kind[i] !== PieceKind.word && !is(r, i, Class.hyphen)
    // "officials said casualties totaled"
    if (isMark || is(r, i, Class.verb) || is(r, i, Class.clauseOpener)) return i + 1
  }
  return least
}

/** The head of the subject: the last word before its first preposition, or what a tally is of. */
function nounIn(
  r: TextReading,
  first: number,
  verb: number,
  isRank: boolean,
): NounPhrase | undefined {
  const { from, to } = subjectIn(r, first, verb)
  const headAt = to - 1
  if (headAt < from || r.kind[headAt] !== PieceKind.word) return undefined
  if (is(r, headAt, Class.tally) && is(r, to, Class.of)) return nounOf(r, to)
  if (!isRank && !counts(r, headAt)) return undefined
  const isName = isNameLike(r, headAt) && headAt !== sentenceStart(r, verb)
  if (isName && !is(r, headAt, Class.inPluralForm)) return undefined
  return { first: from, next: to, headAt, head: singularAt(r, headAt) }
}

/** The pieces of a subject, without the words before it and the verbs behind. */
function subjectIn(r: TextReading, first: number, verb: number): { from: number; to: number } {
  let from = first
  while (from < verb && is(r, from, Class.stopWord)) from++
  let to = from
  while (to < verb && isInSubject(r, to)) to++
  while (to - 1 > from && is(r, to - 1, Class.changesOrAmounts)) to--
  return { from, to }
}

const counts = (r: TextReading, i: number): boolean =>
  is(r, i, Class.countedSingular) || (isPlural(r, i) && !is(r, i, Class.measuredPlural))

function isInSubject(r: TextReading, i: number): boolean {
  if (r.kind[i] !== PieceKind.word) return is(r, i, Class.hyphen)
  return !is(r, i, Class.preposition) && !is(r, i, Class.verb) && !is(r, i, Class.auxiliary)
}

function propertyOf(r: TextReading, verb: number, noun: NounPhrase): string | undefined {
  if (is(r, verb, Class.totaling)) return 'total'
  for (let i = noun.first; i > noun.first - 4; i--)
    if (i < noun.first && is(r, i, Class.tally)) return wordAt(r, i)
  return is(r, noun.headAt, Class.tally) ? wordAt(r, noun.headAt) : undefined
}
