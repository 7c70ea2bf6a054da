import type { EntryStage } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import type { NewPage } from '../new-page.ts'

/** Whether the job of this run and stage has come too late: others have moved its entry on, or it waits. */
export async function isOvertaken(
  tx: Queryable,
  { entryId, run }: Pick<NewPage, 'entryId' | 'run'>,
  stage: EntryStage,
): Promise<boolean> {
  if (run === undefined) return false
  const standing = await tx.run(
    `select 1 from entries where id = $1 and run = $2 and stage = $3 and next_attempt_at is null for share`,
    [entryId, run, stage],
  )
  return standing === 0
}
