import type { EntityLink } from '../../schemas/entity.ts'
import { countryName, countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import { subdivisionNamed } from '../gazetteer/subdivisions.ts'
import type { Tokens } from '../tokens.ts'
import { toldPlace } from './areas.ts'
import type { Draft } from './assemble.ts'
import { bodyAbbreviated, bodyNamed } from './bodies.ts'
import type { GivenMention } from './names.ts'
import { linkPlace, type PlaceContext } from './place-links.ts'

/** The link of each of `drafts`, by the same index; nothing where none is sure enough. */
export function linkEntities(
  tokens: Tokens,
  given: readonly GivenMention[],
  drafts: readonly Draft[],
): (EntityLink | undefined)[] {
  const context = readContext(drafts)
  const within = readWithin(tokens, given)
  const areas = readAreas(tokens, given)
  return drafts.map(({ type, name, aliases, mentions }) => {
    if (type === 'place')
      return linkPlace(
        {
          names: [name, ...aliases],
          within: mentions.flatMap((index) => within.get(index) ?? []),
          isArea:
            [name, ...aliases].some((each) => areas.has(each)) &&
            !mentions.some((index) => isSettlement(tokens, given[index])),
        },
        context,
      )
    if (type === 'group') return linkGroup([name, ...aliases])
    if (type === 'organization') return linkBody(name, aliases)
    return undefined
  })
}

const isSettlement = (tokens: Tokens, mention: GivenMention | undefined) =>
  mention !== undefined && toldPlace(tokens, mention)?.kind === 'settlement'

/** A demonym that two countries share is in no table, so what is found is sure. */
function linkGroup(names: readonly string[]): EntityLink | undefined {
  const id = names.map(demonymCountry).find((country) => country !== undefined)
  return id === undefined ? undefined : { kind: 'iso3166', id, confidence: 0.95 }
}

/** By full name, else by an acronym that no other full name in the document claims. */
function linkBody(name: string, aliases: readonly string[]): EntityLink | undefined {
  const full = [name, ...aliases].map(bodyNamed).find((id) => id !== undefined)
  if (full !== undefined) return { kind: 'wikidata', id: full, confidence: 0.95 }
  const id = aliases.some((alias) => alias.includes(' ')) ? undefined : bodyAbbreviated(name)
  return id === undefined ? undefined : { kind: 'wikidata', id, confidence: 0.85 }
}

function readContext(drafts: readonly Draft[]): PlaceContext {
  const countries = new Map<string, number>()
  for (const { type, name, aliases, mentions } of drafts) {
    if (type !== 'place' && type !== 'group') continue
    const find = type === 'place' ? countryOfPlace : demonymCountry
    const country = [name, ...aliases].map(find).find((code) => code !== undefined)
    if (country !== undefined)
      countries.set(country, (countries.get(country) ?? 0) + mentions.length)
  }
  return { countries }
}

/** Georgia says nothing by itself. */
function countryOfPlace(name: string): string | undefined {
  return name === 'Georgia' ? undefined : (countryNamed(name) ?? subdivisionNamed(name)?.country)
}

const areaNouns = new Set([
  'region',
  'province',
  'oblast',
  'governorate',
  'prefecture',
  'strip',
  'peninsula',
])

/** Names that the document gives to an area: "the *Luhansk* region", "the *Gaza* Strip". A city so named is another. */
function readAreas({ text, start, end }: Tokens, given: readonly GivenMention[]): Set<string> {
  const areas = new Set<string>()
  const slice = (from: number, to: number) => text.slice(start[from], end[to - 1])
  for (const { type, first, end: stop } of given) {
    if (type !== 'place') continue
    if (areaNouns.has(slice(stop, stop + 1).toLowerCase())) areas.add(slice(first, stop))
    if (stop - first > 1 && areaNouns.has(slice(stop - 1, stop).toLowerCase()))
      areas.add(slice(first, stop - 1))
  }
  return areas
}

/** "the *Ukrainian* city of Bakhmut", "the town of Lodi in *California*". */
const settlements = new Set([
  'city',
  'town',
  'village',
  'port',
  'capital',
  'suburb',
  'district',
  'region',
  'province',
])

/** By mention, the names of the places it is said to lie in. */
function readWithin(tokens: Tokens, given: readonly GivenMention[]): Map<number, string[]> {
  const within = new Map<number, string[]>()
  const slice = (from: number, to: number) =>
    tokens.text.slice(tokens.start[from], tokens.end[to - 1])
  const add = (index: number, name: string | undefined) => {
    if (name !== undefined) within.set(index, [...(within.get(index) ?? []), name])
  }
  /** In "Mtwara, Ruvuma and Arusha" only a country or a state of the United States says where the first lies. */
  const liesIn = (index: number): boolean => {
    const area = given[index + 1]
    const name = area ? slice(area.first, area.end) : ''
    if (countryNamed(name) ?? subdivisionNamed(name)) return true
    return !isListed(given, index, slice)
  }
  for (const [index, mention] of given.entries()) {
    if (mention.type !== 'place') continue
    const next = given[index + 1]
    if (next?.type === 'place' && next.first === mention.end + 1)
      if (slice(mention.end, next.first) === ',' && liesIn(index))
        add(index, slice(next.first, next.end))
    add(index, qualifierBefore(tokens, given[index - 1], mention, slice))
  }
  return within
}

const joints = new Set([',', 'and', 'or', ', and', ', or', '&'])

/** Whether the place and the next are of a list: a third one is joined to them. */
function isListed(
  given: readonly GivenMention[],
  index: number,
  slice: (from: number, to: number) => string,
): boolean {
  const isJoined = (left: GivenMention | undefined, right: GivenMention | undefined): boolean =>
    left?.type === 'place' &&
    right?.type === 'place' &&
    right.first - left.end < 3 &&
    joints.has(slice(left.end, right.first))
  return isJoined(given[index - 1], given[index]) || isJoined(given[index + 1], given[index + 2])
}

function qualifierBefore(
  { text, start, end }: Tokens,
  previous: GivenMention | undefined,
  { first }: GivenMention,
  slice: (from: number, to: number) => string,
): string | undefined {
  if (!previous || first - previous.end > 4 || first - previous.end < 2) return undefined
  const between = text
    .slice(end[previous.end - 1], start[first])
    .trim()
    .split(' ')
  const isOf = between.at(-1) === 'of' && settlements.has(between.at(-2) ?? '')
  const country = demonymCountry(slice(previous.first, previous.end))
  return isOf && previous.type === 'group' && country ? countryName(country) : undefined
}
