import { noiseOf } from '../support/noise.ts'
import { f1Of, precisionOf, recallOf, sumOf, type Tally } from '../support/tally.ts'
import { fields } from './fields.ts'
import type { Read } from './pairs.ts'

/** What is aimed at on the half that is not developed on, and where two readers of the same texts agree (F1). */
export const aims: Readonly<Record<string, { readonly target: number; readonly readers: number }>> =
  {
    value: { target: 95, readers: 96 },
    noun: { target: 90, readers: 89 },
    source: { target: 88, readers: 94 },
    place: { target: 76, readers: 86 },
    'part-of': { target: 70, readers: 82 },
    time: { target: 80, readers: 87 },
    speaker: { target: 90, readers: 99 },
    event: { target: 82, readers: 86 },
    measure: { target: 85, readers: 97 },
  }

export interface Row {
  readonly field: string
  readonly A: Tally
  readonly B: Tally
  /** How far two halves without any difference in method would lie apart: one standard deviation of A - B. */
  readonly noise: number
}

export function rowsOf(reads: readonly Read[]): readonly Row[] {
  return Object.entries(fields).map(([field, judge]) => {
    const of = (half: 'A' | 'B') =>
      reads.filter(({ document }) => document.half === half).map((read) => sumOf(judge(read)))
    const [A, B] = [of('A'), of('B')]
    return { field, A: sumOf(A), B: sumOf(B), noise: noiseOf([...A, ...B]) }
  })
}

const number = (value: number | undefined, width: number): string =>
  (value === undefined ? '-' : value.toFixed(1)).padStart(width)

const side = (tally: Tally): string =>
  [precisionOf(tally), recallOf(tally), f1Of(tally)].map((share) => number(share, 6)).join(' ') +
  `  ${tally.right}/${tally.given}/${tally.gold}`

export function sayRows(rows: readonly Row[]): void {
  const heads = '     P      R     F1  right/given/gold'
  console.log(`${''.padEnd(14)}${`A${heads}`.padEnd(40)}${`B${heads}`.padEnd(40)}`)
  for (const { field, A, B, noise } of rows) {
    const aim = aims[field]
    const gap = f1Of(A) - f1Of(B)
    console.log(
      `${field.padEnd(14)}${side(A).padEnd(40)}${side(B).padEnd(40)}` +
        `gap ${number(gap, 5)} (noise ${noise.toFixed(1)})` +
        (aim ? `  target ${aim.target}  readers ${aim.readers}` : ''),
    )
  }
}
