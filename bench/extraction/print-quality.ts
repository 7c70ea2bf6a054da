import { halfOf as trainedHalfOf } from '../../training/body-pages.ts'
import { type Compared, differenceOf, gapOf } from './comparison.ts'
import { type Half, halfOf } from './pages.ts'
import type { Reading, SetReading } from './quality.ts'
import { MEASURES, type Measure, type PageScorer } from './scorer.ts'
import { isOutside } from './statistics.ts'
import { printTable, range, signed } from './table.ts'

/** Above this a gap between the halves is flagged: 2 points. */
const LARGE_GAP = 0.02

/** How well each reader reads a set, how ours differs from each, and how the halves differ. */
export function printSet(scorer: PageScorer, { set, pages, readings }: SetReading): void {
  const [ours, ...others] = readings
  if (!ours) return
  const measures = measuresOf(scorer, ours)
  console.log(`\n# ${set}: ${pages.length} pages`)
  printReaders(scorer, readings, measures)
  for (const other of others) printDifference(scorer, { ours, other }, measures)
  const former = others.find(({ name }) => name === 'former')
  if (former) printGaps(scorer, { ours, other: former }, { measures, halfOf })
  for (const { name, crashed } of readings) {
    for (const crash of crashed) console.log(`${name} crashed: ${crash}`)
  }
}

/** Those that the set's truth tells of. */
function measuresOf(scorer: PageScorer, { rows }: Reading): readonly Measure[] {
  return MEASURES.filter((measure) => !Number.isNaN(scorer.valueOf(measure, [...rows.values()])))
}

function printReaders(
  scorer: PageScorer,
  readings: readonly Reading[],
  measures: readonly Measure[],
): void {
  const row = (measure: Measure, half?: Half) => [
    half === undefined ? measure.name : `  half ${half}`,
    ...readings.map((reading) => scorer.valueOf(measure, rowsOf(reading, half))),
  ]
  printTable(
    ['', ...readings.map(({ name }) => name)],
    [
      ['pages read', ...readings.map(({ rows }) => `${rows.size}`)],
      ...measures.flatMap((measure) => [row(measure), row(measure, 'A'), row(measure, 'B')]),
      ['memory of its process, MB', ...readings.map(({ rssMb }) => rssMb.toFixed(0))],
      ['  its heap, MB', ...readings.map(({ heapMb }) => heapMb.toFixed(0))],
    ],
  )
}

const rowsOf = (reading: Reading, half?: Half) =>
  [...reading.rows].flatMap(([id, rows]) =>
    half === undefined || halfOf(id) === half ? [rows] : [],
  )

function printDifference(
  scorer: PageScorer,
  compared: Compared,
  measures: readonly Measure[],
): void {
  console.log(`\nours less ${compared.other.name}, over ${compared.other.rows.size} pages`)
  printTable(
    ['', 'by', '95 %', ''],
    measures.flatMap((measure) => {
      const { value, interval } = differenceOf(scorer, measure, compared)
      if (Number.isNaN(value)) return []
      const verdict = isOutside(interval, 0) ? (value > 0 ? 'better' : 'WORSE') : 'within noise'
      return [[measure.name, signed(value), range(interval), verdict]]
    }),
  )
}

/** Gaps of ours, and what of them the other reader does not have on the same pages. */
export function printGaps(
  scorer: PageScorer,
  compared: Compared,
  {
    measures,
    halfOf: cut,
  }: { readonly measures: readonly Measure[]; readonly halfOf: (id: string) => Half },
): void {
  console.log(`\nours, half A less half B; beyond the gap that ${compared.other.name} has`)
  printTable(
    ['', 'A', 'B', 'gap', '95 %', 'beyond', '95 %', ''],
    measures.flatMap((measure) => {
      const gap = gapOf(scorer, measure, compared, cut)
      if (Number.isNaN(gap.value)) return []
      const isLarge = Math.abs(gap.value) > LARGE_GAP
      return [
        [
          measure.name,
          gap.a,
          gap.b,
          signed(gap.value),
          range(gap.interval),
          signed(gap.excess),
          range(gap.excessInterval),
          isLarge ? verdictOf(isOutside(gap.interval, 0), isOutside(gap.excessInterval, 0)) : '',
        ],
      ]
    }),
  )
}

function verdictOf(isGap: boolean, isMethod: boolean): string {
  if (isMethod) return 'OVER 2 POINTS: method'
  return isGap ? 'over 2 points: the pages differ' : 'over 2 points: within noise'
}

/** What the text is worth without having been learned from, beside the same pages read as shipped. */
export function printHeldOut(
  scorer: PageScorer,
  sets: readonly SetReading[],
  heldOut: ReadonlyMap<string, Reading>,
): void {
  console.log(
    '\n# held out: each half read with weights learned from the other; halves of the training',
  )
  for (const [set, reading] of heldOut) {
    const read = sets.find((found) => found.set === set)?.readings ?? []
    const shipped = read.find(({ name }) => name === 'ours')
    const former = read.find(({ name }) => name === 'former')
    const measures = measuresOf(scorer, reading).filter(({ name }) => name.startsWith('text'))
    console.log(`\n${set}: ${reading.rows.size} pages`)
    printTable(
      ['', 'held out', 'as shipped', 'former'],
      measures.map((measure) => [
        measure.name,
        ...[reading, shipped, former].map((found) =>
          found ? scorer.valueOf(measure, [...found.rows.values()]) : undefined,
        ),
      ]),
    )
    if (former)
      printGaps(scorer, { ours: reading, other: former }, { measures, halfOf: trainedHalfOf })
  }
}
