import type { Entity, Mention } from '../../schemas/entity.ts'
import type { Span } from '../../schemas/span.ts'
import { gendersOf } from './genders.ts'
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
  const genders = gendersOf(view.text, mentions, entities)
  let heard: Heard | undefined
  const entityOf = (subject: Subject): string | null => {
    const span = spanOf(view, subject)
    const paragraph = paragraphOf(view, subject.from)
    const pronoun = wordOf(view, subject.to - 1)
    if (subject.to - subject.from === 1 && (pronoun === 'he' || pronoun === 'she')) {
      const isOther = (entity: string) => (genders.get(entity) ?? pronoun) !== pronoun
      const known = heard && !isOther(heard.entity) ? heard : undefined
      const people = peopleBefore(view, mentions, span.start).filter((entity) => !isOther(entity))
      return personMeant(people, known, paragraph)
    }
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
 * The mention a noun phrase is about, which ends it: in "Seoul’s National Intelligence Service" the last one, in
 * "Kim, leader of North Korea" and "Kim of the mill" the first; none in "a spokesman for Apple", who is not Apple,
 * and in "Apple engineers".
 */
function headMention(view: View, mentions: readonly Mention[], span: Span): Mention | undefined {
  for (let m = firstAfter(mentions, span.start); m < mentions.length; m++) {
    const mention = mentions[m]
    if (!mention || mention.span.start >= span.end) break
    const lead = view.text.slice(Math.max(span.start, mention.span.start - 9), mention.span.start)
    if (/\b(?:of|for|at|in|from|with|by|to)(?: the)? $/i.test(lead)) return undefined
    if (mention.type !== 'person' && mention.type !== 'organization' && mention.type !== 'place')
      continue
    const rest = view.text.slice(mention.span.end, Math.min(span.end, mention.span.end + 8))
    const isHead = /^\W*$|^ \(|^,/.test(rest)
    const isPerson = mention.type === 'person' && /^ (?:of|who|from|at|in|for) /.test(rest)
    if (!isHead && !isPerson) continue
    // "Lee and Ruiz said": two are nobody in particular.
    const isPair = /\b(?:and|or) (?:\w+\.? )?$/.test(lead) && mention.type === 'person'
    return isPair ? undefined : mention
  }
  return undefined
}

/** The persons named in the lines before, the nearest first. */
function peopleBefore(view: View, mentions: readonly Mention[], offset: number): string[] {
  const found: string[] = []
  for (let m = firstAfter(mentions, offset) - 1, seen = 0; m >= 0 && seen < 12; m--, seen++) {
    const mention = mentions[m]
    if (!mention || mention.span.start >= offset || mention.type !== 'person') continue
    if (isFar(view, mention.span, offset)) break
    if (!found.includes(mention.entity)) found.push(mention.entity)
  }
  return found
}

/** "he": who spoke last, or else the only person named. */
function personMeant(
  people: readonly string[],
  heard: Heard | undefined,
  paragraph: number,
): string | null {
  const isNear = heard?.type === 'person' && paragraph - heard.paragraph <= REACH
  if (isNear && (people.length === 0 || people.includes(heard.entity))) return heard.entity
  return people.length === 1 ? (people[0] ?? null) : null
}

/** More than two lines away. */
function isFar(view: View, span: Span, offset: number): boolean {
  if (offset - span.end > 1200) return true
  const between = view.text.slice(span.end, offset)
  return between.split('\n').length > 3
}
