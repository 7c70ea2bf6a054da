import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { agreementOf } from '../src/text/article/body/agreement.ts'
import { listFeatures } from '../src/text/article/body/judge.ts'
import { labelsOf } from './body-labels.ts'
import { type LabelledPage, readPages } from './body-pages.ts'
import { type Row, probability, trainLogistic } from './logistic.ts'
import { seeded } from './random.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'A' },
    epochs: { type: 'string', default: '8' },
    rate: { type: 'string', default: '0.1' },
    damping: { type: 'string', default: '100' },
    folds: { type: 'string', default: '4' },
    'min-pages': { type: 'string', default: '6' },
    out: { type: 'string', default: 'src/text/article/body/weights.ts' },
    /** Where to write how each page is judged by weights learned from others. */
    judged: { type: 'string' },
  },
})
if (values.data === undefined) throw new Error('say where the pages are: --data <folder>')
const folds = Number(values.folds)
const half = values.half === 'B' ? 'B' : values.half === 'all' ? undefined : 'A'

interface Example {
  readonly page: LabelledPage
  readonly labels: ReturnType<typeof labelsOf>
  readonly fold: number
}

/** Numbers of features by name; those of few pages stay out. */
class Names {
  readonly ids = new Map<string, number>([['', 0]])
  readonly #pages = new Map<string, number>()

  count(names: ReadonlySet<string>): void {
    for (const name of names) this.#pages.set(name, (this.#pages.get(name) ?? 0) + 1)
  }

  close(least: number): void {
    for (const [name, pages] of this.#pages) {
      if (pages >= least) this.ids.set(name, this.ids.size)
    }
  }

  encode(names: readonly string[]): Int32Array {
    return Int32Array.from([0, ...names.flatMap((name) => this.ids.get(name) ?? [])])
  }
}

const examples: Example[] = []
for (const set of ['aeb', 'wcxbdev', 'trafeval']) {
  for (const page of readPages(values.data, set, half)) {
    const labels = labelsOf(
      page.scene.blocks.map(({ text }) => text),
      page.truth,
    )
    examples.push({ page, labels, fold: examples.length % folds })
  }
}
console.log(`${examples.length} pages`)

const options = {
  epochs: Number(values.epochs),
  rate: Number(values.rate),
  damping: Number(values.damping),
}

type Describe = (example: Example, index: number, add: (name: string) => void) => void

function namesOf(describe: Describe): Names {
  const names = new Names()
  for (const example of examples) {
    const seen = new Set<string>()
    example.page.scene.blocks.forEach((_, index) =>
      describe(example, index, (name) => seen.add(name)),
    )
    names.count(seen)
  }
  names.close(Number(values['min-pages']))
  return names
}

function rowsOf(describe: Describe, names: Names): Row[][] {
  return examples.map((example) =>
    example.page.scene.blocks.map((_, index) => {
      const found: string[] = []
      describe(example, index, (name) => found.push(name))
      const label = example.labels[index] ?? { share: 0, weight: 0 }
      return { features: names.encode(found), ...label }
    }),
  )
}

function fit(rows: readonly (readonly Row[])[], names: Names, without: number): Float64Array {
  const chosen = rows.flatMap((page, index) => (examples[index]?.fold === without ? [] : page))
  return trainLogistic(chosen, { ...options, features: names.ids.size, random: seeded(1) })
}

/** Every page judged by weights that were learned from the other ones. */
function crossFitted(rows: readonly (readonly Row[])[], names: Names): Float64Array[] {
  const models = Array.from({ length: folds }, (_, fold) => fit(rows, names, fold))
  return rows.map((page, index) => {
    const weights = models[examples[index]?.fold ?? 0] ?? new Float64Array(names.ids.size)
    return Float64Array.from(page, ({ features }) => probability(weights, features))
  })
}

function lossOf(rows: readonly (readonly Row[])[], judged: readonly Float64Array[]): string {
  let loss = 0
  let weight = 0
  rows.forEach((page, index) =>
    page.forEach((row, at) => {
      const p = Math.min(0.9999, Math.max(0.0001, judged[index]?.[at] ?? 0))
      loss -= row.weight * (row.share * Math.log(p) + (1 - row.share) * Math.log(1 - p))
      weight += row.weight
    }),
  )
  return (loss / weight).toFixed(4)
}

function written(weights: Float64Array, names: Names): Record<string, number> {
  const entries = [...names.ids].map(
    ([name, id]) => [name, Math.round((weights[id] ?? 0) * 100) / 100] as const,
  )
  return Object.fromEntries(
    entries
      .filter(([, weight]) => Math.abs(weight) >= 0.04)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const agreements = new Map(examples.map((example) => [example, agreementOf(example.page.scene)]))
const describeAll: Describe = (example, index, add) => {
  const agreement = agreements.get(example)
  if (agreement) listFeatures(example.page.scene, agreement, index, add)
}
const names = namesOf(describeAll)
const rows = rowsOf(describeAll, names)
const judged = crossFitted(rows, names)
console.log('cross-fitted loss', lossOf(rows, judged))
if (values.judged !== undefined) {
  const written2 = examples.map(({ page, labels }, index) => ({
    set: page.set,
    id: page.id,
    texts: page.scene.blocks.map(({ text }) => text),
    labels: labels.map(({ share }) => share),
    votes: page.scene.agreed,
    headline: page.scene.headline,
    likely: [...(judged[index] ?? [])],
  }))
  writeFileSync(values.judged, JSON.stringify(written2))
}
writeFileSync(
  values.out,
  `/** Made by training/train-body.ts: what speaks for a block and, below zero, against it. */
export const WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(written(fit(rows, names, -1), names), undefined, 2)}
`,
)
