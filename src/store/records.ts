import { z } from 'zod'
import type { Kept, RecordStore } from '../context.ts'
import type { ArticleRecord, RecordParts } from '../schemas/article-record.ts'
import { Document } from '../schemas/document.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { KeptFacts } from '../schemas/older-record.ts'
import { newestRecord } from './articles.ts'
import { findCluster } from './clusters.ts'
import type { Database, Queryable } from './database.ts'
import { keepFactRows } from './fact-rows.ts'
import { fileEntities } from './filed-entities.ts'
import * as moves from './moves.ts'
import { settle, uncountEntities } from './registry-memory.ts'
import { noteReplayed, replayOf } from './replay-changes.ts'
import { toJson } from './values.ts'

/**
 * When to look at a page again, given when it was fetched first and last, what it was read from, and the
 * ages its feed has set for that.
 */
export type RefetchAt = (
  firstFetchedAt: Date,
  lastFetchedAt: Date,
  record: ArticleRecord,
  agesMs?: readonly number[],
) => Date | undefined

interface Upkeep {
  readonly refetchAt: RefetchAt
  readonly now: Date
}

/** `now` is the application's clock. */
export function createRecordStore(
  db: Database,
  refetchAt: RefetchAt,
  now: () => Date,
): RecordStore {
  return {
    cluster: async (articleId, story) => findCluster(db, articleId, story),
    parts: async (articleId) => db.first(PartsRow, partsQuery, [articleId]),
    keep: async (record, run) =>
      db.transaction(async (tx) => keep(tx, record, run, { refetchAt, now: now() })),
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
  facts: KeptFacts,
  madeBy: z.record(z.string(), z.string()),
  relations: z.object({ replaces: z.int().positive().optional() }),
})

const partsQuery = `
  select a.id, a.revision, r.url, jsonb_build_object('id', f.id, 'title', f.title, 'url', f.url) as feed,
    jsonb_build_object('guid', e.guid) as entry, r.page_sha256 as "pageSha256",
    r.fetched_at as "fetchedAt", d.document, x.facts,
    e.made_by || jsonb_build_object('normalize-article', d.version, 'extract-facts', x.version) as "madeBy",
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
  address: z.string(),
  settings: FeedSettings,
})

/** `refetchAt` says when to look again. */
async function keep(
  tx: Queryable,
  record: ArticleRecord,
  run: number,
  { refetchAt, now }: Upkeep,
): Promise<Kept> {
  const fetched = await tx.first(
    Fetched,
    `select a.first_fetched_at as first, a.fetched_at as last, f.url like 'import:%' as "isImport",
       a.canonical_url as address, f.settings
     from articles a join entries e on e.id = a.id join feeds f on f.id = e.feed_id where a.id = $1`,
    [record.id],
  )
  if (!fetched) throw new Error(`article ${record.id} is gone`)

  const fence = { id: record.id, run, stage: 'store-record' } as const
  const twin = await findTwin(tx, record, fetched.address)
  if (twin !== undefined) {
    await moves.skip(tx, fence, { reason: 'duplicate', duplicateOf: twin }, now)
    return { status: 'duplicate', of: twin }
  }
  const next = fetched.isImport
    ? undefined
    : refetchAt(fetched.first, fetched.last, record, fetched.settings.refetchMs)
  if (!(await moves.record(tx, fence, next, now))) return { status: 'overtaken' }

  const replayed = await replayOf(tx, record)
  const entities = await fileEntities(tx, record)
  const touched = await uncountEntities(tx, record, entities)
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
  await keepFactRows(tx, record, entities)
  await settle(tx, touched)
  if (replayed) await noteReplayed(tx, replayed, record)
  return { status: 'kept' }
}

const Twin = z.object({ id: z.string() })

/**
 * Another article that was recorded from the same address and says the very same: two feeds may lead to one
 * page at the same moment. They take turns here, so that one of the two finds the other.
 */
async function findTwin(
  tx: Queryable,
  { id, document }: ArticleRecord,
  address: string,
): Promise<string | undefined> {
  await tx.run('select pg_advisory_xact_lock(hashtextextended($1, 11))', [address])
  const twin = await tx.first(
    Twin,
    `select o.id from articles o
       join documents d on d.article_id = o.id and d.revision = ${newestRecord('o')}
     where o.canonical_url = $1 and o.id <> $2 and d.document ->> 'title' = $3 and d.document ->> 'text' = $4
       and not exists (select 1 from records where article_id = $2)
     limit 1`,
    [address, id, document.title, document.text],
  )
  return twin?.id
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
