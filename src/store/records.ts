import { z } from 'zod'
import type { RecordStore } from '../context.ts'
import type { ArticleRecord, RecordParts } from '../schemas/article-record.ts'
import { Document } from '../schemas/document.ts'
import { Facts } from '../schemas/facts.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { findCluster } from './clusters.ts'
import type { Database, Queryable } from './database.ts'
import { closeLetters } from './dead-letters.ts'
import { keepFactRows } from './fact-rows.ts'
import { toJson } from './values.ts'

/** When to look at a page again, given when it was fetched first and last, and the ages its feed has set for that. */
export type RefetchAt = (
  firstFetchedAt: Date,
  lastFetchedAt: Date,
  agesMs?: readonly number[],
) => Date | undefined

export function createRecordStore(db: Database, refetchAt: RefetchAt): RecordStore {
  return {
    cluster: async (articleId, text) =>
      db.transaction(async (tx) => findCluster(tx, articleId, text)),
    parts: async (articleId) => db.first(PartsRow, partsQuery, [articleId]),
    keep: async (record, run) => db.transaction(async (tx) => keep(tx, record, run, refetchAt)),
  }
}

const PartsRow: z.ZodType<RecordParts> = z.object({
  id: z.string(),
  revision: z.int(),
  url: z.string(),
  feed: z.object({ id: z.string(), title: z.string(), url: z.string() }),
  entry: z.object({ guid: z.string() }),
  pageSha256: z.string(),
  fetchedAt: z.date().transform((date) => date.toISOString()),
  document: Document,
  facts: Facts,
  madeBy: z.record(z.string(), z.string()),
  relations: z.object({ replaces: z.int().positive().optional() }),
})

const partsQuery = `
  select a.id, a.revision, r.url, jsonb_build_object('id', f.id, 'title', f.title, 'url', f.url) as feed,
    jsonb_build_object('guid', e.guid) as entry, r.page_sha256 as "pageSha256",
    r.fetched_at as "fetchedAt", d.document, x.facts,
    jsonb_build_object('normalize-article', d.version, 'extract-facts', x.version) as "madeBy",
    case when a.revision > 1 then jsonb_build_object('replaces', a.revision - 1) else '{}' end as relations
  from articles a
    join entries e on e.id = a.id
    join feeds f on f.id = e.feed_id
    join revisions r on r.article_id = a.id and r.revision = a.revision
    join documents d on d.article_id = a.id and d.revision = a.revision
    join facts x on x.article_id = a.id and x.revision = a.revision
  where a.id = $1`

const Fetched = z.object({
  first: z.date(),
  last: z.date(),
  isImport: z.boolean(),
  settings: FeedSettings,
})

async function keep(
  tx: Queryable,
  record: ArticleRecord,
  run: number,
  refetchAt: RefetchAt,
): Promise<void> {
  const ended = await tx.run(
    `update entries set state = 'recorded', stage = null, reason = null, moved_at = now()
     where id = $1 and run = $2 and state = 'in-flight'`,
    [record.id, run],
  )
  if (ended === 0) return

  const fetched = await tx.first(
    Fetched,
    `select a.first_fetched_at as first, a.fetched_at as last, f.url like 'import:%' as "isImport", f.settings
     from articles a join entries e on e.id = a.id join feeds f on f.id = e.feed_id where a.id = $1`,
    [record.id],
  )
  if (fetched && !fetched.isImport) {
    await tx.run('update entries set refetch_at = $2 where id = $1', [
      record.id,
      refetchAt(fetched.first, fetched.last, fetched.settings.refetchMs),
    ])
  }

  await tx.run('delete from attempts where subject_id = $1', [record.id])
  await closeLetters(tx, [record.id])
  await tx.run('delete from records where article_id = $1 and revision = $2', [
    record.id,
    record.revision,
  ])
  await tx.run(insertRecord, [
    record.id,
    record.revision,
    record.feed.id,
    record.url,
    record.document.title,
    record.document.language.code,
    publishedAt(record),
    toJson(record),
    searchable(record),
    record.relations.cluster ?? record.id,
  ])
  await keepFactRows(tx, record)
}

const insertRecord = `
  insert into records (article_id, revision, feed_id, url, title, language, published_at, record, search, cluster)
  values ($1, $2, $3, $4, $5, $6, $7, $8, to_tsvector('simple', $9), $10)`

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
