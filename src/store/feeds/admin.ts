import { z } from 'zod'
import type { FeedSettings } from '../../schemas/feed-settings.ts'
import type { Database, Queryable } from '../database.ts'
import { toJson } from '../values.ts'
import { type NewFeed, addFeeds } from './add.ts'
import { forgetSamples } from './forget.ts'
import { holdSamples, releaseSamples } from './hold-samples.ts'
import { moveFeed } from './move.ts'
import { type FeedOrder, orderFeeds } from './order.ts'
import { type FeedReader, createFeedReader } from './read.ts'

/** What an operator does with feeds. */
export interface FeedAdmin extends FeedReader {
  /** Adds feeds, or takes removed ones up again. Gives the ids, in order. */
  readonly add: (feeds: readonly NewFeed[], now: Date) => Promise<string[]>
  /** By id or address. Gives how many there were; their entries and records stay. */
  readonly setStatus: (
    feed: string,
    status: 'active' | 'paused' | 'removed',
    now: Date,
  ) => Promise<number>
  /** Takes the sample newsroom out with all that was read of it. Gives how many entries it had, or false while it is held. */
  readonly forgetSamples: () => Promise<number | false>
  /** Has it stay for so long from now. */
  readonly holdSamples: (forMs: number) => Promise<void>
  readonly releaseSamples: () => Promise<void>
  /** All settings anew, by the feed's id. A poll that the new interval would not wait for is brought forward. */
  readonly setSettings: (id: string, settings: FeedSettings, now: Date) => Promise<void>
  /** Gives it a title of the operator's own, by its id; without one, the feed's own comes back with a poll. */
  readonly rename: (id: string, title: string) => Promise<void>
  /**
   * Gives it another address, by its id, and polls it there at once; what it is known by, its entries and
   * settings stay. Gives false where another feed has that address.
   */
  readonly move: (id: string, url: string, now: Date) => Promise<boolean>
  /** Makes it due now, by its id. Gives false for one that is not polled. */
  readonly pollNow: (id: string, now: Date) => Promise<boolean>
  /** Does something with each of these that is watched. Gives with how many. */
  readonly bulk: (ids: readonly string[], order: FeedOrder, now: Date) => Promise<number>
  /**
   * The ids of active feeds whose time has come, and whose poll was not queued since `lost`: so a
   * poll that came to nothing is made up for.
   */
  readonly takeDue: (now: Date, lost: Date, limit: number) => Promise<string[]>
}

export const createFeedAdmin = (db: Database): FeedAdmin => ({
  ...createFeedReader(db),
  add: async (feeds, now) => db.transaction(async (tx) => addFeeds(tx, feeds, now)),
  setStatus: async (feed, status, now) =>
    db.run(
      `update feeds set status = $2,
           next_poll_at = case when $2 = 'active' then $3 else next_poll_at end,
           queued_at = null
         where (id = $1 or url = $1) and status <> 'removed'`,
      [feed, status, now],
    ),
  forgetSamples: async () => forgetSamples(db),
  holdSamples: async (forMs) => holdSamples(db, forMs),
  releaseSamples: async () => releaseSamples(db),
  setSettings: async (id, settings, now) => {
    await db.run(
      `update feeds set settings = $2, next_poll_at = case
           when $4::float8 is null or poll ? 'failingSince' then next_poll_at
           else least(next_poll_at, greatest($3, coalesce(last_polled_at, $3) + make_interval(secs => $4))) end
         where id = $1`,
      [id, toJson(settings), now, settings.intervalSec ?? settings.maxIntervalSec],
    )
  },
  rename: async (id, title) => {
    await db.run(
      `update feeds set renamed = $2 <> '', title = case when $2 = '' then title else $2 end where id = $1`,
      [id, title],
    )
  },
  move: async (id, url, now) => moveFeed(db, id, url, now),
  pollNow: async (id, now) => {
    const due = await db.run(
      `update feeds set next_poll_at = $2, queued_at = null where id = $1 and status = 'active'`,
      [id, now],
    )
    return due > 0
  },
  bulk: async (ids, order, now) => orderFeeds(db, ids, order, now),
  takeDue: async (now, lost, limit) => takeDue(db, { now, lost, limit }),
})

async function takeDue(
  db: Queryable,
  { now, lost, limit }: { readonly now: Date; readonly lost: Date; readonly limit: number },
): Promise<string[]> {
  const rows = await db.rows(
    z.object({ id: z.string() }),
    `update feeds set queued_at = $1 where id in (
           select id from feeds where status = 'active' and next_poll_at <= $1
             and (queued_at is null or queued_at < $2)
           order by next_poll_at limit $3 for update skip locked)
         returning id`,
    [now, lost, limit],
  )
  return rows.map(({ id }) => id)
}
