import type { Outlook } from '../context.ts'
import { type ArticleRecord, recordVersion } from '../schemas/article-record.ts'
import { bareName } from '../text/registry/votes.ts'
import type { Queryable } from './database.ts'
import { type EntityRow, filedEntities } from './filed-entities.ts'
import { sha256 } from './ids.ts'
import * as moves from './moves.ts'
import { judgedAtOnce, recordRows } from './record-rows.ts'
import {
  type Touched,
  askedOf,
  countedWith,
  isInStory,
  judgedBy,
  judging,
  touchedBy,
} from './registry-memory.ts'
import { tallySame, tallyingSame } from './replay-changes.ts'
import { steadyNames } from './steady-names.ts'
import { asKept, toJson } from './values.ts'

interface Work {
  readonly record: ArticleRecord
  readonly fence: moves.Fence
  readonly outlook: Outlook
  readonly end: { readonly refetchAt: Date | undefined; readonly now: Date }
}

/**
 * Keeps a record in one statement where nothing is to be thought about once its turn has come: it is the first of its article, and its
 * names are counted as they were seen to be; or it says what the one says that stands. Whether that holds is asked behind the
 * locks. Gives whether it was kept; if not, nothing was, unless the entry was moved by somebody else at that very moment.
 */
export async function keepAtOnce(db: Queryable, work: Work): Promise<boolean> {
  const { record, fence, outlook, end } = work
  const entities = filedEntities(record, new Map())
  const attempt = outlook.standing
    ? sameAgain(record, entities, outlook.standing)
    : asForeseen(record, entities, outlook.counts)
  if (!attempt) return false
  const { document, revision } = record
  const asked = {
    revision,
    askedTitle: asKept(document.title),
    textHash: sha256(asKept(document.text)),
  }
  const write = { queries: attempt.queries, values: { ...attempt.values, ...asked } }
  const locking = `${turn}, ${attempt.locking}`
  return (await moves.record(db, fence, write, { locking, ...end })) !== undefined
}

/** What is to be locked besides the article, and then written. */
interface Attempt extends moves.Write {
  readonly locking: string
}

const turn = `
  ${moves.standing},
  turn as materialized (
    select t.* from standing s, lateral record_turn(s.id, :revision, :askedTitle, :textHash, ${recordVersion}) t
    where t.twin is null and t.moved is null and not t.is_whole)`

/** Nobody has counted any of its names since they were looked at, but steady ones: what they stand for is what they were judged to. */
function asForeseen(
  record: ArticleRecord,
  entities: readonly EntityRow[],
  counts: Outlook['counts'],
): Attempt | undefined {
  const isOfItsOwn = (record.relations.cluster ?? record.id) === record.id
  if (!counts || !isOfItsOwn || counts.some(isInStory)) return undefined
  const touched = touchedBy(record, entities, [])
  const place = { isWhole: false, isNewest: true, isCounted: false, standing: null }
  const counted = countedWith(counts, [], entities)
  return {
    locking: foreseen,
    queries: judgedAtOnce(judging),
    values: {
      ...recordRows(record, entities, place).values,
      ...judgedBy(touched, counted),
      ...askedNames(touched),
      counts: toJson(counts),
      steady: steadyNames(counted),
    },
  }
}

export const askedNames = (touched: Touched) => ({
  ...askedOf(touched),
  bare: touched.names.map(bareName),
})

/** Of steady names it is asked for what they are counted, not in how many articles. */
const sorted = (counts: string) =>
  `(select jsonb_agg(one order by one) from (
    select case when count ->> 'name' = any (:steady::text[]) then count - 'articles' else count end as one
    from jsonb_array_elements(${counts}) count) counted)`

const foreseen = `
  doors as materialized (
    select lock_names(:bare) as done from turn where standing is null and counted is null and is_newest and replay_id is null),
  counting as materialized (select votes_now(:asked, :openings) as known from doors),
  locked as materialized (select known from counting where ${sorted('known')} is not distinct from ${sorted(':counts::jsonb')})`

/** The registry has nothing to count, and no name is locked. */
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
    select '[]'::jsonb as known from turn where standing ->> 'rowsHash' = :rowsHash and standing ->> 'cluster' = :cluster
      and not (standing ->> 'isWhole')::boolean)`
