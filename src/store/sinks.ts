import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import { KeptRecord } from '../schemas/older-record.ts'
import { SinkLetter, SinkRow, type SinkSettings, TakenSink } from '../schemas/sink.ts'
import type { Database, Queryable } from './database.ts'
import { named } from './named.ts'
import { toJson } from './values.ts'

/** Where a new sink begins, or one that is set back goes on: with the records written from then on, or with all. */
export type SinkStart = { readonly since: Date } | 'all' | 'now'

/** A record on its way. */
export interface OutgoingRecord {
  readonly id: string
  readonly position: number
  readonly run: number
  readonly record: ArticleRecord
}

export interface SinkProgress {
  readonly cursor: number
  readonly delivered: readonly { readonly record: ArticleRecord }[]
  readonly refusals: readonly {
    readonly delivery: { readonly record: ArticleRecord; readonly run: number }
    readonly code: string
    readonly message: string
  }[]
}

export interface SinkTrouble {
  readonly code: string
  readonly message: string
  readonly nextAttemptAt: Date
}

export interface SinkStore {
  readonly list: () => Promise<SinkRow[]>
  /** False where the name is taken. */
  readonly add: (sink: NewSink, now: Date) => Promise<boolean>
  readonly setSettings: (name: string, settings: SinkSettings) => Promise<boolean>
  /** Active again, it is tried at once. */
  readonly setStatus: (name: string, status: SinkRow['status']) => Promise<boolean>
  readonly remove: (name: string) => Promise<boolean>
  /** Sends again what was recorded since then. False where there is no such sink. */
  readonly rewind: (name: string, start: SinkStart, now: Date) => Promise<boolean>
  readonly letters: (name: string, limit: number) => Promise<SinkLetter[]>
  /** Sends refused records again, those of these articles or all. Gives how many. */
  readonly retry: (name: string, articles?: readonly string[]) => Promise<number>
  /** Gives positions to records that have none, oldest first. Gives how many. Without any sink there is nothing to do. */
  readonly place: (limit: number) => Promise<number>
  /** A sink that is behind and due, if there is one that nobody delivers to. */
  readonly take: (now: Date, leaseMs: number) => Promise<TakenSink | undefined>
  readonly next: (
    taken: Pick<TakenSink, 'run'>,
    after: number,
    limit: number,
  ) => Promise<OutgoingRecord[]>
  readonly again: (
    taken: Pick<TakenSink, 'name' | 'run'>,
    limit: number,
  ) => Promise<OutgoingRecord[]>
  readonly renew: (taken: TakenSink, now: Date, leaseMs: number) => Promise<boolean>
  readonly advance: (taken: TakenSink, progress: SinkProgress, now: Date) => Promise<boolean>
  readonly fail: (taken: TakenSink, trouble: SinkTrouble, now: Date) => Promise<boolean>
  /** It is not taken before then, though nothing is wrong. */
  readonly rest: (taken: TakenSink, until: Date) => Promise<boolean>
  readonly release: (taken: TakenSink) => Promise<void>
}

export interface NewSink {
  readonly name: string
  readonly kind: string
  readonly settings: SinkSettings
  readonly start: SinkStart
}

export function createSinkStore(db: Database): SinkStore {
  const changed = async (sql: string, values: Readonly<Record<string, unknown>>) =>
    (await db.run(...named(sql, values))) > 0
  return {
    list: async () => db.rows(SinkRow, listed),
    add: async ({ name, kind, settings, start }, now) => {
      await placeAll(db)
      return changed(
        `insert into sinks (name, kind, settings, cursor, run, added_at)
         values (:name, :kind, :settings, ${cursorOf(start)}, ${nextRun}, :now) on conflict do nothing`,
        { name, kind, settings: toJson(settings), now, since: sinceOf(start) },
      )
    },
    setSettings: async (name, settings) =>
      changed(`update sinks set settings = :settings, ${atOnce} where name = :name`, {
        name,
        settings: toJson(settings),
      }),
    setStatus: async (name, status) =>
      changed(`update sinks set status = :status, ${atOnce} where name = :name`, { name, status }),
    remove: async (name) => changed('delete from sinks where name = :name', { name }),
    rewind: async (name, start, now) => {
      await placeAll(db)
      return changed(
        `update sinks set cursor = ${cursorOf(start)}, run = ${nextRun}, ${atOnce} where name = :name`,
        { name, since: sinceOf(start), now },
      )
    },
    letters: async (name, limit) => db.rows(SinkLetter, lettersOf, [name, limit]),
    retry: async (name, articles) =>
      db.run(
        `update sink_letters set is_due = true
         where sink = $1 and ($2::text[] is null or article_id = any($2))`,
        [name, articles ?? null],
      ),
    place: async (limit) => ((await mustPlace(db)) ? place(db, limit) : 0),
    take: async (now, leaseMs) =>
      db.first(
        TakenSink,
        ...named(taking, { now, until: later(now, leaseMs), lease: randomUUID() }),
      ),
    next: async ({ run }, after, limit) =>
      (await db.rows(Outgoing, nextRecords, [after, limit, run])).map(outgoing),
    again: async ({ name }, limit) =>
      (await db.rows(Outgoing, dueLetters, [name, limit])).map(outgoing),
    renew: async ({ name, lease }, now, leaseMs) =>
      changed('update sinks set leased_until = :until where name = :name and lease = :lease', {
        name,
        lease,
        until: later(now, leaseMs),
      }),
    advance: async (taken, progress, now) =>
      db.transaction(async (tx) => advance(tx, taken, progress, now)),
    fail: async ({ name, lease }, { code, message, nextAttemptAt }, now) =>
      changed(
        `update sinks set failures = failures + 1, failing_since = coalesce(failing_since, :now), failure = :code,
           failure_message = :message, next_attempt_at = :nextAttemptAt where name = :name and lease = :lease`,
        { name, lease, code, message: message.slice(0, longestMessage), nextAttemptAt, now },
      ),
    rest: async ({ name, lease }, until) =>
      changed('update sinks set next_attempt_at = :until where name = :name and lease = :lease', {
        name,
        lease,
        until,
      }),
    release: async ({ name, lease }) => {
      await db.run(
        `update sinks set lease = null, leased_until = '-infinity' where name = $1 and lease = $2`,
        [name, lease],
      )
    },
  }
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms)
const longestMessage = 1_000

/** Due at once, and taken anew: whoever delivers by what was set before stops. */
const atOnce = `next_attempt_at = '-infinity', lease = null, leased_until = '-infinity'`

/** Higher than all before it, those given after the backup that a store was restored from as well. */
const nextRun = `setval('sink_runs', greatest(nextval('sink_runs'),
  floor(extract(epoch from :now::timestamptz - '2026-01-01') / 60)::bigint))`

/** After a restore: positions are given again that receivers know already. */
export const restoredSinks = `update sinks set run = ${nextRun}, ${atOnce}`

const sinceOf = (start: SinkStart) => (typeof start === 'object' ? start.since : null)

/** The position before the first record that is to leave. What has no position yet is newer than all that have one. */
function cursorOf(start: SinkStart): string {
  const last = 'coalesce((select max(position) from record_heads), 0)'
  if (start === 'all') return '0'
  if (start === 'now') return last
  return `coalesce((select min(position) - 1 from record_heads where stored_at >= :since), ${last})`
}

const listed = `
  select s.name, s.kind, s.settings, s.status, s.cursor, s.run, s.delivered, s.delivered_at as "deliveredAt",
    s.failures, s.failing_since as "failingSince", s.failure, s.failure_message as "failureMessage",
    nullif(s.next_attempt_at, '-infinity') as "nextAttemptAt",
    greatest(l.last - s.cursor, 0) + l.unplaced as behind,
    coalesce(
      (select r.stored_at from record_heads r where r.position > s.cursor order by r.position limit 1),
      l.oldest) as "behindSince",
    (select count(*) from sink_letters k where k.sink = s.name) as letters
  from sinks s, (
    select coalesce((select max(position) from record_heads), 0) as last,
      (select count(*) from record_heads where position is null) as unplaced,
      (select min(stored_at) from record_heads where position is null) as oldest) l
  order by s.name`

const lettersOf = `
  select k.article_id as "articleId", k.revision, coalesce(r.title, '') as title, k.code, k.message,
    k.refused_at as "refusedAt", k.attempts, k.is_due as "isDue"
  from sink_letters k left join records r on r.article_id = k.article_id and r.revision = k.revision
  where k.sink = $1 order by k.refused_at desc, k.article_id, k.revision limit $2`

/**
 * One at a time, to the end of its transaction: so a position that can be seen is never followed by a smaller one.
 */
const placing = `
  update record_heads r set position = p.position
  from (
    select article_id, revision, nextval('record_positions') as position from (
      select article_id, revision from record_heads where position is null
      order by stored_at limit $1
      for update skip locked) oldest
  ) p where r.article_id = p.article_id and r.revision = p.revision`

const Any = z.object({ any: z.boolean() })

/** Without anybody to send to, positions need not be given. */
const isToPlace = `exists (select from sinks where status = 'active') and exists (select from record_heads where position is null)`

const mustPlace = async (db: Queryable): Promise<boolean> =>
  (await db.first(Any, `select ${isToPlace} as any`))?.any === true

const place = async (db: Database, limit: number): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.run('select pg_advisory_xact_lock(hashtextextended(current_schema(), 12))')
    return tx.run(placing, [limit])
  })

const placedAtOnce = 1_000

/** What has no position is newer than a cursor: before one is set, all that is there gets its own. */
async function placeAll(db: Database): Promise<void> {
  while ((await place(db, placedAtOnce)) === placedAtOnce);
}

/** Sinks `s` that are behind and that nobody delivers to. */
const isBehind = `s.status = 'active' and s.next_attempt_at <= :now and s.leased_until <= :now
      and (s.cursor < (select max(position) from record_heads)
        or exists (select 1 from sink_letters k where k.sink = s.name and k.is_due))`

/** Whether there is something to place or to deliver, at `:now`. */
export const sinksAreDue = `((${isToPlace}) or exists (select from sinks s where ${isBehind}))`

const taking = `
  update sinks set lease = :lease, leased_until = :until, taken_at = :now
  where name = (
    select s.name from sinks s where ${isBehind}
    order by s.taken_at, s.name limit 1 for update skip locked)
  returning name, kind, settings, cursor, run, failures, lease`

const Outgoing = z.object({ position: z.coerce.number(), run: z.int(), record: KeptRecord })

const outgoing = ({ position, run, record }: z.infer<typeof Outgoing>): OutgoingRecord => ({
  id: `${record.id}:${record.revision}`,
  position,
  run,
  record,
})

/** Bytes as they lie in the table, compressed. One record alone may have more. */
const mostBytes = 4 * 2 ** 20

const bytes = `pg_column_size(h.head) + coalesce(pg_column_size(d.document), 0) + coalesce(pg_column_size(x.facts), 0)`
const parts = `left join documents d on d.article_id = h.article_id and d.revision = h.revision
    left join facts x on x.article_id = h.article_id and x.revision = h.revision`

/** As many records as fit, one at least. */
const fitting = (found: string) => `
  select m.position, m.run, r.record from (
    select article_id, revision, position, run, sum(bytes) over (order by position) - bytes as before
    from (${found}) found) m
  join records r using (article_id, revision)
  where before < ${mostBytes} order by m.position`

const nextRecords = fitting(`
  select h.article_id, h.revision, h.position, $3::int as run, ${bytes} as bytes from record_heads h ${parts}
  where h.position > $1 order by h.position limit $2`)

/** A letter whose record is gone, or has no position yet, waits. */
const dueLetters = fitting(`
  select h.article_id, h.revision, h.position, k.run, ${bytes} as bytes from sink_letters k
    join record_heads h on h.article_id = k.article_id and h.revision = k.revision ${parts}
  where k.sink = $1 and k.is_due and h.position is not null order by h.position limit $2`)

async function advance(
  tx: Queryable,
  { name, lease }: TakenSink,
  { cursor, delivered, refusals }: SinkProgress,
  now: Date,
): Promise<boolean> {
  const moved = await tx.run(
    ...named(
      `update sinks set cursor = :cursor, delivered = delivered + :delivered,
         delivered_at = case when :delivered > 0 then :now else delivered_at end,
         failures = 0, failing_since = null, failure = null, failure_message = null
       where name = :name and lease = :lease`,
      { name, lease, cursor, delivered: delivered.length, now },
    ),
  )
  if (moved === 0) return false
  if (delivered.length > 0) await tx.run(lettersSettled, [name, ...keysOf(delivered)])
  for (const { delivery, code, message } of refusals) {
    const { id, revision } = delivery.record
    const told = [code, message.slice(0, longestMessage), now, delivery.run]
    await tx.run(letterKept, [name, id, revision, ...told])
  }
  return true
}

const keysOf = (delivered: SinkProgress['delivered']) => [
  delivered.map(({ record }) => record.id),
  delivered.map(({ record }) => record.revision),
]

const lettersSettled = `
  delete from sink_letters k using unnest($2::text[], $3::int[]) as d (article_id, revision)
  where k.sink = $1 and k.article_id = d.article_id and k.revision = d.revision`

const letterKept = `
  insert into sink_letters (sink, article_id, revision, code, message, refused_at, run)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (sink, article_id, revision) do update set code = excluded.code, message = excluded.message,
    refused_at = excluded.refused_at, attempts = sink_letters.attempts + 1, is_due = false`
