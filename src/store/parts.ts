import { z } from 'zod'
import type { Outlook, PartsBeside } from '../schemas/article-record.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'

export const Standing = z.object({
  isWhole: z.boolean(),
  /** Of its rows; null where nobody knows. */
  rowsHash: z.string().nullable(),
  cluster: z.string(),
})

const OutlookRow: z.ZodType<Outlook> = z.object({
  first: z.coerce.date(),
  last: z.coerce.date(),
  isImport: z.boolean(),
  settings: FeedSettings,
  standing: Standing.nullable(),
  factsHash: z.string().nullish(),
})

/** What is kept of an article besides what was read from its page, as `besideSql` gives it. */
export const PartsBesideRow: z.ZodType<PartsBeside> = z.object({
  id: z.string(),
  revision: z.int(),
  url: z.string(),
  feed: z.object({ id: z.string(), title: z.string(), url: z.string() }),
  entry: z.object({ guid: z.string() }),
  pageSha256: z.string(),
  fetchedAt: z.string().transform((at) => new Date(at).toISOString()),
  madeBy: z.record(z.string(), z.string()),
  relations: z.object({ replaces: z.int().positive().optional() }),
  outlook: OutlookRow,
})

/** Which versions made what, for SQL: of the row of an entry, and of document `d`, whose version that may not say. */
export const madeByWith = (entry: string): string =>
  `${entry}.made_by || jsonb_build_object('normalize-article', d.version)`

/** Of article `a`, its revision `r` and feed `f`, for SQL; `guid`, `madeBy` and the hash of its facts are SQL as well. */
export const besideSql = (guid: string, madeBy: string, factsHash = 'null'): string => `
  jsonb_build_object('id', a.id, 'revision', a.revision, 'url', r.url,
    'feed', jsonb_build_object('id', f.id, 'title', f.title, 'url', f.url), 'entry', jsonb_build_object('guid', ${guid}),
    'pageSha256', r.page_sha256, 'fetchedAt', r.fetched_at, 'madeBy', ${madeBy},
    'relations', case when a.revision > 1 then jsonb_build_object('replaces', a.revision - 1) else '{}' end,
    'outlook', jsonb_build_object('factsHash', ${factsHash}, 'first', a.first_fetched_at, 'last', a.fetched_at, 'isImport', f.url like 'import:%', 'settings', f.settings,
      'standing', (select jsonb_build_object('isWhole', is_whole, 'rowsHash', encode(rows_hash, 'hex'), 'cluster', cluster)
        from record_heads where article_id = a.id and revision = a.revision)))`
