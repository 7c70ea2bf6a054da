import { expect, test } from 'vitest'
import { tellsUpTo } from '../../../../support/how-far.ts'
import { figureIn } from '../../../../support/told-figure.ts'

tellsUpTo('event', [
  ['He was elected <slowly> for a [four-year] term.', 2, 'lasted', 'sentenced'],
  ['They sentenced Holm <slowly> to [six years].', 16, 'sentenced', 'lasted'],
  ['In court <slowly> he got [18 months] in all.', 38, 'sentenced', 'lasted'],
  ['He got [18 months] for <slowly> theft.', 3, 'sentenced', 'lasted'],
  ['It was the largest <slowly> in [20 years].', 7, undefined, 'lasted'],
  ['The court jailed the <green> man for [12 years].', 2, 'sentenced', 'lasted'],
])

test.each([
  ['Anna Holm, [115], died.', 'aged'],
  ['Anna Holm, [116], died.', 'killed'],
])('nobody lives longer: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
