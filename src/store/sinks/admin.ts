import { SinkRow, type SinkSettings } from '../../schemas/sink.ts'
import type { Database } from '../database.ts'
import { toJson } from '../values.ts'
import { changing } from './changing.ts'
import { placeAll } from './positions.ts'
import { type SinkStart, atOnce, cursorOf, nextRun, sinceOf } from './start.ts'

/** What an operator does with sinks. */
export interface SinkAdmin {
  readonly list: () => Promise<SinkRow[]>
  /** False where the name is taken. */
  readonly add: (sink: NewSink, now: Date) => Promise<boolean>
  readonly setSettings: (name: string, settings: SinkSettings) => Promise<boolean>
  /** Active again, it is tried at once. */
  readonly setStatus: (name: string, status: SinkRow['status']) => Promise<boolean>
  readonly remove: (name: string) => Promise<boolean>
  /** Sends again what was recorded since then. False where there is no such sink. */
  readonly rewind: (name: string, start: SinkStart, now: Date) => Promise<boolean>
}

export interface NewSink {
  readonly name: string
  readonly kind: string
  readonly settings: SinkSettings
  readonly start: SinkStart
}

export function createSinkAdmin(db: Database): SinkAdmin {
  const changed = changing(db)
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
  }
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
