import { z } from 'zod'
import type { Feed, FeedStore, PollResult } from '../context/feeds.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { PollState } from '../schemas/poll-state.ts'
import type { Beliefs } from './beliefs.ts'
import type { Database, Queryable } from './database.ts'
import { type KeptEntries, keepEntries } from './entries.ts'
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
  addedAt: z.date(),
})
export type FeedRow = z.infer<typeof FeedRow>

/** All there is about one feed. Its settings hold secrets: `showSettings` masks them. */
export const FeedDetails = FeedRow.extend({
  settings: FeedSettings,
  /** Whether its title is the operator's own. */
  renamed: z.boolean(),
  /** Since when its next poll has been queued. */
  queuedAt: z.date().nullable(),
})
export type FeedDetails = z.infer<typeof FeedDetails>

export interface NewFeed {
  readonly url: string
  readonly title?: string | undefined
  readonly folder?: string | undefined
  /** In place of those that it has, if it was added before. */
  readonly settings?: FeedSettings | undefined
  /** Whether the title is the operator's own, and stays. */
  readonly renamed?: boolean | undefined
}

/** What can be done with many feeds at once. */
export type FeedOrder =
  | { readonly verb: 'pause' | 'resume' | 'poll' | 'remove' }
  /** An empty name takes them out of theirs. */
  | { readonly verb: 'folder'; readonly folder: string }

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
  /** As `list`, with all there is about each. */
  readonly listDetails: () => Promise<FeedDetails[]>
  /** By id or address. */
  readonly find: (feed: string) => Promise<FeedDetails | undefined>
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

export const feedColumns = `
  f.id, f.url, f.title, f.site_url as "siteUrl", f.folder, f.status, f.poll,
    f.next_poll_at as "nextPollAt", f.last_polled_at as "lastPolledAt",
    f.entries, f.added_at as "addedAt"`
const detailColumns = `${feedColumns}, f.settings, f.renamed, f.queued_at as "queuedAt"`
export const isWatched = `f.status <> 'removed' and f.url not like 'import:%'`
const inOrder = 'order by f.folder nulls first, f.title, f.url'

/** `clock` is the application's. */
export function createFeedStore(
  db: Database,
  clock: () => Date = () => new Date(),
  beliefs?: Pick<Beliefs, 'note'>,
): FeedStore & FeedAdmin {
  return {
    get: async (feedId) =>
      db.first(
        FeedToPoll,
        `select id, url, title, status, poll, settings from feeds where id = $1 and status <> 'removed'`,
        [feedId],
      ),
    keepPoll: async (result) => {
      const keep = async (tx: Queryable) => keepPoll(tx, result, clock())
      // A poll that brings nothing is one statement.
      const { jobs, came } = await (result.entries.length > 0 ? db.transaction(keep) : keep(db))
      // Not before all of it is kept.
      beliefs?.note(came)
      return jobs
    },
    add: async (feeds, now) => db.transaction(async (tx) => addFeeds(tx, feeds, now)),
    list: async () =>
      db.rows(FeedRow, `select ${feedColumns} from feeds f where ${isWatched} ${inOrder}`),
    listDetails: async () =>
      db.rows(FeedDetails, `select ${detailColumns} from feeds f where ${isWatched} ${inOrder}`),
    setStatus: async (feed, status, now) =>
      db.run(
        `update feeds set status = $2,
           next_poll_at = case when $2 = 'active' then $3 else next_poll_at end,
           queued_at = null
         where (id = $1 or url = $1) and status <> 'removed'`,
        [feed, status, now],
      ),
    find: async (feed) =>
      db.first(
        FeedDetails,
        `select ${detailColumns} from feeds f where (f.id = $1 or f.url = $1) and ${isWatched}
         order by f.id <> $1 limit 1`,
        [feed],
      ),
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
    bulk: async (ids, order, now) =>
      db.run(
        `update feeds f set ${changes[order.verb]} where id = any($1) and ${isWatched}${order.verb === 'poll' ? ` and status = 'active'` : ''}
         and $2::timestamptz is not null and $3::text is not null`,
        [ids, now, order.verb === 'folder' ? order.folder : ''],
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

/** `$2` is now, `$3` the name of a folder. */
const changes: Readonly<Record<FeedOrder['verb'], string>> = {
  pause: `status = 'paused', queued_at = null`,
  resume: `status = 'active', next_poll_at = $2, queued_at = null`,
  poll: 'next_poll_at = $2, queued_at = null',
  remove: `status = 'removed', queued_at = null`,
  folder: `folder = nullif($3, '')`,
}

const FeedToPoll: z.ZodType<Feed> = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  status: z.enum(['active', 'paused', 'gone']),
  poll: PollState,
  settings: FeedSettings,
})

async function addFeeds(tx: Queryable, feeds: readonly NewFeed[], now: Date): Promise<string[]> {
  const ids: string[] = []
  for (const { url, title, folder, settings, renamed = false } of feeds) {
    const id = idOf('feed', url)
    await tx.run(
      `insert into feeds (id, url, title, folder, next_poll_at, added_at, renamed) values ($1, $2, $3, $4, $5, $5, $6)
       on conflict do nothing`,
      [id, url, title ?? '', folder, now, renamed],
    )
    // A feed that has moved still has the id of the address it was added by.
    const row = await tx.first(
      z.object({ id: z.string() }),
      `update feeds set
         status = case when status = 'removed' then 'active' else status end,
         next_poll_at = case when status = 'removed' then $4 else next_poll_at end,
         folder = coalesce($3, folder),
         settings = coalesce($5::jsonb, settings)
       where id = (select id from feeds where url = $2 or id = $1 order by url <> $2 limit 1)
       returning id`,
      [id, url, folder, now, settings && toJson(settings)],
    )
    if (row) ids.push(row.id)
  }
  return ids
}

/** What was learned of the old address, and means nothing at another one. */
const ofAddress = (
  'etag lastModified bodySha256 readAt freshSec hubUrl topicUrl move ' +
  'failures failingSince failure nextPollFor'
).split(' ')

async function moveFeed(db: Queryable, id: string, url: string, now: Date): Promise<boolean> {
  const moved = await db.run(
    `update feeds set url = $2, poll = poll - $4::text[], next_poll_at = $3, queued_at = null,
       status = case when status = 'gone' then 'active' else status end
     where id = $1 and not exists (select 1 from feeds other where other.url = $2 and other.id <> $1)`,
    [id, url, now, ofAddress],
  )
  return moved > 0
}

async function keepPoll(tx: Queryable, result: PollResult, now: Date): Promise<KeptEntries> {
  const { feedId, state, nextPollAt, gone = false, document, entries, admissions } = result
  // An address too long for the index is not moved to.
  const movedTo = result.movedTo === addressKey(result.movedTo ?? '') ? result.movedTo : undefined
  await tx.run(
    `update feeds set poll = $2, next_poll_at = $3, queued_at = null, last_polled_at = coalesce($8, last_polled_at),
       title = case when renamed then title else coalesce(nullif($4, ''), title) end, site_url = coalesce($5, site_url),
       status = case when $6 and status <> 'removed' then 'gone' else status end,
       url = case when $7::text is null or exists (select 1 from feeds where url = $7) then url else $7 end
     where id = $1`,
    [
      feedId,
      toJson(state),
      nextPollAt,
      document?.title,
      document?.siteUrl,
      gone,
      movedTo,
      state.polledAt,
    ],
  )
  return keepEntries(tx, feedId, { entries, admissions }, now)
}
