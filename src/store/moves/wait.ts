import { type EntryStage, Waiting } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { type Fence, fenced } from '../moves.ts'
import { named } from '../named.ts'

/** A failure that can pass, and when the entry is tried again. */
export interface Wait {
  readonly until: Date
  /** The stage to begin with then. */
  readonly from: EntryStage
  readonly code: string
  readonly message: string
  /** All stages that entries go through. */
  readonly order: readonly EntryStage[]
}

/** The later one of two stages: who fails at fetching again has not got past a page that was no article. */
const furthest = `case when array_position(:order::text[], failing_stage) > array_position(:order::text[], :stage)
  then failing_stage else :stage end`

/** Gives whether it waits now. */
export async function wait(tx: Queryable, fence: Fence, why: Wait, now: Date): Promise<boolean> {
  const moved = await tx.run(
    ...named(
      `update entries set stage = :from, next_attempt_at = :until, moved_at = :now, attempts = attempts + 1,
         failed_stage = :stage, failing_stage = ${furthest}, failing_since = coalesce(failing_since, :now),
         failure = :code, failure_message = :message
       where ${fenced('wait')}`,
      { ...fence, ...why, now },
    ),
  )
  return moved > 0
}

/** No clock was ever so right and no wait so long: what is due later than this is due now. */
export const isTooFar = `next_attempt_at > :now::timestamptz + interval '9 days'`

/** Entries whose next attempt is due, the longest due first. */
export async function takeDue(tx: Queryable, now: Date, limit: number): Promise<Waiting[]> {
  return tx.rows(
    Waiting,
    ...named(
      `update entries set next_attempt_at = null, moved_at = :now where id in (
         select id from entries where next_attempt_at is not null and (next_attempt_at <= :now or ${isTooFar})
         order by next_attempt_at limit :limit for update skip locked)
       returning id, run, stage, priority`,
      { now, limit },
    ),
  )
}

/** Makes waiting entries due whose address is on one of these hosts or below it; all of them without. Gives how many. */
export async function dueNow(tx: Queryable, hosts: readonly string[] | undefined, now: Date) {
  return tx.run(
    ...named(
      `update entries set next_attempt_at = :now
       where next_attempt_at > :now and (:hosts::text[] is null or exists (
         select 1 from unnest(:hosts::text[]) h, substring(lower(url) from '^https?://(?:[^/@]*@)?([^/:?#]+)') host
         where host = h or right(host, length(h) + 1) = '.' || h))`,
      { hosts, now },
    ),
  )
}

/** Entries `e` of feeds `f`, by a condition with values of its own. */
export interface Matching {
  readonly matching: string
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Makes those waiting entries due that a person wants tried. Their next attempt is one more than they have:
 * who looks often whether a site is mended does not use up its patience. Gives how many.
 */
export async function tryNow(tx: Queryable, { matching, values }: Matching, now: Date) {
  return tx.run(
    ...named(
      `update entries set next_attempt_at = :now, attempts = greatest(attempts - 1, 0)
       where next_attempt_at > :now and id in (
         select e.id from entries e join feeds f on f.id = e.feed_id ${matching})`,
      { ...values, now },
    ),
  )
}
