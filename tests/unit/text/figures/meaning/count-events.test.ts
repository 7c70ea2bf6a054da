import { expect, test } from 'vitest'
import { tellsUpTo } from '../../../../support/how-far.ts'
import { figureIn } from '../../../../support/told-figure.ts'

tellsUpTo('event', [
  ['Some [12,000] people came <slowly> to protest.', 19, 'protested', undefined],
  ['Some [40] nurses joined <slowly> a protest.', 7, 'protested', 'joined'],
])

test.each([
  ['The hall had [9] fans.', 'counted'],
  ['The hall had [10] fans.', 'attended'],
  ['The hall had [9] staff.', 'employed'],
  ['The army has [9] soldiers here.', 'deployed'],
])('few are only called so: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
