import type { Mention } from '../../../schemas/entity.ts'

/** Mentions by their entity, each list in text order. */
export type MentionsOf = ReadonlyMap<string, readonly Mention[]>

export const mentionsByEntity = (mentions: readonly Mention[]): MentionsOf =>
  Map.groupBy(mentions, ({ entity }) => entity)

/** The mention that stands next to a place in the text; nothing where there is none. */
export function nearestMention(mentions: readonly Mention[], at: number): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.span.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  const [before, after] = [mentions[low - 1], mentions[low]]
  if (!before || !after) return before ?? after
  return at - before.span.start <= after.span.start - at ? before : after
}
