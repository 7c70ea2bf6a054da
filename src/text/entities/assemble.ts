import type { Entity, EntityType, Mention, Role } from '../../schemas/entity.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import type { Tokens } from '../tokens.ts'
import { toldPlace } from './areas.ts'
import { countryOfEntity } from './countries.ts'
import { linkMentions } from './link-mentions.ts'
import { linkEntities } from './links.ts'
import { nameOf, type GivenMention } from './names.ts'
import { ownerOf } from './owned-bodies.ts'
import { findRoles, type PersonRole } from './roles.ts'

/** An entity on its way: what its mentions say. */
export interface Draft {
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  /** Places in the list of mentions. */
  readonly mentions: readonly number[]
}

export interface Entities {
  readonly mentions: Mention[]
  readonly entities: Entity[]
}

/**
 * Mentions, in text order and apart from each other, made into the document's entities: what names the same thing
 * is tied together, with the roles persons are given and the links that are sure enough.
 */
export function assembleEntities(tokens: Tokens, given: readonly GivenMention[]): Entities {
  const clusters = linkMentions(tokens, given)
  const drafts = draftEntities(tokens, given, clusters)
  const links = linkEntities(tokens, given, drafts)
  const roles = Map.groupBy(findRoles(tokens, given, clusters), ({ holder }) => clusters[holder])

  const owners = ownerIds(drafts)
  const readRole = ({ first, end, owner }: PersonRole): Role => {
    const span = spanOf(tokens, first, end)
    const text = tokens.text.slice(span.start, span.end)
    return owner === undefined
      ? { text, span }
      : { text, span, of: entityId(owners[clusters[owner] ?? 0]) }
  }
  return {
    mentions: given.map(({ first, end }, index) => ({
      span: spanOf(tokens, first, end),
      entity: entityId(clusters[index]),
      type: drafts[clusters[index] ?? 0]?.type ?? 'person',
    })),
    entities: drafts.map((draft, cluster) => {
      const { type, name, aliases, mentions } = draft
      const told = distinct((roles.get(cluster) ?? []).map(readRole))
      const link = links[cluster]
      const country = countryOfEntity(tokens, given, { draft, link, roles: told })
      return {
        id: entityId(cluster),
        type,
        name,
        aliases: [...aliases],
        mentions: mentions.length,
        roles: told,
        ...(link && { link }),
        ...(country !== undefined && { country }),
      }
    }),
  }
}

const entityId = (cluster: number | undefined) => `e${(cluster ?? 0) + 1}`
/** A role told again in the same words is told once. */
function distinct(roles: readonly Role[]): Role[] {
  if (roles.length === 0) return []
  return [...new Map(roles.toReversed().map((role) => [roleId(role), role])).values()].toReversed()
}

const roleId = ({ text, of }: Role) => `${text.toLowerCase()}|${of ?? ''}`

function spanOf({ start, end }: Tokens, first: number, stop: number) {
  return { start: start[first] ?? 0, end: end[stop - 1] ?? 0 }
}

function draftEntities(
  tokens: Tokens,
  given: readonly GivenMention[],
  clusters: readonly number[],
): Draft[] {
  const members = Map.groupBy(given.keys(), (index) => clusters[index] ?? 0)
  return [...members].map(([, mentions]) => {
    const surfaces = mentions.map((index) => surfaceOf(tokens, withOwner(tokens, given, index)))
    const type = commonest(mentions.map((index) => given[index]?.type ?? 'person'))
    const name = fullestOf(surfaces, type)
    return {
      type,
      name: name.text,
      aliases: [...new Set(surfaces.map(({ text }) => text))].filter((text) => text !== name.text),
      mentions,
    }
  })
}

/** "Ukraine’s Defense Ministry", "Luhansk region": what many have, or share a name with, is called in full. */
function withOwner(
  tokens: Tokens,
  given: readonly GivenMention[],
  index: number,
): GivenMention | undefined {
  const mention = given[index]
  if (!mention) return mention
  const told = toldPlace(tokens, mention)
  if (told) return { ...mention, end: told.end }
  const owner = ownerOf(tokens, mention, { before: given[index - 1], after: given[index + 1] })
  return owner === undefined ? mention : { ...mention, first: owner.first, end: owner.end }
}

interface Surface {
  readonly text: string
  readonly words: number
}

/** The mention as written, without a leading article. */
function surfaceOf(tokens: Tokens, mention: GivenMention | undefined): Surface {
  if (!mention) return { text: '', words: 0 }
  const { start, end } = spanOf(tokens, mention.first, mention.end)
  const written = tokens.text.slice(start, end)
  const hasArticle = tokens.end[mention.first] === start + 3
  const text = hasArticle ? written.replace(/^the\s+(?=\S)/i, '') : written
  return { text, words: nameOf(tokens, mention).words.length }
}

/** Most words, then not all in capitals, then most often, then first. */
function fullestOf(surfaces: readonly Surface[], type: EntityType): Surface {
  const [first, second] = surfaces
  if (first && !second) return first
  const counts = new Map<string, number>()
  for (const { text } of surfaces) counts.set(text, (counts.get(text) ?? 0) + 1)
  const count = ({ text }: Surface) => counts.get(text) ?? 0
  const rank = (surface: Surface) => [
    surface.words,
    isShouted(surface, type) ? 0 : 1,
    count(surface),
  ]
  return surfaces.reduce((best, next) => (isMore(rank(next), rank(best)) ? next : best))
}

/** "KAZAKHSTAN", but not "KCNA"; of places "LIMA", too, but not "U.S." or "UAE". */
const isShouted = ({ text }: Surface, type: EntityType): boolean =>
  text === text.toUpperCase() && (text.length > 5 || (type === 'place' && /\p{Lu}{4}/u.test(text)))

function isMore(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, index) => value !== b[index])
  return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0)
}

function commonest(types: readonly EntityType[]): EntityType {
  const [first, second] = types
  if (first && !second) return first
  const counts = new Map<EntityType, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** "The *North Korean* leader" leads North Korea, where the document names it. */
function ownerIds(drafts: readonly Draft[]): number[] {
  const countries = new Map<string, number>()
  for (const [index, { type, name }] of drafts.entries()) {
    const country = type === 'place' ? countryNamed(name) : undefined
    if (country) countries.set(country, index)
  }
  return drafts.map(({ type, name }, index) => {
    const country = type === 'group' ? demonymCountry(name) : undefined
    return (country === undefined ? undefined : countries.get(country)) ?? index
  })
}
