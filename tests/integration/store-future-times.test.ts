import { expect, test } from 'vitest'
import { z } from 'zod'
import { entryStages } from '../../src/pipeline.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { mendFutureTimes } from '../../src/store/future-times.ts'
import { createHostTurns } from '../../src/store/host-turns.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const newDatabase = await databaseForFile()

const now = new Date('2026-03-01T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const clocks = { now, turnsNow: now, longestRefetchMs: 3 * 86_400_000 }

/** A feed with one entry, as the clock of `at` left them. */
async function setup(at: Date) {
  const db = await newDatabase()
  const feeds = createFeedStore(db)
  const [feedId = ''] = await feeds.add([{ url: 'http://a.example/feed' }], at)
  const [job] = await feeds.keepPoll({
    feedId,
    state: {},
    nextPollAt: at,
    entries: [{ guid: 'a', url: 'http://a.example/a', title: 'A', categories: [], enclosures: [] }],
  })
  await db.run('update entries set moved_at = $1, refetch_at = $1', [at])
  return { db, feeds, feedId, entryId: job!.entryId }
}

const holdUntil = (until: Date) =>
  ({ domain: 'a.example', code: 'http-429', reason: 'asked us to wait', until }) as const

const mended = async (db: Database) =>
  (await mendFutureTimes(db, clocks)).map(({ what }) => what).toSorted()

const hosts = (db: Database, at: Date) => ({
  turns: createHostTurns(db, () => at),
  turn: {
    host: 'a.example',
    server: 'a.example',
    later: false,
    domain: 'a.example',
    purpose: 'article',
    turn: 'one',
    intervalMs: 1_000,
    maxConnections: 2,
    leaseMs: 30_000,
    now: at,
  } as const,
})

test('what a clock that was years ahead has left is due, and told', async () => {
  const { db, feeds, feedId, entryId } = await setup(inDays(2_000))
  await db.run('update feeds set queued_at = $1', [inDays(2_000)])

  expect(await mended(db)).toEqual([
    'entries.moved_at',
    'entries.refetch_at',
    'feeds.next_poll_at',
    'feeds.queued_at',
  ])

  const later = inDays(0.001)
  expect(await feeds.takeDue(now, now, 10)).toEqual([feedId])
  const stale = await createLedger(db, entryStages, () => now).takeStale(later, later, 10)
  expect(stale.map(({ id }) => id)).toEqual([entryId])
  const [entry] = await db.rows(z.object({ at: z.date() }), 'select refetch_at as at from entries')
  expect(entry).toEqual({ at: now })
  expect(await mended(db)).toEqual([])
})

test('what may well be waited for is left alone', async () => {
  const { db } = await setup(inDays(3.5))
  await db.run('update entries set moved_at = $1', [now])
  const { turns } = hosts(db, now)
  await turns.hold(holdUntil(inDays(7)), now)
  await db.run(`insert into robots values ('http://a.example', $1, $2, 'found', '')`, [
    now,
    inDays(1),
  ])

  expect(await mended(db)).toEqual([])
})

test('what a feed has set for its articles may well be waited for', async () => {
  const { db, feeds, feedId } = await setup(now)
  await feeds.setSettings(feedId, { refetchMs: [3_600_000, 30 * 86_400_000] }, now)
  await db.run('update entries set refetch_at = $1', [inDays(30)])

  expect(await mended(db)).toEqual([])

  await db.run('update entries set refetch_at = $1', [inDays(32)])
  expect(await mended(db)).toEqual(['entries.refetch_at'])
})

test('a host that was asked in the future is asked now', async () => {
  const { db } = await setup(now)
  const future = hosts(db, inDays(2_000))
  await future.turns.take(future.turn)
  await future.turns.take({ ...future.turn, turn: 'two' })
  const present = hosts(db, now)
  const three = { ...present.turn, turn: 'three' }
  const before = await present.turns.take(three)

  expect(await mended(db)).toEqual([
    'host_connections.expires_at',
    'host_lines',
    'host_places.place_at',
  ])

  expect(before.at.getTime()).toBeGreaterThan(inDays(1_000).getTime())
  expect(await present.turns.take(three)).toEqual({ at: now })
})

test('holds, robots.txt and hubs of the future are forgotten', async () => {
  const { db, feedId } = await setup(now)
  await hosts(db, now).turns.hold(holdUntil(inDays(2_000)), now)
  await db.run(`insert into robots values ('http://a.example', $1, $2, 'found', '')`, [
    now,
    inDays(2_000),
  ])
  await db.run(
    `insert into websub_subscriptions values ('s', $1, 'http://hub.example', 'http://a.example/feed', 'x', 'pending', $2, $2)`,
    [feedId, inDays(2_000)],
  )

  expect(await mended(db)).toEqual([
    'domain_holds.until',
    'robots.expires_at',
    'websub_subscriptions.lease_until',
    'websub_subscriptions.requested_at',
  ])
})
