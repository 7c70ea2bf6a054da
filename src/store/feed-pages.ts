import { z } from 'zod'
import { type FeedFilter, type FeedSort, HealthName } from '../schemas/feed-filter.ts'
import type { Database } from './database.ts'
import { FeedRow, feedColumns, isWatched } from './feeds/rows.ts'
import { named } from './named.ts'

/** How many entries of a feed are from a day. */
export const FeedDay = z.object({
  feedId: z.string(),
  /** `2026-03-01`, UTC. */
  day: z.string(),
  count: z.coerce.number(),
})
export type FeedDay = z.infer<typeof FeedDay>

/** How many of the watched feeds are how, and in which folders they are. */
const FeedCounts = z.object({
  health: z.partialRecord(HealthName, z.number()),
  /** '' for those in none. */
  folders: z.record(z.string(), z.number()),
  paused: z.number(),
})
export type FeedCounts = z.infer<typeof FeedCounts>

/** The feeds a page at a time, however many there are: no poll's memory is read but that of the page. */
export interface FeedPages {
  readonly page: (filter: FeedFilter, now: Date) => Promise<FeedRow[]>
  /** How many a filter takes. */
  readonly count: (filter: FeedFilter, now: Date) => Promise<number>
  readonly counts: (now: Date) => Promise<FeedCounts>
  /** The ids of at most so many of a filter, in order. */
  readonly ids: (filter: FeedFilter, now: Date) => Promise<string[]>
  /** What was discovered of these, day by day. */
  readonly days: (ids: readonly string[], since: Date) => Promise<FeedDay[]>
}

const name = `lower(coalesce(nullif(f.title, ''), f.url))`

/** By what feeds are put in order; the more of it, the later. */
const orders: Readonly<Record<FeedSort, string>> = {
  name,
  folder: `coalesce(f.folder, '') || E'\\x01' || ${name}`,
  health: `array_position('{gone,dead,failing,quiet,new,ok}', feed_health(f, :now))`,
  newest: `coalesce(f.newest_at, '-infinity')`,
  next: `case when f.status = 'active' then f.next_poll_at else 'infinity' end`,
  entries: `f.entries`,
  failing: `coalesce(f.failing_since, 'infinity')`,
}

const matching = `${isWatched}
  and (:words::text is null or strpos(lower(f.title), lower(:words)) > 0 or strpos(lower(f.url), lower(:words)) > 0)
  and (:status::text is null or f.status = :status)
  and (:folder::text is null or f.folder = :folder or starts_with(f.folder, :folder || '/'))
  and (:health::text is null or feed_health(f, :now) = :health
    or (:health = 'ill' and feed_health(f, :now) in ('gone', 'dead', 'failing', 'quiet')))`

const valuesOf = ({ words, health, status, folder, after, limit }: FeedFilter, now: Date) => ({
  words: words ?? null,
  health: health ?? null,
  status: status ?? null,
  folder: folder ?? null,
  after: after ?? null,
  limit,
  now,
})

/** Ids in order, from the one after `:after`. */
function ordered({ sort, descending }: FeedFilter): string {
  const by = orders[sort]
  const [turn, beyond] = descending ? ['desc', '<'] : ['asc', '>']
  return `select f.id, ${by} as place from feeds f where ${matching}
    and (:after::text is null or (${by}, f.id) ${beyond} (select ${by}, f.id from feeds f where f.id = :after))
    order by ${by} ${turn}, f.id ${turn} limit :limit`
}

const Id = z.object({ id: z.string() })
const Count = z.object({ count: z.coerce.number() })

export const createFeedPages = (db: Database): FeedPages => ({
  page: async (filter, now) => {
    const turn = filter.descending ? 'desc' : 'asc'
    return db.rows(
      FeedRow,
      ...named(
        `select ${feedColumns} from (${ordered(filter)}) o join feeds f on f.id = o.id order by o.place ${turn}, o.id ${turn}`,
        valuesOf(filter, now),
      ),
    )
  },
  count: async (filter, now) => {
    const sql = `select count(*) from feeds f where ${matching}`
    return (await db.first(Count, ...named(sql, valuesOf(filter, now))))?.count ?? 0
  },
  counts: async (now) => {
    const row = await db.first(FeedCounts, ...named(counts, { now }))
    return row ?? { health: {}, folders: {}, paused: 0 }
  },
  ids: async (filter, now) =>
    (await db.rows(Id, ...named(ordered(filter), valuesOf(filter, now)))).map(({ id }) => id),
  days: async (ids, since) =>
    db.rows(
      FeedDay,
      `select feed_id as "feedId", to_char(day, 'YYYY-MM-DD') as day, sum(count) as count
       from feed_tallies_now where feed_id = any($1) and state = 'discovered'
         and day >= ($2::timestamptz at time zone 'utc')::date
       group by 1, 2`,
      [ids, since],
    ),
})

const counts = `
  with watched as (
    select feed_health(f, :now) as health, coalesce(f.folder, '') as folder, f.status from feeds f where ${isWatched})
  select
    (select coalesce(jsonb_object_agg(health, count), '{}') from (select health, count(*) from watched group by 1) h) as health,
    (select coalesce(jsonb_object_agg(folder, count), '{}') from (select folder, count(*) from watched group by 1 order by 2 desc limit 500) g) as folders,
    (select count(*)::int from watched where status = 'paused') as paused`
