import { z } from 'zod'
import { isOurFault } from '../patience.ts'
import type { Database } from './database.ts'

/**
 * What came of a feed's entries of one day. `published` is the sum of the others; recall is what of it is
 * recorded, or says what a record says, less what they refused.
 */
export interface Recall {
  readonly feedId: string
  readonly feed: string
  /** `2026-03-01`, UTC. */
  readonly day: string
  readonly published: number
  readonly recorded: number
  /** Duplicates of what is recorded. */
  readonly same: number
  /** In flight, waiting ones among them. */
  readonly waiting: number
  /** Dead by a fault of ours. */
  readonly lost: number
  /** What they would not, or could not, show us in time: forbidden, gone, no article, away for days. */
  readonly refused: number
}

/** Without the feed and the day. */
export type RecallCounts = Omit<Recall, 'feedId' | 'feed' | 'day'>

/** The share of what could be read that is recorded, 0 to 1; nothing where nothing could be read. */
export function shareOf(recall: RecallCounts): number | undefined {
  const readable = recall.published - recall.refused
  return readable === 0 ? undefined : (recall.recorded + recall.same) / readable
}

/** Left out because somebody wanted it so: not published, for us. */
const unwanted = 'first-poll-limit'

const Row = z.object({
  day: z.string(),
  state: z.enum(['in-flight', 'recorded', 'skipped', 'dead']),
  reason: z.string().nullable(),
  count: z.coerce.number(),
})

type Count = 'recorded' | 'same' | 'waiting' | 'lost' | 'refused'

function countOf({ state, reason }: Pick<z.infer<typeof Row>, 'state' | 'reason'>): Count {
  if (state === 'recorded') return 'recorded'
  if (state === 'in-flight') return 'waiting'
  if (reason === 'duplicate') return 'same'
  return state === 'dead' && isOurFault(reason ?? '') ? 'lost' : 'refused'
}

const none = { published: 0, recorded: 0, same: 0, waiting: 0, lost: 0, refused: 0 }

const Counted = z.object({
  feedId: z.string(),
  feed: z.string(),
  published: z.coerce.number(),
  recorded: z.coerce.number(),
  same: z.coerce.number(),
  waiting: z.coerce.number(),
  lost: z.coerce.number(),
})
const CountedDay = Counted.extend({ day: z.string() })

const withRefused = <Row extends z.infer<typeof Counted>>(row: Row) => ({
  ...row,
  refused: row.published - row.recorded - row.same - row.waiting - row.lost,
})

/** By feed and day since then, the newest day first. Imports are not published by anybody. */
export const readRecall = async (db: Database, since: Date): Promise<Recall[]> =>
  (await db.rows(CountedDay, byDay(''), [since, await ourFaults(db, since)])).map(withRefused)

/** The same of these feeds alone. */
export const readRecallOf = async (
  db: Database,
  ids: readonly string[],
  since: Date,
): Promise<Recall[]> => {
  const own = byDay('and feed_id = any($3)')
  return (await db.rows(CountedDay, own, [since, await ourFaults(db, since), ids])).map(withRefused)
}

/** What came of a feed's entries of some days. */
export type FeedRecall = Omit<Recall, 'day'>

/** By feed since then, so many at most: those first that lost most, then those that were refused most. */
export const readFeedRecall = async (
  db: Database,
  since: Date,
  limit: number,
): Promise<FeedRecall[]> =>
  (await db.rows(Counted, byFeed, [since, await ourFaults(db, since), limit])).map(withRefused)

const Reason = z.object({ reason: z.string() })

/** Which of the codes of those days are ours. Days have few, whatever the number of feeds. */
async function ourFaults(db: Database, since: Date): Promise<string[]> {
  const rows = await db.rows(
    Reason,
    `select distinct reason from day_tallies_now
     where state = 'dead' and day >= ($1::timestamptz at time zone 'utc')::date`,
    [since],
  )
  return rows.map(({ reason }) => reason).filter(isOurFault)
}

/** Counted in one go over the tallies and what has come since: as it was counted, by feed and what else is named. */
const counted = (by: string, which: string) => `
  select ${by}, sum(count) as published,
    coalesce(sum(count) filter (where state = 'recorded'), 0) as recorded,
    coalesce(sum(count) filter (where state in ('skipped', 'dead') and reason = 'duplicate'), 0) as same,
    coalesce(sum(count) filter (where state in ('in-flight', 'waiting')), 0) as waiting,
    coalesce(sum(count) filter (where state = 'dead' and reason = any($2)), 0) as lost
  from (
    select feed_id, day, state, reason, count from tallies
    where day >= ($1::timestamptz at time zone 'utc')::date ${which}
    union all
    select feed_id, day, state, reason, change from tally_changes
    where day >= ($1::timestamptz at time zone 'utc')::date ${which}) t
  where state <> 'discovered' and reason <> '${unwanted}'
  group by ${by} having sum(count) <> 0`

const feedName = `coalesce(nullif(f.title, ''), f.url)`

const byDay = (which: string) => `
  select f.id as "feedId", ${feedName} as feed, to_char(c.day, 'YYYY-MM-DD') as day, c.published, c.recorded, c.same, c.waiting, c.lost
  from (${counted('feed_id, day', which)}) c join feeds f on f.id = c.feed_id
  where f.url not like 'import:%' order by c.day desc, ${feedName} collate "C", f.id`

const byFeed = `
  select f.id as "feedId", ${feedName} as feed, c.published, c.recorded, c.same, c.waiting, c.lost
  from (${counted('feed_id', '')}) c join feeds f on f.id = c.feed_id
  where f.url not like 'import:%'
  order by c.lost desc, c.published - c.recorded - c.same - c.waiting desc, c.waiting desc, c.published desc, f.id limit $3`

/** What came of all that was published on a day, whatever feeds it was in. */
export type DayRecall = Omit<Recall, 'feedId' | 'feed'>

/** By day since then, the newest first: reads as many rows as there are days and reasons. */
export async function readDayRecall(db: Database, since: Date): Promise<DayRecall[]> {
  const rows = await db.rows(Row, dayQuery, [since])
  const days = Map.groupBy(
    rows.filter(({ reason }) => reason !== unwanted),
    ({ day }) => day,
  )
  return [...days].map(([day, own]) => ({
    day,
    ...totalOf(own.map((row) => ({ ...none, published: row.count, [countOf(row)]: row.count }))),
  }))
}

const dayQuery = `
  select to_char(day, 'YYYY-MM-DD') as day, case state when 'waiting' then 'in-flight' else state end as state,
    nullif(reason, '') as reason, sum(count) as count
  from day_tallies_now
  where day >= ($1::timestamptz at time zone 'utc')::date and state <> 'discovered' and not imported
  group by 1, 2, 3 having sum(count) <> 0 order by 1 desc`

/** All of them together. */
export const totalOf = (
  rows: readonly Omit<Recall, 'feedId' | 'feed' | 'day'>[],
): Omit<Recall, 'feedId' | 'feed' | 'day'> =>
  rows.reduce(
    (sum, row) => ({
      published: sum.published + row.published,
      recorded: sum.recorded + row.recorded,
      same: sum.same + row.same,
      waiting: sum.waiting + row.waiting,
      lost: sum.lost + row.lost,
      refused: sum.refused + row.refused,
    }),
    none,
  )
