import { expect, test } from 'vitest'
import { clockOf, feedsFinding, settingsFinding } from '../../../src/cli/doctor.ts'

const now = new Date('2026-03-01T12:00:00Z')

test.each([
  ['a store without records', null, true],
  ['a record of before', new Date('2026-03-01T11:59:00Z'), true],
  ['a record of a moment ahead, as clocks differ', new Date('2026-03-01T12:01:00Z'), true],
  ['a record of next year', new Date('2027-01-01T00:00:00Z'), false],
])('the time is judged by %s', (_, newestAt, ok) => {
  expect(clockOf(newestAt, now)).toMatchObject({ check: 'time', ok })
})

const well = { ok: 3, new: 1, quiet: 0, failing: 0, dead: 0, gone: 0 }

test.each([
  [well, '3 ok, 1 new', false],
  [{ ...well, quiet: 1 }, '3 ok, 1 new, 1 quiet', true],
  [{ ...well, failing: 2 }, '3 ok, 1 new, 2 failing', true],
  [{ ...well, ok: 0, new: 0 }, 'none are watched', false],
])('feeds are worth a look, but no fault: %j', (counts, found, look) => {
  expect(feedsFinding(counts)).toMatchObject({ check: 'feeds', ok: true, found, look })
})

test('settings that are not read are worth a look', () => {
  expect(settingsFinding({ WIREDESK_PORT: '0' })).toMatchObject({ ok: true, look: false })
  expect(settingsFinding({ WIREDESK_SPEED: '9' })).toMatchObject({
    ok: true,
    look: true,
    found: 'WIREDESK_SPEED is no setting of this release, and not read',
  })
})
