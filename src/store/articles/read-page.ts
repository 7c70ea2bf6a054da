import { z } from 'zod'
import type { KeptPage } from '../../context/pages.ts'
import { FeedEntry } from '../../schemas/feed.ts'
import type { Queryable } from '../database.ts'
import { FeedTextSetting, feedTextOf } from '../entry-to-fetch.ts'
import { readFurther } from '../further-pages.ts'
import { KeptBytes, keptBytes, unpackPage } from '../page-bytes.ts'

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

export async function readPage(db: Queryable, articleId: string): Promise<KeptPage | undefined> {
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
