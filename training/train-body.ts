import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { votesName } from '../src/text/article/body/agreed.ts'
import { agreementOf } from '../src/text/article/body/agreement.ts'
import { BIAS, Found, featureName } from '../src/text/article/body/feature-names.ts'
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

/** Features that are learned, numbered anew; those of few pages stay out. */
class Chosen {
  readonly numbers = new Map<number, number>([[BIAS, 0]])
  readonly #pages = new Map<number, number>()

  count(ids: ReadonlySet<number>): void {
    for (const id of ids) this.#pages.set(id, (this.#pages.get(id) ?? 0) + 1)
  }

  close(least: number): void {
    for (const [id, pages] of this.#pages) {
      if (pages >= least && id !== BIAS) this.numbers.set(id, this.numbers.size)
    }
  }

  encode(ids: Int32Array): Int32Array {
    return Int32Array.from([...ids].flatMap((id) => this.numbers.get(id) ?? []))
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

const agreements = new Map(examples.map((example) => [example, agreementOf(example.page.scene)]))

/** The features of one block. */
function featuresOf(example: Example, index: number): Int32Array {
  const found = new Found()
  const agreement = agreements.get(example)
  if (agreement) listFeatures(example.page.scene, agreement, index, found)
  return found.ids.slice(0, found.size)
}

function chooseFeatures(): Chosen {
  const chosen = new Chosen()
  for (const example of examples) {
    chosen.count(
      new Set(example.page.scene.blocks.flatMap((_, index) => [...featuresOf(example, index)])),
    )
  }
  chosen.close(Number(values['min-pages']))
  return chosen
}

function rowsOf(chosen: Chosen): Row[][] {
  return examples.map((example) =>
    example.page.scene.blocks.map((_, index) => ({
      features: chosen.encode(featuresOf(example, index)),
      ...(example.labels[index] ?? { share: 0, weight: 0 }),
    })),
  )
}

function fit(rows: readonly (readonly Row[])[], chosen: Chosen, without: number): Float64Array {
  const others = rows.flatMap((page, index) => (examples[index]?.fold === without ? [] : page))
  return trainLogistic(others, { ...options, features: chosen.numbers.size, random: seeded(1) })
}

/** Every page judged by weights that were learned from the other ones. */
function crossFitted(rows: readonly (readonly Row[])[], chosen: Chosen): Float64Array[] {
  const models = Array.from({ length: folds }, (_, fold) => fit(rows, chosen, fold))
  return rows.map((page, index) => {
    const weights = models[examples[index]?.fold ?? 0] ?? new Float64Array(chosen.numbers.size)
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

function written(weights: Float64Array, chosen: Chosen): Record<string, number> {
  const entries = [...chosen.numbers].map(
    ([id, number]) => [featureName(id), Math.round((weights[number] ?? 0) * 100) / 100] as const,
  )
  return Object.fromEntries(
    entries
      .filter(([, weight]) => Math.abs(weight) >= 0.04)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const chosen = chooseFeatures()
const rows = rowsOf(chosen)
const judged = crossFitted(rows, chosen)
console.log('cross-fitted loss', lossOf(rows, judged))
if (values.judged !== undefined) {
  const written2 = examples.map(({ page, labels }, index) => ({
    set: page.set,
    id: page.id,
    texts: page.scene.blocks.map(({ text }) => text),
    labels: labels.map(({ share }) => share),
    votes: [...page.scene.agreed].map(votesName),
    headline: page.scene.headline,
    likely: [...(judged[index] ?? [])],
  }))
  writeFileSync(values.judged, JSON.stringify(written2))
}
writeFileSync(
  values.out,
  `/** Made by training/train-body.ts: what speaks for a block and, below zero, against it. */
export const WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(written(fit(rows, chosen, -1), chosen), undefined, 2)}
`,
)
