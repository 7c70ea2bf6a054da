import { TokenKind, type Tokens } from '../tokens.ts'
import { bracketedNames } from './bracketed-names.ts'
import type { GivenMention } from './names.ts'
import { settleTypes } from './settle-types.ts'
import { splitNames } from './split-names.ts'
import { spreadNames } from './spread-names.ts'
import { honorifics, leadingTitles } from './titles.ts'

/**
 * Corrects what a tagger found by what the whole document says: marks and titles cut off, "NAME (ACRONYM)" drawn as
 * wide as its initials ask, one type for one name, and names found everywhere they stand.
 */
export function repairMentions(tokens: Tokens, tagged: readonly GivenMention[]): GivenMention[] {
  const trimmed = tagged.map((mention) => trim(tokens, mention)).filter(isWhole)
  const split = splitNames(tokens, trimmed)
  const widened = overlay(split, bracketedNames(tokens, split))
  const settled = settleTypes(tokens, widened)
  return overlay(spreadNames(tokens, settled), settled)
}

const isWhole = ({ first, end }: GivenMention) => end > first

function trim(tokens: Tokens, mention: GivenMention): GivenMention {
  let { first, end } = mention
  while (end > first && isLoose(tokens, end - 1)) end--
  while (first < end && isMark(tokens, first)) first++
  if (mention.type === 'person') while (first < end - 1 && isTitle(wordAt(tokens, first))) first++
  return { ...mention, first, end }
}

const wordAt = ({ text, start, end }: Tokens, token: number) =>
  text.slice(start[token], end[token]).toLowerCase()

/** The possessive's "s" and marks; a bracket or full stop may close a name. */
function isLoose(tokens: Tokens, token: number): boolean {
  const word = wordAt(tokens, token)
  return word === "'s" || word === '’s' || (isMark(tokens, token) && !').!?'.includes(word))
}

const isMark = ({ kind }: Tokens, token: number) => kind[token] === TokenKind.punctuation
const isTitle = (word: string) => honorifics.has(word) || leadingTitles.has(word)

/** `over` where the two meet, else both; in order. */
export function overlay(
  under: readonly GivenMention[],
  over: readonly GivenMention[],
): GivenMention[] {
  const kept: GivenMention[] = []
  let next = 0
  for (const mention of under) {
    while ((over[next]?.end ?? Infinity) <= mention.first) next++
    if ((over[next]?.first ?? Infinity) >= mention.end) kept.push(mention)
  }
  return [...kept, ...over].toSorted((a, b) => a.first - b.first)
}
