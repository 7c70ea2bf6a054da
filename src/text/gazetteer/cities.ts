import { numberOf, rowsOf } from '../tables/name-table.ts'
import { textAt } from '../tables/texts.ts'
import { type CityTable, type Gazetteer, readGazetteer } from './file.ts'
import { nameKey } from './name-key.ts'

/** A populated place as GeoNames has it. */
export interface City {
  readonly name: string
  /** GeoNames id. */
  readonly id: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** GeoNames first-level code; the two-letter state in the United States. */
  readonly region: string
  /** In steps of 19 %. */
  readonly population: number
}

export interface Region {
  readonly name: string
  readonly country: string
  readonly region: string
}

let gazetteer: Gazetteer | undefined

/** Read once, when first asked for: some 0.3 s. */
export function loadGazetteer(): Gazetteer {
  gazetteer ??= readGazetteer()
  return gazetteer
}

/** Takes the tables another thread has read. */
export function useGazetteer(read: Gazetteer): void {
  gazetteer = read
  namesakes.clear()
}

/** All populated places so named, in no order. */
export function citiesNamed(name: string): readonly City[] {
  const { cities } = loadGazetteer()
  const number = numberOf(cities.byName, nameKey(name))
  const made = namesakes.get(number)
  if (made) return made
  const found = Array.from(rowsOf(cities.byName, number), (row) => cityAt(cities, row))
  if (namesakes.size >= maxNamesakes) namesakes.clear()
  namesakes.set(number, found)
  return found
}

/** Whether a city so named has at least so many people. */
export const isCityOf = (name: string, people: number): boolean =>
  citiesNamed(name).some(({ population }) => population >= people)

/** By number of their name: the same places are named again and again. */
const namesakes = new Map<number, readonly City[]>()
const maxNamesakes = 2_000

function cityAt({ names, ids, sizes, areas, areaCodes }: CityTable, row: number): City {
  const [country = '', region = ''] = textAt(areaCodes, areas[row] ?? 0).split('.')
  return {
    name: textAt(names, row),
    id: ids[row] ?? 0,
    country,
    region,
    population: Math.round(2 ** ((sizes[row] ?? 0) / 4)),
  }
}

/** First-level regions so named. */
export function regionsNamed(name: string): readonly Region[] {
  const { regions } = loadGazetteer()
  return Array.from(rowsOf(regions.byName, numberOf(regions.byName, nameKey(name))), (row) => {
    const [country = '', region = ''] = textAt(regions.codes, row).split('.')
    return { name: textAt(regions.names, row), country, region }
  })
}
