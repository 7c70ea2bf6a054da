import { z } from 'zod'
import { ArticleRecord } from '../../schemas/article-record.ts'
import { RecordFilter } from '../../schemas/record-filter.ts'
import { idOf, nothing, operation } from './operation.ts'

/** A record in a list. */
export const RecordRow = z.object({
  id: z.string(),
  revision: z.number(),
  title: z.string(),
  url: z.string(),
  feed: z.string(),
  publishedAt: z.date().nullable(),
  storedAt: z.date(),
  entities: z.array(z.string()),
  carriers: z.number(),
  figures: z.number(),
})

export const recordOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/records',
    summary: 'Records, the newest first',
    query: RecordFilter,
    answer: z.array(RecordRow),
    run: async (app, { query }) => app.records.list(query),
    cursor: idOf,
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/records/{record}',
    summary: 'A record as it is kept: its newest revision, or the one that is asked for',
    path: z.object({ record: z.string() }),
    query: z.object({ revision: z.coerce.number().int().positive().max(100_000).optional() }),
    answer: ArticleRecord,
    run: async (app, { path, query }) => app.records.get(path.record, query.revision),
    isOpen: true,
  }),
]
