import { z } from 'zod'
import type { FeedEntry } from '../schemas/feed.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import type { Queryable } from './database.ts'
import { idOf } from './ids.ts'

/**
 * Puts a feed's entries into the ledger, new ones at `fetch-article`.
 * Gives a job for every entry that is new or changed, or that waits to be fetched still: the job of
 * an entry may have been lost, and one that is queued already is not queued twice.
 */
export async function keepEntries(
  tx: Queryable,
  feedId: string,
  entries: readonly FeedEntry[],
): Promise<FetchArticleJob[]> {
  if (entries.length === 0) return []

  const jobs: FetchArticleJob[] = []
  let discovered = 0
  for (const entry of entries) {
    const kept = await keepEntry(tx, feedId, entry)
    if (kept.isNew) discovered += 1
    if (kept.waits) jobs.push({ entryId: kept.id, run: kept.run })
  }
  await countDiscoveries(tx, feedId, discovered)
  return jobs
}

const Kept = z.object({ id: z.string(), run: z.int(), isNew: z.boolean(), waits: z.boolean() })

async function keepEntry(
  tx: Queryable,
  feedId: string,
  entry: FeedEntry,
): Promise<z.infer<typeof Kept>> {
  const id = idOf('entry', feedId, entry.guid)
  const kept = await tx.first(
    Kept,
    `insert into entries (id, feed_id, guid, url, entry, stage, discovered_at)
     values ($1, $2, $3, $4, $5, 'fetch-article', now())
     on conflict (feed_id, guid) do update set guid = excluded.guid
     returning id, run, xmax = 0 as "isNew", coalesce(stage = 'fetch-article', false) as waits`,
    [id, feedId, entry.guid, entry.url ?? '', JSON.stringify(entry)],
  )
  if (!kept) throw new Error(`entry ${entry.guid} was neither new nor known`)
  return kept
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
