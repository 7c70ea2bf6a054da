import type { Entity, Mention } from '../../schemas/entity.ts'
import { Class } from '../reading/classes.ts'
import { is, pieceAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { gendersOf, type Gender } from './genders.ts'
import { isComma, isMarkOf, lineAt, spanOfStretch } from './looks.ts'

/** What is known of who is named where. */
export interface Named {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Somebody who spoke, remembered for the pronouns that follow. */
interface Heard {
  readonly entity: string
  readonly type: Entity['type']
  readonly line: number
}

/** How many lines after a speaker's name "he" may still be that speaker. */
const reach = 3

export interface Resolver {
  /** The entity a subject names, or null; call in text order. */
  readonly entityOf: (subject: Stretch) => string | null
}

/** Resolves subjects to entities: names by their mentions, pronouns by who spoke or was named last, roles by title. */
export function resolverOf(r: TextReading, { mentions, entities }: Named): Resolver {
  const types = new Map(entities.map(({ id, type }) => [id, type]))
  const roles = rolesOf(entities)
  const genders = gendersOf(r, mentions, entities)
  let heard: Heard | undefined
  const entityOf = (subject: Stretch): string | null => {
    const pronoun = pronounAt(r, subject)
    if (pronoun) return personMeant(r, mentions, subject.first, heard, genders, pronoun)
    const id = headMention(r, mentions, subject)?.entity ?? roleMeant(r, roles, subject)
    const type = types.get(id ?? '')
    if (id !== null && type) heard = { entity: id, type, line: lineAt(r, subject.first) }
    return id
  }
  return { entityOf }
}

/** "he" or "she" alone. */
function pronounAt(r: TextReading, { first, next }: Stretch): Gender | undefined {
  if (next - first !== 1) return undefined
  return is(r, first, Class.he) ? 'he' : is(r, first, Class.she) ? 'she' : undefined
}

/** Roles that only one entity of the document has. */
function rolesOf(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, roles } of entities)
    for (const { text } of roles) {
      const role = text.toLowerCase()
      if (found.has(role) && found.get(role) !== id) shared.add(role)
      found.set(role, id)
    }
  for (const role of shared) found.delete(role)
  return found
}

/** "the president", "the US president": the only one with that role, as it stands or without what is before it. */
function roleMeant(
  r: TextReading,
  roles: ReadonlyMap<string, string>,
  { first, next }: Stretch,
): string | null {
  const isDefinite = is(r, first, Class.definite)
  const from = isDefinite ? first + 1 : first
  const whole = roleAt(r, roles, from, next)
  return (
    whole ?? (isDefinite && next - from === 2 ? roleAt(r, roles, next - 1, next) : null) ?? null
  )
}

function roleAt(
  r: TextReading,
  roles: ReadonlyMap<string, string>,
  first: number,
  next: number,
): string | undefined {
  if (roles.size === 0) return undefined
  const { start, end } = spanOfStretch(r, { first, next })
  return roles.get(r.text.slice(start, end).toLowerCase())
}

/** The first mention that ends after an offset; they are in text order. */
export function firstAfter(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const speaking: ReadonlySet<string> = new Set(['person', 'organization', 'place'])

/**
 * The mention a noun phrase is about, which ends it: in "Seoul’s National Intelligence Service" the last one, in
 * "Kim, leader of North Korea" and "Kim of the mill" the first; none in "a spokesman for Apple", who is not Apple,
 * and in "Apple engineers".
 */
function headMention(
  r: TextReading,
  mentions: readonly Mention[],
  subject: Stretch,
): Mention | undefined {
  const inside = mentionsIn(r, mentions, subject)
  const apposed = inside.at(-1)
  if (apposed && isApposed(r, apposed, subject)) return apposed
  for (const mention of inside) {
    const first = pieceAt(r, mention.span.start)
    if (isGoverned(r, first)) return undefined
    if (!speaking.has(mention.type) || !isHead(r, mention, subject)) continue
    // "Lee and Ruiz said": two are nobody in particular.
    const isPair = mention.type === 'person' && first > subject.first && isJoined(r, first)
    return isPair ? undefined : mention
  }
  return undefined
}

function mentionsIn(r: TextReading, mentions: readonly Mention[], subject: Stretch): Mention[] {
  const { start, end } = spanOfStretch(r, subject)
  const found: Mention[] = []
  for (let m = firstAfter(mentions, start); m < mentions.length; m++) {
    const mention = mentions[m]
    if (!mention || mention.span.start >= end) break
    found.push(mention)
  }
  return found
}

/** "its chairman, Kim": the name at the end says who the noun before it is. */
function isApposed(r: TextReading, { span, type }: Mention, { first, next }: Stretch): boolean {
  const at = pieceAt(r, span.start)
  return (
    type === 'person' &&
    at - 1 > first &&
    isComma(r, at - 1) &&
    pieceAt(r, span.end - 1) === next - 1
  )
}

/** "for Apple", "of the Bank of Ghana" */
const isGoverned = (r: TextReading, first: number): boolean =>
  is(r, first - 1, Class.headOf) ||
  (is(r, first - 1, Class.definite) && is(r, first - 2, Class.headOf))

/** Nothing stands behind the mention that would make it part of another noun. */
function isHead(r: TextReading, { span, type }: Mention, { next }: Stretch): boolean {
  const after = pieceAt(r, span.end - 1) + 1
  if (after >= next || isMarkOf(r, after, ',(')) return true
  return type === 'person' && (is(r, after, Class.headOf) || is(r, after, Class.who))
}

const isJoined = (r: TextReading, first: number): boolean =>
  [first - 1, first - 2].some((i) => is(r, i, Class.and) || is(r, i, Class.or))

/** "he": who spoke last, or else the only person named, of those that may be meant. */
function personMeant(
  r: TextReading,
  mentions: readonly Mention[],
  at: number,
  heard: Heard | undefined,
  genders: ReadonlyMap<string, Gender>,
  pronoun: Gender,
): string | null {
  const mayBe = (entity: string): boolean => (genders.get(entity) ?? pronoun) === pronoun
  const people = peopleBefore(r, mentions, at).filter(mayBe)
  const isNear = heard?.type === 'person' && lineAt(r, at) - heard.line <= reach
  if (isNear && mayBe(heard.entity) && (people.length === 0 || people.includes(heard.entity)))
    return heard.entity
  return people.length === 1 ? (people[0] ?? null) : null
}

/** How many names back, and how many characters, a person is looked for. */
const mostNames = 12
const mostCharacters = 1200

/** The persons named in the lines before, the nearest first. */
function peopleBefore(r: TextReading, mentions: readonly Mention[], at: number): string[] {
  const offset = r.start[at] ?? r.text.length
  const found: string[] = []
  for (
    let m = firstAfter(mentions, offset) - 1, seen = 0;
    m >= 0 && seen < mostNames;
    m--, seen++
  ) {
    const mention = mentions[m]
    if (!mention || mention.span.start >= offset || mention.type !== 'person') continue
    const lines = lineAt(r, at) - lineAt(r, pieceAt(r, mention.span.start))
    if (offset - mention.span.end > mostCharacters || lines > 2) break
    if (!found.includes(mention.entity)) found.push(mention.entity)
  }
  return found
}
