import { describe, expect, test } from 'vitest'
import { installed, missingFrom, readLockfile, uncheckedIn } from '../scripts/complete-lockfile.ts'

describe.each(installed)('the lockfile of %s', (folder) => {
  test('holds every platform, or npm ci would refuse it: scripts/complete-lockfile.ts', () => {
    expect(missingFrom(readLockfile(folder))).toEqual([])
  })

  test('has a checksum for every package: scripts/complete-lockfile.ts', () => {
    expect(uncheckedIn(readLockfile(folder))).toEqual([])
  })
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
