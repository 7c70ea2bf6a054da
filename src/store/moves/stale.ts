import { Waiting } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { named } from '../named.ts'

/** Entries in flight that have not moved since `before`, the oldest first. Marks them as moved. */
export async function takeStale(tx: Queryable, before: Date, now: Date, limit: number) {
  return tx.rows(
    Waiting,
    ...named(
      `update entries set moved_at = :now where id in (
         select id from entries where state = 'in-flight' and next_attempt_at is null and moved_at < :before
         order by moved_at limit :limit for update skip locked)
       returning id, run, stage, priority`,
      { before, now, limit },
    ),
  )
}
