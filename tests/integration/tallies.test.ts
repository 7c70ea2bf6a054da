import { expect, test } from 'vitest'
import { z } from 'zod'
import type { FeedEntry } from '../../src/schemas/feed.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { advance } from '../../src/store/moves/advance.ts'
import { die, skip } from '../../src/store/moves/end.ts'
import { record as recordEntry } from '../../src/store/moves/record.ts'
import { takeDue, wait } from '../../src/store/moves/wait.ts'
import { readDayRecall } from '../../src/store/recall.ts'
import { readBreaks, readLedger } from '../../src/store/status.ts'
import { createTallies } from '../../src/store/tallies.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const fetching = (id: string) => ({ id, run: 1, stage: 'fetch-article' as const })
const order = ['fetch-article', 'normalize-article']
const further = { to: 'normalize-article', version: '1' }
const failure = { code: 'http-503', message: 'HTTP 503' }

const entry = (guid: string): FeedEntry => ({
  guid,
  url: `https://news.example/${guid}`,
  categories: [],
  enclosures: [],
})

/** A store with a feed and so many entries of it at `fetch-article`. */
async function setup(count: number) {
  const db = await database()
  const feeds = createFeedStore(db, () => at)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const jobs = await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    entries: Array.from({ length: count }, (_, index) => entry(`guid-${index}`)),
  })
  return { db, feeds, feedId, tallies: createTallies(db), ids: jobs.map(({ entryId }) => entryId) }
}

const unfolded = async (db: Database) =>
  (await db.rows(z.object({ id: z.string() }), 'select id::text from tally_changes')).length

test('entries are counted where they stand, folded or not', async () => {
  const { db, feedId, feeds, tallies, ids } = await setup(6)
  const [waits = '', dies = '', skipped = '', recorded = '', revived = ''] = ids
  const until = new Date(at.getTime() + 60_000)
  for (const id of [waits, revived])
    await wait(db, fetching(id), { ...failure, from: 'fetch-article', until, order }, at)
  await tallies.fold()
  await takeDue(db, until, 1)
  await die(db, fetching(dies), failure, at)
  await skip(db, fetching(skipped), { reason: 'duplicate' }, at)
  await advance(db, fetching(recorded), further, at)
  const fence = { id: recorded, run: 1, stage: 'normalize-article' } as const
  const nothing = { queries: 'kept as (select 1 from recorded), counted as (select)', values: {} }
  const locking = `locked as materialized (select 1 as known)`
  await recordEntry(db, fence, nothing, { locking, refetchAt: undefined, now: at })

  const told = { discovered: 6, recorded: 1, skipped: 1, dead: 1, inFlight: 3, unbalanced: 0 }
  expect(await tallies.totals()).toEqual(told)
  expect(await tallies.wrong()).toBe(0)
  await tallies.fold()
  expect(await unfolded(db)).toBe(0)
  expect(await tallies.totals()).toEqual(told)
  expect(await tallies.wrong()).toBe(0)
  const { tallies: rows, reasons } = await readLedger(db, at)
  expect(rows).toMatchObject([{ feedId, day: '2026-03-01', discovered: 6, inFlight: 3 }])
  expect(reasons).toEqual([
    { state: 'dead', reason: 'http-503', count: 1 },
    { state: 'skipped', reason: 'duplicate', count: 1 },
  ])
  expect((await feeds.find(feedId))?.entries).toBe(6)
})

test('from stage to stage nothing is written to the tallies', async () => {
  const { db, tallies, ids } = await setup(1)
  await tallies.fold()

  await advance(db, fetching(ids[0] ?? ''), further, at)

  expect(await unfolded(db)).toBe(0)
})

test('tallies that came to nothing are no rows any more', async () => {
  const { db, tallies, ids } = await setup(2)
  await tallies.fold()
  for (const id of ids) await die(db, fetching(id), failure, at)
  await tallies.fold()

  const states = await db.rows(z.object({ state: z.string() }), 'select state from tallies')
  expect(states.map(({ state }) => state).toSorted()).toEqual(['dead', 'discovered'])
})

test('where several fold at once every change is added once', async () => {
  const { db, tallies, ids } = await setup(40)
  for (const id of ids) await die(db, fetching(id), failure, at)

  await Promise.all(Array.from({ length: 4 }, async () => tallies.fold()))
  await tallies.fold()

  expect(await unfolded(db)).toBe(0)
  expect(await tallies.wrong()).toBe(0)
  expect(await tallies.totals()).toMatchObject({ dead: 40, inFlight: 0 })
})

test('what was written past the triggers is found, and put right', async () => {
  const { db, tallies } = await setup(3)
  await db.run('alter table entries disable trigger user')
  await db.run(`update entries set state = 'skipped', stage = null, reason = 'duplicate'`)
  await db.run('alter table entries enable trigger user')

  expect(await tallies.wrong()).toBe(2)
  await tallies.recount()
  expect(await tallies.wrong()).toBe(0)
  expect(await tallies.totals()).toMatchObject({ skipped: 3, inFlight: 0 })
})

test('a day on which entries were lost does not balance', async () => {
  const { db, tallies, ids } = await setup(2)
  await db.run('delete from entry_keys where entry_id = $1', [ids[0]])
  await db.run('delete from entries where id = $1', [ids[0]])

  expect(await tallies.totals()).toMatchObject({ discovered: 2, inFlight: 1, unbalanced: 1 })
})

test('breaks are looked for among the newest entries, or in all', async () => {
  const { db, tallies, ids } = await setup(3)
  await db.run(
    `update entries set state = 'recorded', stage = null, discovered_at = discovered_at - case when id = $1
       then interval '1 hour' else interval '0' end`,
    [ids[0]],
  )
  expect(await readBreaks(db)).toHaveLength(3)
  expect(await readBreaks(db, 2)).toHaveLength(2)
  expect(await tallies.totals()).toMatchObject({ recorded: 3 })
})

test('recall by day leaves out what was imported', async () => {
  const { db, feeds, tallies, ids } = await setup(3)
  const [imports = ''] = await feeds.add([{ url: 'import:file' }], at)
  await feeds.keepPoll({
    feedId: imports,
    state: PollState.parse({}),
    nextPollAt: at,
    entries: [entry('imported')],
  })
  await skip(db, fetching(ids[0] ?? ''), { reason: 'duplicate' }, at)
  await skip(db, fetching(ids[1] ?? ''), { reason: 'first-poll-limit' }, at)

  const told = { day: '2026-03-01', published: 2, same: 1, waiting: 1, recorded: 0 }
  expect(await readDayRecall(db, at)).toMatchObject([told])
  await tallies.fold()
  expect(await readDayRecall(db, at)).toMatchObject([told])
  await tallies.recount()
  expect(await readDayRecall(db, at)).toMatchObject([told])
  expect(await tallies.totals(at)).toMatchObject({ discovered: 4 })
  expect(await tallies.totals(new Date(at.getTime() + 86_400_000))).toMatchObject({
    discovered: 0,
  })
})
