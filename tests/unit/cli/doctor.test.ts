import { expect, test } from 'vitest'
import { clockOf } from '../../../src/cli/doctor.ts'

const now = new Date('2026-03-01T12:00:00Z')

test.each([
  ['a store without records', null, true],
  ['a record of before', new Date('2026-03-01T11:59:00Z'), true],
  ['a record of a moment ahead, as clocks differ', new Date('2026-03-01T12:01:00Z'), true],
  ['a record of next year', new Date('2027-01-01T00:00:00Z'), false],
])('the time is judged by %s', (_, newestAt, ok) => {
  expect(clockOf(newestAt, now)).toMatchObject({ check: 'time', ok })
})
