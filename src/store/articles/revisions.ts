import { z } from 'zod'
import type { Document } from '../../schemas/document.ts'
import type { Queryable } from '../database.ts'
import { type Packed, keepFurther } from '../further-pages.ts'
import { sha256 } from '../ids.ts'
import { named } from '../named.ts'
import type { NewPage } from '../new-page.ts'
import { keepBytes } from '../page-bytes.ts'
import { asKept, toJson } from '../values.ts'

/** What an article's newest record was made from; also while its page is looked at again. */
export const newestRecord = (article: string) =>
  `(select max(revision) from records where article_id = ${article}.id)`

export const Owner = z.object({ id: z.string(), revision: z.int(), recorded: z.boolean() })

export interface PageToKeep extends NewPage {
  /** Compressed. */
  readonly body: Uint8Array
  readonly further?: readonly Packed[]
}

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
export async function keepRevision(
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

export async function dropUnchanged(
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
