import { z } from 'zod'
import { type ArticleRecord, type Outlook, recordVersion } from '../schemas/article-record.ts'
import { Candidate, type Signed, firstCandidates } from './clusters.ts'
import type { Queryable } from './database.ts'
import { type EntityRow, filedEntities } from './filed-entities.ts'
import { sha256 } from './ids.ts'
import * as moves from './moves.ts'
import { recordRows } from './record-rows.ts'
import { tallySame, tallyingSame } from './replay-changes.ts'
import { unhurried } from './unhurried.ts'
import { asKept } from './values.ts'

export interface Work {
  readonly record: ArticleRecord
  readonly fence: moves.Fence
  readonly outlook: Outlook
  readonly end: { readonly refetchAt: Date | undefined; readonly now: Date }
}

/**
 * Keeps a record in one statement where nothing is to be thought about once its turn has come: it is the first of its article, or it says what the one says that stands. Whether that holds is asked behind the locks. Gives whether it was kept; if not, nothing was, unless the entry was moved by somebody else at that very moment.
 */
export async function keepAtOnce(db: Queryable, work: Work): Promise<boolean> {
  const attempt = attemptOf(work)
  if (!attempt) return false
  const locking = `${moves.standing}, ${turn}, ${attempt.locking}`
  return moves.record(db, work.fence, attempt, { locking, ...work.end })
}

const Tried = Candidate.extend({ kept: z.boolean() })

/**
 * The same of a record whose story is not known yet: it is kept where it turns out to be its own. Gives what may tell it as well, where
 * there is something; what the article is found by is kept in any case, as `findCluster` does.
 */
export async function keepAlone(db: Queryable, work: Work, { packed }: Signed) {
  const attempt = attemptOf(work)
  if (!attempt) return { isKept: false, candidates: undefined }
  const write = { queries: attempt.queries, values: { ...attempt.values, packed } }
  const locking = `${placed}, ${turn}, ${attempt.locking}`
  const candidates = await moves.recordGiving(db, work.fence, write, {
    ...work.end,
    locking,
    row: Tried,
    select: `select p.*, exists (select from recorded) as kept, ${unhurried} from placed p`,
  })
  return { isKept: candidates.some(({ kept }) => kept), candidates }
}

/** Whoever shares a key with it waits until its record is written: nobody waits for them who holds what comes after. */
const placed = `
  placed as materialized (select * from ${firstCandidates}),
  ${moves.standingWhere('exists (select from placed where article_id = :id and cluster = :id)')}`

/** What is to be locked besides the article, and then written. */
interface Attempt extends moves.Write {
  readonly locking: string
}

function attemptOf({ record, outlook }: Work): Attempt | undefined {
  const entities = filedEntities(record, new Map())
  const attempt = outlook.standing
    ? sameAgain(record, entities, outlook.standing)
    : asForeseen(record, entities)
  const { document, revision } = record
  const asked = {
    revision,
    askedTitle: asKept(document.title),
    textHash: sha256(asKept(document.text)),
  }
  return attempt && { ...attempt, values: { ...attempt.values, ...asked } }
}

const turn = `
  turn as materialized (
    select t.* from standing s, lateral record_turn(s.id, :revision, :askedTitle, :textHash, ${recordVersion}) t
    where t.twin is null and t.moved is null and not t.is_whole)`

/** No other revision of it has a record. */
function asForeseen(record: ArticleRecord, entities: readonly EntityRow[]): Attempt {
  const place = { isWhole: false, isNewest: true, isCounted: false, standing: null }
  return { locking: foreseen, ...recordRows(record, entities, place) }
}

const foreseen = `
  locked as materialized (
    select from turn where standing is null and counted is null and is_newest and replay_id is null)`

/** There is nothing to count. */
function sameAgain(
  record: ArticleRecord,
  entities: readonly EntityRow[],
  standing: NonNullable<Outlook['standing']>,
): Attempt | undefined {
  if (standing.isWhole) return undefined
  const place = { isWhole: false, isNewest: true, isCounted: true, standing }
  const { isNamedAlike, queries, values } = recordRows(record, entities, place)
  if (!isNamedAlike) return undefined
  return {
    locking: unchanged,
    queries: `replayed as (select replay_id from turn, recorded where replay_id is not null), noted as (${tallyingSame}), ${queries}`,
    values: { ...values, ...tallySame() },
  }
}

const unchanged = `
  locked as materialized (
    select from turn where standing ->> 'rowsHash' = :rowsHash and standing ->> 'cluster' = :cluster
      and not (standing ->> 'isWhole')::boolean)`
