import { z } from 'zod'
import type { Database } from './database.ts'

const Tally = z.object({
  feedId: z.string(),
  feed: z.string(),
  day: z.string(),
  /** Counted when the entries came. */
  discovered: z.coerce.number(),
  recorded: z.coerce.number(),
  skipped: z.coerce.number(),
  dead: z.coerce.number(),
  inFlight: z.coerce.number(),
})
/** One feed's entries of one day, by the state they are in. */
export type Tally = z.infer<typeof Tally>

const Reason = z.object({
  state: z.enum(['skipped', 'dead']),
  reason: z.string(),
  count: z.coerce.number(),
})
export type Reason = z.infer<typeof Reason>

const Break = z.object({ fault: z.string(), entryId: z.string() })
/** An entry whose state says one thing and whose rows say another. */
export type Break = z.infer<typeof Break>

export interface LedgerReport {
  readonly tallies: readonly Tally[]
  readonly reasons: readonly Reason[]
  /** Days on which discovered is not recorded + skipped + dead + in flight. */
  readonly unbalanced: readonly Tally[]
  readonly breaks: readonly Break[]
  readonly total: Omit<Tally, 'feedId' | 'feed' | 'day'>
}

/** The ledger, reconciled: the tally of discoveries against the entries, their states against their rows. */
export async function readLedger(db: Database, since: Date): Promise<LedgerReport> {
  const tallies = await db.rows(Tally, tallyQuery, [since])
  const unbalanced = tallies.filter(
    (t) => t.discovered !== t.recorded + t.skipped + t.dead + t.inFlight,
  )
  const sum = (key: 'discovered' | 'recorded' | 'skipped' | 'dead' | 'inFlight') =>
    tallies.reduce((total, tally) => total + tally[key], 0)
  return {
    tallies,
    unbalanced,
    reasons: await db.rows(Reason, reasonQuery, [since]),
    breaks: await db.rows(Break, breakQuery, [since]),
    total: {
      discovered: sum('discovered'),
      recorded: sum('recorded'),
      skipped: sum('skipped'),
      dead: sum('dead'),
      inFlight: sum('inFlight'),
    },
  }
}

const tallyQuery = `
  with counted as (
    select feed_id, (discovered_at at time zone 'utc')::date as day,
      count(*) filter (where state = 'recorded') as recorded,
      count(*) filter (where state = 'skipped') as skipped,
      count(*) filter (where state = 'dead') as dead,
      count(*) filter (where state = 'in-flight') as in_flight
    from entries where discovered_at >= date_trunc('day', $1::timestamptz at time zone 'utc') at time zone 'utc'
    group by 1, 2)
  select f.id as "feedId", coalesce(nullif(f.title, ''), f.url) as feed,
    to_char(coalesce(d.day, c.day), 'YYYY-MM-DD') as day, coalesce(d.discovered, 0) as discovered,
    coalesce(c.recorded, 0) as recorded, coalesce(c.skipped, 0) as skipped,
    coalesce(c.dead, 0) as dead, coalesce(c.in_flight, 0) as "inFlight"
  from (select * from discoveries where day >= ($1::timestamptz at time zone 'utc')::date) d
    full join counted c on c.feed_id = d.feed_id and c.day = d.day
    join feeds f on f.id = coalesce(d.feed_id, c.feed_id)
  order by 3 desc, 2`

const reasonQuery = `
  select state, reason, count(*) as count from entries
  where reason is not null and discovered_at >= $1
  group by 1, 2 order by 3 desc`

const breakQuery = `
  select 'recorded without a record' as fault, e.id as "entryId" from entries e
    where e.state = 'recorded' and e.discovered_at >= $1 and not exists (
      select 1 from articles a join records r on r.article_id = a.id and r.revision = a.revision where a.id = e.id)
  union all
  select 'dead without a dead letter', e.id from entries e
    where e.state = 'dead' and e.discovered_at >= $1
      and not exists (select 1 from dead_letters d where d.entry_id = e.id)
  limit 1000`
