import { z } from 'zod'
import type { DeadEnd } from '../context/pages.ts'
import type { Queryable } from './database.ts'
import { named } from './named.ts'
import { addressKey } from './values.ts'

const Row = z.object({ what: z.enum(['over', 'lost']) })

export async function readDeadEnd(
  db: Queryable,
  entryId: string,
  url: string,
  now: Date,
): Promise<DeadEnd | undefined> {
  const values = { entryId, url: addressKey(url), now }
  const row = await db.first(
    Row,
    ...named(
      'select what from dead_ends where entry_id = :entryId and url = :url and until > :now',
      values,
    ),
  )
  return row?.what
}

/** Of an entry that is there. */
export async function keepDeadEnd(
  db: Queryable,
  entryId: string,
  url: string,
  end: { readonly what: DeadEnd; readonly until: Date },
): Promise<void> {
  await db.run(
    ...named(
      `insert into dead_ends (entry_id, url, what, until) select id, :url, :what, :until from entries where id = :entryId
       on conflict (entry_id, url) do update set what = excluded.what, until = excluded.until`,
      { entryId, url: addressKey(url), ...end },
    ),
  )
}

export async function forgetDeadEnds(db: Queryable, now: Date): Promise<void> {
  await db.run('delete from dead_ends where until <= $1', [now])
}
