import type { EntryStage } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { standsFor } from '../moves.ts'
import { named } from '../named.ts'
import { Run, closeLetters, wanted } from './runs.ts'

/** What was imported stays an archive's, whose page no other look mends, unless its site is to be asked for it. */
const cause = `case when cause = 'import' and (:stage::text <> 'fetch-article' or not coalesce(entry ->> 'url', '') ~* '^https?:')
  then 'import' else 'retry' end`

/** Takes a dead entry up again at `stage`, as a new run; nothing if it has moved on since. */
export async function retry(tx: Queryable, id: string, stage: EntryStage, now: Date) {
  const row = await tx.first(
    Run,
    ...named(
      `update entries set ${wanted.replace(':cause', cause)}, stage = :stage where id = :id and ${standsFor('retry')} returning run`,
      { id, stage, now },
    ),
  )
  if (row) await closeLetters(tx, [id])
  return row?.run
}

/** Dead entries are not asked for again of themselves. */
export async function leaveDead(tx: Queryable, entryIds: readonly string[]): Promise<void> {
  await tx.run(
    ...named(
      `update entries set refetch_at = null where id = any(:entryIds) and ${standsFor('retry')}`,
      { entryIds },
    ),
  )
}
