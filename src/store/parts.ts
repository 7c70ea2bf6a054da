import { z } from 'zod'
import type { PartsBeside } from '../schemas/article-record.ts'

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
})

/** Of article `a`, its revision `r` and feed `f`, for SQL; `guid` and `madeBy` are SQL as well. */
export const besideSql = (guid: string, madeBy: string): string => `
  jsonb_build_object('id', a.id, 'revision', a.revision, 'url', r.url,
    'feed', jsonb_build_object('id', f.id, 'title', f.title, 'url', f.url), 'entry', jsonb_build_object('guid', ${guid}),
    'pageSha256', r.page_sha256, 'fetchedAt', r.fetched_at, 'madeBy', ${madeBy},
    'relations', case when a.revision > 1 then jsonb_build_object('replaces', a.revision - 1) else '{}' end)`
