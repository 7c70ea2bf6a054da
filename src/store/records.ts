import { z } from 'zod'
import type { Unkept } from '../context/readings.ts'
import type { Kept, Placed, RecordStore } from '../context/records.ts'
import {
  type ArticleRecord,
  type Outlook,
  type RecordParts,
  recordVersion,
} from '../schemas/article-record.ts'
import { Document } from '../schemas/document.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { KeptFacts } from '../schemas/older-record.ts'
import { findCluster, signed } from './clusters.ts'
import type { Database, Queryable } from './database.ts'
import { MovedByHand, filedEntities } from './filed-entities.ts'
import { sha256 } from './ids.ts'
import type { Fence } from './moves.ts'
import { skip } from './moves/end.ts'
import { record as recordEntry } from './moves/record.ts'
import { standing as entryStanding } from './moves/write.ts'
import { named } from './named.ts'
import { PartsBesideRow, Standing, besideSql, madeByWith } from './parts.ts'
import { type SerializedRead, serialized } from './read-with-record.ts'
import { type Work, keepAlone, keepAtOnce } from './record-at-once.ts'
import { recordRows } from './record-rows.ts'
import { noteReplayed, replayOf } from './replays/changes.ts'
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
    parts: async (articleId) => db.first(PartsRow, partsQuery, [articleId]),
    place: async (record, run, outlook, unkept) =>
      place(db, record, run, { seen: outlook && { refetchAt, now: now(), outlook }, unkept }),
    keep: async (record, run, outlook) => {
      const upkeep = { refetchAt, now: now() }
      if (outlook && (await keepAtOnce(db, workOf(record, run, { ...upkeep, outlook }))))
        return { status: 'kept' }
      return db.transaction(async (tx) => keep(tx, record, run, upkeep))
    },
  }
}

const PartsRow: z.ZodType<RecordParts> = z
  .object({ beside: PartsBesideRow, document: Document, facts: KeptFacts })
  .transform(({ beside, ...read }) => ({ ...beside, ...read }))

const madeBy = `${madeByWith('e')} || jsonb_build_object('extract-facts', x.version)`

const partsQuery = `
  select ${besideSql('e.guid', madeBy)} as beside, d.document, x.facts
  from articles a
    join entries e on e.id = a.id
    join feeds f on f.id = e.feed_id
    join revisions r on r.article_id = a.id and r.revision = a.revision
    join documents d on d.article_id = a.id and d.revision = a.revision
    join facts x on x.article_id = a.id and x.revision = a.revision
  where a.id = $1`

async function place(
  db: Queryable,
  record: ArticleRecord,
  run: number,
  known: Known,
): Promise<Placed> {
  const { id, document } = record
  const { unkept } = known
  const seen = mayStayAlone(known.seen, id)
  const signs = signed(document)
  const read = seen && unkept && serialized(unkept)
  const tried =
    seen &&
    (await keepAlone(db, workOf(record, run, seen, read), signs, {
      read,
      before: await saidBefore(db, record, seen, read),
    }))
  if (tried?.isKept) return { cluster: id, isKept: true }
  await unkept?.keep()
  const { candidates } = tried ?? {}
  const cluster = await findCluster(db, id, document, { run, signs, candidates })
  return { cluster, isKept: false }
}

/** What was seen of a record that stands in the story of another is of no use: it is its own only where that is decided anew. */
const mayStayAlone = (seen: Seen | undefined, id: string): Seen | undefined =>
  (seen?.outlook.standing?.cluster ?? id) === id ? seen : undefined

interface Known {
  readonly seen: Seen | undefined
  readonly unkept: Unkept | undefined
}

const FactsRow = z.object({ facts: KeptFacts })

/** What the record says until now, where its facts are about to be others: of the same text, and as far as somebody compares it. */
async function saidBefore(
  db: Queryable,
  record: ArticleRecord,
  { outlook }: Seen,
  read: SerializedRead | undefined,
): Promise<ArticleRecord | undefined> {
  const { standing, factsHash } = outlook
  if (!read || read.document || !standing || standing.isWhole) return undefined
  if (factsHash === read.hash) return undefined
  const asked = 'select facts from facts where article_id = $1 and revision = $2'
  const kept = await db.first(FactsRow, asked, [record.id, record.revision])
  return kept && { ...record, ...kept.facts }
}

type Seen = Upkeep & { readonly outlook: Outlook }

function workOf(
  record: ArticleRecord,
  run: number,
  { outlook, refetchAt, now }: Seen,
  read?: SerializedRead,
): Work {
  const fence = { id: record.id, run, stage: read?.at ?? 'store-record' }
  const { first, last, isImport, settings } = outlook
  const at = isImport ? undefined : refetchAt(first, last, record, settings.refetchMs)
  return { record, fence, outlook, end: { refetchAt: at, now } }
}

const Turn = z.object({
  first: z.date(),
  last: z.date(),
  isImport: z.boolean(),
  settings: FeedSettings,
  /** Another article that was recorded from the same address and says the very same; not where this one has a record itself. */
  twin: z.string().nullable(),
  moved: MovedByHand,
  isCounted: z.boolean(),
  standing: Standing.nullable(),
  isNewest: z.boolean(),
  isWhole: z.boolean(),
  /** The replay that it is made anew for. */
  replayId: z.string().nullable(),
})
type Turn = z.infer<typeof Turn>

/** Locks the entry, where the job still moves it: whoever changes how an article is filed does so, too. Then waits for its turn. */
const turn = `
  /* the long way of a record */ with ${entryStanding}
  select t.first_fetched_at as first, t.fetched_at as last, t.is_import as "isImport", t.settings, t.twin, t.moved, t.counted is not null as "isCounted",
    t.standing, t.is_newest as "isNewest", t.is_whole as "isWhole", t.replay_id as "replayId"
  from standing s, lateral record_turn(s.id, :revision, :title, :textHash, ${recordVersion}) t`

/** Its turn is locked already. */
const locking = 'locked as materialized (select)'

/** `refetchAt` says when to look again. */
async function keep(
  tx: Queryable,
  record: ArticleRecord,
  run: number,
  { refetchAt, now }: Upkeep,
): Promise<Kept> {
  const { id, revision, document } = record
  const fence = { id, run, stage: 'store-record' } as const
  const known = await tx.first(
    Turn,
    ...named(turn, {
      ...fence,
      revision,
      title: asKept(document.title),
      textHash: sha256(asKept(document.text)),
    }),
  )
  if (!known) return { status: 'overtaken' }
  if (known.twin !== null) {
    await skip(tx, fence, { reason: 'duplicate', duplicateOf: known.twin }, now)
    return { status: 'duplicate', of: known.twin }
  }
  const replayed = await replayOf(tx, record, known)
  const end = {
    refetchAt: known.isImport
      ? undefined
      : refetchAt(known.first, known.last, record, known.settings.refetchMs),
    now,
  }
  await writeRecord(tx, { record, fence, known, end })
  if (replayed) await noteReplayed(tx, replayed, record)
  return { status: 'kept' }
}

interface ToWrite {
  readonly record: ArticleRecord
  readonly fence: Fence
  readonly known: Turn
  readonly end: { readonly refetchAt: Date | undefined; readonly now: Date }
}

async function writeRecord(tx: Queryable, { record, fence, known, end }: ToWrite): Promise<void> {
  const entities = filedEntities(record, known.moved)
  await recordEntry(tx, fence, recordRows(record, entities, known), { locking, ...end })
}
