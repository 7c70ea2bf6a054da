import { Class } from '../reading/classes.ts'
import { is, isApart, isSameSentence, wordAt } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { capitalNoun, capitalNounAfter, hasCapitalNouns, isCapitalNoun } from './capital-nouns.ts'
import type { Draft } from './drafts.ts'
import { joinedNoun, nounAfter, nounOf, withOf, type NounPhrase } from './nouns.ts'
import { readPerAfterNoun } from './rates.ts'

const counting = new Set(['count', 'ordinal', 'ratio'])

/** With what it counts, where the words behind it tell. */
export function withNoun(r: TextReading, draft: Draft): Draft {
  if (draft.kind === 'score') return withOutcome(r, draft)
  if (draft.kind === 'age' || draft.role === 'from') return draft
  const isCounted = counting.has(draft.kind) || (draft.kind === 'rate' && !draft.unit)
  const noun = isCounted && !draft.per ? countedNoun(r, draft) : partNoun(r, draft)
  if (!noun) return draft
  const counted = setNoun(r, draft, noun)
  return draft.kind === 'count' ? withRate(r, counted, noun) : counted
}

/** "a 9-2 lead" */
function withOutcome(r: TextReading, draft: Draft): Draft {
  const at = draft.next
  if (!is(r, at, Class.outcome)) return draft
  return setNoun(r, draft, { first: at, next: at + 1, headAt: at, head: wordAt(r, at) })
}

/** "3,000 tests per day" */
function withRate(r: TextReading, draft: Draft, noun: NounPhrase): Draft {
  const per = readPerAfterNoun(r, noun.next)
  if (!per) return draft
  return { ...draft, per, kind: 'rate', phraseNext: per.next, rule: `${draft.rule}.per` }
}

export function setNoun(r: TextReading, draft: Draft, noun: NounPhrase): Draft {
  const isAfter = noun.first >= draft.next
  const phraseNext = isAfter ? Math.max(draft.phraseNext, noun.next) : draft.phraseNext
  const property = is(r, noun.headAt, Class.state) ? noun.head : draft.property
  return { ...draft, noun, phraseNext, property }
}

/** What is counted; in the same line, and no label of the number after it: "87 Americans: 12". */
function countedNoun(r: TextReading, draft: Draft): NounPhrase | undefined {
  if (!isSameSentence(r, draft.start, draft.next)) return undefined
  if (hasCapitalNouns(r, draft.start)) return nounOfCapital(r, draft)
  const noun = nounBehind(r, draft)
  return noun && is(r, noun.next, Class.colon) && is(r, draft.phraseStart - 1, Class.colon)
    ? undefined
    : noun
}

/** Where no grammar is read, only ranks and hyphens are known to stand before one thing. */
function nounOfCapital(r: TextReading, { next, kind }: Draft): NounPhrase | undefined {
  if (isHyphened(r, next))
    return isCapitalNoun(r, next + 1) ? capitalNoun(r, next + 1, next + 1) : undefined
  return kind === 'ordinal' ? capitalNounAfter(r, next) : undefined
}

function nounBehind(r: TextReading, draft: Draft): NounPhrase | undefined {
  const { next, kind } = draft
  // Only what is told in many is counted after "of" ("dozens of people"), not "of the world".
  if (is(r, next, Class.of)) return kind === 'ordinal' ? undefined : nounOf(r, next)
  const at = isPassed(r, draft) ? next + 1 : next
  const isJoined = isHyphened(r, at)
  // "a 12,000-strong crowd"
  if (isJoined && is(r, at + 1, Class.strongWord)) return nounAfter(r, at + 2, 'attributive')
  const joined = isJoined ? joinedNoun(r, at + 1) : undefined
  if (joined) return joined
  const noun = nounAfter(r, isJoined ? at + 1 : at, numberOf(r, draft, isJoined))
  return noun && withOf(r, noun)
}

/** "12 more boats", "the second most valuable crop" */
const isPassed = (r: TextReading, { next, kind }: Draft): boolean =>
  is(r, next, Class.additional) || (kind === 'ordinal' && is(r, next, Class.bestWord))

/** "19-man"; in "1.3 million-strong" the hyphen joins an adjective. */
const isHyphened = (r: TextReading, at: number): boolean =>
  is(r, at, Class.hyphen) && !isApart(r, at) && !isApart(r, at + 1)

/** Whether one thing follows, one that the number describes, or many. */
function numberOf(r: TextReading, draft: Draft, isJoined: boolean): 'one' | 'attributive' | 'many' {
  if (isOne(draft)) return 'one'
  return isJoined || describes(r, draft) ? 'attributive' : 'many'
}

const isOne = ({ value }: Draft): boolean => value.scale === 0 && value.coefficient === 1n

/** Whether a singular follows it: a rank, or a number that describes one thing. */
const describes = (r: TextReading, draft: Draft): boolean =>
  draft.kind === 'ordinal' || isAttributive(r, draft)

/** "an 11 member trade agreement": an article before the number, which describes what comes. */
function isAttributive(r: TextReading, { phraseStart, next }: Draft): boolean {
  const before = phraseStart - 1
  if (is(r, before, Class.article)) return true
  if (!is(r, before, Class.definite)) return false
  const after = next + 1
  const isLong =
    r.kind[after] === PieceKind.word && !is(r, after, Class.stopWord) && !is(r, after, Class.verb)
  return isLong && !is(r, next, Class.participle) && !is(r, next, Class.adverb)
}

/** "a fifth (20%) of the boats": the share told once more, between it and what it is of. */
const asides = [
  compile('(dash | hyphen) # (dash | hyphen) of'),
  compile('openBracket # closeBracket of'),
  compile('comma or? # comma of'),
]

/** "within 60 miles of a store": how far from it something is. */
const isWithin = (r: TextReading, { unit, phraseStart }: Draft): boolean =>
  unit?.dimension === 'length' && is(r, phraseStart - 1, Class.within)

/** What a share or a measure is of: "5% of its workforce", "12m tonnes of jet fuel". */
function partNoun(r: TextReading, draft: Draft): NounPhrase | undefined {
  const { kind, start, next } = draft
  if (is(r, next, Class.of)) {
    if (isWithin(r, draft)) return undefined
    const noun = nounOf(r, next)
    // "the first five months of the year"
    return kind === 'duration' && noun && is(r, noun.headAt, Class.timeUnit) ? undefined : noun
  }
  const isAside = kind === 'percent' && asides.some((aside) => match(r, aside, start, next))
  return isAside ? nounOf(r, next + 1) : undefined
}
