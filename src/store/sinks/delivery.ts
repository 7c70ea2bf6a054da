import { randomUUID } from 'node:crypto'
import type { ArticleRecord } from '../../schemas/article-record.ts'
import { TakenSink } from '../../schemas/sink.ts'
import type { Database, Queryable } from '../database.ts'
import { named } from '../named.ts'
import { changing } from './changing.ts'
import { keysOf, letterKept, lettersSettled } from './letters.ts'
import { Outgoing, type OutgoingRecord, dueLetters, nextRecords, outgoing } from './outgoing.ts'
import { isToPlace, mustPlace, place } from './positions.ts'

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

/** Who delivers to a sink takes it for a while, and says how far it has come. */
export interface SinkDelivery {
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

export function createSinkDelivery(db: Database): SinkDelivery {
  const changed = changing(db)
  return {
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
