import { z } from 'zod'
import type { FeedEntry } from '../schemas/feed.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import { type EntryMatch, entryKeys, matchEntries } from '../text/feed/identity.ts'
import type { Queryable } from './database.ts'
import { idOf } from './ids.ts'

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
  const jobs: FetchArticleJob[] = []
  for (const match of matches) {
    const run = await keepEntry(tx, feedId, match, known)
    if (run !== undefined) jobs.push(run)
  }
  await countDiscoveries(tx, feedId, matches.filter((one) => one.match === undefined).length)
  return jobs
}

const Known = z.object({
  id: z.string(),
  keys: z.array(z.string()),
  contentHash: z.string(),
  published: z.string().optional(),
  updated: z.string().optional(),
  run: z.int(),
  stage: z.string().nullable(),
})
type Known = z.infer<typeof Known>

const knownQuery = `
  select e.id, e.run, e.stage, e.content_hash as "contentHash",
    coalesce(e.entry ->> 'published', '') as published, coalesce(e.entry ->> 'updated', '') as updated,
    array(select key from entry_keys k where k.entry_id = e.id) as keys
  from entries e
  where e.id in (select entry_id from entry_keys where feed_id = $1 and key = any($2))`

/** The job to be queued, if there is one. */
async function keepEntry(
  tx: Queryable,
  feedId: string,
  one: EntryMatch,
  known: readonly Known[],
): Promise<FetchArticleJob | undefined> {
  if (one.match === undefined) return insert(tx, feedId, one)

  const before = known.find(({ id }) => id === one.match)
  if (!before) throw new Error(`entry ${one.match} was matched but is not known`)
  await keepKeys(tx, feedId, before.id, one.keys.filter((key) => !before.keys.includes(key)))
  if (one.changed) return change(tx, before, one)
  return before.stage === 'fetch-article' ? { entryId: before.id, run: before.run } : undefined
}

async function insert(tx: Queryable, feedId: string, one: EntryMatch): Promise<FetchArticleJob> {
  const { entry, keys, contentHash } = one
  const id = idOf('entry', feedId, ...keys)
  await tx.run(
    `insert into entries (id, feed_id, guid, url, entry, content_hash, stage, discovered_at)
     values ($1, $2, $3, $4, $5, $6, 'fetch-article', now())`,
    [id, feedId, entry.guid, entry.url ?? '', JSON.stringify(entry), contentHash],
  )
  await keepKeys(tx, feedId, id, keys)
  return { entryId: id, run: 1 }
}

/** It goes through again, as a new run; one that has not been fetched yet just says something else now. */
async function change(tx: Queryable, { id, run, stage }: Known, one: EntryMatch): Promise<FetchArticleJob> {
  const next = stage === 'fetch-article' ? run : run + 1
  await tx.run(
    `update entries set entry = $2, url = $3, content_hash = $4, run = $5, state = 'in-flight',
       stage = 'fetch-article', reason = null, priority = 0, moved_at = now() where id = $1`,
    [id, JSON.stringify(one.entry), one.entry.url ?? '', one.contentHash, next],
  )
  return { entryId: id, run: next }
}

async function keepKeys(tx: Queryable, feedId: string, entryId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.run(
    `insert into entry_keys (feed_id, key, entry_id) select $1, key, $3 from unnest($2::text[]) key
     on conflict do nothing`,
    [feedId, keys, entryId],
  )
}

/** The tally that the ledger is checked against. */
export async function countDiscoveries(tx: Queryable, feedId: string, discovered: number): Promise<void> {
  if (discovered === 0) return
  await tx.run(
    `insert into discoveries (feed_id, day, discovered)
     values ($1, (now() at time zone 'utc')::date, $2)
     on conflict (feed_id, day) do update set discovered = discoveries.discovered + excluded.discovered`,
    [feedId, discovered],
  )
}
