import { z } from 'zod'
import type { Queryable } from '../database.ts'
import { named } from '../named.ts'

/** What a run of an entry begins and ends with, whatever move begins or ends it. */

export const healthy = `attempts = 0, failed_stage = null, failing_stage = null, failing_since = null, failure = null, failure_message = null`
/** A run is of the replay that makes it, and the next one is not. */
export const ofReplay = (id: 'null' | ':replayId') => `replay_id = ${id}`
/** What a new run begins with. `:cause` says why it is made. */
export const anew = `state = 'in-flight', reason = null, duplicate_of = null, run = run + 1, cause = :cause,
  next_attempt_at = null, refetch_at = null, moved_at = :now, ${ofReplay('null')}, ${healthy}`
/** A run that a person or its source asked for begins without a past. */
export const wanted = `${anew}, revivals = 0`
/** Somebody may have asked for another look while this one was under way. */
export const nextLook = `refetch_at = least(refetch_at, :refetchAt)`
export const ended = `stage = null, next_attempt_at = null, moved_at = :now`

export const Run = z.object({ run: z.int() })

/** The entries are on their way again, or have got there: their open letters have nothing left to say. */
export async function closeLetters(tx: Queryable, entryIds: readonly string[]): Promise<void> {
  await tx.run(
    ...named(
      `update dead_letters set status = 'retried' where entry_id = any(:entryIds) and status = 'open'`,
      { entryIds },
    ),
  )
}
