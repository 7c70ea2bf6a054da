import type { z } from 'zod'
import type { Queryable } from '../database.ts'
import { type Fence, fenced } from '../moves.ts'
import { type Named, named } from '../named.ts'
import { isUnhurried } from '../unhurried.ts'
import { ended, healthy, nextLook } from './runs.ts'
import type { Write } from './write.ts'

/**
 * Ends the entry with the record that is written, in one statement; its open letters have nothing left to say. `locking` is SQL for
 * queries before that, the last of which is called `locked` and has a row where it is to be written. Where what was read before is kept with
 * it, the fence is that of the stage that the entry still stands at, and `:madeBy` of `write` says which versions read it. It is not waited for the disk: whoever
 * gives the record away does. Gives whether it was written: not where this job's run had ended already.
 */
export async function record(
  tx: Queryable,
  fence: Fence,
  write: Write,
  ending: Ending,
): Promise<boolean> {
  return (await tx.run(...recording(fence, write, ending, 'select from recorded'))) > 0
}

/** The same, with what `select` gives, of whatever of the queries, `recorded` among them; whether it was written or not. */
export const recordGiving = async <T>(
  tx: Queryable,
  fence: Fence,
  write: Write,
  { row, select, ...ending }: Ending & { readonly row: z.ZodType<T>; readonly select: string },
): Promise<T[]> => tx.few(row, ...recording(fence, write, ending, select))

interface Ending {
  readonly locking: string
  readonly refetchAt: Date | undefined
  readonly now: Date
}

const recording = (
  fence: Fence,
  { queries, values }: Write,
  { locking, refetchAt, now }: Ending,
  select: string,
): Named =>
  named(
    `with ${locking},
         recorded as (
           update entries set state = 'recorded', reason = null, revivals = 0, made_by = made_by || :madeBy::jsonb, ${nextLook}, ${ended}, ${healthy}
           from locked where ${fenced('record')} and ${isUnhurried} returning id),
         letters as (
           update dead_letters set status = 'retried' where entry_id in (select id from recorded) and status = 'open'),
         ${queries}
       ${select}`,
    { madeBy: '{}', ...values, ...fence, refetchAt: refetchAt ?? null, now },
  )
