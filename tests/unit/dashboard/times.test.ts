import { expect, test } from 'vitest'
import { newest } from '../../../src/dashboard/feeds/list.ts'
import { published } from '../../../src/dashboard/view/time.ts'

const now = new Date('2026-03-10T14:20:00Z')
const storedAt = new Date('2026-03-09T08:00:00Z')

test('what is dated says when it was published', async () => {
  const shown = String(await published({ publishedAt: new Date('2026-03-01T06:00:00Z'), storedAt }))

  expect(shown).toContain('2026-03-01 06:00')
  expect(shown).not.toContain('2026-03-09')
})

test('what tells no day says so, and since when it is kept', async () => {
  const shown = String(await published({ publishedAt: null, storedAt }, 'day'))

  expect(shown).toMatch(/^not dated<span class="sub">stored <time[^]*>2026-03-09<\/time/)
})

const feed = { entries: 3, poll: { changedAt: '2026-03-10T14:10:00.000Z' } }

test('a feed tells when its last entry came; one that never had any tells nothing', async () => {
  expect(String(await newest(feed, now))).toContain('10 min ago')
  expect(newest({ ...feed, entries: 0 }, now)).toBe('')
  expect(newest({ entries: 3, poll: {} }, now)).toBe('')
})
