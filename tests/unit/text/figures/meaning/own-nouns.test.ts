import { expect, test } from 'vitest'
import { figureIn } from '../../../../support/told-figure.ts'

test.each([
  ['Killing of [12] men angers Ayr.', 'killed'],
  ['An attack on [12] posts angers Ayr.', 'attacked'],
  ['An attack for [12] posts angers Ayr.', undefined],
  ['An order for [12] jets angers Ayr.', 'bought'],
  ['An order on [12] jets angers Ayr.', undefined],
])('%s tells: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
