import { z } from 'zod'
import type { Queryable } from '../database.ts'

/**
 * The sample newsroom stays in the store for so long from now, by the database's clock: a session's lock would be lost behind a pooler,
 * and a process that dies holds nothing for longer.
 */
export async function holdSamples(db: Queryable, forMs: number): Promise<void> {
  await db.run(
    `insert into samples_held as h (until) values (now() + make_interval(secs => $1::float8 / 1000))
     on conflict (one) do update set until = greatest(h.until, excluded.until)`,
    [forMs],
  )
}

/** Another process that holds it says so again within moments. */
export async function releaseSamples(db: Queryable): Promise<void> {
  await db.run('delete from samples_held')
}

/** Nobody begins to hold it until the transaction is over: feeds that are added after that are added to none that is being taken out. */
export async function lockHolds(tx: Queryable): Promise<void> {
  await tx.run('lock table samples_held in share mode')
}

const Held = z.object({ held: z.literal(true) })

export const areSamplesHeld = async (db: Queryable): Promise<boolean> =>
  (await db.first(Held, 'select true as held from samples_held where until > now()')) !== undefined
