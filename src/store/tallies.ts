import { z } from 'zod'
import type { Database } from './database.ts'

/** All entries ever discovered, by what has become of them. */
const Totals = z.object({
  discovered: z.coerce.number(),
  recorded: z.coerce.number(),
  skipped: z.coerce.number(),
  dead: z.coerce.number(),
  /** Waiting ones among them. */
  inFlight: z.coerce.number(),
  /** Days of discovery on which discovered is not the sum of the others. */
  unbalanced: z.coerce.number(),
})
export type Totals = z.infer<typeof Totals>

/** What transactions count as they move entries: `migrations/0020-tallies.sql`. */
export interface Tallies {
  /** Adds what was counted to the tallies. Wherever it is called from, one does so at a time. */
  readonly fold: () => Promise<void>
  /** Of entries discovered since the beginning of a day (UTC), or ever. Takes as long as there are days with entries, however many those are. */
  readonly totals: (since?: Date) => Promise<Totals>
  /** The tallies that counting anew gives otherwise: none, if nobody wrote past the triggers. Takes the longer, the more there is. */
  readonly wrong: () => Promise<number>
  /** Counts anew. No entry can move meanwhile. */
  readonly recount: () => Promise<void>
}

const batch = 10_000

const Folded = z.object({ folded: z.coerce.number() })
const Count = z.object({ count: z.coerce.number() })

export const createTallies = (db: Database): Tallies => ({
  async fold() {
    for (;;) {
      const row = await db.first(Folded, 'select fold_tallies($1) as folded', [batch])
      if ((row?.folded ?? 0) < batch) return
    }
  },
  async totals(since) {
    const row = await db.first(Totals, totals, [since ?? null])
    if (!row) throw new Error('the database gave no row for an aggregate')
    return row
  },
  async wrong() {
    return (await db.first(Count, wrong))?.count ?? 0
  },
  recount: async () => void (await db.run('select count_tallies()')),
})

const totals = `
  with days as (
    select day,
      coalesce(sum(count) filter (where state = 'discovered'), 0) as discovered,
      coalesce(sum(count) filter (where state = 'recorded'), 0) as recorded,
      coalesce(sum(count) filter (where state = 'skipped'), 0) as skipped,
      coalesce(sum(count) filter (where state = 'dead'), 0) as dead,
      coalesce(sum(count) filter (where state in ('in-flight', 'waiting')), 0) as in_flight
    from day_tallies_now where $1::timestamptz is null or day >= ($1::timestamptz at time zone 'utc')::date group by 1)
  select coalesce(sum(discovered), 0) as discovered, coalesce(sum(recorded), 0) as recorded,
    coalesce(sum(skipped), 0) as skipped, coalesce(sum(dead), 0) as dead, coalesce(sum(in_flight), 0) as "inFlight",
    count(*) filter (where discovered <> recorded + skipped + dead + in_flight) as unbalanced
  from days`

const wrong = `
  select count(*) from (select * from feed_tallies_now where count <> 0) t full join tallies_counted c
    using (feed_id, day, state, reason, stage)
  where t.count is distinct from c.count`
