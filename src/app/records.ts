import type { ArticleRecord } from '../schemas/article-record.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import type { RecordSummary } from '../store/record-reader.ts'
import type { RegistryEntry } from '../store/registry.ts'
import type { Parts } from './parts.ts'

/** What the pipeline is there for. */
export interface Records {
  /** The newest first. */
  list(filter: RecordFilter): Promise<RecordSummary[]>
  /** The record of an article, its newest revision unless one is named. */
  get(articleId: string, revision?: number): Promise<ArticleRecord | undefined>
  /** All records a filter takes, newest revision each, in the order of their ids; `limit` does not count. */
  export(filter: RecordFilter): AsyncGenerator<ArticleRecord>
  /** Who and what is known by a name or alias that begins so, the most mentioned first. */
  entities(name: string, limit: number): Promise<RegistryEntry[]>
}

export const recordsOf = ({ store: { reader, registry } }: Parts): Records => ({
  list: async (filter) => reader.list(filter),
  get: async (id, revision) => reader.get(id, revision),
  export: (filter) => reader.export(filter),
  entities: registry.find,
})
