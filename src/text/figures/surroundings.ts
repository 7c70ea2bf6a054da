import type { Mention } from '../../schemas/entity.ts'
import type { Figure } from '../../schemas/figure.ts'
import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import type { Pieces } from './pieces.ts'

type Whose = NonNullable<Figure['group']>

/** Mentions of groups and places by where they start. */
export type MentionsAt = ReadonlyMap<number, Mention>

export const mentionsByStart = (mentions: readonly Mention[]): MentionsAt =>
  new Map(mentions.map((mention) => [mention.span.start, mention] as const))

/** As a figure names a group or a place. */
export const whose = (p: Pieces, { span, entity }: Mention): Whose => ({
  text: p.text.slice(span.start, span.end),
  span,
  entity,
})

/** Whose it is: a nationality or the like within the noun phrase, or a country before it ("North Korean casualties"). */
export function groupOf(p: Pieces, { noun }: Draft, at: MentionsAt): Whose | undefined {
  if (!noun) return undefined
  for (let i = noun.first; i < noun.headAt; i++) {
    const mention = at.get(p.start[i] ?? -1)
    if (mention?.type === 'group' || mention?.type === 'place') return whose(p, mention)
  }
  return undefined
}

/** Where it is: "in Ukraine" right after the noun or the number. */
export function placeOf(p: Pieces, draft: Draft, at: MentionsAt): Whose | undefined {
  const after = draft.noun ? draft.noun.next : draft.next
  return placeAfter(p, after, at) ?? (draft.noun ? placeAfter(p, draft.next, at) : undefined)
}

function placeAfter(p: Pieces, after: number, at: MentionsAt): Whose | undefined {
  const word = p.words[after] ?? ''
  if (word !== 'in' && word !== 'at' && word !== 'across' && word !== 'near' && word !== 'from')
    return undefined
  let first = after + 1
  while (first < after + 3 && ((p.bits[first] ?? 0) & Word.determiner) !== 0) first++
  const mention = at.get(p.start[first] ?? -1)
  return mention?.type === 'place' ? whose(p, mention) : undefined
}
