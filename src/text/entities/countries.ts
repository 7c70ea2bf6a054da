import type { EntityLink, Role } from '../../schemas/entity.ts'
import { citiesNamed, regionsNamed } from '../gazetteer/cities.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import type { Tokens } from '../tokens.ts'
import type { Draft } from './assemble.ts'
import type { GivenMention } from './names.ts'
import { nameOf } from './names.ts'
import { partOwner } from './owned-bodies.ts'
import { isRoleNoun } from './role-text.ts'

/** What is known of an entity when its country is asked for. */
export interface Drafted {
  readonly draft: Draft
  readonly link: EntityLink | undefined
  readonly roles: readonly Role[]
}

/**
 * ISO 3166-1 alpha-2 of the country that the text gives an entity: where a place lies, whose people, body or
 * office-holder it is. Nothing where it tells none, or of a person several.
 */
export function countryOfEntity(
  tokens: Tokens,
  given: readonly GivenMention[],
  { draft, link, roles }: Drafted,
): string | undefined {
  if (link?.kind === 'iso3166') return link.id.slice(0, 2)
  const names = [draft.name, ...draft.aliases]
  if (link?.kind === 'geonames') return countryOfCity(names, Number(link.id))
  if (draft.type === 'place') return countryOfRegion(draft.name)
  if (draft.type === 'organization')
    return names.map(ownerIn).find((country) => country !== undefined)
  if (draft.type !== 'person') return undefined
  const told = [
    ...roles.map(({ text }) => countryInFront(text)),
    ...draft.mentions.map((index) => peopleBefore(tokens, given, index)),
  ]
  return only(told)
}

const countryOfCity = (names: readonly string[], id: number): string | undefined =>
  names.flatMap((name) => citiesNamed(name)).find((city) => city.id === id)?.country

/** "Luhansk region": of that name there is one in one country. */
function countryOfRegion(name: string): string | undefined {
  const [bare = ''] = name.split(/ (?:region|province|oblast|governorate|prefecture)$/i)
  return only(regionsNamed(bare).map(({ country }) => country))
}

function only(found: readonly (string | undefined)[]): string | undefined {
  const known = new Set(found.filter((country) => country !== undefined))
  return known.size === 1 ? [...known][0] : undefined
}

function ownerIn(name: string): string | undefined {
  const written = name.split(/\s+/).map((word) => word.replace(/[’']s?$/u, ''))
  const words = written.map((word) => word.toLowerCase())
  return partOwner({ words, written })?.country
}

const longestCountry = 3
const before = new Set(['former', 'then', 'late', 'ex', 'current', 'outgoing', 'the', 'a', 'an'])

/** "*Irish* minister", "*Rwanda*’s ambassador to the United Nations", "former *French* president". */
function countryInFront(role: string): string | undefined {
  const words = role.split(/[\s,-]+/).map((word) => word.replace(/[’']s?$/u, ''))
  const first = words.findIndex((word) => !before.has(word.toLowerCase()))
  for (let length = longestCountry; length > 0; length--) {
    const name = words.slice(first, first + length).join(' ')
    const country = countryNamed(name) ?? demonymCountry(name)
    if (country !== undefined) return country
  }
  return undefined
}

/** So many words stand between a people and the one of it that is named: "Australian opening batsman Daniel Marsh". */
const mostBetween = 2
const agents = /(?:man|woman|er|or|ist|ian|star|pro|ace|teen|cook|chef|champion|captain)$/

function peopleBefore(
  tokens: Tokens,
  given: readonly GivenMention[],
  index: number,
): string | undefined {
  const [people, person] = [given[index - 1], given[index]]
  if (!people || !person || people.type !== 'group') return undefined
  const between = nameOf(tokens, { first: people.end, end: person.first }).words
  if (person.first - people.end > mostBetween || between.length !== person.first - people.end)
    return undefined
  const last = between.at(-1)
  if (last !== undefined && !isRoleNoun(last) && !agents.test(last)) return undefined
  return demonymCountry(nameOf(tokens, people).written.join(' '))
}
