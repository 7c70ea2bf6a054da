import type { Entity, Mention } from '../../schemas/entity.ts'
import type { Span } from '../../schemas/span.ts'
import { spanOf, type Subject } from './subjects.ts'
import { paragraphOf, type View, wordOf } from './view.ts'

/** What is known of who is named where. */
export interface Named {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Somebody who spoke, remembered for the pronouns that follow. */
interface Heard {
  readonly entity: string
  readonly type: Entity['type']
  readonly paragraph: number
}

/** How many paragraphs after a speaker's name "he" may still be that speaker. */
const REACH = 3

export interface Resolver {
  /** The entity a subject names, or null; call in text order. */
  readonly entityOf: (subject: Subject) => string | null
}

/** Resolves subjects to entities: names by their mentions, pronouns by who spoke or was named last, roles by title. */
export function resolverOf(view: View, { mentions, entities }: Named): Resolver {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const roles = rolesOf(entities)
  let heard: Heard | undefined
  const entityOf = (subject: Subject): string | null => {
    const span = spanOf(view, subject)
    const paragraph = paragraphOf(view, subject.from)
    const pronoun = wordOf(view, subject.to - 1)
    if (subject.to - subject.from === 1 && (pronoun === 'he' || pronoun === 'she'))
      return personBefore(view, mentions, heard, span.start, paragraph)
    const mention = headMention(view, mentions, span)
    const id =
      mention?.entity ??
      roles.get(view.text.slice(span.start, span.end).toLowerCase().replace(/^the /, '')) ??
      null
    const entity = id === null ? undefined : byId.get(id)
    if (entity) heard = { entity: entity.id, type: entity.type, paragraph }
    return id
  }
  return { entityOf }
}

/** Roles that only one entity of the document has. */
function rolesOf(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const shared = new Set<string>()
  for (const entity of entities)
    for (const role of entity.roles) {
      const text = role.text.toLowerCase().replace(/^the /, '')
      if (found.has(text) && found.get(text) !== entity.id) shared.add(text)
      found.set(text, entity.id)
    }
  for (const text of shared) found.delete(text)
  return found
}

function firstAfter(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The mention a noun phrase is about: in "Seoul’s National Intelligence Service" the last one, in "Kim, leader of
 * North Korea" the first person; none in "a spokesman for Apple", who is not Apple.
 */
function headMention(view: View, mentions: readonly Mention[], span: Span): Mention | undefined {
  let head: Mention | undefined
  for (let m = firstAfter(mentions, span.start); m < mentions.length; m++) {
    const mention = mentions[m]
    if (!mention || mention.span.start >= span.end) break
    const before = view.text.slice(Math.max(0, mention.span.start - 5), mention.span.start)
    const isComplement =
      mention.span.start > span.start &&
      /\b(?:of|for|at|in|from|with|the) $/.test(before) &&
      !/^the $/i.test(view.text.slice(span.start, mention.span.start))
    const isOwner = /^['’]s?\s/.test(view.text.slice(mention.span.end, mention.span.end + 3))
    const isHead =
      mention.type === 'person' || mention.type === 'organization' || mention.type === 'place'
    if (isComplement || isOwner || !isHead) continue
    if (mention.type === 'person' || head?.type !== 'person') head = mention
    if (mention.type === 'person') return mention
  }
  return head?.type === 'place' && head.span.end < span.end ? undefined : head
}

/** "he": who spoke last, or else the last person named, if nobody else was named since. */
function personBefore(
  view: View,
  mentions: readonly Mention[],
  heard: Heard | undefined,
  offset: number,
  paragraph: number,
): string | null {
  const found: string[] = []
  for (let m = firstAfter(mentions, offset) - 1, seen = 0; m >= 0 && seen < 12; m--, seen++) {
    const mention = mentions[m]
    if (!mention || mention.span.start >= offset || mention.type !== 'person') continue
    if (isFar(view, mention.span, offset)) break
    if (!found.includes(mention.entity)) found.push(mention.entity)
  }
  const isNear = heard?.type === 'person' && paragraph - heard.paragraph <= REACH
  if (isNear && (found.length === 0 || found.includes(heard.entity))) return heard.entity
  return found.length === 1 ? (found[0] ?? null) : null
}

/** More than two lines away. */
function isFar(view: View, span: Span, offset: number): boolean {
  if (offset - span.end > 1200) return true
  const between = view.text.slice(span.end, offset)
  return between.split('\n').length > 3
}
