import { expect, test } from 'vitest'
import { figureIn } from '../../../../support/told-figure.ts'

test.each([
  ['Killing of [12] men angers Ayr.', 'killed'],
  ['An attack on [12] posts angers Ayr.', 'attacked'],
  ['An attack at [12] posts angers Ayr.', 'attacked'],
  ['An attack against [12] posts angers Ayr.', 'attacked'],
  ['An attack for [12] posts angers Ayr.', undefined],
  ['An attack to [12] posts angers Ayr.', undefined],
  ['A protest against [12] laws angers Ayr.', 'protested'],
  ['A protest on [12] laws angers Ayr.', undefined],
  ['A birth to [12] women angers Ayr.', 'born'],
  ['A birth with [12] women angers Ayr.', 'born'],
  ['A toll of [12] deaths angers Ayr.', undefined],
  ['A poll of [12] men angers Ayr.', 'polled'],
  ['An order for [12] jets angers Ayr.', 'bought'],
  ['An order on [12] jets angers Ayr.', undefined],
])('%s tells: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
