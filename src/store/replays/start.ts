import type { EntryStage } from '../../schemas/jobs.ts'
import type { ReplayFilter } from '../../schemas/replay.ts'
import type { Queryable } from '../database.ts'
import { toJson } from '../values.ts'

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

export async function keepNewReplay(
  db: Queryable,
  { id, fromStage, filter, perMinute, ...order }: NewReplay,
  total: number,
  now: Date,
): Promise<void> {
  await db.run(
    `insert into replays (id, from_stage, filter, per_minute, total, started_at, updated_at, actor,
           is_preview, most, versions, release)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      fromStage,
      toJson(filter),
      perMinute,
      total,
      now,
      order.by,
      order.preview !== undefined,
      order.preview?.most,
      toJson(order.versions ?? {}),
      order.release,
    ],
  )
}
