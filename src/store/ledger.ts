import { z } from 'zod'
import { EntryStage, Waiting } from '../schemas/jobs.ts'
import type { Database, Queryable } from './database.ts'

/** Where an entry stands when a job for it begins. */
const Standing = z.object({
  run: z.int(),
  state: z.enum(['in-flight', 'recorded', 'skipped', 'dead']),
  stage: EntryStage.nullable(),
  reason: z.string().nullable(),
})
export type Standing = z.infer<typeof Standing>

/** The state of every entry. All of it changes nothing for a job of an older run. */
export interface Ledger {
  readonly standing: (entryId: string) => Promise<Standing | undefined>
  /** How many of these have not ended. */
  readonly inFlight: (entryIds: readonly string[]) => Promise<number>
  /** The entry now waits for `stage`. Forgets the failed attempts of the stage it comes from. */
  readonly advance: (entryId: string, run: number, stage: EntryStage) => Promise<void>
  readonly skip: (entryId: string, run: number, reason: string) => Promise<void>
  /** Entries in flight that have not moved since `before`, oldest first. Marks them as moved at `now`. */
  readonly takeStale: (before: Date, now: Date, limit: number) => Promise<Waiting[]>
  /** Entries whose page is due to be looked at again: sends them through the pipeline anew. */
  readonly takeRefetches: (now: Date, limit: number) => Promise<Waiting[]>
}

export function createLedger(db: Database): Ledger {
  return {
    standing: async (entryId) =>
      db.first(Standing, 'select run, state, stage, reason from entries where id = $1', [entryId]),

    inFlight: async (entryIds) =>
      db.run(`select 1 from entries where id = any($1) and state = 'in-flight'`, [entryIds]),

    async advance(entryId, run, stage) {
      const moved = await db.run(
        `update entries set stage = $3, moved_at = now()
         where id = $1 and run = $2 and state = 'in-flight'`,
        [entryId, run, stage],
      )
      if (moved > 0) await forgetAttempts(db, entryId)
    },

    skip: async (entryId, run, reason) =>
      db.transaction(async (tx) => {
        await tx.run(
          `update entries set state = 'skipped', stage = null, reason = $3, moved_at = now()
           where id = $1 and run = $2 and state = 'in-flight' and not ${isRecheck}`,
          [entryId, run, reason],
        )
        await endRecheck(tx, entryId, run)
        await forgetAttempts(tx, entryId)
      }),

    takeStale: async (before, now, limit) =>
      db.rows(
        Waiting,
        `update entries set moved_at = $2 where id in (
           select id from entries where state = 'in-flight' and moved_at < $1
           order by moved_at limit $3 for update skip locked)
         returning id, run, stage, priority`,
        [before, now, limit],
      ),

    takeRefetches: async (now, limit) =>
      db.rows(
        Waiting,
        `update entries set state = 'in-flight', stage = 'fetch-article', reason = null,
           run = run + 1, priority = 0, refetch_at = null, moved_at = $1
         where id in (
           select id from entries where refetch_at <= $1 and state = 'recorded'
           order by refetch_at limit $2 for update skip locked)
         returning id, run, stage, priority`,
        [now, limit],
      ),
  }
}

/**
 * Whether entry `$1` was being looked at again: it waits to be fetched, and its article has a record.
 * What the record says stands, whatever has become of the page since.
 */
export const isRecheck = `(stage = 'fetch-article' and exists (
  select 1 from articles a join records r on r.article_id = a.id and r.revision = a.revision where a.id = $1))`

/** An entry that was looked at again in vain is recorded as before. Gives whether it was one. */
export async function endRecheck(tx: Queryable, entryId: string, run: number): Promise<boolean> {
  const ended = await tx.run(
    `update entries set state = 'recorded', stage = null, reason = null, moved_at = now()
     where id = $1 and run = $2 and state = 'in-flight' and ${isRecheck}`,
    [entryId, run],
  )
  return ended > 0
}

const forgetAttempts = async (db: Queryable, subjectId: string) =>
  db.run('delete from attempts where subject_id = $1', [subjectId])
