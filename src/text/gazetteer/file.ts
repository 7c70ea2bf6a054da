import { readModelFile } from '../model-files.ts'

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

interface Gazetteer {
  readonly cities: readonly City[]
  readonly regions: readonly Region[]
}

/** The sections of `models/places.br`; the format is told in `training/build-places.ts`. */
function readGazetteer(): Gazetteer {
  const text = new TextDecoder().decode(readModelFile('places.br'))
  const sections = new Map<string, string[]>()
  for (const section of text.split(/^#/m)) {
    const [title = '', ...lines] = section.split('\n')
    sections.set(title, lines.filter(Boolean))
  }
  return {
    cities: readCities(sections.get('cities') ?? []),
    regions: (sections.get('regions') ?? []).map(readRegion),
  }
}

function readCities(lines: readonly string[]): City[] {
  const cities: City[] = []
  let country = ''
  let region = ''
  let id = 0
  for (const line of lines) {
    if (line.startsWith('@')) {
      ;[country = '', region = ''] = line.slice(1).split('.')
      id = 0
      continue
    }
    const [name = '', step = '', size = ''] = line.split('\t')
    id += Number.parseInt(step, 36)
    const population = Math.round(2 ** (Number.parseInt(size, 36) / 4))
    cities.push({ name, id, country, region, population })
  }
  return cities
}

function readRegion(line: string): Region {
  const [code = '', name = ''] = line.split('\t')
  const [country = '', region = ''] = code.split('.')
  return { name, country, region }
}

let gazetteer: Gazetteer | undefined

/** Read once, when first asked for: some 0.15 s. */
export function loadGazetteer(): Gazetteer {
  gazetteer ??= readGazetteer()
  return gazetteer
}
