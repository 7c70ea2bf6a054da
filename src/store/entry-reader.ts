import { z } from 'zod'
import {
  type EntryFilter,
  EntryStory,
  EntrySummary,
  WaitingCause,
} from '../schemas/entry-filter.ts'
import { EntryOrder } from '../schemas/entry-order.ts'
import type { Database } from './database.ts'
import { named } from './named.ts'

/** The age of what is under way: told where nothing ends, or everything waits. */
const Oldest = z.object({
  /** When the entry in flight that has not moved for longest did so last; waiting ones do not count. */
  inFlightSince: z.date().nullable(),
  /** Since when the entry that waits longest fails. */
  failingSince: z.date().nullable(),
  inFlight: z.coerce.number(),
  waiting: z.coerce.number(),
})
export type Oldest = z.infer<typeof Oldest>

const EntryStanding = z.object({
  id: z.string(),
  run: z.int(),
  state: z.string(),
  stage: z.string().nullable(),
  attempts: z.int(),
  movedAt: z.date(),
  nextAttemptAt: z.date().nullable(),
})
export type EntryStanding = z.infer<typeof EntryStanding>

export interface EntryReader {
  /** The newest first; waiting ones by their next attempt. */
  list(filter: EntryFilter): Promise<EntrySummary[]>
  show(id: string): Promise<EntryStory | undefined>
  /** What was done with it as one of many, the oldest first. */
  orders(id: string): Promise<EntryOrder[]>
  /** What waits, by cause, the most frequent first. */
  waiting(filter: EntryFilter): Promise<WaitingCause[]>
  oldest(): Promise<Oldest>
  /** Where these stand, by id: two answers that are alike say that nothing has happened to one. */
  standings(ids: readonly string[]): Promise<ReadonlyMap<string, EntryStanding>>
}

const isWaiting = `(e.state = 'in-flight' and e.next_attempt_at is not null)`

const columns = `
  e.id, coalesce(e.entry ->> 'title', '') as title, e.url, f.id as "feedId",
  coalesce(nullif(f.title, ''), f.url) as feed,
  case when ${isWaiting} then 'waiting' else e.state end as state, e.stage,
  coalesce(e.reason, e.failure) as reason, e.failure_message as message, e.attempts,
  e.failing_since as "failingSince", e.next_attempt_at as "nextAttemptAt",
  e.discovered_at as "discoveredAt", e.moved_at as "movedAt"`

const from = `from entries e join feeds f on f.id = e.feed_id`

const hostOf = `substring(lower(e.url) from '^https?://(?:[^/@]*@)?([^/:?#]+)')`

/** Which entries `e`, of feeds `f`, a filter takes; with the values that `filterValues` gives. */
export const filtered = `
  where (:state::text is null
      or case :state when 'waiting' then ${isWaiting}
        when 'in-flight' then e.state = 'in-flight' and e.next_attempt_at is null else e.state = :state end)
    and (:reason::text is null or coalesce(e.reason, e.failure) = :reason)
    and (:stage::text is null or e.stage = :stage)
    and (:feed::text is null or e.feed_id = (select w.id from feeds w where w.id = :feed or w.url = :feed limit 1))
    and (:host::text is null or ${hostOf} = lower(:host)
      or right(${hostOf}, length(:host) + 1) = '.' || lower(:host))
    and (:since::timestamptz is null or e.discovered_at >= :since)
    and (:until::timestamptz is null or e.discovered_at < :until)`

export const filterValues = (filter: EntryFilter) => ({
  state: null,
  reason: null,
  stage: null,
  feed: null,
  host: null,
  since: null,
  until: null,
  after: null,
  ...filter,
})

/** From the one after `:after` on; ties are told apart by id, so that none is left out or comes twice. */
const newestFirst = `
  and (:after::text is null or (e.discovered_at, e.id) < (select l.discovered_at, l.id from entries l where l.id = :after))
  order by e.discovered_at desc, e.id desc limit :limit`
const nextFirst = `
  and (:after::text is null or (e.next_attempt_at, e.id) > (select l.next_attempt_at, l.id from entries l where l.id = :after))
  order by e.next_attempt_at, e.id limit :limit`

export function createEntryReader(db: Database): EntryReader {
  return {
    list: async (filter) => {
      const page = filter.state === 'waiting' ? nextFirst : newestFirst
      return db.rows(
        EntrySummary,
        ...named(`select ${columns} ${from} ${filtered} ${page}`, filterValues(filter)),
      )
    },
    show: async (id) => db.first(EntryStory, ...named(story, { id })),
    orders: async (id) => db.rows(EntryOrder, orders, [id]),
    waiting: async (filter) =>
      db.rows(WaitingCause, ...named(causes, filterValues({ ...filter, state: 'waiting' }))),
    oldest: async () => {
      const [row] = await db.rows(Oldest, oldest)
      if (!row) throw new Error('the database gave no row for an aggregate')
      return row
    },
    async standings(ids) {
      const rows = await db.rows(EntryStanding, standings, [ids])
      return new Map(rows.map((row) => [row.id, row]))
    },
  }
}

const standings = `
  select id, run, state, stage, attempts, moved_at as "movedAt", next_attempt_at as "nextAttemptAt"
  from entries where id = any ($1)`

/** A replay of named entries stands among the actions. */
const orders = `
  select 'replay' as kind, r.id, r.from_stage as how, null as reason, r.actor as by, r.started_at as at
  from entries e join replays r on r.id = e.replay_id where e.id = $1 and r.filter -> 'ids' is null
  union all
  select 'bulk', b.id::text, b.verb, b.reason, b.actor, b.started_at
  from dead_letters d join bulks b on b.id = d.bulk_id where d.entry_id = $1
  order by at`

const causes = `
  select e.failed_stage as stage, e.failure as code, min(e.failure_message) as message, count(*) as count,
    count(distinct e.feed_id) as feeds, min(e.failing_since) as "failingSince",
    max(e.attempts) as "mostAttempts", min(e.next_attempt_at) as "nextAttemptAt"
  ${from} ${filtered} and e.failure is not null
  group by 1, 2 order by count(*) desc, 1, 2 limit :limit`

/** Each from an index of its own, however many there are. */
const oldest = `
  select
    (select min(moved_at) from entries where state = 'in-flight' and next_attempt_at is null) as "inFlightSince",
    (select min(failing_since) from entries where next_attempt_at is not null) as "failingSince",
    coalesce(sum(count) filter (where state = 'in-flight'), 0) as "inFlight",
    coalesce(sum(count) filter (where state = 'waiting'), 0) as waiting
  from day_tallies_now where state in ('in-flight', 'waiting')`

const story = `
  select ${columns}, e.guid, e.run, e.cause, e.refetch_at as "refetchAt", e.revivals,
    e.duplicate_of as "duplicateOf",
    (select coalesce(jsonb_agg(jsonb_build_object('revision', r.revision, 'source', r.source, 'url', r.url,
       'fetchedAt', r.fetched_at, 'pageSha256', r.page_sha256, 'normalizedAt', d.made_at, 'extractedAt', x.made_at,
       'recordedAt', c.stored_at, 'madeBy', x.version) order by r.revision), '[]')
     from revisions r left join records c on c.article_id = r.article_id and c.revision = r.revision
       left join documents d on d.article_id = r.article_id and d.revision = r.revision
       left join facts x on x.article_id = r.article_id and x.revision = r.revision
     where r.article_id = e.id) as revisions,
    (select coalesce(jsonb_agg(jsonb_build_object('stage', a.stage, 'run', a.run, 'failedAt', a.failed_at,
       'durationMs', a.duration_ms, 'code', a.code, 'message', a.message) order by a.failed_at), '[]')
     from attempts a where a.subject_id = e.id) as failures,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'stage', d.stage, 'status', d.status,
       'code', d.code, 'deadAt', d.dead_at)
       order by d.dead_at), '[]') from dead_letters d where d.entry_id = e.id) as letters
  ${from} where e.id = :id`
