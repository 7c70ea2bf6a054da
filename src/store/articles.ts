import { z } from 'zod'
import type { ArticleStore } from '../context/articles.ts'
import type { Page } from '../context/http.ts'
import type { KeptPage } from '../context/pages.ts'
import { Document } from '../schemas/document.ts'
import { FeedEntry } from '../schemas/feed.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Database, Queryable } from './database.ts'
import { FeedTextSetting, feedTextOf, readEntryToFetch } from './entry-to-fetch.ts'
import {
  type Packed,
  forgetAside,
  forgetStrandedAside,
  keepFurther,
  readAside,
  readFurther,
  setAside,
} from './further-pages.ts'
import { sha256 } from './ids.ts'
import { lookAgainBy, lookNoMore } from './moves/look-again.ts'
import { named } from './named.ts'
import { type NewPage, keepNewPage } from './new-page.ts'
import { createPageBases } from './page-bases.ts'
import { KeptBytes, compressPage, keepBytes, keptBytes, unpackPage } from './page-bytes.ts'
import { keepDocument, keepFacts, keepRead } from './results.ts'
import { addressKey, asKept, toJson } from './values.ts'

/** What an operator asks about kept pages. */
export interface ArticlePages {
  /** The bytes of a kept page, as they came. */
  bytes(sha256: string): Promise<Uint8Array | undefined>
  /** Forgets what runs have set aside that are over. */
  forgetAside(): Promise<void>
}

/** `now` is the application's clock; `clock` stands in for the database's. */
export function createArticleStore(
  db: Database,
  now: () => Date = () => new Date(),
  clock?: () => Date,
): ArticleStore & ArticlePages {
  const bases = createPageBases()
  return {
    entry: async (entryId) => readEntryToFetch(db, entryId, now()),
    keepPage: async (entryId, page, canonicalUrl, run, advance, over) => {
      const work = { entryId, run, canonicalUrl, page, now: now(), over, moment: clock?.() ?? null }
      if (!advance) await over?.tell()
      const alone = advance && (await keepNewPage(db, bases, work, advance))
      if (alone) {
        const { said: aloneWith, beside } = alone
        return { status: 'kept', revision: 1, advanced: true, aloneWith, beside }
      }
      const body = await compressPage(page)
      const further = await packed(page.further ?? [])
      return db.transaction(async (tx) => keepPage(tx, { ...work, body, further }))
    },
    setAside: async (entryId, run, number, { page, next }) => {
      const body = await compressPage(page)
      return db.transaction(async (tx) => {
        if (await isOvertaken(tx, { entryId, run }, 'fetch-article')) return false
        await setAside(tx, { entryId, run, number, next, page, body })
        return true
      })
    },
    aside: async (entryId, run) => readAside(db, entryId, run),
    sharing: async (articleId) => db.first(Neighbor, ...named(neighbor, { articleId })),
    refetch: async (articleId, at) =>
      at ? lookAgainBy(db, [articleId], at) : lookNoMore(db, articleId),
    page: async (articleId) => readPage(db, articleId),
    bytes: async (hash) => {
      const row = await db.first(KeptBytes, `select ${keptBytes} from pages p where sha256 = $1`, [
        hash,
      ])
      return row && unpackPage(row)
    },
    forgetAside: async () => forgetStrandedAside(db),
    keepDocument: async (articleId, revision, document, version, run, to) =>
      keepDocument(db, { articleId, revision, value: document, version, run, to, now: now() }),
    dropUnchanged: async (articleId, revision, document, run) =>
      db.transaction(
        async (tx) =>
          !(await isOvertaken(tx, { entryId: articleId, run }, 'normalize-article')) &&
          (await dropUnchanged(tx, articleId, revision, document)),
      ),
    document: async (articleId) =>
      db.first(
        z.object({ revision: z.int(), document: Document }),
        `select d.revision, d.document from documents d join articles a on a.id = d.article_id and a.revision = d.revision
         where a.id = $1`,
        [articleId],
      ),
    keepFacts: async (articleId, revision, facts, version, run, to) =>
      keepFacts(db, { articleId, revision, value: facts, version, run, to, now: now() }),
    keepRead: async (articleId, revision, { document, facts, run, to }) =>
      keepRead(db, { articleId, revision, document, facts, run, to, now: now() }),
  }
}

const Neighbor = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  entryTitle: z.string().nullable(),
})

/** What an article's newest record was made from; also while its page is looked at again. */
export const newestRecord = (article: string) =>
  `(select max(revision) from records where article_id = ${article}.id)`

/** The article recorded last from the address of one that has no record itself. What was imported stands alone. */
const neighbor = `
  select o.id, d.document ->> 'title' as title, d.document ->> 'text' as text, e.entry ->> 'title' as "entryTitle"
  from articles a
    join articles o on o.canonical_url = a.canonical_url and o.id <> a.id
    join entries e on e.id = o.id
    join documents d on d.article_id = o.id and d.revision = ${newestRecord('o')}
  where a.id = :articleId and not exists (select 1 from records where article_id = a.id)
    and not exists (select 1 from entries i join feeds f on f.id = i.feed_id
      where i.id in (a.id, o.id) and f.url like 'import:%')
  order by o.fetched_at desc, o.id limit 1`

const Owner = z.object({ id: z.string(), revision: z.int(), recorded: z.boolean() })

interface PageToKeep extends NewPage {
  /** Compressed. */
  readonly body: Uint8Array
  readonly further?: readonly Packed[]
}

const packed = async (pages: readonly Page[]): Promise<Packed[]> =>
  Promise.all(pages.map(async (page) => ({ page, body: await compressPage(page) })))

export async function keepPage(
  tx: Queryable,
  work: PageToKeep,
): ReturnType<ArticleStore['keepPage']> {
  const { entryId, page } = work
  if (await isOvertaken(tx, work, 'fetch-article')) return { status: 'overtaken' }
  await forgetAside(tx, entryId)

  const key = { entryId, address: addressKey(work.canonicalUrl), hash: sha256(page.body) }
  const twin = await tx.first(Twin, ...named(sameAtAddress, key))
  if (twin) return { status: 'duplicate', of: twin.id }
  const crowd = await crowdAt(tx, work, key)
  if (crowd > 0) return { status: 'crowded', by: crowd }

  await tx.run(
    `insert into articles (id, url, canonical_url, revision, first_fetched_at, fetched_at)
     values ($1, $2, $3, 0, $4, $4)
     on conflict (id) do update set fetched_at = excluded.fetched_at, canonical_url = excluded.canonical_url`,
    [entryId, page.url, key.address, page.fetchedAt],
  )
  // The row lock makes two workers on one article take turns.
  const owner = await tx.first(
    Owner,
    `select id, revision,
       exists (select 1 from records r where r.article_id = id and r.revision = articles.revision) as recorded
     from articles where id = $1 for update`,
    [entryId],
  )
  if (!owner) throw new Error(`article ${entryId} was neither new nor known`)
  const revision = await keepRevision(tx, owner, work, key.hash)
  return { status: 'kept', revision, advanced: false }
}

/** Whether the job of this run and stage has come too late: others have moved its entry on, or it waits. */
async function isOvertaken(
  tx: Queryable,
  { entryId, run }: Pick<PageToKeep, 'entryId' | 'run'>,
  stage: EntryStage,
): Promise<boolean> {
  if (run === undefined) return false
  const standing = await tx.run(
    `select 1 from entries where id = $1 and run = $2 and stage = $3 and next_attempt_at is null for share`,
    [entryId, run, stage],
  )
  return standing === 0
}

const Twin = z.object({ id: z.string() })

/** A recorded article of the same address whose page has the same bytes; not where this one has a record itself. */
const sameAtAddress = `
  select o.id from articles o
    join revisions r on r.article_id = o.id and r.revision = ${newestRecord('o')} and r.source = 'page'
  where o.canonical_url = :address and o.id <> :entryId and r.page_sha256 = :hash
    and not exists (select 1 from records where article_id = :entryId)
  limit 1`

/** From so many on it is no coincidence. */
const crowdFrom = 2
/** How soon those are looked at again that were taken for articles before the crowd was one. */
const lookAgainMs = 10 * 60_000

/**
 * How many other entries, with other titles and addresses of their own, were led to this very address or
 * given these very bytes within two days: a site that is ill sends all its visitors to one page.
 */
async function crowdAt(
  tx: Queryable,
  { entryId, run, page, now }: PageToKeep,
  key: { readonly address: string; readonly hash: string },
): Promise<number> {
  // What somebody imports is what it is.
  if (page.source === 'feed' || run === undefined) return 0
  const crowd = await tx.rows(Twin, ...named(crowdQuery, { entryId, ...key, now }))
  if (crowd.length < crowdFrom) return 0
  const soon = new Date(now.getTime() + lookAgainMs)
  await lookAgainBy(
    tx,
    crowd.map(({ id }) => id),
    soon,
  )
  return crowd.length
}

/** Thousands may share the address that their feeds name: they are not looked through. */
const crowdQuery = `
  with me as (select address, entry ->> 'title' as title from entries where id = :entryId),
    others as (
      select article_id as id from revisions where page_sha256 = :hash
      union
      select id from articles, me where canonical_url = :address and me.address <> :address)
  select distinct on (e.entry ->> 'title') e.id
  from me, others
    join articles o on o.id = others.id and o.id <> :entryId
      and o.first_fetched_at > :now::timestamptz - interval '2 days'
    join revisions r on r.article_id = o.id and r.revision = o.revision and r.source = 'page'
    join entries e on e.id = o.id
  where me.address <> e.address and me.title <> e.entry ->> 'title'
    and (r.page_sha256 = :hash or (o.canonical_url = :address and e.address <> :address))`

/** The newest revision, where it is of these very pages. */
const sameRevision = `
  select 1 from revisions r where article_id = :id and revision = :revision and page_sha256 = :hash
    and source = :source and goes_on is not distinct from :goesOn
    and array(select page_sha256 from further_pages f
      where f.article_id = r.article_id and f.revision = r.revision order by number) = :further::text[]`

/**
 * A page whose bytes are the newest revision's is that revision, and so are further pages. One that was never recorded makes room:
 * revisions are what was recorded, one after the other.
 */
async function keepRevision(
  tx: Queryable,
  { id, revision, recorded }: z.infer<typeof Owner>,
  { page, body, further = [] }: PageToKeep,
  hash: string,
): Promise<number> {
  const pages = { source: page.source ?? 'page', goesOn: page.goesOn ?? null }
  const hashes = further.map((one) => sha256(one.page.body))
  const known = { id, revision, hash, ...pages, further: hashes }
  if ((await tx.run(...named(sameRevision, known))) > 0) return revision

  const next = revision > 0 && !recorded ? revision : revision + 1
  await keepBytes(tx, { hash, body, page })
  if (next === revision) await dropReadings(tx, id, revision)
  await tx.run(
    ...named(
      `insert into revisions (article_id, revision, page_sha256, url, content_type, headers, fetched_at, source, goes_on)
       values (:id, :next, :hash, :url, :contentType, :headers, :fetchedAt, :source, :goesOn)
       on conflict (article_id, revision) do update set page_sha256 = excluded.page_sha256, url = excluded.url,
         content_type = excluded.content_type, headers = excluded.headers, fetched_at = excluded.fetched_at,
         source = excluded.source, goes_on = excluded.goes_on`,
      {
        id,
        next,
        hash,
        url: page.url,
        contentType: page.headers['content-type'] ?? page.contentType,
        headers: toJson(page.headers),
        fetchedAt: page.fetchedAt,
        ...pages,
      },
    ),
  )
  await keepFurther(tx, { articleId: id, revision: next }, further)
  await tx.run('update articles set revision = $2, url = $3 where id = $1', [id, next, page.url])
  return next
}

/** What was read from a revision's page. */
async function dropReadings(tx: Queryable, articleId: string, from: number): Promise<void> {
  for (const table of ['facts', 'documents'])
    await tx.run(`delete from ${table} where article_id = $1 and revision >= $2`, [articleId, from])
}

const Last = z.object({ revision: z.int() })

/** Gives up what was fetched and read of an article since its last record, where it has one. */
export async function dropUnrecorded(tx: Queryable, articleId: string): Promise<void> {
  const last = await tx.first(
    Last,
    `update articles a set revision = r.last
     from (select max(revision) as last from records where article_id = $1) r
     where a.id = $1 and r.last < a.revision returning a.revision`,
    [articleId],
  )
  if (!last) return
  await dropReadings(tx, articleId, last.revision + 1)
  await tx.run('delete from revisions where article_id = $1 and revision > $2', [
    articleId,
    last.revision,
  ])
}

const PageRow = KeptBytes.extend({
  articleId: z.string(),
  revision: z.int(),
  url: z.string(),
  contentType: z.string(),
  sha256: z.string(),
  fetchedAt: z.date(),
  entry: FeedEntry,
  source: z.enum(['page', 'feed']),
  redirected: z.boolean(),
  feedText: FeedTextSetting,
  goesOn: z.string().nullable(),
  isShared: z.boolean(),
  isContinued: z.boolean(),
})

async function readPage(db: Queryable, articleId: string): Promise<KeptPage | undefined> {
  const row = await db.first(
    PageRow,
    `select a.id as "articleId", a.revision, r.url, r.content_type as "contentType", ${keptBytes}, p.sha256,
       r.fetched_at as "fetchedAt", r.goes_on as "goesOn", e.entry, r.source, ${feedTextOf} as "feedText",
       coalesce(e.address <> a.canonical_url, false) as redirected,
       exists (select from articles o where o.canonical_url = a.canonical_url and o.id <> a.id) as "isShared",
       exists (select from further_pages p where p.article_id = a.id and p.revision = a.revision) as "isContinued"
     from articles a
       join revisions r on r.article_id = a.id and r.revision = a.revision
       join pages p on p.sha256 = r.page_sha256
       join entries e on e.id = a.id
       join feeds f on f.id = e.feed_id
     where a.id = $1`,
    [articleId],
  )
  if (!row) return undefined
  const { base, body: inStore, ...about } = row
  const [body, further] = await Promise.all([
    unpackPage({ body: inStore, base }),
    row.isContinued ? readFurther(db, articleId, row.revision) : [],
  ])
  return { ...about, goesOn: row.goesOn ?? undefined, body, further }
}

async function dropUnchanged(
  tx: Queryable,
  articleId: string,
  revision: number,
  { title, text }: Document,
): Promise<boolean> {
  // Locked, so that no newer revision comes in between.
  const newest = await tx.run('select 1 from articles where id = $1 and revision = $2 for update', [
    articleId,
    revision,
  ])
  if (newest === 0) return false

  const same = await tx.run(
    `select 1 from documents d where article_id = $1 and revision = $2 - 1
       and document ->> 'title' = $3 and sha256(convert_to(document ->> 'text', 'UTF8')) = decode($4, 'hex')
       and not exists (select 1 from records r where r.article_id = $1 and r.revision = $2)`,
    [articleId, revision, asKept(title), sha256(asKept(text))],
  )
  if (same === 0) return false

  await tx.run('update articles set revision = $2 - 1 where id = $1', [articleId, revision])
  await dropReadings(tx, articleId, revision)
  await tx.run('delete from revisions where article_id = $1 and revision = $2', [
    articleId,
    revision,
  ])
  return true
}
