import { z } from 'zod'
import type { Database } from './database.ts'

const StageState = z.object({
  stage: z.string(),
  /** Entries whose job is queued or runs. */
  inFlight: z.coerce.number(),
  /** When the one of them that stands still for longest moved last. */
  oldestAt: z.date().nullable(),
  /** Entries that wait for another attempt, to begin with this stage. */
  retrying: z.coerce.number(),
  /** Since when the first of them fails. */
  failingSince: z.date().nullable(),
  /** Open dead letters. */
  dead: z.coerce.number(),
})
/** What has not ended at a stage, or has ended badly. */
export type StageState = z.infer<typeof StageState>

/** By stage; those at which there is nothing are left out. From the indexes of what has not ended. */
export const readStageStates = async (db: Database): Promise<StageState[]> =>
  db.rows(
    StageState,
    `with flying as (select stage, count(*) as many, min(moved_at) as oldest
         from entries where state = 'in-flight' and next_attempt_at is null group by 1),
       waiting as (select stage, count(*) as many, min(failing_since) as oldest
         from entries where next_attempt_at is not null group by 1),
       dead as (select stage, count(*) as many from dead_letters where status = 'open' group by 1),
       stages as (select stage from flying union select stage from waiting union select stage from dead)
     select stage, coalesce(f.many, 0) as "inFlight", f.oldest as "oldestAt", coalesce(w.many, 0) as retrying,
       w.oldest as "failingSince", coalesce(d.many, 0) as dead
     from stages left join flying f using (stage) left join waiting w using (stage) left join dead d using (stage)`,
  )
