import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recordSchema, recordSchemaFile } from '../../../scripts/record-schema.ts'
import { releaseNotes } from '../../../scripts/release-notes.ts'

describe('release notes', () => {
  const changelog = `# Changelog

## Unreleased

### Added

- Not yet.

## [1.2.0] - 2027-01-05

### Fixed

- A fault.

## [1.1.0] - 2026-12-01

- Older.

## [1.0.0] - 2026-11-30
`

  test('are what stands below the heading of the version', () => {
    expect(releaseNotes(changelog, '1.2.0')).toBe('### Fixed\n\n- A fault.')
  })

  test.each(['1.0.0', '2.0.0', '1.2', 'Unreleased!'])('are missed for %s', (version) => {
    expect(() => releaseNotes(changelog, version)).toThrow(version)
  })
})

test('the schema of records is the one in docs/schemas', () => {
  expect(readFileSync(recordSchemaFile, 'utf8')).toBe(recordSchema())
})
