import type { EntryStage, Reads, StagePlace } from '../schemas/jobs.ts'
import type { Replay } from '../schemas/replay.ts'
import type { Database } from './database.ts'
import { type FilteredEntries, createFilteredEntries } from './replays/filtered.ts'
import { type ReplayReader, createReplayReader } from './replays/read.ts'
import { type NewReplay, keepNewReplay } from './replays/start.ts'
import { type ReplayPace, type ReplayStep, step } from './replays/step.ts'

export interface ReplayStore extends ReplayReader, FilteredEntries {
  /** From now on steps are taken for it. */
  readonly start: (replay: NewReplay, now: Date) => Promise<Replay>
  /**
   * Sends the next entries of a running replay that is due through the pipeline anew, behind live work, and ends one of which
   * all have ended. Nothing where none is due. Nobody else takes a step for the same replay meanwhile, and a step costs the
   * same however far the replay is.
   */
  readonly step: (now: Date, pace: ReplayPace) => Promise<ReplayStep | undefined>
  /** Changes the status where it is one of these. Gives whether it was. */
  readonly setStatus: (id: string, change: StatusChange, now: Date) => Promise<boolean>
}

export interface StatusChange {
  readonly from: readonly Replay['status'][]
  readonly to: Replay['status']
}

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
  const reader = createReplayReader(db)
  const filtered = createFilteredEntries(db, readsOf)
  return {
    ...reader,
    ...filtered,
    async start(order, now) {
      await keepNewReplay(db, order, await filtered.count(order.fromStage, order.filter), now)
      const replay = await reader.get(order.id)
      if (!replay) throw new Error(`replay ${order.id} was not kept`)
      return replay
    },
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
