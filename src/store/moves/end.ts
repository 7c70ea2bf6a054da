import type { Queryable } from '../database.ts'
import { type Fence, fenced } from '../moves.ts'
import { named } from '../named.ts'
import { closeLetters, ended, healthy, nextLook } from './runs.ts'

export interface Skip {
  readonly reason: string
  /** The article that stands for it. */
  readonly duplicateOf?: string | undefined
  /** When to ask again, where the reason may pass. */
  readonly reviveAt?: Date | undefined
}

/** Gives whether it was skipped. */
export async function skip(tx: Queryable, fence: Fence, why: Skip, now: Date): Promise<boolean> {
  const { reason, duplicateOf = null, reviveAt = null } = why
  const moved = await tx.run(
    ...named(
      `update entries set state = 'skipped', reason = :reason, duplicate_of = :duplicateOf,
         refetch_at = :reviveAt, ${ended}, ${healthy}
       where ${fenced('skip')}`,
      { ...fence, reason, duplicateOf, reviveAt, now },
    ),
  )
  if (moved > 0) await closeLetters(tx, [fence.id])
  return moved > 0
}

/** Gives whether it died. What it failed of stays in its row. */
export async function die(
  tx: Queryable,
  fence: Fence,
  why: {
    readonly code: string
    readonly message: string
    readonly reviveAt?: Date | undefined
  },
  now: Date,
): Promise<boolean> {
  const { code, message, reviveAt = null } = why
  const moved = await tx.run(
    ...named(
      `update entries set state = 'dead', reason = :code, refetch_at = :reviveAt, ${ended},
         attempts = attempts + 1, failed_stage = :stage, failing_since = coalesce(failing_since, :now),
         failure = :code, failure_message = :message
       where ${fenced('die')}`,
      { ...fence, code, message, reviveAt, now },
    ),
  )
  if (moved > 0) await closeLetters(tx, [fence.id])
  return moved > 0
}

/**
 * Ends a look at something that has a record already and brought nothing: what the record says stands,
 * whatever has become of the page since. Gives whether it was one; replays and retries are none.
 */
export async function giveUp(tx: Queryable, fence: Fence, refetchAt: Date | undefined, now: Date) {
  const moved = await tx.run(
    ...named(
      `update entries set state = 'recorded', reason = null, ${nextLook}, ${ended}, ${healthy}
       where ${fenced('giveUp')} and cause in ('refetch', 'change')
         and exists (select 1 from records where article_id = :id)`,
      { ...fence, refetchAt, now },
    ),
  )
  if (moved > 0) await closeLetters(tx, [fence.id])
  return moved > 0
}
