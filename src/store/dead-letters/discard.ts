import type { DeadLetter } from '../../schemas/dead-letter.ts'
import type { Queryable } from '../database.ts'
import { leaveDead } from '../moves/retry.ts'

interface Discarding {
  readonly reason: string | undefined
  readonly now: Date
}

export async function discard(
  tx: Queryable,
  letters: readonly DeadLetter[],
  { reason, now }: Discarding,
): Promise<number> {
  await leaveDead(
    tx,
    letters.flatMap(({ entryId }) => entryId ?? []),
  )
  return tx.run(
    `update dead_letters set status = 'discarded', discarded_at = $2, discard_reason = $3
     where id = any($1) and status = 'open'`,
    [letters.map(({ id }) => id), now, reason],
  )
}

/** One whose entry has moved on since is nothing to be mended. */
export const restore = async (db: Queryable, letters: readonly DeadLetter[]): Promise<number> =>
  db.run(
    `update dead_letters d set status = 'open', discarded_at = null, discard_reason = null
     where id = any($1) and status = 'discarded'
       and not exists (select 1 from entries e where e.id = d.entry_id and e.state <> 'dead')`,
    [letters.map(({ id }) => id)],
  )
