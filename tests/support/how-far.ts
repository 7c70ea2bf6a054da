import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/schemas/figure.ts'
import { type Bound, stretched } from './stretched.ts'
import { figureIn } from './told-figure.ts'

const ways = {
  event: (figure?: Figure) => figure?.event?.class,
  status: (figure?: Figure) => figure?.status,
  measure: (figure?: Figure) => figure?.measure?.text,
  place: (figure?: Figure) => figure?.place?.text,
}

/** What is told of the figure in square brackets, at both sides of the distance from which on a word no longer counts. */
export const tellsUpTo = (what: keyof typeof ways, bounds: readonly Bound[]): void => {
  const told = (text: string, times: number) => ways[what](figureIn(stretched(text, times)).figure)

  describe(`${what}, as far as the word stands that tells it`, () => {
    for (const [text, most, within, beyond] of bounds)
      test(`${text}: ${most} words, ${within}; one more, ${beyond}`, () => {
        expect([told(text, most), told(text, most + 1)]).toEqual([within, beyond])
      })
  })
}
