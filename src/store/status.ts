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
  /** Among the newest entries: all of them are looked at by `wiredesk doctor --whole`. */
  readonly breaks: readonly Break[]
  readonly total: Omit<Tally, 'feedId' | 'feed' | 'day'>
}

/** So many entries are looked at whenever somebody asks how it stands. */
export const looked = 1_000

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
    reasons: await readReasons(db, since),
    breaks: await readBreaks(db, looked),
    total: {
      discovered: sum('discovered'),
      recorded: sum('recorded'),
      skipped: sum('skipped'),
      dead: sum('dead'),
      inFlight: sum('inFlight'),
    },
  }
}

/** Counted in one go over the tallies and what has come since. */
const tallyQuery = `
  with days as (
    select feed_id, day,
      coalesce(sum(count) filter (where state = 'discovered'), 0) as discovered,
      coalesce(sum(count) filter (where state = 'recorded'), 0) as recorded,
      coalesce(sum(count) filter (where state = 'skipped'), 0) as skipped,
      coalesce(sum(count) filter (where state = 'dead'), 0) as dead,
      coalesce(sum(count) filter (where state in ('in-flight', 'waiting')), 0) as in_flight
    from (
      select feed_id, day, state, count from tallies where day >= ($1::timestamptz at time zone 'utc')::date
      union all
      select feed_id, day, state, change from tally_changes where day >= ($1::timestamptz at time zone 'utc')::date) t
    group by 1, 2)
  select f.id as "feedId", coalesce(nullif(f.title, ''), f.url) as feed, to_char(d.day, 'YYYY-MM-DD') as day,
    d.discovered, d.recorded, d.skipped, d.dead, d.in_flight as "inFlight"
  from days d join feeds f on f.id = d.feed_id
  order by d.day desc, coalesce(nullif(f.title, ''), f.url) collate "C"`

/** Why entries have no record, the most frequent first. */
export const readReasons = async (db: Database, since: Date): Promise<Reason[]> =>
  db.rows(Reason, reasonQuery, [since])

const reasonQuery = `
  select state, reason, sum(count) as count from day_tallies_now
  where reason <> '' and day >= ($1::timestamptz at time zone 'utc')::date
  group by 1, 2 having sum(count) <> 0 order by 3 desc, 1, 2`

/** Of so many of the newest entries, or of all: at most a thousand whose state says one thing and whose rows say another. */
export const readBreaks = async (db: Database, newest?: number): Promise<Break[]> =>
  db.rows(Break, breakQuery, [newest ?? null])

const breakQuery = `
  with looked as (select id, state from entries order by discovered_at desc limit $1::bigint)
  select 'recorded without a record' as fault, e.id as "entryId" from looked e
    where e.state = 'recorded' and not exists (
      select 1 from articles a join records r on r.article_id = a.id and r.revision = a.revision where a.id = e.id)
  union all
  select 'recorded without its text or facts', e.id from looked e join record_heads h on h.article_id = e.id and not h.is_whole
    where not exists (select 1 from documents d join facts x using (article_id, revision)
      where d.article_id = h.article_id and d.revision = h.revision)
  union all
  select 'facts as rows of no record', e.id from looked e where exists (
    select from (select article_id, revision from entities where article_id = e.id
      union all select article_id, revision from figures where article_id = e.id) n
    where not exists (select from record_heads h where h.article_id = n.article_id and h.revision = n.revision))
  union all
  select 'dead without a dead letter', e.id from looked e
    where e.state = 'dead' and not exists (select 1 from dead_letters d where d.entry_id = e.id)
  limit 1000`
