import { z } from 'zod'
import type { Feed, FeedStore, PollResult } from '../context.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import { PollState } from '../schemas/poll-state.ts'
import type { Database, Queryable } from './database.ts'
import { keepEntries } from './entries.ts'
import { idOf } from './ids.ts'
import { addressKey, toJson } from './values.ts'

/** A feed as an operator sees it. */
export const FeedRow = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  siteUrl: z.string().nullable(),
  folder: z.string().nullable(),
  status: z.enum(['active', 'paused', 'gone', 'removed']),
  poll: PollState,
  nextPollAt: z.date(),
  lastPolledAt: z.date().nullable(),
  entries: z.coerce.number(),
})
export type FeedRow = z.infer<typeof FeedRow>

export interface NewFeed {
  readonly url: string
  readonly title?: string | undefined
  readonly folder?: string | undefined
}

export interface FeedAdmin {
  /** Adds feeds, or takes removed ones up again. Gives the ids, in order. */
  readonly add: (feeds: readonly NewFeed[], now: Date) => Promise<string[]>
  readonly list: () => Promise<FeedRow[]>
  /** By id or address. Gives how many there were; their entries and records stay. */
  readonly setStatus: (
    feed: string,
    status: 'active' | 'paused' | 'removed',
    now: Date,
  ) => Promise<number>
  /**
   * The ids of active feeds whose time has come, and whose poll was not queued since `lost`: so a
   * poll that came to nothing is made up for.
   */
  readonly takeDue: (now: Date, lost: Date, limit: number) => Promise<string[]>
}

const feedRows = `
  select f.id, f.url, f.title, f.site_url as "siteUrl", f.folder, f.status, f.poll,
    f.next_poll_at as "nextPollAt", f.last_polled_at as "lastPolledAt",
    (select coalesce(sum(discovered), 0) from discoveries d where d.feed_id = f.id) as entries
  from feeds f`

/** `clock` is the application's. */
export function createFeedStore(
  db: Database,
  clock: () => Date = () => new Date(),
): FeedStore & FeedAdmin {
  return {
    get: async (feedId) =>
      db.first(
        FeedToPoll,
        `select id, url, title, status, poll from feeds where id = $1 and status <> 'removed'`,
        [feedId],
      ),
    keepPoll: async (result) => db.transaction(async (tx) => keepPoll(tx, result, clock())),
    add: async (feeds, now) => db.transaction(async (tx) => addFeeds(tx, feeds, now)),
    list: async () =>
      db.rows(
        FeedRow,
        `${feedRows} where f.status <> 'removed' and f.url not like 'import:%' order by f.folder nulls first, f.title, f.url`,
      ),
    setStatus: async (feed, status, now) =>
      db.run(
        `update feeds set status = $2,
           next_poll_at = case when $2 = 'active' then $3 else next_poll_at end,
           queued_at = null
         where (id = $1 or url = $1) and status <> 'removed'`,
        [feed, status, now],
      ),
    takeDue: async (now, lost, limit) => {
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
    },
  }
}

const FeedToPoll: z.ZodType<Feed> = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  status: z.enum(['active', 'paused', 'gone']),
  poll: PollState,
})

async function addFeeds(tx: Queryable, feeds: readonly NewFeed[], now: Date): Promise<string[]> {
  const ids: string[] = []
  for (const { url, title, folder } of feeds) {
    const id = idOf('feed', url)
    await tx.run(
      `insert into feeds (id, url, title, folder, next_poll_at, added_at) values ($1, $2, $3, $4, $5, $5)
       on conflict do nothing`,
      [id, url, title ?? '', folder, now],
    )
    // A feed that has moved still has the id of the address it was added by.
    const row = await tx.first(
      z.object({ id: z.string() }),
      `update feeds set
         status = case when status = 'removed' then 'active' else status end,
         next_poll_at = case when status = 'removed' then $4 else next_poll_at end,
         folder = coalesce($3, folder)
       where id = (select id from feeds where url = $2 or id = $1 order by url <> $2 limit 1)
       returning id`,
      [id, url, folder, now],
    )
    if (row) ids.push(row.id)
  }
  return ids
}

async function keepPoll(tx: Queryable, result: PollResult, now: Date): Promise<FetchArticleJob[]> {
  const { feedId, state, nextPollAt, gone = false, document, entries } = result
  // An address too long for the index is not moved to.
  const movedTo = result.movedTo === addressKey(result.movedTo ?? '') ? result.movedTo : undefined
  await tx.run(
    `update feeds set poll = $2, next_poll_at = $3, queued_at = null, last_polled_at = $8,
       title = coalesce(nullif($4, ''), title), site_url = coalesce($5, site_url),
       status = case when $6 and status <> 'removed' then 'gone' else status end,
       url = case when $7::text is null or exists (select 1 from feeds where url = $7) then url else $7 end
     where id = $1`,
    [feedId, toJson(state), nextPollAt, document?.title, document?.siteUrl, gone, movedTo, now],
  )
  return keepEntries(tx, feedId, entries, now)
}
