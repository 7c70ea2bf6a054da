import { z } from 'zod'
import type { Page } from '../context/http.ts'
import type { PageAside } from '../context/pages.ts'
import type { FurtherPage } from '../schemas/article-input.ts'
import type { Queryable } from './database.ts'
import { sha256 } from './ids.ts'
import { named } from './named.ts'
import { KeptBytes, keepBytes, keptBytes, unpackPage } from './page-bytes.ts'
import { toJson } from './values.ts'

/** A page with its bytes as they are kept. */
export interface Packed {
  readonly page: Page
  /** Compressed. */
  readonly body: Uint8Array
}

export interface ToSetAside extends Packed {
  readonly entryId: string
  readonly run: number
  readonly number: number
  readonly next: string
}

const About = z.object({
  url: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  contentType: z.string(),
  redirects: z.array(z.object({ url: z.string(), status: z.int() })),
  fetchedAt: z.coerce.date(),
})

/** The caller has made sure that the run still stands at fetching. What older runs have left is forgotten. */
export async function setAside(tx: Queryable, aside: ToSetAside): Promise<void> {
  const { entryId, run, number, next, page, body } = aside
  const hash = sha256(page.body)
  await keepBytes(tx, { hash, body, page })
  await tx.run('delete from pages_aside where entry_id = $1 and run <> $2', [entryId, run])
  const { body: _, ...about } = page
  await tx.run(
    ...named(
      `insert into pages_aside (entry_id, run, number, page_sha256, page, next_url)
       values (:entryId, :run, :number, :hash, :about, :next)
       on conflict (entry_id, run, number) do update set page_sha256 = excluded.page_sha256,
         page = excluded.page, next_url = excluded.next_url`,
      { entryId, run, number, hash, about: toJson(about), next },
    ),
  )
}

const AsideRow = KeptBytes.extend({ page: About, next: z.string() })

/** What is set aside in a run, from the first page on. */
export async function readAside(
  db: Queryable,
  entryId: string,
  run: number,
): Promise<readonly PageAside[]> {
  const rows = await db.rows(
    AsideRow,
    `select a.page, a.next_url as next, ${keptBytes} from pages_aside a join pages p on p.sha256 = a.page_sha256
     where a.entry_id = $1 and a.run = $2 order by a.number`,
    [entryId, run],
  )
  return Promise.all(
    rows.map(async ({ page, next, ...kept }) => ({
      page: { ...page, body: await unpackPage(kept) },
      next,
    })),
  )
}

/** All pages are there, or nobody waits for them any more. */
export async function forgetAside(tx: Queryable, entryId: string): Promise<void> {
  await tx.run('delete from pages_aside where entry_id = $1', [entryId])
}

/** Forgets what runs have set aside that are over. */
export async function forgetStrandedAside(db: Queryable): Promise<void> {
  await db.run(
    `delete from pages_aside a where not exists (
       select 1 from entries e where e.id = a.entry_id and e.run = a.run and e.state = 'in-flight')`,
  )
}

/** Puts these in place of a revision's further pages. */
export async function keepFurther(
  tx: Queryable,
  of: { readonly articleId: string; readonly revision: number },
  further: readonly Packed[],
): Promise<void> {
  await tx.run('delete from further_pages where article_id = $1 and revision = $2', [
    of.articleId,
    of.revision,
  ])
  const hashed = further.map((one) => ({ ...one, hash: sha256(one.page.body) }))
  // In the order of their hashes: two articles that share pages never wait for each other.
  for (const one of hashed.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) await keepBytes(tx, one)
  for (const [index, { page, hash }] of hashed.entries()) {
    await tx.run(
      `insert into further_pages (article_id, revision, number, page_sha256, url, content_type, headers, fetched_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        of.articleId,
        of.revision,
        index + 2,
        hash,
        page.url,
        page.headers['content-type'] ?? page.contentType,
        toJson(page.headers),
        page.fetchedAt,
      ],
    )
  }
}

const FurtherRow = KeptBytes.extend({ url: z.string(), contentType: z.string() })

export async function readFurther(
  db: Queryable,
  articleId: string,
  revision: number,
): Promise<readonly FurtherPage[]> {
  const rows = await db.rows(
    FurtherRow,
    `select f.url, f.content_type as "contentType", ${keptBytes}
     from further_pages f join pages p on p.sha256 = f.page_sha256
     where f.article_id = $1 and f.revision = $2 order by f.number`,
    [articleId, revision],
  )
  return Promise.all(
    rows.map(async ({ url, contentType, ...kept }) => ({
      url,
      contentType,
      body: await unpackPage(kept),
    })),
  )
}
