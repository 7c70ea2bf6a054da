import { z } from 'zod'
import { ArticleRecord } from '../../schemas/article-record.ts'
import { type ExportFormat, ExportOrder } from '../../schemas/export-order.ts'
import { RecordFilter } from '../../schemas/record-filter.ts'
import { Streamed, idOf, nothing, operation } from './operation.ts'

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

const types = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
} as const satisfies Readonly<Record<ExportFormat, string>>

export const recordOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/export',
    summary:
      'All records of a filter as JSON Lines, CSV or Parquet, or a row for each figure, entity or quote in them',
    query: RecordFilter.omit({ after: true, limit: true }).extend(ExportOrder.shape),
    gives: Object.values(types),
    answer: Streamed,
    run: async (app, { query: { rows, format, ...asked } }) => ({
      type: types[format],
      name: `${rows}.${format}`,
      body: await app.exports.open({ rows, format }, { ...asked, limit: 1 }),
    }),
  }),
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
