import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { z } from 'zod'
import type { ArticleStore, EntryToFetch, KeptPage, Page } from '../context.ts'
import { Document } from '../schemas/document.ts'
import { FeedEntry } from '../schemas/feed.ts'
import type { Database, Queryable } from './database.ts'
import { sha256 } from './ids.ts'

const zstd = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
/** A page in one piece, mostly: each piece costs a round through the event loop. */
const chunkSize = 256 * 1024

/** What an operator asks about kept pages. */
export interface ArticlePages {
  /** The bytes of a kept page, as they came. */
  bytes(sha256: string): Promise<Uint8Array | undefined>
}

export function createArticleStore(db: Database): ArticleStore & ArticlePages {
  return {
    entry: async (entryId) =>
      db.first(EntryRow, `select id, feed_id as "feedId", url, entry from entries where id = $1`, [
        entryId,
      ]),
    keepPage: async (entryId, page, canonicalUrl) => {
      const body = await compressPage(page)
      return db.transaction(async (tx) => keepPage(tx, { entryId, canonicalUrl, page, body }))
    },
    page: async (articleId) => readPage(db, articleId),
    bytes: async (hash) => {
      const row = await db.first(PageBytes, 'select body from pages where sha256 = $1', [hash])
      return row && decompress(row.body, { chunkSize })
    },
    keepDocument: async (articleId, revision, document, version) =>
      upsert(db, 'documents', 'document', [articleId, revision, document, version]),
    dropUnchanged: async (articleId, revision, document) =>
      db.transaction(async (tx) => dropUnchanged(tx, articleId, revision, document)),
    document: async (articleId) =>
      db.first(
        z.object({ revision: z.int(), document: Document }),
        `select d.revision, d.document from documents d join articles a on a.id = d.article_id and a.revision = d.revision
         where a.id = $1`,
        [articleId],
      ),
    keepFacts: async (articleId, revision, facts, version) =>
      upsert(db, 'facts', 'facts', [articleId, revision, facts, version]),
  }
}

const EntryRow: z.ZodType<EntryToFetch> = z.object({
  id: z.string(),
  feedId: z.string(),
  url: z.string(),
  entry: FeedEntry,
})

async function upsert(
  db: Queryable,
  table: 'documents' | 'facts',
  column: 'document' | 'facts',
  [articleId, revision, value, version]: readonly [string, number, unknown, string],
): Promise<void> {
  await db.run(
    `insert into ${table} (article_id, revision, ${column}, version) values ($1, $2, $3, $4)
     on conflict (article_id, revision) do update set
       ${column} = excluded.${column}, version = excluded.version, made_at = now()`,
    [articleId, revision, JSON.stringify(value), version],
  )
}

const Owner = z.object({ id: z.string(), revision: z.int() })

interface PageToKeep {
  readonly entryId: string
  readonly canonicalUrl: string
  readonly page: Page
  /** Compressed. */
  readonly body: Uint8Array
}

/** A page's bytes as they are kept. */
export const compressPage = async (page: Page): Promise<Uint8Array> =>
  zstd(page.body, { chunkSize })

export async function keepPage(
  tx: Queryable,
  { entryId, canonicalUrl, page, body }: PageToKeep,
): ReturnType<ArticleStore['keepPage']> {
  await tx.run(
    `insert into articles (id, url, canonical_url, revision, first_fetched_at, fetched_at)
     values ($1, $2, $3, 0, $4, $4) on conflict do nothing`,
    [entryId, page.url, canonicalUrl, page.fetchedAt],
  )
  // The row lock makes two workers on one article take turns.
  const owner = await tx.first(
    Owner,
    'select id, revision from articles where id = $1 or canonical_url = $2 order by id <> $1 limit 1 for update',
    [entryId, canonicalUrl],
  )
  if (!owner) throw new Error(`article ${entryId} was neither new nor known`)
  if (owner.id !== entryId) return { status: 'duplicate', of: owner.id }

  await tx.run('update articles set fetched_at = $2 where id = $1', [entryId, page.fetchedAt])
  return { status: 'kept', revision: await keepRevision(tx, owner, page, body) }
}

/** A page whose bytes are the newest revision's is that revision. */
async function keepRevision(
  tx: Queryable,
  { id, revision }: z.infer<typeof Owner>,
  page: Page,
  body: Uint8Array,
): Promise<number> {
  const hash = sha256(page.body)
  const known = await tx.run(
    'select 1 from revisions where article_id = $1 and revision = $2 and page_sha256 = $3',
    [id, revision, hash],
  )
  if (known > 0) return revision

  const next = revision + 1
  await tx.run(
    'insert into pages (sha256, body, bytes) values ($1, $2, $3) on conflict do nothing',
    [hash, body, page.body.length],
  )
  await tx.run(
    `insert into revisions (article_id, revision, page_sha256, url, content_type, headers, fetched_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      next,
      hash,
      page.url,
      page.headers['content-type'] ?? page.contentType,
      JSON.stringify(page.headers),
      page.fetchedAt,
    ],
  )
  await tx.run('update articles set revision = $2, url = $3 where id = $1', [id, next, page.url])
  return next
}

const PageBytes = z.object({ body: z.instanceof(Uint8Array) })

const PageRow = z.object({
  articleId: z.string(),
  revision: z.int(),
  url: z.string(),
  contentType: z.string(),
  body: z.instanceof(Uint8Array),
  sha256: z.string(),
  fetchedAt: z.date(),
  entry: FeedEntry,
})

async function readPage(db: Queryable, articleId: string): Promise<KeptPage | undefined> {
  const row = await db.first(
    PageRow,
    `select a.id as "articleId", a.revision, r.url, r.content_type as "contentType", p.body, p.sha256,
       r.fetched_at as "fetchedAt", e.entry
     from articles a
       join revisions r on r.article_id = a.id and r.revision = a.revision
       join pages p on p.sha256 = r.page_sha256
       join entries e on e.id = a.id
     where a.id = $1`,
    [articleId],
  )
  return row && { ...row, body: await decompress(row.body, { chunkSize }) }
}

async function dropUnchanged(
  tx: Queryable,
  articleId: string,
  revision: number,
  { title, text }: Document,
): Promise<boolean> {
  const same = await tx.run(
    `select 1 from documents d where article_id = $1 and revision = $2 - 1
       and document ->> 'title' = $3 and document ->> 'text' = $4
       and not exists (select 1 from records r where r.article_id = $1 and r.revision = $2)`,
    [articleId, revision, title, text],
  )
  if (same === 0) return false

  await tx.run('update articles set revision = $2 - 1 where id = $1 and revision = $2', [
    articleId,
    revision,
  ])
  for (const table of ['facts', 'documents', 'revisions']) {
    await tx.run(`delete from ${table} where article_id = $1 and revision = $2`, [
      articleId,
      revision,
    ])
  }
  return true
}
