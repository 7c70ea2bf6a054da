import type { EntryToFetch } from '../../context/entries.ts'
import type { Queryable } from '../database.ts'
import { EntryRow, entryColumns, entryOf } from '../entry-to-fetch.ts'
import { named } from '../named.ts'
import { toJson } from '../values.ts'
import type { Write } from './write.ts'

/** A row to be discovered; `entry` as the feed says it. */
interface NewEntry {
  readonly id: string
  readonly guid: string
  readonly url: string
  /** Canonical, as the index holds it; null where there is none. */
  readonly address: string | null
  readonly entry: unknown
  readonly content_hash: string
  readonly priority: number
  /** Why it is not to be fetched at all; null where it is. */
  readonly skip: string | null
}

/** Puts entries at `fetch-article`, or aside, that are not there yet, and does what `besides` says: queries for `with`, which know them as `e`. Gives them. */
export async function discover(
  tx: Queryable,
  feedId: string,
  rows: readonly NewEntry[],
  now: Date,
  besides: Write,
): Promise<EntryToFetch[]> {
  const found = await tx.rows(
    EntryRow,
    ...named(
      `with e as (insert into entries (id, feed_id, guid, url, address, entry, content_hash, priority, state, stage, reason,
         discovered_at, moved_at)
       select id, :feedId, guid, url, address, entry, content_hash, priority,
         case when skip is null then 'in-flight' else 'skipped' end,
         case when skip is null then 'fetch-article' end, skip, :now, :now
       from jsonb_to_recordset(:rows) as r (id text, guid text, url text, address text, entry jsonb,
         content_hash text, priority integer, skip text)
       on conflict (id) do nothing returning *),
       ${besides.queries}
       select ${entryColumns} from e join feeds f on f.id = e.feed_id`,
      { ...besides.values, feedId, rows: toJson(rows), now },
    ),
  )
  return found.map(entryOf)
}
