import { rightOf, type CaseResults } from './cases.ts'
import { type Cold, coldRatio } from './cold.ts'
import { isOver, type Costs } from './costly.ts'
import { type Block, ratioToOurs } from './cpu.ts'
import type { Memory } from './memory.ts'
import type { Reading, SetReading } from './quality.ts'
import { MEASURES, type PageScorer } from './scorer.ts'
import { printTable } from './table.ts'

/** All that one run found; what was not asked for or could not be measured is missing. */
export interface Findings {
  readonly sets: readonly SetReading[]
  readonly heldOut: ReadonlyMap<string, Reading> | undefined
  readonly blocks: readonly Block[]
  readonly cold: Cold | undefined
  readonly memory: ReadonlyMap<string, Memory>
  readonly costs: Costs | undefined
  readonly cases: CaseResults | undefined
}

interface Target {
  readonly name: string
  readonly value: number | undefined
  readonly target: number
  readonly most?: boolean
}

const QUALITY: readonly (readonly [set: string, measure: string, target: number])[] = [
  ['aeb', 'text, F1 of 4-word shingles', 0.978],
  ['aeb', 'text to the letter', 0.42],
  ['wcxbdev', 'text, F1 of 4-word shingles', 0.955],
  ['wcxbdev', 'title', 0.9],
  ['wcxbdev', 'authors, F1', 0.8],
  ['wcxbdev', 'day', 0.9],
  ['trafeval', 'text, F1 of snippets', 0.93],
  ['trafeval', 'day', 0.87],
]
/** The sets whose truth names images give these; none of the three does. */
const IMAGES: readonly (readonly [measure: string, target: number])[] = [
  ['captions', 0.75],
  ['cover', 0.9],
]

export function printVerdict(scorer: PageScorer | undefined, findings: Findings): void {
  const targets = [
    ...(scorer ? qualityOf(scorer, findings) : []),
    ...ratiosOf(findings),
    ...costsOf(findings),
    ...casesOf(findings),
  ]
  console.log('\n# what was asked for')
  printTable(
    ['', 'figure', 'target', ''],
    targets.map(({ name, value, target, most = false }) => {
      if (value === undefined || Number.isNaN(value))
        return [name, '–', bound(target, most), 'not measured']
      const isMet = most ? value <= target : value >= target
      return [name, shown(value), bound(target, most), isMet ? 'met' : 'NOT MET']
    }),
  )
}

const bound = (target: number, most: boolean) => `${most ? '≤' : '≥'} ${target}`
const shown = (value: number) => (Number.isInteger(value) ? `${value}` : value.toFixed(3))

function qualityOf(scorer: PageScorer, { sets, heldOut }: Findings): Target[] {
  const valueIn = (reading: Reading | undefined, measure: string) => {
    const asked = MEASURES.find(({ name }) => name === measure)
    return asked && reading ? scorer.valueOf(asked, [...reading.rows.values()]) : undefined
  }
  const ours = new Map(sets.map(({ set, readings }) => [set, readings[0]]))
  const targetsOf = (readings: ReadonlyMap<string, Reading | undefined>, note = '') =>
    QUALITY.map(([set, measure, target]) => {
      return {
        name: `${set}: ${measure}${note}`,
        value: valueIn(readings.get(set), measure),
        target,
      }
    })
  const images = IMAGES.map(([measure, target]) => {
    const values = [...ours.values()].map((reading) => valueIn(reading, measure))
    return { name: measure, value: values.find((value) => !Number.isNaN(value)), target }
  })
  return [...targetsOf(ours), ...(heldOut ? targetsOf(heldOut, ', held out') : []), ...images]
}

/** Targets that are none but the most a figure may be. */
const atMost = (name: string, value: number | undefined, target: number): Target => ({
  name,
  value,
  target,
  most: true,
})

function ratiosOf({ blocks, cold }: Findings): Target[] {
  const targets = [
    ['former', 4],
    ['readability+jsdom', 15],
  ] as const
  const warm = targets.map(([slow, target]) => ({
    name: `CPU of a page, warm: ${slow} / ours`,
    value: blocks.length > 0 ? ratioToOurs(blocks, slow).value : undefined,
    target,
  }))
  const first = targets.map(([slow, target]) => ({
    name: `CPU of the first page: ${slow} / ours`,
    value: cold && coldRatio(cold, slow),
    target,
  }))
  return [...warm, ...first]
}

const largest = (sizes: readonly number[]) => (sizes.length > 0 ? Math.max(...sizes) : undefined)

function costsOf({ memory, costs }: Findings): Target[] {
  const threads = [...memory.values()]
  return [
    atMost(
      'MB of the first thread, with the shared tables',
      largest(threads.map(({ first }) => first.most)),
      150,
    ),
    atMost('MB of a further thread', largest(threads.map(({ second }) => second.most)), 150),
    atMost('costly pages over 1 s', costs?.get('ours')?.filter(isOver).length, 0),
  ]
}

function casesOf({ cases }: Findings): Target[] {
  const ours = cases?.get('ours')
  return [{ name: 'cases right', value: ours && rightOf(ours), target: ours?.length ?? 29 }]
}
