import { expect, test } from 'vitest'
import { missingFrom, readLockfile } from '../scripts/complete-lockfile.ts'

test('the lockfile holds every platform, or npm ci would refuse it: scripts/complete-lockfile.ts', () => {
  expect(missingFrom(readLockfile())).toEqual([])
})
