import type { ArticleRecord } from '../schemas/article-record.ts'
import { factRows, factTables, insertRows } from './fact-rows.ts'
import type { EntityRow } from './filed-entities.ts'
import type { Write } from './moves.ts'
import { headOf } from './record-heads.ts'
import { toJson } from './values.ts'

/**
 * Writes a record and its rows for SQL, where `recorded` has a row: the entry that it is the end of. `isWhole`: with its text and facts,
 * as those that are kept are not the same.
 */
export const recordRows = (
  record: ArticleRecord,
  entities: readonly EntityRow[],
  isWhole: boolean,
): Write => ({
  queries,
  values: {
    revision: record.revision,
    feedId: record.feed.id,
    url: record.url,
    title: record.document.title,
    language: record.document.language.code,
    publishedAt: publishedAt(record),
    head: toJson(isWhole ? record : headOf(record)),
    isWhole,
    searchable: searchable(record),
    cluster: record.relations.cluster ?? record.id,
    ...factRows(record, entities),
  },
})

const queries = `
  kept as (
    insert into record_heads (article_id, revision, feed_id, url, title, language, published_at, head, is_whole, search, cluster)
    select id, :revision::integer, :feedId, :url, :title, :language, :publishedAt::timestamptz, :head::jsonb, :isWhole::boolean,
      to_tsvector('simple', :searchable), :cluster
    from recorded returning 1),
  ${factTables.map((table) => `of_${table} as (${insertRows(table)} where exists (select from recorded))`).join(', ')}`

/**
 * PostgreSQL refuses a tsvector over 1 MiB. It keeps a word with hyphens whole and in parts, each with
 * its position: short words of a script with three bytes a letter take up to three times their size.
 */
const searchableBytes = 300_000

const searchable = ({ document }: ArticleRecord) =>
  Buffer.from(`${document.title}\n${document.text}`.slice(0, searchableBytes))
    .subarray(0, searchableBytes)
    .toString()

/** Nothing where no day is known, nor where a page names a day that there is not. */
function publishedAt({ dates }: ArticleRecord): Date | null {
  const value = dates.published?.value ?? ''
  const date = /^(?!0000)\d{4}-\d\d-\d\d/.test(value) ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : null
}
