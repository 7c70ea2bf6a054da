import { expect, test } from 'vitest'
import { missingFrom, readLockfile, uncheckedIn } from '../scripts/complete-lockfile.ts'

test('the lockfile holds every platform, or npm ci would refuse it: scripts/complete-lockfile.ts', () => {
  expect(missingFrom(readLockfile())).toEqual([])
})

test('the lockfile has a checksum for every package: scripts/complete-lockfile.ts', () => {
  expect(uncheckedIn(readLockfile())).toEqual([])
})

test('a package without a checksum, or with a weak one, is noticed', () => {
  const strong = `sha512-${'a'.repeat(86)}==`
  const packages = {
    '': {},
    'node_modules/strong': { integrity: strong },
    'node_modules/weak': { integrity: 'sha1-abc' },
    'node_modules/none': { version: '1.0.0' },
  }

  expect(uncheckedIn({ packages })).toEqual(['node_modules/weak', 'node_modules/none'])
})
