import { z } from 'zod'
import {
  type EntryStage,
  type Reads,
  type StagePlace,
  type Waiting,
  priorities,
} from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { replay as replayEntries } from '../moves/replay.ts'
import { named } from '../named.ts'
import { DueReplay, isDueBy, nextEntries } from './entries.ts'
import { inFlightOf } from './read.ts'

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

const Count = z.object({ count: z.coerce.number() })

const Due = DueReplay.extend({ isTaken: z.boolean() })

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
export async function step(
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
