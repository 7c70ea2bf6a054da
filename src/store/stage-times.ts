import { z } from 'zod'
import type { Database } from './database.ts'
import { toJson } from './values.ts'

/** Jobs of one stage that ended in one minute and took about as long. */
export const StageTime = z.object({
  minute: z.date(),
  stage: z.string(),
  outcome: z.enum(['done', 'failed']),
  bucket: z.int(),
  jobs: z.int(),
})
export type StageTime = z.infer<typeof StageTime>

/** How long the stages' jobs take, of all processes, for the last hours. */
export interface StageTimes {
  /** Adds what a process has counted. */
  add(counted: readonly StageTime[]): Promise<void>
  /** Since then, the oldest first. */
  since(moment: Date): Promise<StageTime[]>
  readonly forget: (before: Date, limit: number) => Promise<number>
}

export const createStageTimes = (db: Database): StageTimes => ({
  async add(counted) {
    // In one order, so that two processes do not wait for one another.
    await db.run(
      `insert into stage_times as t (minute, stage, outcome, bucket, jobs)
       select minute, stage, outcome, bucket, jobs from jsonb_to_recordset($1)
         as r (minute timestamptz, stage text, outcome text, bucket smallint, jobs integer)
       order by minute, stage, outcome, bucket
       on conflict (minute, stage, outcome, bucket) do update set jobs = t.jobs + excluded.jobs`,
      [toJson(counted)],
    )
  },
  since: async (moment) =>
    db.rows(
      StageTime,
      `select minute, stage, outcome, bucket, jobs from stage_times where minute >= $1 order by minute`,
      [moment],
    ),
  forget: async (before, limit) =>
    db.run(
      'delete from stage_times where ctid = any(array(select ctid from stage_times where minute < $1 limit $2))',
      [before, limit],
    ),
})
