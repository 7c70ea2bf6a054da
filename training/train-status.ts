import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import type { FigureStatus } from '../src/schemas/figure.ts'
import { examples } from './status/examples.ts'
import { decide, learnStatus } from './status/model.ts'
import { fileOf } from './status/pack.ts'

// Learns whether a figure is simply so (src/text/figures/status-choice/) from half A of the marked news, our own marked sentences and pages:
//   npm run train:status [-- --dry]
// Says how well figures of documents set aside are told (five folds), beside what the rules say, and writes models/status.br.

const { values } = parseArgs({ options: { dry: { type: 'boolean', default: false } } })
const folds = 5

/** F1 of what is not simply so, in hundredths, with precision and recall. */
function sayF1(told: readonly (readonly [found: FigureStatus, wanted: FigureStatus])[]): string {
  const given = told.filter(([found]) => found !== 'stated').length
  const wanted = told.filter(([, one]) => one !== 'stated').length
  const right = told.filter(([found, one]) => found === one && one !== 'stated').length
  const share = (of: number): string => ((100 * right) / of).toFixed(1)
  return `${share((given + wanted) / 2)} (${share(given)}, ${share(wanted)}; ${right}/${given}/${wanted})`
}

const all = examples()
const groups = [...new Set(all.map(({ group }) => group))]
const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
const aside = Array.from({ length: folds }, (_, fold) => {
  const learned = learnStatus(all.filter(({ group }) => foldOf.get(group) !== fold))
  return all
    .filter(({ group }) => foldOf.get(group) === fold)
    .map((one) => ({ ...one, found: decide(learned, one) }))
}).flat()
for (const set of ['news', 'own'] as const) {
  const told = aside.filter((one) => one.set === set)
  console.log(`${set}: ${told.length} figures; F1 (precision, recall) on documents set aside`)
  console.log(`  rules    ${sayF1(told.map(({ ruled, wanted }) => [ruled, wanted]))}`)
  console.log(`  learned  ${sayF1(told.map(({ found, wanted }) => [found, wanted]))}`)
}
if (!values.dry) {
  const packed = brotliCompressSync(fileOf(learnStatus(all)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(join(import.meta.dirname, '..', 'models', 'status.br'), packed)
  console.log(`models/status.br: ${packed.length} bytes`)
}
