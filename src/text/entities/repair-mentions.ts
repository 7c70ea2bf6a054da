import type { Tokens } from '../tokens.ts'
import { bracketedNames } from './bracketed-names.ts'
import { findFirstWords } from './first-words.ts'
import type { GivenMention } from './names.ts'
import { widenParticles } from './particles.ts'
import { settlePlaces } from './settle-places.ts'
import { settleTypes } from './settle-types.ts'
import { splitNames } from './split-names.ts'
import { spreadNames } from './spread-names.ts'
import { trimMentions } from './trim-mentions.ts'

/**
 * Corrects what a tagger found by what the whole document says: marks and titles cut off, "NAME (ACRONYM)" drawn as
 * wide as its initials ask, one type for one name, and names found everywhere they stand.
 */
export function repairMentions(tokens: Tokens, tagged: readonly GivenMention[]): GivenMention[] {
  const trimmed = widenParticles(tokens, trimMentions(tokens, tagged))
  const split = splitNames(tokens, trimmed)
  const widened = overlay(split, bracketedNames(tokens, split))
  const known = overlay(findFirstWords(tokens, widened), widened)
  const settled = settlePlaces(tokens, settleTypes(tokens, known))
  return overlay(spreadNames(tokens, settled), settled)
}

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
