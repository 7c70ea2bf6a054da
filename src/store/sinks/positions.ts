import { z } from 'zod'
import type { Database, Queryable } from '../database.ts'

/**
 * One at a time, to the end of its transaction: so a position that can be seen is never followed by a smaller one.
 */
const placing = `
  update record_heads r set position = p.position
  from (
    select article_id, revision, nextval('record_positions') as position from (
      select article_id, revision from record_heads where position is null
      order by stored_at limit $1
      for update skip locked) oldest
  ) p where r.article_id = p.article_id and r.revision = p.revision`

const Any = z.object({ any: z.boolean() })

/** Without anybody to send to, positions need not be given. */
export const isToPlace = `exists (select from sinks where status = 'active') and exists (select from record_heads where position is null)`

export const mustPlace = async (db: Queryable): Promise<boolean> =>
  (await db.first(Any, `select ${isToPlace} as any`))?.any === true

export const place = async (db: Database, limit: number): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.run('select pg_advisory_xact_lock(hashtextextended(current_schema(), 12))')
    return tx.run(placing, [limit])
  })

const placedAtOnce = 1_000

/** What has no position is newer than a cursor: before one is set, all that is there gets its own. */
export async function placeAll(db: Database): Promise<void> {
  while ((await place(db, placedAtOnce)) === placedAtOnce);
}
