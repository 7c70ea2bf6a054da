import type { ArticleRecord } from '../schemas/article-record.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import type { RecordSummary } from '../store/record-reader.ts'
import { paged } from './cursor.ts'
import type { Parts } from './parts.ts'

/** What the pipeline is there for. */
export interface Records {
  /** The newest first. Throws CursorError. */
  list(filter: RecordFilter): Promise<RecordSummary[]>
  /** The record of an article, its newest revision unless one is named. */
  get(articleId: string, revision?: number): Promise<ArticleRecord | undefined>
}

export const recordsOf = ({ store: { reader } }: Parts): Records => ({
  list: paged(
    'record',
    async (filter: RecordFilter) => reader.list(filter),
    async (id: string) => reader.get(id),
  ),
  get: async (id, revision) => reader.get(id, revision),
})
