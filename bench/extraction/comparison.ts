import type { Half } from './pages.ts'
import type { Reading } from './quality.ts'
import type { Measure, PageScorer, Rows } from './scorer.ts'
import { bootstrap, type Interval } from './statistics.ts'

/** What two readers made of one page. */
interface Pair {
  readonly id: string
  readonly ours: Rows
  readonly other: Rows
}

/** A figure of ours less another's, over the pages that both read. */
export interface Difference {
  readonly pages: number
  readonly value: number
  readonly interval: Interval
}

export interface Compared {
  readonly ours: Reading
  readonly other: Reading
}

export function differenceOf(scorer: PageScorer, measure: Measure, compared: Compared): Difference {
  const pairs = pairsOf(compared, measure)
  return {
    pages: pairs.length,
    value: leadOf(scorer, measure, pairs),
    interval: bootstrap([pairs], ([drawn = []]) => leadOf(scorer, measure, drawn)),
  }
}

/** A figure on half A less that on half B. */
export interface Gap {
  readonly a: number
  readonly b: number
  readonly value: number
  readonly interval: Interval
  /** What remains when the other reader's gap is taken off: the pages of one half may just be harder. */
  readonly excess: number
  readonly excessInterval: Interval
}

export function gapOf(
  scorer: PageScorer,
  measure: Measure,
  compared: Compared,
  halfOf: (id: string) => Half,
): Gap {
  const pairs = pairsOf(compared, measure)
  const halves = (['A', 'B'] as const).map((half) => pairs.filter(({ id }) => halfOf(id) === half))
  const valueOf = (half: readonly Pair[] = []) =>
    scorer.valueOf(
      measure,
      half.map(({ ours }) => ours),
    )
  const gap = ([a, b]: readonly (readonly Pair[])[]) => valueOf(a) - valueOf(b)
  const excess = ([a = [], b = []]: readonly (readonly Pair[])[]) =>
    leadOf(scorer, measure, a) - leadOf(scorer, measure, b)
  return {
    a: valueOf(halves[0]),
    b: valueOf(halves[1]),
    value: gap(halves),
    interval: bootstrap(halves, gap),
    excess: excess(halves),
    excessInterval: bootstrap(halves, excess),
  }
}

function pairsOf({ ours, other }: Compared, { field }: Measure): Pair[] {
  return [...ours.rows].flatMap(([id, rows]) => {
    const others = other.rows.get(id)
    return others && field in rows ? [{ id, ours: rows, other: others }] : []
  })
}

function leadOf(scorer: PageScorer, measure: Measure, pairs: readonly Pair[]): number {
  const ours = pairs.map((pair) => pair.ours)
  const other = pairs.map((pair) => pair.other)
  return scorer.valueOf(measure, ours) - scorer.valueOf(measure, other)
}
