import { z } from 'zod'
import { isSampleFeed, sampleFolder } from '../../schemas/sample-feed.ts'
import type { Database, Queryable } from '../database.ts'
import { pagesUnneeded } from '../retention.ts'
import { areSamplesHeld, lockHolds } from './hold-samples.ts'
import { FeedRow } from './rows.ts'

const Ids = z.object({ ids: z.array(z.string()) })
const Located = FeedRow.pick({ id: true, url: true, folder: true })

/**
 * Takes the sample newsroom's feeds out with all that was read of them, as if they had never been watched: what counts entries counts
 * them no more, and names are counted without them. Gives how many entries they had, or false while they are held. Nothing else can be
 * forgotten so: none of it comes back.
 */
export const forgetSamples = async (db: Database): Promise<number | false> =>
  db.transaction(async (tx) => {
    await lockHolds(tx)
    if (await areSamplesHeld(tx)) return false
    const feeds = await lockedSamples(tx)
    return feeds.length === 0 ? 0 : forget(tx, feeds)
  })

/** A poll that keeps entries holds its feed's row, as does who moves it, or puts it into another folder. */
async function lockedSamples(tx: Queryable): Promise<readonly string[]> {
  const inFolder = await tx.rows(
    Located,
    'select id, url, folder from feeds where folder = $1 order by id for update',
    [sampleFolder],
  )
  return inFolder.filter(isSampleFeed).map(({ id }) => id)
}

async function forget(tx: Queryable, feeds: readonly string[]): Promise<number> {
  // A stage that keeps something holds its entry's row.
  const entries = await idsOf(tx, lockedEntries, feeds)
  const pages = await idsOf(tx, theirPages, entries)
  await tx.run(uncounted, [entries])
  await tx.run(unbanded, [entries])
  for (const [table, column] of ofEntries)
    await tx.run(`delete from ${table} where ${column} = any($1)`, [entries])
  await tx.run(undiscovered, [feeds])
  for (const [table, column] of ofFeeds)
    await tx.run(`delete from ${table} where ${column} = any($1)`, [feeds])
  await forgetPages(tx, pages)
  return entries.length
}

async function idsOf(tx: Queryable, query: string, of: readonly string[]): Promise<string[]> {
  return (await tx.first(Ids, query, [of]))?.ids ?? []
}

const lockedEntries = `
  with locked as (select id from entries where feed_id = any($1) order by id for update)
  select array(select id from locked) as ids`

const theirPages = `
  select array(
    select page_sha256 from revisions where article_id = any($1)
    union select page_sha256 from further_pages where article_id = any($1)
    union select page_sha256 from pages_aside where entry_id = any($1)
    union select page_sha256 from dead_letters where entry_id = any($1) and page_sha256 is not null) as ids`

/** Who counts names finds no record any more, and takes away what was counted of it. */
const uncounted = `
  insert into registry_due (article_id, gone)
  select id, (select jsonb_agg(to_jsonb(e)) from unnest(counted_entities(id)) e) from articles
  where id = any($1) and exists (select from record_heads where article_id = id)`

/** By their keys: there is an index of those. */
const unbanded = `
  delete from signature_bands b
  using signatures s, lateral (select k0 from signature_rows(s.number, signature_keys(s.signature)) offset 0) own
  where s.article_id = any($1) and b.k0 = own.k0 and b.number = s.number`

/** In the order of their keys: each is referred to by those above it alone. */
const ofEntries = [
  ['sink_letters', 'article_id'],
  ['replay_changes', 'article_id'],
  ['entities', 'article_id'],
  ['figures', 'article_id'],
  ['record_heads', 'article_id'],
  ['documents', 'article_id'],
  ['facts', 'article_id'],
  ['signatures', 'article_id'],
  ['revisions', 'article_id'],
  ['articles', 'id'],
  ['attempts', 'subject_id'],
  ['answers', 'subject_id'],
  ['dead_letters', 'entry_id'],
  ['pages_aside', 'entry_id'],
  ['entry_keys', 'entry_id'],
  ['entries', 'id'],
] as const

/** Entries that go are counted by their trigger, what was discovered is not. */
const undiscovered = `
  with gone as (delete from discoveries where feed_id = any($1) returning *)
  insert into tally_changes (feed_id, day, state, reason, stage, change)
  select feed_id, day, 'discovered', '', '', -discovered from gone`

const ofFeeds = [
  ['attempts', 'subject_id'],
  ['answers', 'subject_id'],
  ['dead_letters', 'feed_id'],
  ['websub_subscriptions', 'feed_id'],
  ['feeds', 'id'],
] as const

/** One that is being kept for somebody else at this moment is left out. */
const lockedPages = `
  with locked as (select sha256 from pages where sha256 = any($1) order by sha256 for update skip locked)
  select array(select sha256 from locked) as ids`

async function forgetPages(tx: Queryable, pages: readonly string[]): Promise<void> {
  const locked = await idsOf(tx, lockedPages, pages)
  // A page that another is packed by goes after it.
  while ((await tx.run(pagesUnneeded, [locked])) > 0);
}
