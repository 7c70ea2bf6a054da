import { expect, test } from 'vitest'
import { tellsUpTo } from '../../../../support/how-far.ts'
import { figureIn } from '../../../../support/told-figure.ts'

tellsUpTo('event', [
  ['The [12] men <slowly> died.', 17, 'killed', undefined],
  ['[12] towns <slowly> were left without power.', 16, 'affected', undefined],
  ['[12] men <slowly> are in the camp.', 2, 'counted', undefined],
  ['[Eight] officials including <slowly> the owner were detained.', 10, 'detained', undefined],
])

test.each([
  ['[12] held by gunmen', 'kidnapped'],
  ['One of [12] ships sunk by gunmen was old.', 'destroyed'],
  ['One of [12] ships sank.', 'counted'],
  ['[12] are feared dead.', 'killed'],
  ['[12] feared dead in Ayr', 'killed'],
  ['[12] men now feared dead in Ayr', 'killed'],
  ['[12] men remained trapped.', 'trapped'],
  ['[12] schools remained closed.', 'affected'],
  ['Many of the [12] known to be held were freed.', 'detained'],
])('what was done to all of them: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
