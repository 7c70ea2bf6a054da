import { z } from 'zod'
import {
  type EntryStage,
  type Reads,
  type StagePlace,
  type Waiting,
  priorities,
} from '../schemas/jobs.ts'
import { Replay, type ReplayChanges, type ReplayFilter } from '../schemas/replay.ts'
import type { Database, Queryable } from './database.ts'
import { replay as replayEntries } from './moves/replay.ts'
import { named } from './named.ts'
import { type ToldByBoth, readBoth, readReplayChanges } from './replay-changes.ts'
import { filterValues, isDueBy, matching, newestMatching, nextEntries } from './replay-entries.ts'
import { toJson } from './values.ts'

/** Which entries are to go through again, and how. */
export interface NewReplay {
  readonly id: string
  readonly fromStage: EntryStage
  readonly filter: ReplayFilter
  /** At most so many entries a minute. */
  readonly perMinute?: number | undefined
  /** In whose name. */
  readonly by?: string | undefined
  /** It writes nothing but what it would change; of so many entries where a number is named. */
  readonly preview?: { readonly most: number | undefined } | undefined
  /** Of the stages, by their names, and of Wiredesk. */
  readonly versions?: Readonly<Record<string, string>> | undefined
  readonly release?: string | undefined
}

export interface ReplayStore {
  /** From now on steps are taken for it. */
  readonly start: (replay: NewReplay, now: Date) => Promise<Replay>
  readonly get: (id: string) => Promise<Replay | undefined>
  /** The newest first. */
  readonly list: () => Promise<Replay[]>
  /** How many entries a filter takes, counted up to a bound where one is named. */
  readonly count: (fromStage: EntryStage, filter: ReplayFilter, most?: number) => Promise<number>
  /** The ids of the newest articles a filter takes, among the newest thousands. */
  readonly newest: (fromStage: EntryStage, filter: ReplayFilter, limit: number) => Promise<string[]>
  /** What it has changed so far, with so many examples. */
  readonly changes: (id: string, mostExamples: number) => Promise<ReplayChanges>
  /** What two tell of the same articles. */
  readonly both: (one: string, other: string) => Promise<ToldByBoth[]>
  /** The ids of articles a filter takes, from the one after `position`. */
  readonly articles: (
    fromStage: EntryStage,
    filter: ReplayFilter,
    position: string,
    limit: number,
  ) => Promise<string[]>
  /**
   * Sends the next entries of a running replay that is due through the pipeline anew, behind live work, and ends one of which
   * all have ended. Nothing where none is due. Nobody else takes a step for the same replay meanwhile, and a step costs the
   * same however far the replay is.
   */
  readonly step: (now: Date, pace: ReplayPace) => Promise<ReplayStep | undefined>
  /** Changes the status where it is one of these. Gives whether it was. */
  readonly setStatus: (id: string, change: StatusChange, now: Date) => Promise<boolean>
}

/** How much a step takes, and how long it is until the next one. */
export interface ReplayPace {
  readonly size: (replay: {
    readonly inFlight: number
    readonly perMinute: number | null
  }) => number
  readonly pauseMs: (taken: number, perMinute: number | null) => number
}

/** What a step has put back. */
export interface ReplayStep {
  readonly id: string
  readonly taken: readonly Waiting[]
}

export interface StatusChange {
  readonly from: readonly Replay['status'][]
  readonly to: Replay['status']
}

const inFlightOf = `(select count(*) from entries e where e.replay_id = r.id and e.state = 'in-flight'
      and e.next_attempt_at is null)`

const select = `
  select r.id, r.from_stage as "fromStage", r.filter, r.status, r.per_minute as "perMinute", r.actor as by, r.is_preview as "isPreview", r.versions, r.release, r.position,
    least(r.total, r.most) as total, r.queued,
    ${inFlightOf} as "inFlight",
    (select count(*) from entries e where e.replay_id = r.id and e.state = 'dead') as dead,
    r.started_at as "startedAt", r.ended_at as "endedAt"
  from replays r`

const Count = z.object({ count: z.coerce.number() })
const Id = z.object({ id: z.string() })

/** What a stage of these reads. */
export const readsIn =
  (stages: readonly StagePlace[]) =>
  (from: EntryStage): Reads => {
    const stage = stages.find(({ name }) => name === from)
    if (!stage) throw new Error(`there is no stage ${from} that entries go through`)
    return stage.reads
  }

/** `stages` are those that entries go through, in order. */
export function createReplayStore(db: Database, stages: readonly StagePlace[]): ReplayStore {
  const readsOf = readsIn(stages)
  const count: ReplayStore['count'] = async (fromStage, filter, most) => {
    const row = await db.first(
      Count,
      ...named(`select count(*) from (select 1 from entries e where ${matching} limit :most) e`, {
        ...filterValues(readsOf(fromStage), filter, ''),
        most,
      }),
    )
    return row?.count ?? 0
  }
  const get: ReplayStore['get'] = async (id) => db.first(Replay, `${select} where r.id = $1`, [id])

  return {
    count,
    get,
    list: async () => db.rows(Replay, `${select} order by r.started_at desc limit 50`),
    async start({ id, fromStage, filter, perMinute, ...order }, now) {
      await db.run(
        `insert into replays (id, from_stage, filter, per_minute, total, started_at, updated_at, actor,
           is_preview, most, versions, release)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          fromStage,
          toJson(filter),
          perMinute,
          await count(fromStage, filter),
          now,
          order.by,
          order.preview !== undefined,
          order.preview?.most,
          toJson(order.versions ?? {}),
          order.release,
        ],
      )
      const replay = await get(id)
      if (!replay) throw new Error(`replay ${id} was not kept`)
      return replay
    },
    articles: async (fromStage, filter, position, limit) => {
      const rows = await db.rows(
        Id,
        ...named(`select e.id from entries e where ${matching} order by e.id limit :limit`, {
          ...filterValues(readsOf(fromStage), filter, position),
          limit,
        }),
      )
      return rows.map(({ id }) => id)
    },
    newest: async (fromStage, filter, limit) =>
      newestMatching(db, readsOf(fromStage), filter, limit),
    both: async (one, other) => readBoth(db, one, other),
    changes: async (id, mostExamples) => readReplayChanges(db, id, mostExamples),
    step: async (now, pace) => db.transaction(async (tx) => step(tx, { now, pace, readsOf })),
    setStatus: async (id, { from, to }, now) => {
      const ended = to === 'done' || to === 'cancelled' ? now : null
      const changed = await db.run(
        `update replays set status = $2, updated_at = $3, next_step_at = $3, ended_at = $4
         where id = $1 and status = any($5)`,
        [id, to, now, ended, from],
      )
      return changed > 0
    },
  }
}

const Due = Replay.pick({
  id: true,
  fromStage: true,
  filter: true,
  perMinute: true,
  position: true,
}).extend({
  isTaken: z.boolean(),
})
type Due = z.infer<typeof Due>

const due = `
  select id, from_stage as "fromStage", filter, per_minute as "perMinute", position, is_taken as "isTaken"
  from replays where status = 'running' and not is_preview and ${isDueBy('$1')}
  order by next_step_at limit 1 for update skip locked`

interface Stepping {
  readonly now: Date
  readonly pace: ReplayPace
  readonly readsOf: (stage: EntryStage) => Reads
}

/** The entries move and the position with them in one transaction: cut off anywhere, none is left out. */
async function step(
  tx: Queryable,
  { now, pace, readsOf }: Stepping,
): Promise<ReplayStep | undefined> {
  const replay = await tx.first(Due, due, [now])
  if (!replay) return undefined
  const counted = await tx.first(
    Count,
    `select ${inFlightOf} as count from replays r where id = $1`,
    [replay.id],
  )
  const inFlight = counted?.count ?? 0
  const limit = replay.isTaken ? 0 : pace.size({ inFlight, perMinute: replay.perMinute })
  const next =
    limit > 0
      ? await takeNext(tx, { ...replay, reads: readsOf(replay.fromStage) }, limit, now)
      : { ...replay, taken: [] }
  const { taken, position, isTaken } = next
  const isDone = isTaken && inFlight + taken.length === 0
  // Where there was nothing to take, the next entries are looked at without delay.
  const isPassedOver = limit > 0 && taken.length === 0
  const pauseMs = isPassedOver ? 0 : pace.pauseMs(isTaken ? 0 : taken.length, replay.perMinute)
  await tx.run(
    ...named(
      `update replays set queued = queued + :taken, position = :position, is_taken = :isTaken, updated_at = :now,
         next_step_at = :nextStepAt, status = case when :isDone then 'done' else status end,
         ended_at = case when :isDone then :now::timestamptz end
       where id = :id`,
      {
        id: replay.id,
        taken: taken.length,
        position,
        isTaken,
        isDone,
        now,
        nextStepAt: new Date(now.getTime() + pauseMs),
      },
    ),
  )
  return { id: replay.id, taken }
}

/** The next entries of a replay that stand for it, and how far it is then. */
async function takeNext(
  tx: Queryable,
  { id, fromStage, filter, position, reads }: Due & Pick<StagePlace, 'reads'>,
  limit: number,
  now: Date,
) {
  const { ids, ...next } = await nextEntries(tx, { filter, position, reads }, limit)
  const taken = await replayEntries(
    tx,
    { replayId: id, stage: fromStage, priority: priorities.replay, ids },
    now,
  )
  return { taken, ...next }
}
