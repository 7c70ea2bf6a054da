import { z } from 'zod'
import type { Database } from './database.ts'

/** When something last happened, of each kind: two that are alike say that nothing has. Null: never. */
const Pulse = z.object({
  discovered: z.date().nullable(),
  moved: z.date().nullable(),
  failed: z.date().nullable(),
  died: z.date().nullable(),
  recorded: z.date().nullable(),
})
export type Pulse = z.infer<typeof Pulse>

/** Each from the end of an index: asked every second or two, it costs next to nothing in a store of any size. */
export async function readPulse(db: Database): Promise<Pulse> {
  const [row] = await db.rows(
    Pulse,
    `select (select max(discovered_at) from entries) as discovered,
       (select max(moved_at) from entries where state = 'in-flight' and next_attempt_at is null) as moved,
       (select max(failed_at) from attempts) as failed,
       (select max(dead_at) from dead_letters where status = 'open') as died,
       (select max(stored_at) from record_heads) as recorded`,
  )
  if (!row) throw new Error('the database gave no row for an aggregate')
  return row
}

const Polled = z.object({ at: z.date().nullable() })

/** When a feed was last polled. */
export async function readLastPoll(db: Database): Promise<Date | null> {
  const row = await db.first(Polled, 'select max(last_polled_at) as at from feeds')
  return row?.at ?? null
}
