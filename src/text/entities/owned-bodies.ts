import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import type { Tokens } from '../tokens.ts'
import { isGenericBody, isLocalBody } from './generic-bodies.ts'
import { nameOf, type GivenMention, type Name } from './names.ts'

/** Whose body a mention is, by the words right beside it, and the tokens of both together. */
export interface Owner {
  /** ISO 3166-1 alpha-2; nothing for a town. */
  readonly country: string | undefined
  /** As it is written. */
  readonly name: string
  readonly first: number
  readonly end: number
}

/** The mentions right before and behind one. */
export interface Beside {
  readonly before: GivenMention | undefined
  readonly after: GivenMention | undefined
}

/**
 * "Ukraine’s [Defense Ministry]", "[Ukrainian] [Defense Ministry]", "[Supreme Court] of [India]", "[Akron]’s [City Council]":
 * whose body the mention is; nothing where it is none that many have.
 */
export function ownerOf(
  tokens: Tokens,
  mention: GivenMention,
  { before, after }: Beside,
): Owner | undefined {
  if (mention.type !== 'organization') return undefined
  const name = nameOf(tokens, mention)
  const isLocal = isLocalBody(name)
  if (!isLocal && !isGenericBody(name)) return undefined
  const isOwner = (one: GivenMention) =>
    isBefore(tokens, one, mention) || isBehind(tokens, mention, one, isLocal)
  const owner = [before, after].find((one) => one !== undefined && isOwner(one))
  return owner && ownedBy(tokens, mention, owner, isLocal)
}

function ownedBy(
  tokens: Tokens,
  mention: GivenMention,
  owner: GivenMention,
  isLocal: boolean,
): Owner | undefined {
  const written = tokens.text.slice(tokens.start[owner.first], tokens.end[owner.end - 1])
  const country = isLocal ? undefined : countryOf(written)
  if (country === undefined && !isLocal) return undefined
  const first = Math.min(owner.first, mention.first)
  return { country, name: written, first, end: Math.max(owner.end, mention.end) }
}

const possessives = new Set(['', '’s', "'s", '’', "'"])
const isArea = ({ type }: GivenMention) => type === 'place' || type === 'group'

function isBefore({ text, start, end }: Tokens, owner: GivenMention, mention: GivenMention) {
  const between = text.slice(end[owner.end - 1], start[mention.first]).trim()
  return owner.end <= mention.first && isArea(owner) && possessives.has(between)
}

function isBehind(
  { text, start, end }: Tokens,
  mention: GivenMention,
  owner: GivenMention,
  isLocal: boolean,
) {
  const between = text.slice(end[mention.end - 1], start[owner.first]).trim()
  return (
    owner.first >= mention.end &&
    owner.type === 'place' &&
    (between === 'of' || between === 'of the' || (isLocal && between === 'in'))
  )
}

const countryOf = (name: string) => countryNamed(name) ?? demonymCountry(name)

/** A body's name parted: "Russian Defense Ministry" is Russia’s "defense ministry", "Supreme Court of India" India’s. */
export interface OwnedName {
  readonly country: string
  readonly words: readonly string[]
}

type Written = Pick<Name, 'words' | 'written'>

/** So many words a country’s name has at most: "the Democratic Republic of the Congo". */
const longestCountry = 6

export function partOwner(name: Written): OwnedName | undefined {
  return ownerInFront(name) ?? ownerAtEnd(name)
}

function ownerInFront({ words, written }: Written): OwnedName | undefined {
  for (let cut = Math.min(3, words.length - 1); cut > 0; cut--) {
    const body = words.slice(cut)
    const country = isGenericBody({ words: body })
      ? countryOf(written.slice(0, cut).join(' '))
      : undefined
    if (country !== undefined) return { country, words: body }
  }
  return undefined
}

function ownerAtEnd({ words, written }: Written): OwnedName | undefined {
  const floor = Math.max(1, words.length - longestCountry - 1)
  for (let cut = words.length - 2; cut >= floor; cut--) {
    if (words[cut] !== 'of') continue
    const country = countryNamed(written.slice(cut + 1).join(' '))
    const body = words.slice(0, cut)
    // The Bank of Ireland is no office of that country.
    if (country !== undefined && body.join(' ') !== 'bank' && isGenericBody({ words: body }))
      return { country, words: body }
  }
  return undefined
}

/** A town’s body parted: "Portland City Council", "City Council of Portland", "Akron’s City Council". */
export function partTown({ words }: Name): { town: string; words: readonly string[] } | undefined {
  for (let cut = Math.min(4, words.length - 1); cut > 0; cut--) {
    const body = words.slice(cut)
    if (isLocalBody({ words: body })) return { town: words.slice(0, cut).join(' '), words: body }
  }
  const link = words.findLastIndex((word) => word === 'of' || word === 'in')
  const body = words.slice(0, Math.max(0, link))
  return link > 0 && link < words.length - 1 && isLocalBody({ words: body })
    ? { town: words.slice(link + 1).join(' '), words: body }
    : undefined
}
