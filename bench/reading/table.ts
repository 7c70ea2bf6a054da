import { noiseOf } from '../support/noise.ts'
import { f1Of, sumOf } from '../support/tally.ts'
import type { Part } from './measured.ts'

/** What is aimed at on the half that is not developed on. */
const targets: Readonly<Record<string, number>> = {
  'newsquant value': 95,
  'newsquant value + unit': 88,
  'newsquant value + change': 90,
  'meantime times': 93,
  'meantime time value': 84,
  'meantime money': 98,
  'meantime percent': 99,
  'polnear quoted + speaker': 88,
  'polnear all + source': 62,
  'polnear training quoted + speaker': 88,
  'polnear training all + source': 62,
  'gold value': 95,
  'gold noun': 90,
  'gold source': 88,
  'gold place': 76,
  'gold part-of': 70,
  'gold time': 80,
  'gold speaker': 90,
  'gold event': 82,
  'gold measure': 85,
  'cases all right': 100,
  'seed figures': 100,
  'seed dates': 100,
  'seed quotes + speaker': 100,
}

export const heading =
  'F1, or share right of what is wanted    A (developed on)       B      gap   noise   all   target'

/** A row for each measure: both halves, their gap, and what a gap is worth by chance. */
export function rowsOf(set: string, parts: readonly Part[]): readonly string[] {
  return [...Map.groupBy(parts, ({ measure }) => measure)].map(([measure, of]) => {
    const tallies = of.map(({ tally }) => tally)
    const half = (name: string) =>
      sumOf(of.filter((part) => part.half === name).map((part) => part.tally))
    const [a, b] = [half('A'), half('B')]
    const name = `${set} ${measure}`
    const gap = a.gold > 0 && b.gold > 0 ? f1Of(a) - f1Of(b) : undefined
    return [
      name.padEnd(34),
      `${show(f1Of(a))} of ${String(a.gold).padEnd(6)}`,
      `${show(f1Of(b))} of ${String(b.gold).padEnd(6)}`,
      show(gap),
      show(noiseOf(tallies)),
      show(f1Of(sumOf(tallies))),
      show(targets[name]),
    ].join('  ')
  })
}

const show = (value: number | undefined): string => (value?.toFixed(1) ?? '-').padStart(6)
