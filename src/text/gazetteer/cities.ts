import { rowsNamed } from '../tables/name-table.ts'
import { textAt } from '../tables/texts.ts'
import { type Gazetteer, readGazetteer } from './file.ts'
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
}

/** All populated places so named, in no order. */
export function citiesNamed(name: string): readonly City[] {
  const { cities } = loadGazetteer()
  return Array.from(rowsNamed(cities.byName, nameKey(name)), (row) => {
    const [country = '', region = ''] = textAt(cities.areaCodes, cities.areas[row] ?? 0).split('.')
    return {
      name: textAt(cities.names, row),
      id: cities.ids[row] ?? 0,
      country,
      region,
      population: Math.round(2 ** ((cities.sizes[row] ?? 0) / 4)),
    }
  })
}

/** First-level regions so named. */
export function regionsNamed(name: string): readonly Region[] {
  const { regions } = loadGazetteer()
  return Array.from(rowsNamed(regions.byName, nameKey(name)), (row) => {
    const [country = '', region = ''] = textAt(regions.codes, row).split('.')
    return { name: textAt(regions.names, row), country, region }
  })
}
