import { expect, test } from 'vitest'
import { waitingOf } from '../../../src/dashboard/overview/lists.ts'

const causes = (...counts: readonly number[]) => counts.map((count) => ({ count }))

test('as many wait as the causes beside it say, whatever was counted before', () => {
  expect(waitingOf(causes(1), 0)).toBe(1)
  expect(waitingOf([], 3)).toBe(0)
})

test('where more causes may be than are shown, all that were counted wait', () => {
  expect(waitingOf(causes(1, 1, 1, 1, 1, 1), 40)).toBe(40)
  expect(waitingOf(causes(9, 1, 1, 1, 1, 1), 3)).toBe(14)
})
