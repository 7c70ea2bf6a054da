import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import { nounAfter, nounOf, withOf, type NounPhrase } from './nouns.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { readPerAfterNoun } from './rates.ts'
import { outcomes } from './scores.ts'

export function readNoun(p: Pieces, draft: Draft): void {
  if (draft.kind === 'score') return readOutcome(p, draft)
  if (draft.kind === 'age' || draft.role === 'from') return
  const isCounted =
    draft.kind === 'count' || draft.kind === 'ordinal' || (draft.kind === 'rate' && !draft.unit)
  const noun = isCounted && !draft.per ? countedNoun(p, draft) : partNoun(p, draft)
  if (noun) setNoun(p, draft, noun)
  if (noun && draft.kind === 'count') readRate(p, draft, noun)
}

/** "a 9-2 lead" */
function readOutcome(p: Pieces, draft: Draft): void {
  const at = draft.next
  const head = p.words[at] ?? ''
  if (outcomes.has(head)) setNoun(p, draft, { first: at, next: at + 1, headAt: at, head })
}

/** "3,000 tests per day" */
function readRate(p: Pieces, draft: Draft, noun: NounPhrase): void {
  const per = readPerAfterNoun(p, noun.next)
  if (!per) return
  draft.per = per
  draft.kind = 'rate'
  draft.phraseNext = per.next
  draft.rule = `${draft.rule}.per`
}

export function setNoun(p: Pieces, draft: Draft, noun: NounPhrase): void {
  draft.noun = noun
  if (noun.first >= draft.next) draft.phraseNext = Math.max(draft.phraseNext, noun.next)
  if (((p.bits[noun.headAt] ?? 0) & Word.state) !== 0) draft.property = noun.head
}

function countedNoun(p: Pieces, draft: Draft): NounPhrase | undefined {
  let at = draft.next
  const isOne = draft.value.scale === 0 && draft.value.coefficient === 1n
  const isRank = draft.kind === 'ordinal'
  if (p.words[at] === 'of') return ofNoun(p, draft, at)
  if (
    p.words[at] === 'more' ||
    p.words[at] === 'other' ||
    p.words[at] === 'additional' ||
    p.words[at] === 'such'
  )
    at++
  // "1.3 million-strong": the hyphen joins an adjective.
  const isJoined = p.words[at] === '-' && !isApart(p, at) && !isApart(p, at + 1)
  const joined = isJoined || isRank || isAttributive(p, draft)
  const noun = nounAfter(p, isJoined ? at + 1 : at, isOne ? 'one' : joined ? 'attributive' : 'many')
  return noun && withOf(p, noun)
}

/** "of the world", "of them": only what is told in many is counted after "of" ("dozens of people"). */
function ofNoun(p: Pieces, draft: Draft, at: number): NounPhrase | undefined {
  if (draft.kind === 'ordinal') return undefined
  return nounOf(p, at)
}

/** "an 11 member trade agreement": an article before the number, which describes what comes. */
function isAttributive(p: Pieces, draft: Draft): boolean {
  const before = p.words[draft.phraseStart - 1] ?? ''
  const isLong =
    p.kind[draft.next + 1] === PieceKind.word &&
    ((p.bits[draft.next + 1] ?? 0) & (Word.stop | Word.verb)) === 0
  return (
    before === 'a' ||
    before === 'an' ||
    (before === 'the' && isLong && !/(?:ed|ly)$/.test(p.words[draft.next] ?? ''))
  )
}

/** What a share or a measure is of: "5% of its workforce", "12m tonnes of jet fuel". */
const partNoun = (p: Pieces, draft: Draft): NounPhrase | undefined =>
  p.words[draft.next] === 'of' ? nounOf(p, draft.next) : undefined
