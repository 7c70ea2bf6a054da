import { citiesNamed, isCityOf } from '../gazetteer/cities.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import { subdivisionNamed } from '../gazetteer/subdivisions.ts'
import { Cue, cuesOf } from '../ner/cue-words.ts'
import { organizations } from '../ner/known-organizations.ts'
import { isPersonsName } from '../ner/listed-names.ts'
import { type Tokens, wordAt } from '../tokens.ts'
import { nameOf, type GivenMention } from './names.ts'
import { honorifics } from './titles.ts'

/** Longer names are no city's. */
const longest = 4
/** A city of this size is known without its country, one of the other where the text names its country. */
const smallest = { untold: 700_000, told: 100_000, foreign: 400_000 }

/**
 * "Zürich votes on swans", "Norland will pay": a large city or a country that acts is a place, though it looks like a team to the tagger. Where teams play or firms trade, and
 * where a longer name holds the city's, it stays what it was found to be.
 */
export function settlePlaces(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const isCandidate = candidatesIn(tokens, mentions)
  return mentions.map((mention, index) =>
    isCandidate(mention) ||
    isBeforeItsArea(tokens, mention, mentions[index + 1]) ||
    isForeignCity(tokens, mention)
      ? { ...mention, type: 'place' as const }
      : mention,
  )
}

/** "*Springfield*, Illinois, lost": a town of that name lies there. */
function isBeforeItsArea(
  tokens: Tokens,
  mention: GivenMention,
  area: GivenMention | undefined,
): boolean {
  if (mention.type !== 'organization' || area?.type !== 'place') return false
  if (area.first !== mention.end + 1 || wordAt(tokens, mention.end) !== ',') return false
  const name = writtenOf(tokens, area)
  const country = countryNamed(name) ?? subdivisionNamed(name)?.country
  return (
    country !== undefined &&
    citiesNamed(writtenOf(tokens, mention)).some((city) => city.country === country)
  )
}

/** "*Wien* sent horses": a large city by a name that no person has, though it looks like one's to the tagger. */
function isForeignCity(tokens: Tokens, { type, first, end }: GivenMention): boolean {
  if (type !== 'person' || end - first > 1) return false
  const name = wordAt(tokens, first)
  const before = wordAt(tokens, first - 1).toLowerCase()
  return (
    !honorifics.has(before) &&
    isCityOf(name, smallest.foreign) &&
    !isPersonsName(name.toLowerCase())
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
  const places = [
    ...unless(tokens, Cue.sport | Cue.business, [...asOrganization], (name) =>
      isLargeCity(name, countries),
    ),
    ...unless(tokens, Cue.sport | Cue.matchVerb, [...asOrganization], isCountry),
  ]
  if (places.length === 0) return () => false
  const inLonger = new Set(
    mentions
      .filter(({ end, first }) => end - first > 1)
      .flatMap((one) => nameOf(tokens, one).words),
  )
  const settled = new Set(places.filter((name) => !inLonger.has(name.toLowerCase())))
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
  if (name === name.toUpperCase()) return false
  const isTeam = firmsAndTeams.has(name.toLowerCase())
  const untold = isTeam ? Infinity : smallest.untold
  const told = isTeam ? smallest.untold : smallest.told
  return citiesNamed(name).some(
    ({ population, country }) => population >= (countries.has(country) ? told : untold),
  )
}

const isCountry = (name: string) => countryNamed(name) !== undefined

/** Those of `names` that are so, where no word of the text has one of `cues`. */
function unless(
  tokens: Tokens,
  cues: number,
  names: readonly string[],
  isSo: (name: string) => boolean,
): readonly string[] {
  const found = names.filter(isSo)
  return found.length === 0 || tells(tokens, cues) ? [] : found
}

function tells(tokens: Tokens, cues: number): boolean {
  for (let token = 0; token < tokens.count; token++)
    if ((cuesOf(wordAt(tokens, token)) & cues) !== 0) return true
  return false
}
