import { z } from 'zod'
import type { Advance } from '../context/entries.ts'
import type { PageOrText } from '../context/pages.ts'
import type { TurnOver } from '../politeness.ts'
import type { PartsBeside } from '../schemas/article-record.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import type { Database } from './database.ts'
import { saidOf } from './entry-to-fetch.ts'
import { ending, endingOf } from './host-turns.ts'
import { sha256 } from './ids.ts'
import { advanceGiving } from './moves/advance.ts'
import { stands } from './moves/write.ts'
import type { PageBases } from './page-bases.ts'
import { addressKey, toJson } from './values.ts'

/** A page to be kept, and the run that fetched it. */
export interface NewPage {
  readonly entryId: string
  /** The job's; without one nothing is asked of where the entry stands. */
  readonly run?: number | undefined
  readonly canonicalUrl: string
  readonly page: PageOrText
  readonly now: Date
  /** The turn that it was fetched in, which is over, and what stands in for the database's clock. */
  readonly over?: TurnOver | undefined
  readonly moment?: Date | null
}

/**
 * Keeps the first page of an article and moves its entry on, in one statement, where nothing is to be thought about: the
 * article is new and told on one page, and no other has its address or its bytes. Gives the hash of what the feed says of it by then, and
 * what its record is made of besides what is read from the page; if nothing, nothing was kept, unless the entry was moved by somebody else at that very moment. That its turn is over is told in any case.
 */
export async function keepNewPage(
  db: Database,
  bases: PageBases,
  work: NewPage,
  step: Advance,
): Promise<Alone | undefined> {
  const { entryId: id, run, page, now, over } = work
  if (run === undefined || goesOn(page)) {
    await over?.tell()
    return undefined
  }
  const packed = await bases.pack(page.url, page)
  const bytes = { hash: sha256(page.body), bytes: page.body.length, ...packed }
  const kept = { queries, values: { ...valuesOf(work), ...bytes, base: packed.base ?? null } }
  const fence = { id, run, stage: 'fetch-article' } as const
  const giving = over ? { ...saying, besides: ending } : saying
  const moved = await advanceGiving(db, kept, { fence, step, now }, giving)
  if (!moved?.told) {
    await forgetGone(db, bases, page.url, packed.base)
    return undefined
  }
  bases.kept(page.url, bytes)
  return { said: moved.told.said, beside: besideOf(id, page, bytes.hash, moved.told) }
}

export interface Alone {
  readonly said: string
  readonly beside: PartsBeside
}

/** As it would be read from the store. */
function besideOf(id: string, page: PageOrText, hash: string, told: z.infer<typeof Told>) {
  const { url, fetchedAt } = page
  const { feed, guid, madeBy, isImport, settings } = told
  return {
    id,
    revision: 1,
    url,
    feed,
    entry: { guid },
    pageSha256: hash,
    fetchedAt: fetchedAt.toISOString(),
    madeBy,
    relations: {},
    outlook: { first: fetchedAt, last: fetchedAt, isImport, settings, standing: null },
  }
}

const valuesOf = ({ page, canonicalUrl, over, moment = null }: NewPage) => ({
  address: addressKey(canonicalUrl),
  fetchedAt: page.fetchedAt,
  url: page.url,
  contentType: page.headers['content-type'] ?? page.contentType,
  headers: toJson(page.headers),
  source: page.source ?? 'page',
  goesOn: page.goesOn ?? null,
  ...(over && endingOf(over, moment)),
})

/** An article that is looked at again, or one that has a twin, is not kept here; what it was packed by is not to blame. */
async function forgetGone(db: Database, bases: PageBases, url: string, base: string | undefined) {
  if (base === undefined) return
  const found = await db.run('select from pages where sha256 = $1 and base is null', [base])
  if (found === 0) bases.forget(url)
}

const goesOn = ({ further = [] }: PageOrText) => further.length > 0

const Told = z.object({
  said: z.string(),
  feed: z.object({ id: z.string(), title: z.string(), url: z.string() }),
  guid: z.string(),
  madeBy: z.record(z.string(), z.string()),
  isImport: z.boolean(),
  settings: FeedSettings,
})

const saying = {
  row: z.object({ told: Told.nullable() }),
  returning: `(
    select jsonb_build_object('said', ${saidOf('entries.entry', 'f.settings')}, 'feed', jsonb_build_object('id', f.id, 'title', f.title, 'url', f.url),
      'guid', entries.guid, 'madeBy', entries.made_by, 'isImport', f.url like 'import:%', 'settings', f.settings)
    from feeds f where f.id = entries.feed_id) as told`,
}

/** What a page is packed by is locked: it may be about to be deleted for its age. And it is whole: the store may have had its bytes, packed by another. */
const queries = `
  held as (select sha256 from pages where sha256 = :base::text and base is null for key share),
  fresh as (
    select id from entries where ${stands}
      and not exists (select from articles where id = :id)
      and not exists (select from articles where canonical_url = :address)
      and not exists (select from revisions where page_sha256 = :hash)
      and not exists (select from pages_aside where entry_id = :id)
      and (:base::text is null or exists (select from held))
    for update),
  bytes as (
    insert into pages (sha256, body, bytes, kept_at, base) select :hash, :body::bytea, :bytes::integer, :fetchedAt::timestamptz, :base from fresh
    on conflict (sha256) do update set kept_at = excluded.kept_at),
  article as (
    insert into articles (id, url, canonical_url, revision, first_fetched_at, fetched_at)
    select id, :url, :address, 1, :fetchedAt::timestamptz, :fetchedAt::timestamptz from fresh on conflict (id) do nothing returning id),
  kept as (
    insert into revisions (article_id, revision, page_sha256, url, content_type, headers, fetched_at, source, goes_on)
    select id, 1, :hash, :url, :contentType, :headers::jsonb, :fetchedAt::timestamptz, :source, :goesOn from article returning 1)`
