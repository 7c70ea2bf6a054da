import { expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { ageOf, sinceOf } from '../../../src/cli/times.ts'

const now = new Date('2025-09-08T12:00:00Z')

test.each([
  ['30m', '2025-09-08T11:30:00.000Z'],
  ['12h', '2025-09-08T00:00:00.000Z'],
  ['7d', '2025-09-01T12:00:00.000Z'],
  ['1w', '2025-09-01T12:00:00.000Z'],
  ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  ['2026-01-31T12:00Z', '2026-01-31T12:00:00.000Z'],
  ['2026-01-31T12:00:30+02:00', '2026-01-31T10:00:30.000Z'],
])('%s is %s', (given, expected) => {
  expect(sinceOf(given, now).toISOString()).toBe(expected)
})

test.each(['', 'yesterday', '7', 'd', '-7d', '7y', '2026-13-01', '2026-1-1', '31/01/2026', '7d '])(
  '%j is neither a date nor an age',
  (given) => {
    expect(() => sinceOf(given, now)).toThrow(UsageError)
  },
)

test.each([
  [0, '0 s'],
  [59_000, '59 s'],
  [60_000, '1 min'],
  [3_600_000, '1 h'],
  [5_460_000, '1 h 31 min'],
  [86_400_000, '1 d'],
  [273_600_000, '3 d 4 h'],
])('%d ms are %s', (ms, said) => {
  expect(ageOf(ms)).toBe(said)
})
