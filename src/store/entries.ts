import { z } from 'zod'
import type { EntryToFetch } from '../context/entries.ts'
import type { Admission, PollResult } from '../context/feeds.ts'
import { isRefusal } from '../patience.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { type FetchArticleJob, fetchJobOf, priorities } from '../schemas/jobs.ts'
import { type EntryMatch, entryKeys, matchEntries } from '../text/feed/identity.ts'
import { canonicalUrl } from '../text/urls.ts'
import type { Queryable } from './database.ts'
import { idOf } from './ids.ts'
import { change as changeEntry } from './moves/change.ts'
import { discover } from './moves/discover.ts'
import { named } from './named.ts'
import { addressKey, toJson } from './values.ts'

/** Jobs for what waits to be fetched, and the entries that are new. */
export interface KeptEntries {
  readonly jobs: FetchArticleJob[]
  readonly came: readonly EntryToFetch[]
}

/**
 * Puts a feed's entries into the ledger: new ones and changed ones at `fetch-article`, known ones
 * as they are. Gives a job for each that waits to be fetched, also for those that did before: their
 * job may have been lost, and one that is queued already is not queued twice.
 * The caller holds the feed's row, so that two polls of one feed take turns.
 */
export async function keepEntries(
  tx: Queryable,
  feedId: string,
  { entries, admissions }: Pick<PollResult, 'entries' | 'admissions'>,
  now: Date,
): Promise<KeptEntries> {
  if (entries.length === 0) return { jobs: [], came: [] }

  const known = await tx.rows(Known, knownQuery, [feedId, entries.flatMap(entryKeys)])
  const matches = matchEntries(entries, known)
  const added = await insert(
    tx,
    feedId,
    matches
      .filter(({ match }) => match === undefined)
      .map((one) => ({ ...live, ...admissions?.get(one.entry), ...one })),
    now,
  )
  const kept = await Promise.all(
    matches.map(async (one) => keepKnown(tx, { feedId, one, known, now })),
  )
  const jobs = [...added.jobs, ...kept.filter((job) => job !== undefined)]
  return { jobs, came: added.came }
}

const live: Admission = { priority: priorities.live }

const Known = z.object({
  id: z.string(),
  keys: z.array(z.string()),
  contentHash: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.string().optional(),
  updated: z.string().optional(),
  run: z.int(),
  priority: z.int(),
  /** Not where it waits until a later time. */
  waitsToBeFetched: z.boolean(),
  /** What it waits for, or died of. */
  refused: z.string().nullable(),
})
type Known = z.infer<typeof Known>

const knownQuery = `
  select e.id, e.run, e.priority, e.content_hash as "contentHash", e.url, coalesce(e.entry ->> 'title', '') as title,
    coalesce(e.entry ->> 'published', '') as published, coalesce(e.entry ->> 'updated', '') as updated,
    coalesce(e.stage = 'fetch-article' and e.next_attempt_at is null, false) as "waitsToBeFetched",
    case when e.state = 'dead' or e.next_attempt_at is not null then e.failure end as refused,
    array(select key from entry_keys k where k.entry_id = e.id) as keys
  from entries e
  where e.id in (select entry_id from entry_keys where feed_id = $1 and key = any($2))`

interface Found {
  readonly feedId: string
  readonly one: EntryMatch
  readonly known: readonly Known[]
  readonly now: Date
}

/** The job to be queued, if there is one. */
async function keepKnown(
  tx: Queryable,
  { feedId, one, known, now }: Found,
): Promise<FetchArticleJob | undefined> {
  const before = known.find(({ id }) => id === one.match)
  if (!before) return undefined

  const added = one.keys.filter((key) => !before.keys.includes(key))
  await keepKeys(
    tx,
    feedId,
    added.map((key) => ({ key, entry_id: before.id })),
  )
  if (one.changed || isCorrected(before, one)) return change(tx, before, one, now)
  return before.waitsToBeFetched ? fetchJobOf(before.id, before.run, before.priority) : undefined
}

/** Whether a page that could not be had, or was none, is to be found elsewhere now: an address was wrong. */
const isCorrected = ({ refused, url: before }: Known, { entry: { url } }: EntryMatch) =>
  refused !== null &&
  isRefusal(refused) &&
  url !== undefined &&
  (!URL.canParse(before) || canonicalUrl(before) !== canonicalUrl(url))

async function insert(
  tx: Queryable,
  feedId: string,
  added: readonly (EntryMatch & Admission)[],
  now: Date,
): Promise<KeptEntries> {
  if (added.length === 0) return { jobs: [], came: [] }
  const rows = added.map(({ entry, keys, contentHash, priority, skip = null }) => ({
    id: idOf('entry', feedId, ...keys),
    guid: entry.guid,
    url: entry.url ?? '',
    address: addressOf(entry),
    entry,
    content_hash: contentHash,
    priority,
    skip,
    keys,
  }))
  // Entries that nothing tells apart have one id; so has one whose keys all mean others by now.
  const keys = rows.flatMap(({ id, keys: own }) => own.map((key) => ({ key, entry_id: id })))
  const inserted = await discover(tx, feedId, rows, now, {
    queries: `${keptKeys}, ${discoveriesCounted}`,
    values: { keys: keysOf(keys) },
  })
  const entries = new Map(inserted.map((entry) => [entry.id, entry]))
  const came = rows.flatMap(({ id, priority, skip }) => {
    const entry = entries.get(id)
    entries.delete(id)
    return entry && skip === null ? [{ entry, job: fetchJobOf(id, 1, priority) }] : []
  })
  return { jobs: came.map(({ job }) => job), came: came.map(({ entry }) => entry) }
}

/** The canonical form of where an entry leads, as an index holds it; null where it leads nowhere. */
export const addressOf = ({ url }: Pick<FeedEntry, 'url'>): string | null =>
  url !== undefined && URL.canParse(url) ? addressKey(canonicalUrl(url)) : null

async function change(
  tx: Queryable,
  { id }: Known,
  { entry, contentHash }: EntryMatch,
  now: Date,
): Promise<FetchArticleJob> {
  const changed = { id, url: entry.url ?? '', address: addressOf(entry), contentHash }
  return { entryId: id, run: await changeEntry(tx, { ...changed, entry: toJson(entry) }, now) }
}

interface KeyRow {
  readonly key: string
  readonly entry_id: string
}

/** A key means the newest entry that it was kept for. */
async function keepKeys(tx: Queryable, feedId: string, rows: readonly KeyRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(...named(`with ${keptKeys} select`, { feedId, keys: keysOf(rows) }))
}

/** One statement may write a row but once. */
const keysOf = (rows: readonly KeyRow[]): string =>
  toJson([...new Map(rows.map((row) => [row.key, row])).values()])

const keptKeys = `
  kept_keys as (
    insert into entry_keys (feed_id, key, entry_id)
    select :feedId, key, entry_id from jsonb_to_recordset(:keys) as r (key text, entry_id text)
    on conflict (feed_id, key) do update set entry_id = excluded.entry_id)`

/** The tally that the ledger is checked against: of entries `e` that were put into it. */
export const discoveriesCounted = `
  discovered as (
    insert into discoveries (feed_id, day, discovered)
    select :feedId, (:now::timestamptz at time zone 'utc')::date, count(*) from e having count(*) > 0
    on conflict (feed_id, day) do update set discovered = discoveries.discovered + excluded.discovered)`
