import { dayMs } from '../../moments.ts'
import type { Queryable } from '../database.ts'
import { named } from '../named.ts'
import { isTooFar } from './wait.ts'

/** What is asked for again after its death, or looked at again, is so within a week and a bit. */
const longestRevivalMs = 9 * dayMs

/** The oldest age at which a feed `f` has set that its articles are looked at again. */
const oldestOwnAge = `coalesce((select max(age::float8)
  from jsonb_array_elements_text(f.settings -> 'refetchMs') age), 0) * interval '1 ms'`

/**
 * Takes times of entries that only a wrong clock can have written as due. Gives the columns, and in how many
 * rows; `longestRefetchMs` is the oldest age at which an article is looked at again where its feed sets none.
 */
export async function mendEntryTimes(tx: Queryable, longestRefetchMs: number, now: Date) {
  const latestMs = Math.max(longestRefetchMs, longestRevivalMs) + dayMs
  const values = { now, latest: new Date(now.getTime() + latestMs) }
  const moved = await tx.run(
    ...named(
      `update entries set moved_at = :now
       where state = 'in-flight' and moved_at > :now::timestamptz + interval '2 hours'`,
      values,
    ),
  )
  const refetch = await tx.run(
    ...named(
      `update entries e set refetch_at = :now from feeds f
       where f.id = e.feed_id and refetch_at > :latest
         and refetch_at > :now::timestamptz + interval '1 day' + ${oldestOwnAge}`,
      values,
    ),
  )
  const next = await tx.run(
    ...named(`update entries set next_attempt_at = :now where ${isTooFar}`, values),
  )
  return [
    { what: 'entries.moved_at', rows: moved },
    { what: 'entries.refetch_at', rows: refetch },
    { what: 'entries.next_attempt_at', rows: next },
  ]
}
