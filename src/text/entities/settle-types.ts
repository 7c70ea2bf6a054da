import type { EntityType } from '../../schemas/entity.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import type { Tokens } from '../tokens.ts'
import { acronymKey, formOf } from './link-forms.ts'
import { acronymOf, nameOf, type GivenMention, type Name } from './names.ts'

/**
 * One type for one name. Mentions of the same words vote, each with its confidence; a single word ("Washington") may
 * be two things, so it takes two thirds. A single word that no vote settled is a person if it is a person's family
 * name in this document, and an organization if it is an organization's acronym.
 */
export function settleTypes(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const names = mentions.map((mention) => nameOf(tokens, mention))
  const winners = voteTypes(mentions, names)
  const voted = mentions.map((mention, index) => ({
    ...mention,
    type: winners.get(names[index]?.key ?? '') ?? mention.type,
  }))
  const short = shortTypes(voted, names)
  return voted.map((mention, index) => {
    const name = names[index]
    return name
      ? { ...mention, type: shortType(mention.type, name, short) ?? mention.type }
      : mention
  })
}

function voteTypes(
  mentions: readonly GivenMention[],
  names: readonly Name[],
): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>()
  for (const [index, { type, confidence = 1 }] of mentions.entries()) {
    const key = names[index]?.key ?? ''
    const own = votes.get(key) ?? new Map<EntityType, number>()
    votes.set(key, own.set(type, (own.get(type) ?? 0) + confidence))
  }
  const winners = new Map<string, EntityType>()
  for (const [key, own] of votes) {
    if (own.size < 2) continue
    const [winner] = [...own].toSorted((a, b) => b[1] - a[1])
    if (!winner) continue
    const [type, most] = winner
    const total = [...own.values()].reduce((sum, votesFor) => sum + votesFor, 0)
    if (key.includes(' ') || most >= (2 / 3) * total) winners.set(key, type)
  }
  return winners
}

/** What the full names of the document make of single words. */
interface ShortTypes {
  readonly familyNames: ReadonlySet<string>
  readonly acronyms: ReadonlySet<string>
  /** Words that are single-word names of their own type already, by a full name: "Boeing [Co.]". */
  readonly heads: ReadonlySet<string>
}

function shortTypes(mentions: readonly GivenMention[], names: readonly Name[]): ShortTypes {
  const familyNames = new Set<string>()
  const acronyms = new Set<string>()
  const heads = new Set<string>()
  for (const [index, { type }] of mentions.entries()) {
    const name = names[index]
    if (!name || name.words.length < 2) continue
    const { key, shortForms } = formOf(type, name)
    if (type !== 'person') heads.add(key)
    for (const { key: short, rank } of shortForms) {
      if (type === 'person' && rank === 3) familyNames.add(short)
      if (type === 'organization' && short.startsWith('=')) acronyms.add(short)
      if (type !== 'person') heads.add(short)
    }
  }
  return { familyNames, acronyms, heads }
}

function shortType(type: EntityType, name: Name, short: ShortTypes): EntityType | undefined {
  if (name.words.length !== 1) return undefined
  const acronym = acronymOf(name)
  const isKnown = countryNamed(name.written.join(' ')) ?? demonymCountry(name.written.join(' '))
  if (isKnown !== undefined) return undefined
  if (acronym !== undefined && short.acronyms.has(acronymKey(acronym))) return 'organization'
  const isFamilyName = short.familyNames.has(name.key) && !short.heads.has(name.key)
  return isFamilyName && type !== 'group' && type !== 'place' ? 'person' : undefined
}
