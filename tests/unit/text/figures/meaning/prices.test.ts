import { expect, test } from 'vitest'
import { tellsUpTo } from '../../../../support/how-far.ts'
import { figureIn } from '../../../../support/told-figure.ts'

tellsUpTo('event', [
  ['Food prices <slowly> [doubled].', 5, 'priced', 'grew'],
  ['They [doubled] <slowly> the price.', 2, 'priced', 'grew'],
  ['The farmer paid <slowly> [$12] for it.', 8, 'paid', undefined],
])

test.each([
  ['They gave him [$999,999].', 'paid'],
  ['They gave him [$1 million].', 'funded'],
  ['The lamp cost [$9,999].', 'priced'],
  ['The lamp cost [$10,000].', 'cost'],
  ['They sold the lamp for [$9,999].', 'priced'],
  ['They sold the lamp for [$10,000].', 'sold'],
])('how much it is tells what it is: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
