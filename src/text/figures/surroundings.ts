import type { Mention } from '../../schemas/entity.ts'
import type { Figure } from '../../schemas/figure.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'
import type { Link } from './relations.ts'

type Whose = NonNullable<Figure['group']>

/** Mentions of groups and places by where they start. */
export type MentionsAt = ReadonlyMap<number, Mention>

export const mentionsByStart = (mentions: readonly Mention[]): MentionsAt =>
  new Map(mentions.map((mention) => [mention.span.start, mention] as const))

/** As a figure names a group or a place. */
export const whose = (r: TextReading, { span, entity }: Mention): Whose => ({
  text: r.text.slice(span.start, span.end),
  span,
  entity,
})

/** Whose it is: a nationality or the like within the noun phrase, or a country before it ("North Korean casualties"). */
export function groupOf(r: TextReading, { noun }: Draft, at: MentionsAt): Whose | undefined {
  if (!noun) return undefined
  for (let i = noun.first; i < noun.headAt; i++) {
    const mention = at.get(r.start[i] ?? -1)
    if (mention?.type === 'group' || mention?.type === 'place') return whose(r, mention)
  }
  return undefined
}

/** Whose they are; a part is whose its whole is. */
export function withGroups(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  mentions: readonly Mention[],
): readonly Draft[] {
  if (mentions.length === 0) return drafts
  const at = mentionsByStart(mentions)
  const grouped = drafts.map((draft) => ({ ...draft, group: groupOf(r, draft, at) }))
  for (const { of, to, type } of links) {
    const part = grouped[of]
    const whole = grouped[to]
    if (type === 'part-of' && part && whole)
      grouped[of] = { ...part, group: part.group ?? whole.group }
  }
  return grouped
}
