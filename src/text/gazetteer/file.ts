import { readModelFile } from '../model-files.ts'
import { makeNameTable, type NameTable } from '../tables/name-table.ts'
import { sharedUint16, sharedUint32, sharedUint8 } from '../tables/shared-arrays.ts'
import { makeTexts, type Texts } from '../tables/texts.ts'
import { aliases } from './aliases.ts'
import { nameKey } from './name-key.ts'

/** All places in arrays that threads can share, row by row in the order of the file. */
export interface Gazetteer {
  readonly cities: CityTable
  readonly regions: RegionTable
}

export interface CityTable {
  readonly names: Texts
  /** GeoNames ids. */
  readonly ids: Uint32Array
  /** Four times the binary logarithm of the population. */
  readonly sizes: Uint8Array
  /** Rows of `areaCodes`. */
  readonly areas: Uint16Array
  /** "US.IL": the country's code and the region's. */
  readonly areaCodes: Texts
  /** By name key. */
  readonly byName: NameTable
}

interface RegionTable {
  readonly names: Texts
  /** "US.IL" */
  readonly codes: Texts
  /** By name key. */
  readonly byName: NameTable
}

/** The sections of `models/places.br`; the format is told in `training/build-places.ts`. */
export function readGazetteer(): Gazetteer {
  const text = new TextDecoder().decode(readModelFile('places.br'))
  const sections = new Map<string, string[]>()
  for (const section of text.split(/^#/m)) {
    const [title = '', ...lines] = section.split('\n')
    sections.set(title, lines.filter(Boolean))
  }
  return {
    cities: readCities(sections.get('cities') ?? []),
    regions: readRegions(sections.get('regions') ?? []),
  }
}

function readCities(lines: readonly string[]): CityTable {
  const areaCodes = lines.filter((line) => line.startsWith('@')).map((line) => line.slice(1))
  const count = lines.length - areaCodes.length
  const ids = sharedUint32(count)
  const sizes = sharedUint8(count)
  const areas = sharedUint16(count)
  const names: string[] = []
  let area = -1
  let id = 0
  for (const line of lines) {
    if (line.startsWith('@')) {
      area += 1
      id = 0
      continue
    }
    const [name = '', step = '', size = ''] = line.split('\t')
    id += Number.parseInt(step, 36)
    const row = names.push(name) - 1
    ids[row] = id
    sizes[row] = Number.parseInt(size, 36)
    areas[row] = area
  }
  const table = { ids, sizes, areas, names: makeTexts(names), areaCodes: makeTexts(areaCodes) }
  const areaCountries = areaCodes.map((code) => code.slice(0, 2))
  const countryOf = (row: number) => areaCountries[areas[row] ?? 0] ?? ''
  return { ...table, byName: nameCities(names, countryOf, sizes) }
}

/** The rows of each name, and after them those that are known by another name in the news. */
function nameCities(
  names: readonly string[],
  countryOf: (row: number) => string,
  sizes: Uint8Array,
): NameTable {
  const rows = new Map<string, number[]>()
  for (const [row, name] of names.entries()) {
    // Korean cities carry their suffix: "Seongnam-si".
    add(rows, countryOf(row) === 'KR' ? name.replace(/-(si|gun)$/, '') : name, row)
  }
  for (const { alias, name, country } of aliases) {
    const namesakes = rows.get(nameKey(name)) ?? []
    const [largest] = namesakes
      .filter((row) => countryOf(row) === country)
      .toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
    if (largest !== undefined) add(rows, alias, largest)
  }
  return makeNameTable(rows)
}

function add(rows: Map<string, number[]>, name: string, row: number): void {
  const key = nameKey(name)
  const others = rows.get(key)
  if (others) others.push(row)
  else rows.set(key, [row])
}

function readRegions(lines: readonly string[]): RegionTable {
  const rows = new Map<string, number[]>()
  const names: string[] = []
  const codes: string[] = []
  for (const line of lines) {
    const [code = '', name = ''] = line.split('\t')
    codes.push(code)
    add(rows, name, names.push(name) - 1)
  }
  return { names: makeTexts(names), codes: makeTexts(codes), byName: makeNameTable(rows) }
}
