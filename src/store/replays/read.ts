import { Replay, type ReplayChanges } from '../../schemas/replay.ts'
import type { Database } from '../database.ts'
import { type ToldByBoth, readBoth, readReplayChanges } from './changes.ts'

/** What is told of replays. */
export interface ReplayReader {
  readonly get: (id: string) => Promise<Replay | undefined>
  /** The newest first. */
  readonly list: () => Promise<Replay[]>
  /** What it has changed so far, with so many examples. */
  readonly changes: (id: string, mostExamples: number) => Promise<ReplayChanges>
  /** What two tell of the same articles. */
  readonly both: (one: string, other: string) => Promise<ToldByBoth[]>
}

export const inFlightOf = `(select count(*) from entries e where e.replay_id = r.id and e.state = 'in-flight'
      and e.next_attempt_at is null)`

const select = `
  select r.id, r.from_stage as "fromStage", r.filter, r.status, r.per_minute as "perMinute", r.actor as by, r.is_preview as "isPreview", r.versions, r.release, r.position,
    least(r.total, r.most) as total, r.queued,
    ${inFlightOf} as "inFlight",
    (select count(*) from entries e where e.replay_id = r.id and e.state = 'dead') as dead,
    r.started_at as "startedAt", r.ended_at as "endedAt"
  from replays r`

export const createReplayReader = (db: Database): ReplayReader => ({
  get: async (id) => db.first(Replay, `${select} where r.id = $1`, [id]),
  list: async () => db.rows(Replay, `${select} order by r.started_at desc limit 50`),
  both: async (one, other) => readBoth(db, one, other),
  changes: async (id, mostExamples) => readReplayChanges(db, id, mostExamples),
})
