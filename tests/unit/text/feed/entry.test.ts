import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../src/text/feed/dates.ts'
import { dateFlags } from '../../../../src/text/feed/entry.ts'

const flags = (value: string, hasZone = true, hasUnreadable = false) =>
  dateFlags([undefined, { value, hasZone }], hasUnreadable, '2026-03-02T12:00:00Z')

describe('dates', () => {
  test.each([
    ['Tue, 03 Mar 2026 23:59:59 GMT', '2026-03-03T23:59:59.000Z'],
    ['3 Mar 2026 00:00:00 Z', '2026-03-03T00:00:00.000Z'],
    ['03 Mar 2026 12:00:00 +0130', '2026-03-03T10:30:00.000Z'],
    ['03 Mar 2026 12:00:00 -0130', '2026-03-03T13:30:00.000Z'],
    ['03 Mar 2026 12:00:00 +1500', '2026-03-02T21:00:00.000Z'],
    ['29 Feb 2024 12:00:00 GMT', '2024-02-29T12:00:00.000Z'],
    ['01 Jan 2026 12:00:00 UTC', '2026-01-01T12:00:00.000Z'],
    ['01 Dec 2026 12:00:00 UTC', '2026-12-01T12:00:00.000Z'],
  ])('%s', (text, value) => {
    expect(readDate(text)).toEqual({ value, hasZone: true })
  })

  test('are odd without a zone, ten minutes ahead, or where they cannot be read', () => {
    expect(flags('2026-03-02T12:10:00Z')).toBeUndefined()
    expect(flags('2026-03-02T12:10:00.001Z')).toEqual(['future'])
    expect(flags('2026-03-02T12:00:00Z', false)).toEqual(['no-zone'])
    expect(flags('2026-03-02T12:00:00Z', true, true)).toEqual(['unreadable'])
    expect(dateFlags([{ value: '2999-01-01', hasZone: true }], false, undefined)).toBeUndefined()
  })
})
