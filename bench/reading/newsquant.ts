import { z } from 'zod'
import ours from '../adapters/figures.ts'
import type { Tally } from '../support/tally.ts'
import { isClose, loadJson, partOf, type Part } from './measured.ts'

const Rows = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    quantities: z.array(
      z.looseObject({ value: z.coerce.string(), normalized_unit: z.string(), change: z.string() }),
    ),
  }),
)

type Value = number | readonly number[]

interface Quantity {
  readonly value: Value
  readonly unit: string
  readonly change: string
}

/** "4.7-4.8" is a range, "-4.7" and "1E-05" are none. */
function decoded(value: string): Value {
  if (value.includes('E') || value.startsWith('-') || !value.includes('-')) return Number(value)
  return value.split('-').map(Number)
}

function isSame(gold: Value, found: Value): boolean {
  if (typeof gold === 'number') return typeof found === 'number' && isClose(found, gold)
  return typeof found !== 'number' && gold.every((end, at) => isClose(found[at] ?? Number.NaN, end))
}

/** The sentences of NewsQuant as its authors score them (CQE), peculiarities kept. */
export function newsquant(): readonly Part[] {
  return loadJson(Rows, 'newsquant', 'NewsQuant.json').flatMap(({ id, text, quantities }) => {
    const gold = quantities.map((one) => ({
      value: decoded(one.value),
      unit: one.normalized_unit.toLowerCase(),
      change: one.change,
    }))
    const found = ours.figures(text).map((one) => ({ ...one, unit: one.unit.toLowerCase() }))
    return Object.entries(scored(gold, found)).map(([measure, tally]) => partOf(id, measure, tally))
  })
}

const byUnit = (a: Quantity, b: Quantity): number =>
  a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0

function scored(gold: readonly Quantity[], found: readonly Quantity[]): Record<string, Tally> {
  const count = { value: 0, unit: 0, change: 0 }
  const left = found.toSorted(byUnit)
  for (const wanted of gold.toSorted(byUnit)) {
    for (const given of left) {
      if (!isSame(wanted.value, given.value)) continue
      if (count.value < gold.length) count.value++
      if (given.change === wanted.change) count.change++
      if (given.unit !== wanted.unit) continue
      count.unit++
      left.splice(left.indexOf(given), 1)
      break
    }
  }
  const all = { gold: gold.length, given: found.length }
  return {
    value: { ...all, right: count.value },
    'value + unit': { ...all, right: count.unit },
    'value + change': { ...all, right: count.change },
  }
}
