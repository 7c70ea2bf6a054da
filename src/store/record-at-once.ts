import { z } from 'zod'
import { type ArticleRecord, type Outlook, recordVersion } from '../schemas/article-record.ts'
import { Candidate, type Signed, firstCandidates } from './clusters.ts'
import type { Queryable } from './database.ts'
import { type EntityRow, filedEntities } from './filed-entities.ts'
import { sha256 } from './ids.ts'
import type { Fence } from './moves.ts'
import { record as recordEntry, recordGiving } from './moves/record.ts'
import { type Write, standing as entryStanding, standingWhere } from './moves/write.ts'
import { type ReadWrite, type SerializedRead, readWrite, sameFacts } from './read-with-record.ts'
import { type Place, recordRows } from './record-rows.ts'
import { changesNoted, notingChanges, tallySame, tallyingSame } from './replays/changes.ts'
import { unhurried } from './unhurried.ts'
import { asKept, toJson } from './values.ts'

export interface Work {
  readonly record: ArticleRecord
  readonly fence: Fence
  readonly outlook: Outlook
  readonly end: { readonly refetchAt: Date | undefined; readonly now: Date }
}

/** What was read of it, to be kept with it. */
export interface WithRead {
  readonly read?: SerializedRead | undefined
  /** What the record said until now; nothing where it said the same, or where there is none. */
  readonly before?: ArticleRecord | undefined
}

/**
 * Keeps a record in one statement where nothing is to be thought about once its turn has come: it is the first of its article, or it says what the one says that stands. Whether that holds is asked behind the locks. Gives whether it was kept; if not, nothing was, unless the entry was moved by somebody else at that very moment.
 */
export async function keepAtOnce(db: Queryable, work: Work): Promise<boolean> {
  const attempt = attemptOf(work, {})
  if (!attempt) return false
  const locking = `${entryStanding}, ${turn}, ${attempt.locking}`
  return recordEntry(db, work.fence, attempt, { locking, ...work.end })
}

const Tried = Candidate.extend({ kept: z.boolean() })

/**
 * The same of a record whose story is not known yet: it is kept where it turns out to be its own, with what was read of it and is not kept
 * yet. Gives what may tell it as well, where there is something; what the article is found by is kept in any case, as `findCluster` does.
 */
export async function keepAlone(db: Queryable, work: Work, { packed }: Signed, read: WithRead) {
  const attempt = attemptOf(work, read)
  if (!attempt) return { isKept: false, candidates: undefined }
  const write = { queries: attempt.queries, values: { ...attempt.values, packed } }
  const locking = `${placed}, ${turn}, ${attempt.locking}`
  const candidates = await recordGiving(db, work.fence, write, {
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
  ${standingWhere('exists (select from placed where article_id = :id and cluster = :id)')}`

/** What is to be locked besides the article, and then written. */
interface Attempt extends Write {
  readonly locking: string
}

function attemptOf(work: Work, read: WithRead): Attempt | undefined {
  const attempt = triedOf(work, read)
  const { record, outlook } = work
  const { document, revision } = record
  const { refetchMs } = outlook.settings
  const asked = {
    revision,
    askedTitle: asKept(document.title),
    textHash: sha256(asKept(document.text)),
    refetchMs: refetchMs ? toJson(refetchMs) : null,
  }
  return attempt && { ...attempt, values: { isRead: false, ...attempt.values, ...asked } }
}

function triedOf({ record, outlook }: Work, { read, before }: WithRead): Attempt | undefined {
  const { standing } = outlook
  const entities = filedEntities(record, new Map())
  if (!standing) return asForeseen(record, entities, read && readWrite(read))
  // What a record stands on besides its facts is to be had from the store.
  if (standing.isWhole || read?.document) return undefined
  if (!read || read.hash === outlook.factsHash)
    return sameAgain(record, entities, standing, read && sameFacts(read))
  return readAnew({ record, before, entities, standing, read: readWrite(read) })
}

/** Facts that are kept with it are read as this release reads them. */
const turn = `
  turn as materialized (
    select t.* from standing s, lateral record_turn(s.id, :revision, :askedTitle, :textHash, ${recordVersion}) t
    where t.twin is null and t.moved is null and (:isRead::boolean or not t.is_whole)
      and t.settings -> 'refetchMs' is not distinct from :refetchMs::jsonb)`

/** No other revision of it has a record. */
function asForeseen(
  record: ArticleRecord,
  entities: readonly EntityRow[],
  read: ReadWrite | undefined,
): Attempt {
  const place = { isWhole: false, isNewest: true, isCounted: false, standing: null }
  return { locking: foreseen, ...withRead(recordRows(record, entities, place), read) }
}

const foreseen = `
  locked as materialized (
    select from turn where standing is null and counted is null and is_newest and replay_id is null)`

const withRead = ({ queries, values }: Write, read: ReadWrite | undefined): Write => ({
  queries: read ? `${read.queries}, ${queries}` : queries,
  values: { ...values, ...read?.values },
})

type Stands = NonNullable<Outlook['standing']>

/** There is nothing to count. */
function sameAgain(
  record: ArticleRecord,
  entities: readonly EntityRow[],
  standing: Stands,
  read?: ReadWrite,
): Attempt | undefined {
  const { isNamedAlike, ...rows } = recordRows(record, entities, placeOf(standing))
  if (!isNamedAlike) return undefined
  const { queries, values } = withRead(rows, read)
  return {
    locking: unchanged(read?.holds ?? 'true'),
    queries: `${replayed}, noted as (${tallyingSame}), ${queries}`,
    values: { ...values, ...tallySame() },
  }
}

const placeOf = (standing: Stands): Place => ({
  isWhole: false,
  isNewest: true,
  isCounted: true,
  standing,
})

const replayed = `replayed as (select replay_id from turn, recorded where replay_id is not null)`

const unchanged = (holds: string) => `
  locked as materialized (
    select from turn where standing ->> 'rowsHash' = :rowsHash and standing ->> 'cluster' = :cluster
      and not (standing ->> 'isWhole')::boolean and ${holds})`

interface ReadAnew extends Pick<WithRead, 'before'> {
  readonly record: ArticleRecord
  readonly entities: readonly EntityRow[]
  readonly standing: Stands
  readonly read: ReadWrite
}

/** Its facts may be others than those that the record stands on, which are replaced with it: it need not take them in first. */
function readAnew({ record, before, entities, standing, read }: ReadAnew): Attempt {
  const rows = recordRows(record, entities, { ...placeOf(standing), isReadAnew: differs })
  const { queries, values } = withRead(rows, read)
  return {
    locking: stillStands,
    queries: `${replayed}, ${notingChanges}, ${queries}`,
    values: {
      ...values,
      ...changesNoted(before, record),
      seenRows: standing.rowsHash,
    },
  }
}

/** Written in another order, or by a release that noted no hash of them, they may say the same all the same. */
const differs = `(select coalesce(bool_or(x.facts is distinct from :facts::jsonb), true) from facts x where x.article_id = :id and x.revision = :revision::integer)`

const stillStands = `
  locked as materialized (
    select from turn where standing ->> 'rowsHash' is not distinct from :seenRows and standing ->> 'cluster' = :cluster
      and not (standing ->> 'isWhole')::boolean and is_newest)`
