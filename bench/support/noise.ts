import { chanceFrom } from './chance.ts'
import { f1Of, sumOf, type Tally } from './tally.ts'

const ROUNDS = 300

/**
 * How far two halves lie apart without any difference in method: one standard deviation of the gap in F1, over
 * many ways to deal the documents to two halves by chance.
 */
export function noiseOf(tallies: readonly Tally[]): number {
  const chance = chanceFrom(10)
  let squares = 0
  for (let round = 0; round < ROUNDS; round++) {
    const one: Tally[] = []
    const other: Tally[] = []
    for (const tally of tallies) (chance() < 0.5 ? one : other).push(tally)
    squares += (f1Of(sumOf(one)) - f1Of(sumOf(other))) ** 2
  }
  return Math.sqrt(squares / ROUNDS)
}
