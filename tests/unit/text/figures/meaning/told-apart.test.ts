import { expect, test } from 'vitest'
import { figureIn } from '../../../../support/told-figure.ts'

test.each([
  ['Official figures show [12] people were killed.', 'killed', undefined],
  ['Police think [12] people died.', 'killed', undefined],
  ['In total [50] people were arrested.', 'arrested', undefined],
  ['On average [40] people die each day.', 'killed', undefined],
  ['In all [12] people were killed.', 'killed', undefined],
  ['Leaders of [12] people were killed.', undefined, undefined],
])('%s tells: %s of %s', (marked, event, measure) => {
  const { figure } = figureIn(marked)

  expect([figure?.event?.class, figure?.measure?.text]).toEqual([event, measure])
})
