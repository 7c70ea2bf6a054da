import { chanceFrom } from '../support/chance.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** As many as there are, drawn with repetition. */
function resample<T>(items: readonly T[], chance: () => number): T[] {
  return items.flatMap(() => {
    const start = Math.floor(chance() * items.length)
    return items.slice(start, start + 1)
  })
}

/**
 * Between which values a figure lies in 95 of 100 samples: it is counted again and again over items drawn
 * anew from each group.
 */
export function bootstrap<T>(
  groups: readonly (readonly T[])[],
  figure: (groups: readonly (readonly T[])[]) => number,
  rounds = 400,
): Interval {
  const chance = chanceFrom(1)
  const values = Array.from({ length: rounds }, () =>
    figure(groups.map((items) => resample(items, chance))),
  ).toSorted((a, b) => a - b)
  const at = (share: number) => values[Math.round(share * (rounds - 1))] ?? Number.NaN
  return { low: at(0.025), high: at(0.975) }
}

/** How often the second fits in the first, where both were measured block by block. */
export function ratioOf(pairs: readonly (readonly [number, number])[]): number {
  return sum(pairs.map(([value]) => value)) / sum(pairs.map(([, other]) => other))
}

export const isOutside = ({ low, high }: Interval, value: number) => value < low || value > high
