import { FeedBreak } from '../schemas/feed-break.ts'
import type { Database } from './database.ts'
import { isWatched } from './feeds/rows.ts'
import { named } from './named.ts'

/** When feeds broke, and when they were well again. */
export interface FeedBreakStore {
  /** Looks how all feeds are, and notes which broke since, and which are well again. */
  readonly note: (now: Date) => Promise<void>
  /** The newest first, those that were mended too. */
  readonly list: (limit: number) => Promise<FeedBreak[]>
  /** Deletes some of those that were mended before then. Gives how many. */
  readonly forget: (before: Date, limit: number) => Promise<number>
}

/** What fails for less is asked again by itself: one poll that finds no answer is no break. */
const patience = `interval '1 hour'`

/** Feeds that are broken at this moment: one that somebody paused is not. */
const broken = `
  select f.id, h.health, coalesce(f.failing_since, f.newest_at, :now) as since, f.failure
  from feeds f cross join lateral (select feed_health(f, :now) as health) h
  where ${isWatched} and f.status <> 'paused' and h.health in ('failing', 'dead', 'gone', 'quiet')
    and (h.health <> 'failing' or f.failing_since <= :now - ${patience})`

const changes = [
  `update feed_breaks b set health = n.health, failure = n.failure from (${broken}) n
   where b.feed_id = n.id and b.mended_at is null and (b.health, b.failure) is distinct from (n.health, n.failure)`,
  `update feed_breaks b set mended_at = :now
   where b.mended_at is null and not exists (select from (${broken}) n where n.id = b.feed_id)`,
  `insert into feed_breaks (feed_id, health, since, failure, broken_at)
   select n.id, n.health, n.since, n.failure, :now from (${broken}) n
   where not exists (select from feed_breaks b where b.feed_id = n.id and b.mended_at is null)
   order by n.since
   on conflict (feed_id) where mended_at is null do nothing`,
]

export const createFeedBreakStore = (db: Database): FeedBreakStore => ({
  note: async (now) =>
    db.transaction(async (tx) => {
      for (const change of changes) await tx.run(...named(change, { now }))
    }),
  list: async (limit) =>
    db.rows(
      FeedBreak,
      `select b.id, b.feed_id as "feedId", f.title, f.url, b.health, b.since, b.failure,
         b.broken_at as "brokenAt", b.mended_at as "mendedAt"
       from feed_breaks b join feeds f on f.id = b.feed_id order by b.id desc limit $1`,
      [limit],
    ),
  forget: async (before, limit) =>
    db.run(
      `delete from feed_breaks where id in (
         select id from feed_breaks where mended_at < $1 order by mended_at limit $2)`,
      [before, limit],
    ),
})
