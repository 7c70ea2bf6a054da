import type { Mention } from '../../schemas/entity.ts'
import type { Figure } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
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

/** Where it is: "in Ukraine" right after the noun or the number. */
export function placeOf(r: TextReading, draft: Draft, at: MentionsAt): Whose | undefined {
  const after = draft.noun ? draft.noun.next : draft.next
  return placeAfter(r, after, at) ?? (draft.noun ? placeAfter(r, draft.next, at) : undefined)
}

function placeAfter(r: TextReading, after: number, at: MentionsAt): Whose | undefined {
  if (!is(r, after, Class.where)) return undefined
  let first = after + 1
  while (first < after + 3 && is(r, first, Class.determiner)) first++
  const mention = at.get(r.start[first] ?? -1)
  return mention?.type === 'place' ? whose(r, mention) : undefined
}

/** Whose and where; a part is where its whole is, and whose its whole is. */
export function locate(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  mentions: readonly Mention[],
): readonly Draft[] {
  if (mentions.length === 0) return drafts
  const at = mentionsByStart(mentions)
  const located = drafts.map((draft) => ({
    ...draft,
    group: groupOf(r, draft, at),
    place: placeOf(r, draft, at),
  }))
  for (const { of, to, type } of links) {
    const part = located[of]
    const whole = located[to]
    if (type !== 'part-of' || !part || !whole) continue
    located[of] = { ...part, group: part.group ?? whole.group, place: part.place ?? whole.place }
  }
  return located
}
