import type { EntityLink } from '../../schemas/entity.ts'
import { type City, citiesNamed, regionsNamed } from '../gazetteer/cities.ts'
import { countryNamed } from '../gazetteer/country-names.ts'
import { nameKey } from '../gazetteer/name-key.ts'
import { subdivisionNamed } from '../gazetteer/subdivisions.ts'

/** What the document says of where it is. */
export interface PlaceContext {
  /** How often each country is named, by ISO 3166-1 alpha-2: itself, its people, its states. */
  readonly countries: ReadonlyMap<string, number>
}

/** A place to be linked: its names, and the names that say where it lies ("Springfield, *Illinois*"). */
export interface PlaceToLink {
  readonly names: readonly string[]
  readonly within: readonly string[]
  /** The document means the area around a city of the same name, or both. */
  readonly isArea: boolean
}

/** Names of a country and of a state: decided by what else the document names. */
const countriesAndStates: ReadonlyMap<string, readonly [country: string, state: string]> = new Map([
  ['Georgia', ['GE', 'US-GA']],
])

/** Names of a city and of a state; the city is meant far more often, but not surely. */
const citiesAndStates = new Set(['new york', 'washington'])

export function linkPlace(place: PlaceToLink, context: PlaceContext): EntityLink | undefined {
  for (const name of place.names) {
    const either = countriesAndStates.get(name)
    if (either) return linkEither(either, place, context)
    const country = countryNamed(name)
    if (country) return iso(country, 0.98)
  }
  for (const name of place.names) {
    const subdivision = subdivisionNamed(name)
    if (subdivision && !conflicts(name, subdivision.country, context))
      return iso(subdivision.code, 0.9)
  }
  if (place.isArea) return undefined
  for (const name of place.names) {
    const link = linkCity(name, place, context)
    if (link) return link
  }
  return undefined
}

const iso = (id: string, confidence: number): EntityLink => ({ kind: 'iso3166', id, confidence })

function linkEither(
  [country, state]: readonly [string, string],
  { within }: PlaceToLink,
  { countries }: PlaceContext,
): EntityLink | undefined {
  if (within.some((name) => countryNamed(name) === 'US')) return iso(state, 0.95)
  const [forCountry, forState] = [countries.get(country) ?? 0, countries.get('US') ?? 0]
  if (forCountry > 0) return iso(country, forState > forCountry ? 0.7 : 0.9)
  return forState > 0 ? iso(state, 0.7) : undefined
}

/** "Victoria" and "Maine" are also cities and regions elsewhere: another country in the text speaks against the state. */
function conflicts(name: string, country: string, { countries }: PlaceContext): boolean {
  if (countries.has(country)) return false
  if (countries.size === 0) return name === 'Victoria'
  return citiesNamed(name).some((city) => countries.has(city.country))
}

/** A smaller town is believed only where the text says where it lies: "Earth" is in Texas too. */
const smallestUntold = 5_000

interface Scored {
  readonly city: City
  readonly score: number
  readonly isWithin: boolean
  readonly isInCountry: boolean
}

/** Points are powers of ten of the population: a country the text is about is worth a city ten times the size. */
const points = { country: 1, within: 5, margin: 0.5 }

function linkCity(
  name: string,
  { within }: PlaceToLink,
  context: PlaceContext,
): EntityLink | undefined {
  const areas = within.map(readArea)
  const scored = citiesNamed(name).map((city) => scoreCity(city, areas, context))
  const [best, second] = scored.toSorted((a, b) => b.score - a.score)
  if (!best || best.city.population === 0 || isCode(name, best.city)) return undefined
  if (areas.some(({ isSure }) => isSure) && !best.isWithin) return undefined

  const sharers = scored.filter(({ city }) => isRival(city, best.city)).length
  const confidence = confidenceOf(best, sharers) * (citiesAndStates.has(nameKey(name)) ? 0.75 : 1)
  if (isClose(best, second) || confidence < 0.5) return undefined
  return {
    kind: 'geonames',
    id: String(best.city.id),
    confidence: Math.round(confidence * 100) / 100,
  }
}

/** Whether another city fits nearly as well. */
function isClose(best: Scored, second: Scored | undefined): boolean {
  if (!second || second.city.id === best.city.id) return false
  return best.score - second.score < points.margin
}

/** Whether a namesake is a fifth of the other's size at least: Goma is in Congo, though there are villages of that name. */
const isRival = (city: City, other: City) => city.population * 5 >= other.population

/** "WA" is no way to write Wa; "NYC" stands for a longer name. */
const isCode = (name: string, city: City) =>
  name.length <= 3 && name === name.toUpperCase() && city.name.length <= 3

interface Area {
  /** No city: "Munich, Berlin and Paris" is a list. */
  readonly isSure: boolean
  /** "US", or "US.IL" for a state. */
  readonly codes: ReadonlySet<string>
}

function readArea(name: string): Area {
  const country = countryNamed(name)
  const state = subdivisionNamed(name)
  const regions = regionsNamed(name).map((each) => `${each.country}.${each.region}`)
  // GeoNames' codes are ISO's in the United States and Great Britain only.
  const isShared = state?.country === 'US' || state?.country === 'GB'
  const codes = [country, isShared ? state.code.replace('-', '.') : state?.country, ...regions]
  const known = codes.filter((code) => code !== undefined)
  const isSure =
    known.length > 0 && !citiesNamed(name).some(({ population }) => population > 100_000)
  return { isSure, codes: new Set(known) }
}

function scoreCity(city: City, areas: readonly Area[], { countries }: PlaceContext): Scored {
  const { country, region, population } = city
  const isWithin = areas.some(
    ({ codes }) => codes.has(country) || codes.has(`${country}.${region}`),
  )
  const isInCountry = countries.has(country)
  const base = Math.log10(Math.max(1, population))
  const score =
    base + (isWithin ? points.within : 0) + points.country * weightOf(country, countries)
  return { city, score, isWithin, isInCountry }
}

/** All of it for a country that a third of the document's countries are: Canada, named once, has no claim on London. */
function weightOf(country: string, countries: ReadonlyMap<string, number>): number {
  const total = countries.values().reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0 : Math.min(1, (3 * (countries.get(country) ?? 0)) / total)
}

/** Judged on how sure such a reading is by itself: what the text says, then size, then how many of its size share the name. */
function confidenceOf({ city, isWithin, isInCountry }: Scored, sharers: number): number {
  if (isWithin) return 0.97
  const { population } = city
  if (isInCountry) return confidenceWithin(population, sharers)
  if (population >= 1_000_000) return 0.88
  if (population >= 200_000) return 0.75
  return population >= 50_000 && sharers === 1 ? 0.6 : 0
}

/** In a country that the text names. */
function confidenceWithin(population: number, sharers: number): number {
  if (population >= 100_000) return 0.93
  if (population < smallestUntold) return 0
  return sharers === 1 ? 0.8 : 0.7
}
