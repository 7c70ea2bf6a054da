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

/** The share of what could be read that is recorded, 0 to 1; nothing where nothing could be read. */
/** Without the feed and the day. */
export type RecallCounts = Omit<Recall, 'feedId' | 'feed' | 'day'>

export function shareOf(recall: RecallCounts): number | undefined {
  const readable = recall.published - recall.refused
  return readable === 0 ? undefined : (recall.recorded + recall.same) / readable
}

const Row = z.object({
  feedId: z.string(),
  feed: z.string(),
  day: z.string(),
  state: z.enum(['in-flight', 'recorded', 'skipped', 'dead']),
  reason: z.string().nullable(),
  count: z.coerce.number(),
})

/** Left out because somebody wanted it so: not published, for us. */
const unwanted = new Set(['first-poll-limit'])

type Count = 'recorded' | 'same' | 'waiting' | 'lost' | 'refused'

function countOf({ state, reason }: Pick<z.infer<typeof Row>, 'state' | 'reason'>): Count {
  if (state === 'recorded') return 'recorded'
  if (state === 'in-flight') return 'waiting'
  if (reason === 'duplicate') return 'same'
  return state === 'dead' && isOurFault(reason ?? '') ? 'lost' : 'refused'
}

const none = { published: 0, recorded: 0, same: 0, waiting: 0, lost: 0, refused: 0 }

/** By feed and day since then, the newest day first. Imports are not published by anybody. */
export const readRecall = async (db: Database, since: Date): Promise<Recall[]> =>
  byDay(await db.rows(Row, queryOf(''), [since]))

/** The same of these feeds alone. */
export const readRecallOf = async (
  db: Database,
  ids: readonly string[],
  since: Date,
): Promise<Recall[]> => byDay(await db.rows(Row, queryOf('and t.feed_id = any($2)'), [since, ids]))

function byDay(rows: readonly z.infer<typeof Row>[]): Recall[] {
  const days = new Map<string, Recall>()
  for (const row of rows) {
    if (row.reason !== null && unwanted.has(row.reason)) continue
    const { feedId, feed, day, count } = row
    const key = `${feedId} ${day}`
    const before = days.get(key) ?? { feedId, feed, day, ...none }
    const name = countOf(row)
    days.set(key, {
      ...before,
      published: before.published + count,
      [name]: before[name] + count,
    })
  }
  return [...days.values()]
}

/** What came of all that was published on a day, whatever feeds it was in. */
export type DayRecall = Omit<Recall, 'feedId' | 'feed'>

const DayRow = Row.omit({ feedId: true, feed: true })

/** By day since then, the newest first: reads as many rows as there are days and reasons. */
export async function readDayRecall(db: Database, since: Date): Promise<DayRecall[]> {
  const rows = await db.rows(DayRow, dayQuery, [since])
  const days = Map.groupBy(
    rows.filter(({ reason }) => reason === null || !unwanted.has(reason)),
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

const queryOf = (which: string) => `
  select f.id as "feedId", coalesce(nullif(f.title, ''), f.url) as feed, to_char(t.day, 'YYYY-MM-DD') as day,
    case t.state when 'waiting' then 'in-flight' else t.state end as state, nullif(t.reason, '') as reason, sum(t.count) as count
  from feed_tallies_now t join feeds f on f.id = t.feed_id
  where t.day >= ($1::timestamptz at time zone 'utc')::date and t.state <> 'discovered' and f.url not like 'import:%' ${which}
  group by 1, 2, 3, 4, 5 having sum(t.count) <> 0 order by 3 desc, 2, 1`

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
