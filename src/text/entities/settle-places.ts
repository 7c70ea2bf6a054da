import { citiesNamed } from '../gazetteer/cities.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import { Cue, cuesOf } from '../ner/cue-words.ts'
import { organizations } from '../ner/known-organizations.ts'
import type { Tokens } from '../tokens.ts'
import { nameOf, type GivenMention } from './names.ts'

/** Longer names are no city's. */
const longest = 4
/** A city of this size is known without its country, one of the other where the text names its country. */
const smallest = { untold: 700_000, told: 100_000 }

/**
 * "Zürich votes on swans": a large city that acts is a place, though it looks like a team to the tagger. Where teams play or firms trade, and
 * where a longer name holds the city's, it stays what it was found to be.
 */
export function settlePlaces(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const isCandidate = candidatesIn(tokens, mentions)
  return mentions.map((mention) =>
    isCandidate(mention) ? { ...mention, type: 'place' as const } : mention,
  )
}

function candidatesIn(
  tokens: Tokens,
  mentions: readonly GivenMention[],
): (mention: GivenMention) => boolean {
  const asOrganization = new Set<string>()
  for (const mention of mentions)
    if (mention.type === 'organization' && mention.end - mention.first <= longest)
      asOrganization.add(writtenOf(tokens, mention))
  const countries = new Set(mentions.map((mention) => countryOf(tokens, mention)))
  const cities = [...asOrganization].filter((name) => isLargeCity(name, countries))
  if (cities.length === 0 || tellsOfTeamsOrFirms(tokens)) return () => false
  const inLonger = new Set(
    mentions
      .filter(({ end, first }) => end - first > 1)
      .flatMap((one) => nameOf(tokens, one).words),
  )
  const settled = new Set(cities.filter((name) => !inLonger.has(name.toLowerCase())))
  return (mention) => mention.type === 'organization' && settled.has(writtenOf(tokens, mention))
}

const writtenOf = (tokens: Tokens, mention: GivenMention) =>
  nameOf(tokens, mention).written.join(' ')

function countryOf(tokens: Tokens, mention: GivenMention): string | undefined {
  if (mention.type === 'place') return countryNamed(writtenOf(tokens, mention))
  return mention.type === 'group' ? demonymCountry(writtenOf(tokens, mention)) : undefined
}

const firmsAndTeams = new Set(organizations)

function isLargeCity(name: string, countries: ReadonlySet<string | undefined>): boolean {
  if (name === name.toUpperCase() || firmsAndTeams.has(name.toLowerCase())) return false
  return citiesNamed(name).some(
    ({ population, country }) =>
      population >= (countries.has(country) ? smallest.told : smallest.untold),
  )
}

function tellsOfTeamsOrFirms({ text, start, end, count }: Tokens): boolean {
  for (let token = 0; token < count; token++)
    if ((cuesOf(text.slice(start[token], end[token])) & (Cue.sport | Cue.business)) !== 0)
      return true
  return false
}
