import { z } from 'zod'
import type { FeedEntry } from '../schemas/feed.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import { type EntryMatch, entryKeys, matchEntries } from '../text/feed/identity.ts'
import type { Queryable } from './database.ts'
import { closeLetters } from './dead-letters.ts'
import { idOf } from './ids.ts'
import { toJson } from './values.ts'

/**
 * Puts a feed's entries into the ledger: new ones and changed ones at `fetch-article`, known ones
 * as they are. Gives a job for each that waits to be fetched, also for those that did before: their
 * job may have been lost, and one that is queued already is not queued twice.
 * The caller holds the feed's row, so that two polls of one feed take turns.
 */
export async function keepEntries(
  tx: Queryable,
  feedId: string,
  entries: readonly FeedEntry[],
): Promise<FetchArticleJob[]> {
  if (entries.length === 0) return []

  const known = await tx.rows(Known, knownQuery, [feedId, entries.flatMap(entryKeys)])
  const matches = matchEntries(entries, known)
  const added = await insert(
    tx,
    feedId,
    matches.filter(({ match }) => match === undefined),
  )
  const kept = await Promise.all(matches.map(async (one) => keepKnown(tx, feedId, one, known)))
  return [...added, ...kept.filter((job) => job !== undefined)]
}

const Known = z.object({
  id: z.string(),
  keys: z.array(z.string()),
  contentHash: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.string().optional(),
  updated: z.string().optional(),
  run: z.int(),
  stage: z.string().nullable(),
})
type Known = z.infer<typeof Known>

const knownQuery = `
  select e.id, e.run, e.stage, e.content_hash as "contentHash", e.url, coalesce(e.entry ->> 'title', '') as title,
    coalesce(e.entry ->> 'published', '') as published, coalesce(e.entry ->> 'updated', '') as updated,
    array(select key from entry_keys k where k.entry_id = e.id) as keys
  from entries e
  where e.id in (select entry_id from entry_keys where feed_id = $1 and key = any($2))`

/** The job to be queued, if there is one. */
async function keepKnown(
  tx: Queryable,
  feedId: string,
  one: EntryMatch,
  known: readonly Known[],
): Promise<FetchArticleJob | undefined> {
  const before = known.find(({ id }) => id === one.match)
  if (!before) return undefined

  const added = one.keys.filter((key) => !before.keys.includes(key))
  await keepKeys(
    tx,
    feedId,
    added.map((key) => ({ key, entry_id: before.id })),
  )
  if (one.changed) return change(tx, before, one)
  return before.stage === 'fetch-article' ? { entryId: before.id, run: before.run } : undefined
}

async function insert(
  tx: Queryable,
  feedId: string,
  added: readonly EntryMatch[],
): Promise<FetchArticleJob[]> {
  if (added.length === 0) return []
  const rows = added.map(({ entry, keys, contentHash }) => ({
    id: idOf('entry', feedId, ...keys),
    guid: entry.guid,
    url: entry.url ?? '',
    entry,
    content_hash: contentHash,
    keys,
  }))
  // Entries that nothing tells apart have one id; so has one whose keys all mean others by now.
  const inserted = await tx.rows(
    Inserted,
    `insert into entries (id, feed_id, guid, url, entry, content_hash, stage, discovered_at)
     select id, $1, guid, url, entry, content_hash, 'fetch-article', now()
     from jsonb_to_recordset($2) as r (id text, guid text, url text, entry jsonb, content_hash text)
     on conflict (id) do nothing returning id`,
    [feedId, toJson(rows)],
  )
  await keepKeys(
    tx,
    feedId,
    rows.flatMap(({ id, keys }) => keys.map((key) => ({ key, entry_id: id }))),
  )
  await countDiscoveries(tx, feedId, inserted.length)
  return inserted.map(({ id }) => ({ entryId: id, run: 1 }))
}

const Inserted = z.object({ id: z.string() })

/** It goes through again, as a new run; one that has not been fetched yet just says something else now. */
async function change(
  tx: Queryable,
  { id, run, stage }: Known,
  one: EntryMatch,
): Promise<FetchArticleJob> {
  const next = stage === 'fetch-article' ? run : run + 1
  await tx.run(
    `update entries set entry = $2, url = $3, content_hash = $4, run = $5, state = 'in-flight',
       stage = 'fetch-article', reason = null, priority = 0, moved_at = now() where id = $1`,
    [id, toJson(one.entry), one.entry.url ?? '', one.contentHash, next],
  )
  await closeLetters(tx, [id])
  return { entryId: id, run: next }
}

interface KeyRow {
  readonly key: string
  readonly entry_id: string
}

/** A key means the newest entry that it was kept for. */
async function keepKeys(tx: Queryable, feedId: string, rows: readonly KeyRow[]): Promise<void> {
  if (rows.length === 0) return
  // One statement may write a row but once.
  const unique = [...new Map(rows.map((row) => [row.key, row])).values()]
  await tx.run(
    `insert into entry_keys (feed_id, key, entry_id)
     select $1, key, entry_id from jsonb_to_recordset($2) as r (key text, entry_id text)
     on conflict (feed_id, key) do update set entry_id = excluded.entry_id`,
    [feedId, toJson(unique)],
  )
}

/** The tally that the ledger is checked against. */
export async function countDiscoveries(
  tx: Queryable,
  feedId: string,
  discovered: number,
): Promise<void> {
  if (discovered === 0) return
  await tx.run(
    `insert into discoveries (feed_id, day, discovered)
     values ($1, (now() at time zone 'utc')::date, $2)
     on conflict (feed_id, day) do update set discovered = discoveries.discovered + excluded.discovered`,
    [feedId, discovered],
  )
}
