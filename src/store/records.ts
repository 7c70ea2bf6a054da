import { z } from 'zod'
import type { Kept, RecordStore } from '../context.ts'
import type { ArticleRecord, MadeParts, RecordParts } from '../schemas/article-record.ts'
import { Document } from '../schemas/document.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { KeptFacts } from '../schemas/older-record.ts'
import { bareName } from '../text/registry/votes.ts'
import { newestRecord } from './articles.ts'
import { findCluster } from './clusters.ts'
import type { Database, Queryable } from './database.ts'
import { MovedByHand, filedEntities, movedByHand } from './filed-entities.ts'
import { sha256 } from './ids.ts'
import * as moves from './moves.ts'
import { named } from './named.ts'
import { recordRows } from './record-rows.ts'
import { CountedNow, countedNow, settle, touchedBy, uncount } from './registry-memory.ts'
import { noteReplayed, replayOf } from './replay-changes.ts'
import { asKept } from './values.ts'

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
    parts: async (articleId, made) =>
      (made && (await partsWith(db, articleId, made))) ??
      db.first(PartsRow, partsQuery(read), [articleId]),
    keep: async (record, run) =>
      db.transaction(async (tx) => keep(tx, record, run, { refetchAt, now: now() })),
  }
}

const Unread = z.object({
  id: z.string(),
  revision: z.int(),
  url: z.string(),
  feed: z.object({ id: z.string(), title: z.string(), url: z.string() }),
  entry: z.object({ guid: z.string() }),
  pageSha256: z.string(),
  fetchedAt: z.date().transform((date) => date.toISOString()),
  madeBy: z.record(z.string(), z.string()),
  relations: z.object({ replaces: z.int().positive().optional() }),
})
const PartsRow: z.ZodType<RecordParts> = Unread.extend({ document: Document, facts: KeptFacts })

const read = `d.document, x.facts,`

const partsQuery = (more: string) => `
  select a.id, a.revision, r.url, jsonb_build_object('id', f.id, 'title', f.title, 'url', f.url) as feed,
    jsonb_build_object('guid', e.guid) as entry, r.page_sha256 as "pageSha256",
    r.fetched_at as "fetchedAt", ${more}
    e.made_by || jsonb_build_object('normalize-article', d.version, 'extract-facts', x.version) as "madeBy",
    case when a.revision > 1 then jsonb_build_object('replaces', a.revision - 1) else '{}' end as relations
  from articles a
    join entries e on e.id = a.id
    join feeds f on f.id = e.feed_id
    join revisions r on r.article_id = a.id and r.revision = a.revision
    join documents d on d.article_id = a.id and d.revision = a.revision
    join facts x on x.article_id = a.id and x.revision = a.revision
  where a.id = $1`

/** Without reading what is known; nothing where that is of another revision. */
async function partsWith(
  db: Queryable,
  articleId: string,
  { revision, document, facts }: MadeParts,
): Promise<RecordParts | undefined> {
  const row = await db.first(Unread, partsQuery(''), [articleId])
  return row?.revision === revision ? { ...row, document, facts } : undefined
}

const Fetched = z.object({
  first: z.date(),
  last: z.date(),
  isImport: z.boolean(),
  address: z.string(),
  settings: FeedSettings,
})

/**
 * Locks the entry, where the job still moves it: whoever changes how an article is filed does so, too. Articles of one address
 * take turns, as two feeds may lead to one page at the same moment: so that one of the two finds the other.
 */
const begin = `
  with standing as materialized (select id from entries where ${moves.stands} for update)
  select a.first_fetched_at as first, a.fetched_at as last, f.url like 'import:%' as "isImport",
    a.canonical_url as address, f.settings, pg_advisory_xact_lock(hashtextextended(a.canonical_url, 11)) as locked
  from standing join articles a using (id) join entries e on e.id = a.id join feeds f on f.id = e.feed_id`

const Before = z.object({
  twin: z.string().nullable(),
  moved: MovedByHand,
  counted: CountedNow,
  isKnown: z.boolean(),
  isReplayed: z.boolean(),
})

/** Another article that was recorded from the same address and says the very same; not where this one has a record itself. */
const twin = `(select o.id from articles o
    join documents d on d.article_id = o.id and d.revision = ${newestRecord('o')}
  where o.canonical_url = :address and o.id <> :id and d.document ->> 'title' = :title
    and sha256(convert_to(d.document ->> 'text', 'UTF8')) = decode(:textHash, 'hex')
    and not exists (select 1 from records where article_id = :id)
  limit 1)`

/** What is known of the article when its turn has come. */
const before = `
  select ${twin} as twin, ${movedByHand} as moved, ${countedNow} as counted,
    exists (select from records where article_id = :id and revision = :revision) as "isKnown",
    exists (select from entries where id = :id and cause = 'replay' and replay_id is not null) as "isReplayed"`

/** `refetchAt` says when to look again. */
async function keep(
  tx: Queryable,
  record: ArticleRecord,
  run: number,
  { refetchAt, now }: Upkeep,
): Promise<Kept> {
  const { id, revision, document } = record
  const fence = { id, run, stage: 'store-record' } as const
  const fetched = await tx.first(Fetched, ...named(begin, fence))
  if (!fetched) return { status: 'overtaken' }

  const asked = {
    id,
    revision,
    address: fetched.address,
    title: document.title,
    textHash: sha256(asKept(document.text)),
  }
  const known = await tx.first(Before, ...named(before, asked))
  if (!known) throw new Error(`article ${id} is gone`)
  if (known.twin !== null) {
    await moves.skip(tx, fence, { reason: 'duplicate', duplicateOf: known.twin }, now)
    return { status: 'duplicate', of: known.twin }
  }
  const replayed = known.isReplayed ? await replayOf(tx, record) : undefined
  const entities = filedEntities(record, known.moved)
  const touched = touchedBy(record, entities, known.counted)
  if (known.counted.length > 0) await uncount(tx, record, touched, entities)
  if (known.isKnown)
    await tx.run('delete from records where article_id = $1 and revision = $2', [id, revision])
  await moves.record(tx, fence, recordRows(record, entities), {
    names: touched.names.map(bareName),
    refetchAt: fetched.isImport
      ? undefined
      : refetchAt(fetched.first, fetched.last, record, fetched.settings.refetchMs),
    now,
  })
  await settle(tx, touched)
  if (replayed) await noteReplayed(tx, replayed, record)
  return { status: 'kept' }
}
