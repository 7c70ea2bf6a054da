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

/** What does not depend on weights that are learned is the same held out. */
const isHeldOut = (measure: string) => measure.startsWith('text')

function qualityOf(scorer: PageScorer, { sets, heldOut }: Findings): Target[] {
  const valueIn = (reading: Reading | undefined, measure: string) => {
    const asked = MEASURES.find(({ name }) => name === measure)
    return asked && reading ? scorer.valueOf(asked, [...reading.rows.values()]) : undefined
  }
  const ours = (set: string) => sets.find((read) => read.set === set)?.readings[0]
  return [
    ...QUALITY.map(([set, measure, target]) => ({
      name: `${set}: ${measure}`,
      value: valueIn(ours(set), measure),
      target,
    })),
    ...QUALITY.filter(([, measure]) => heldOut && isHeldOut(measure)).map(
      ([set, measure, target]) => ({
        name: `${set}: ${measure}, held out`,
        value: valueIn(heldOut?.get(set), measure),
        target,
      }),
    ),
    ...IMAGES.map(([measure, target]) => ({
      name: measure,
      value: sets
        .map((read) => valueIn(read.readings[0], measure))
        .find((value) => !Number.isNaN(value)),
      target,
    })),
  ]
}

const most = (values: readonly number[]) => (values.length > 0 ? Math.max(...values) : undefined)

function costsOf({ blocks, cold, memory, costs }: Findings): Target[] {
  const times = (slow: 'former' | 'readability+jsdom') =>
    blocks.length > 0 ? ratioToOurs(blocks, slow).value : undefined
  const firstTimes = (slow: 'former' | 'readability+jsdom') => cold && coldRatio(cold, slow)
  const threads = [...memory.values()]
  return [
    { name: 'CPU of a page, warm: former / ours', value: times('former'), target: 4 },
    {
      name: 'CPU of a page, warm: readability+jsdom / ours',
      value: times('readability+jsdom'),
      target: 15,
    },
    { name: 'CPU of the first page: former / ours', value: firstTimes('former'), target: 4 },
    {
      name: 'CPU of the first page: readability+jsdom / ours',
      value: firstTimes('readability+jsdom'),
      target: 15,
    },
    {
      name: 'MB of the first thread, with the shared tables',
      value: most(threads.map(({ first }) => first.most)),
      target: 150,
      most: true,
    },
    {
      name: 'MB of a further thread',
      value: most(threads.map(({ second }) => second.most)),
      target: 150,
      most: true,
    },
    {
      name: 'costly pages over 1 s',
      value: costs?.get('ours')?.filter(isOver).length,
      target: 0,
      most: true,
    },
  ]
}

function casesOf({ cases }: Findings): Target[] {
  const ours = cases?.get('ours')
  return [{ name: 'cases right', value: ours && rightOf(ours), target: ours?.length ?? 29 }]
}
