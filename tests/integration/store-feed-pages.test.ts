import { expect, test } from 'vitest'
import { healthOf } from '../../src/polling/health.ts'
import { FeedFilter } from '../../src/schemas/feed-filter.ts'
import type { PollState } from '../../src/schemas/poll-state.ts'
import { createFeedPages } from '../../src/store/feed-pages.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const now = new Date('2025-09-01T12:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

/** Long before: how long a feed was watched is no matter but where a test says so. */
const added = new Date(now.getTime() - 365 * 86_400_000)

const pace = (newest: number, gapSec: number, longestGapSec?: number) => ({
  okAt: ago(1),
  pace: { gapSec, newestAt: ago(newest), ...(longestGapSec !== undefined && { longestGapSec }) },
})

/** One for each way to be, and for each bound of it. */
const states: readonly PollState[] = [
  {},
  { okAt: ago(1) },
  { okAt: ago(1), changedAt: ago(29 * 24) },
  { okAt: ago(1), changedAt: ago(30 * 24) },
  { failingSince: ago(1), failure: 'http-500' },
  { failingSince: ago(1) },
  { failingSince: ago(7 * 24), failure: 'http-404' },
  { okAt: ago(9), failingSince: ago(1), failure: 'http-410' },
  pace(11.9, 60),
  pace(12, 60),
  pace(19, 7_200),
  pace(20, 7_200),
  pace(20, 60, 14 * 3_600),
  pace(21, 60, 14 * 3_600),
]

async function setup() {
  const db = await database()
  const feeds = createFeedStore(db)
  const ids = await feeds.add(
    states.map((_, at) => ({ url: `https://n${String(at).padStart(2, '0')}.example/rss` })),
    added,
  )
  for (const [at, id] of ids.entries())
    await db.run('update feeds set poll = $2 where id = $1', [id, JSON.stringify(states[at])])
  return { db, pages: createFeedPages(db), ids }
}

const filter = (asked: Record<string, unknown>) => FeedFilter.parse(asked)

test('the store tells health as polling does, in every state', async () => {
  const { pages, ids } = await setup()
  const told = new Map<string, string>()
  for (const health of ['ok', 'new', 'quiet', 'failing', 'dead', 'gone'])
    for (const id of await pages.ids(filter({ health }), now)) told.set(id, health)

  expect(ids.map((id) => told.get(id))).toEqual(
    states.map((state) => healthOf(state, now, added).status),
  )
  const ill = states.filter((state) => !['ok', 'new'].includes(healthOf(state, now, added).status))
  expect(await pages.count(filter({ health: 'ill' }), now)).toBe(ill.length)
  const { health } = await pages.counts(now)
  expect(health).toMatchObject({ new: 1, gone: 1, dead: 1, failing: 2 })
})

test('a silence is as long as the feed has been watched at most', async () => {
  const { db, pages, ids } = await setup()
  expect(await pages.ids(filter({ health: 'quiet' }), now)).not.toEqual([])
  await db.run('update feeds set added_at = $1, poll = poll', [new Date(now.getTime() - 3_600_000)])

  expect(await pages.ids(filter({ health: 'quiet' }), now)).toEqual([])
  const later = new Date(now.getTime() + 60 * 86_400_000)
  expect((await pages.ids(filter({ health: 'quiet' }), later)).length).toBeGreaterThan(0)
  expect(ids).toHaveLength(states.length)
})

test('every order goes on where a page ended, in both directions', async () => {
  const { pages, ids } = await setup()
  for (const sort of ['name', 'folder', 'health', 'newest', 'next', 'entries', 'failing'])
    for (const descending of [false, true]) {
      const whole = await pages.ids(filter({ sort, descending }), now)
      const pieces: string[] = []
      for (let after: string | undefined; ;) {
        const piece = await pages.ids(filter({ sort, descending, after, limit: 4 }), now)
        pieces.push(...piece)
        after = piece.at(-1)
        if (after === undefined) break
      }
      expect([sort, descending, pieces]).toEqual([sort, descending, whole])
      expect(new Set(whole)).toEqual(new Set(ids))
    }
})
