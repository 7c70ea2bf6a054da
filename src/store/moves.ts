import { z } from 'zod'
import type { Advance, EntryToFetch } from '../context.ts'
import { type EntryStage, Waiting, priorities } from '../schemas/jobs.ts'
import type { Queryable } from './database.ts'
import { EntryRow, entryColumns, entryOf } from './entry-to-fetch.ts'
import { type Named, named } from './named.ts'
import { isUnhurried } from './unhurried.ts'
import { toJson } from './values.ts'

/**
 * Every move of an entry, and the only module that writes `state`, `stage`, `run` and what belongs to them.
 * A move made by a worker is fenced by run and stage: one that woke up late changes nothing.
 */

export type Place = 'in flight' | 'waiting' | 'recorded' | 'skipped' | 'dead'

interface Move {
  /** Empty: the entry is new. */
  readonly from: readonly Place[]
  readonly to: Place
  /** What makes it. */
  readonly by: string
}

/** All moves there are: the conditions of the statements below, and the diagram in docs/architecture.md. */
export const moves = {
  discover: { from: [], to: 'in flight', by: 'a poll or an import finds it' },
  leave: { from: [], to: 'skipped', by: 'a first poll takes no more' },
  advance: { from: ['in flight'], to: 'in flight', by: 'a stage is done' },
  wait: { from: ['in flight'], to: 'waiting', by: 'a stage fails, and that can pass' },
  resume: { from: ['waiting'], to: 'in flight', by: 'its next attempt is due' },
  skip: { from: ['in flight'], to: 'skipped', by: 'there is nothing to record' },
  die: { from: ['in flight'], to: 'dead', by: 'it cannot pass, or has not in time' },
  record: { from: ['in flight'], to: 'recorded', by: 'its record is written' },
  giveUp: { from: ['in flight'], to: 'recorded', by: 'another look brings nothing' },
  change: {
    from: ['in flight', 'waiting', 'recorded', 'skipped', 'dead'],
    to: 'in flight',
    by: 'its feed or its file says something else',
  },
  refetch: { from: ['recorded'], to: 'in flight', by: 'its page is looked at again' },
  revive: { from: ['dead', 'skipped'], to: 'in flight', by: 'what could pass is asked for again' },
  replay: { from: ['recorded', 'skipped', 'dead'], to: 'in flight', by: 'a replay takes it' },
  retry: { from: ['dead'], to: 'in flight', by: 'somebody retries its letter' },
} as const satisfies Record<string, Move>

const conditions: Readonly<Record<Place, string>> = {
  'in flight': `(state = 'in-flight' and next_attempt_at is null)`,
  waiting: `(state = 'in-flight' and next_attempt_at is not null)`,
  recorded: `state = 'recorded'`,
  skipped: `state = 'skipped'`,
  dead: `state = 'dead'`,
}

/** Where an entry must stand for a move, as a condition of SQL. */
const standsFor = (move: keyof typeof moves) =>
  `(${moves[move].from.map((place) => conditions[place]).join(' or ')})`

/** The job that moves an entry: its run, and the stage that it was a job of. */
export interface Fence {
  readonly id: string
  readonly run: number
  readonly stage: EntryStage
}

/**
 * `:id`, `:run` and `:stage` are the job's. A worker may be late: the entry may wait, or be elsewhere by now. It is found by its key: where
 * few are in flight, their index is as cheap to look through, and a plan that is kept would look through it when a burst has come.
 */
const fenced = (move: keyof typeof moves) =>
  `id = :id and case when run = :run and stage = :stage then ${standsFor(move)} end`

const healthy = `attempts = 0, failed_stage = null, failing_stage = null, failing_since = null, failure = null, failure_message = null`
/** A run is of the replay that makes it, and the next one is not. */
const ofReplay = (id: 'null' | ':replayId') => `replay_id = ${id}`
/** What a new run begins with. `:cause` says why it is made. */
const anew = `state = 'in-flight', reason = null, duplicate_of = null, run = run + 1, cause = :cause,
  next_attempt_at = null, refetch_at = null, moved_at = :now, ${ofReplay('null')}, ${healthy}`
/** A run that a person or its source asked for begins without a past. */
const wanted = `${anew}, revivals = 0`
/** Somebody may have asked for another look while this one was under way. */
const nextLook = `refetch_at = least(refetch_at, :refetchAt)`
const ended = `stage = null, next_attempt_at = null, moved_at = :now`

/** A row to be discovered; `entry` as the feed says it. */
interface NewEntry {
  readonly id: string
  readonly guid: string
  readonly url: string
  /** Canonical, as the index holds it; null where there is none. */
  readonly address: string | null
  readonly entry: unknown
  readonly content_hash: string
  readonly priority: number
  /** Why it is not to be fetched at all; null where it is. */
  readonly skip: string | null
}

const Id = z.object({ id: z.string() })

/** Puts entries at `fetch-article`, or aside, that are not there yet, and does what `besides` says: queries for `with`, which know them as `e`. Gives them. */
export async function discover(
  tx: Queryable,
  feedId: string,
  rows: readonly NewEntry[],
  now: Date,
  besides: Write,
): Promise<EntryToFetch[]> {
  const found = await tx.rows(
    EntryRow,
    ...named(
      `with e as (insert into entries (id, feed_id, guid, url, address, entry, content_hash, priority, state, stage, reason,
         discovered_at, moved_at)
       select id, :feedId, guid, url, address, entry, content_hash, priority,
         case when skip is null then 'in-flight' else 'skipped' end,
         case when skip is null then 'fetch-article' end, skip, :now, :now
       from jsonb_to_recordset(:rows) as r (id text, guid text, url text, address text, entry jsonb,
         content_hash text, priority integer, skip text)
       on conflict (id) do nothing returning *),
       ${besides.queries}
       select ${entryColumns} from e join feeds f on f.id = e.feed_id`,
      { ...besides.values, feedId, rows: toJson(rows), now },
    ),
  )
  return found.map(entryOf)
}

/** Whoever moves it for a stage that made nothing tells no version. */
type Step = Pick<Advance, 'to'> & { readonly version?: string | undefined }

/** A stage that the entry goes through with the same step, as what it makes is kept with it. */
export interface Through {
  readonly stage: EntryStage
  readonly version: string
}

/** Past the furthest stage that failed, failures are forgotten. */
const past = (passed: string, column: string, none: string) =>
  `${column} = case when ${passed} then ${none} else ${column} end`

const madeBy = (stage: string, version: string) =>
  `jsonb_strip_nulls(jsonb_build_object(${stage}::text, ${version}::text))`

function advancing(passed: string, made: string): string {
  const healed = (column: string, none: string) => past(passed, column, none)
  return `update entries set stage = :to, moved_at = :now, made_by = made_by || ${made},
    ${healed('attempts', '0')}, ${healed('failing_since', 'null')}, ${healed('failure', 'null')},
    ${healed('failure_message', 'null')}, ${healed('failed_stage', 'null')}, ${healed('failing_stage', 'null')}
    where ${fenced('advance')} and ${isUnhurried}`
}

const advanced = advancing('failing_stage = :stage', madeBy(':stage', ':version'))
const advancedTwice = advancing(
  'failing_stage in (:stage, :through)',
  `${madeBy(':stage', ':version')} || ${madeBy(':through', ':throughVersion')}`,
)

const advanceValues = (fence: Fence, { to, version }: Step, now: Date) => ({
  ...fence,
  to,
  version: version ?? null,
  now,
})

/** The entry now waits for `to`. Gives whether it moved. It is not waited for the disk. */
export async function advance(
  tx: Queryable,
  fence: Fence,
  step: Step,
  now: Date,
): Promise<boolean> {
  const moved = await tx.run(...named(advanced, advanceValues(fence, step, now)))
  return moved > 0
}

/** What a stage keeps: queries for `with`, the last of which is called `kept` and has a row where something was kept. */
export interface Write {
  readonly queries: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Where the job still moves the entry: for the condition of a `Write`. `:id`, `:run` and `:stage` are the fence's. */
export const stands = fenced('advance')

/** The same, locked: else the entry might move between the look and what is written, and a worker that is late would keep what it made. */
export const standing = `standing as materialized (select id from entries where ${stands} for update)`

/** The same, where a condition holds that is asked before. */
export const standingWhere = (condition: string): string =>
  `standing as materialized (select id from entries where ${stands} and ${condition} for update)`

interface Onward {
  readonly fence: Fence
  readonly step: Step
  /** The next stage, where what it made is kept as well. */
  readonly through?: Through | undefined
  readonly now: Date
}

/** What is `returning`, in SQL, of the entry as it is then. */
interface Giving<T> {
  readonly row: z.ZodType<T>
  readonly returning: string
  /** A call of a function that is made besides, whether the entry moves or not: a row then comes in any case, of nulls where it did not. */
  readonly besides?: string | undefined
}

/** Keeps something, and moves the entry on where it was kept, in one statement that does not wait for the disk. Nothing where it did not move. */
export async function advanceGiving<T>(
  db: Queryable,
  { queries, values }: Write,
  onward: Onward,
  { row, returning, besides }: Giving<T>,
): Promise<T | undefined> {
  const onwards = onward.through ? advancedTwice : advanced
  const move = `${onwards} and exists (select from kept) returning ${returning}`
  const sql =
    besides === undefined
      ? `with ${queries} ${move}`
      : `with ${queries}, moved as (${move}) select m.* from ${besides} as done left join moved m on true`
  return db.first(row, ...named(sql, { ...values, ...onwardValues(onward) }))
}

const onwardValues = ({ fence, step, through, now }: Onward) => ({
  ...advanceValues(fence, step, now),
  ...(through && { through: through.stage, throughVersion: through.version }),
})

const itself = { row: Id, returning: 'id' }

/** The same, giving whether it moved. */
export const advanceWith = async (db: Queryable, write: Write, onward: Onward): Promise<boolean> =>
  (await advanceGiving(db, write, onward, itself)) !== undefined

/** A failure that can pass, and when the entry is tried again. */
export interface Wait {
  readonly until: Date
  /** The stage to begin with then. */
  readonly from: EntryStage
  readonly code: string
  readonly message: string
  /** All stages that entries go through. */
  readonly order: readonly EntryStage[]
}

/** The later one of two stages: who fails at fetching again has not got past a page that was no article. */
const furthest = `case when array_position(:order::text[], failing_stage) > array_position(:order::text[], :stage)
  then failing_stage else :stage end`

/** Gives whether it waits now. */
export async function wait(tx: Queryable, fence: Fence, why: Wait, now: Date): Promise<boolean> {
  const moved = await tx.run(
    ...named(
      `update entries set stage = :from, next_attempt_at = :until, moved_at = :now, attempts = attempts + 1,
         failed_stage = :stage, failing_stage = ${furthest}, failing_since = coalesce(failing_since, :now),
         failure = :code, failure_message = :message
       where ${fenced('wait')}`,
      { ...fence, ...why, now },
    ),
  )
  return moved > 0
}

/** No clock was ever so right and no wait so long: what is due later than this is due now. */
export const isTooFar = `next_attempt_at > :now::timestamptz + interval '9 days'`

/** Entries whose next attempt is due, the longest due first. */
export async function takeDue(tx: Queryable, now: Date, limit: number): Promise<Waiting[]> {
  return tx.rows(
    Waiting,
    ...named(
      `update entries set next_attempt_at = null, moved_at = :now where id in (
         select id from entries where next_attempt_at is not null and (next_attempt_at <= :now or ${isTooFar})
         order by next_attempt_at limit :limit for update skip locked)
       returning id, run, stage, priority`,
      { now, limit },
    ),
  )
}

/** Makes waiting entries due whose address is on one of these hosts or below it; all of them without. Gives how many. */
export async function dueNow(tx: Queryable, hosts: readonly string[] | undefined, now: Date) {
  return tx.run(
    ...named(
      `update entries set next_attempt_at = :now
       where next_attempt_at > :now and (:hosts::text[] is null or exists (
         select 1 from unnest(:hosts::text[]) h, substring(lower(url) from '^https?://(?:[^/@]*@)?([^/:?#]+)') host
         where host = h or right(host, length(h) + 1) = '.' || h))`,
      { hosts, now },
    ),
  )
}

/** Entries `e` of feeds `f`, by a condition with values of its own. */
export interface Matching {
  readonly matching: string
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Makes those waiting entries due that a person wants tried. Their next attempt is one more than they have:
 * who looks often whether a site is mended does not use up its patience. Gives how many.
 */
export async function tryNow(tx: Queryable, { matching, values }: Matching, now: Date) {
  return tx.run(
    ...named(
      `update entries set next_attempt_at = :now, attempts = greatest(attempts - 1, 0)
       where next_attempt_at > :now and id in (
         select e.id from entries e join feeds f on f.id = e.feed_id ${matching})`,
      { ...values, now },
    ),
  )
}

/** Entries in flight that have not moved since `before`, the oldest first. Marks them as moved. */
export async function takeStale(tx: Queryable, before: Date, now: Date, limit: number) {
  return tx.rows(
    Waiting,
    ...named(
      `update entries set moved_at = :now where id in (
         select id from entries where state = 'in-flight' and next_attempt_at is null and moved_at < :before
         order by moved_at limit :limit for update skip locked)
       returning id, run, stage, priority`,
      { before, now, limit },
    ),
  )
}

export interface Skip {
  readonly reason: string
  /** The article that stands for it. */
  readonly duplicateOf?: string | undefined
  /** When to ask again, where the reason may pass. */
  readonly reviveAt?: Date | undefined
}

/** Gives whether it was skipped. */
export async function skip(tx: Queryable, fence: Fence, why: Skip, now: Date): Promise<boolean> {
  const { reason, duplicateOf = null, reviveAt = null } = why
  const moved = await tx.run(
    ...named(
      `update entries set state = 'skipped', reason = :reason, duplicate_of = :duplicateOf,
         refetch_at = :reviveAt, ${ended}, ${healthy}
       where ${fenced('skip')}`,
      { ...fence, reason, duplicateOf, reviveAt, now },
    ),
  )
  if (moved > 0) await closeLetters(tx, [fence.id])
  return moved > 0
}

/** Gives whether it died. What it failed of stays in its row. */
export async function die(
  tx: Queryable,
  fence: Fence,
  why: {
    readonly code: string
    readonly message: string
    readonly reviveAt?: Date | undefined
  },
  now: Date,
): Promise<boolean> {
  const { code, message, reviveAt = null } = why
  const moved = await tx.run(
    ...named(
      `update entries set state = 'dead', reason = :code, refetch_at = :reviveAt, ${ended},
         attempts = attempts + 1, failed_stage = :stage, failing_since = coalesce(failing_since, :now),
         failure = :code, failure_message = :message
       where ${fenced('die')}`,
      { ...fence, code, message, reviveAt, now },
    ),
  )
  if (moved > 0) await closeLetters(tx, [fence.id])
  return moved > 0
}

/**
 * Ends the entry with the record that is written, in one statement; its open letters have nothing left to say. `locking` is SQL for
 * queries before that, the last of which is called `locked` and has a row where it is to be written. Where what was read before is kept with
 * it, the fence is that of the stage that the entry still stands at, and `:madeBy` of `write` says which versions read it. It is not waited for the disk: whoever
 * gives the record away does. Gives whether it was written: not where this job's run had ended already.
 */
export async function record(
  tx: Queryable,
  fence: Fence,
  write: Write,
  ending: Ending,
): Promise<boolean> {
  return (await tx.run(...recording(fence, write, ending, 'select from recorded'))) > 0
}

/** The same, with what `select` gives, of whatever of the queries, `recorded` among them; whether it was written or not. */
export const recordGiving = async <T>(
  tx: Queryable,
  fence: Fence,
  write: Write,
  { row, select, ...ending }: Ending & { readonly row: z.ZodType<T>; readonly select: string },
): Promise<T[]> => tx.few(row, ...recording(fence, write, ending, select))

interface Ending {
  readonly locking: string
  readonly refetchAt: Date | undefined
  readonly now: Date
}

const recording = (
  fence: Fence,
  { queries, values }: Write,
  { locking, refetchAt, now }: Ending,
  select: string,
): Named =>
  named(
    `with ${locking},
         recorded as (
           update entries set state = 'recorded', reason = null, revivals = 0, made_by = made_by || :madeBy::jsonb, ${nextLook}, ${ended}, ${healthy}
           from locked where ${fenced('record')} and ${isUnhurried} returning id),
         letters as (
           update dead_letters set status = 'retried' where entry_id in (select id from recorded) and status = 'open'),
         ${queries}
       ${select}`,
    { madeBy: '{}', ...values, ...fence, refetchAt: refetchAt ?? null, now },
  )

/**
 * Ends a look at something that has a record already and brought nothing: what the record says stands,
 * whatever has become of the page since. Gives whether it was one; replays and retries are none.
 */
export async function giveUp(tx: Queryable, fence: Fence, refetchAt: Date | undefined, now: Date) {
  const moved = await tx.run(
    ...named(
      `update entries set state = 'recorded', reason = null, ${nextLook}, ${ended}, ${healthy}
       where ${fenced('giveUp')} and cause in ('refetch', 'change')
         and exists (select 1 from records where article_id = :id)`,
      { ...fence, refetchAt, now },
    ),
  )
  if (moved > 0) await closeLetters(tx, [fence.id])
  return moved > 0
}

const Run = z.object({ run: z.int() })

/** What an entry says now. `entry` is JSON. */
export interface Changed {
  readonly id: string
  readonly url: string
  readonly address: string | null
  readonly entry: string
  readonly contentHash: string
}

/** A job that has read what is no longer so must not go on with it: only where none can have is the run the same. */
const runAfter = (unread: string) => `run = case when ${unread} then run else run + 1 end`

/** It goes through again, as a new run; one whose page has not been fetched yet just says something else now. */
export async function change(tx: Queryable, changed: Changed, now: Date): Promise<number> {
  const row = await tx.first(
    Run,
    ...named(
      `update entries set ${wanted.replace('run = run + 1', runAfter(`stage = 'fetch-article' and url = :url`))},
         stage = 'fetch-article', priority = 0, entry = :entry, url = :url, address = :address,
         content_hash = :contentHash
       where id = :id and ${standsFor('change')} returning run`,
      { ...changed, cause: 'change', now },
    ),
  )
  if (!row) throw new Error(`entry ${changed.id} is gone`)
  await closeLetters(tx, [changed.id])
  return row.run
}

/** Sends an imported file to `normalize-article`, as a new run unless it is new itself. `entry` is JSON. */
export async function arrive(
  tx: Queryable,
  { id, entry }: Pick<Changed, 'id' | 'entry'>,
  now: Date,
): Promise<Waiting> {
  const row = await tx.first(
    Waiting,
    ...named(
      `update entries set ${wanted.replace('run = run + 1', runAfter(`stage = 'fetch-article'`))},
         stage = 'normalize-article', entry = :entry
       where id = :id and ${standsFor('change')} returning id, run, stage, priority`,
      { id, entry, cause: 'import', now },
    ),
  )
  if (!row) throw new Error(`entry ${id} is gone`)
  await closeLetters(tx, [id])
  return row
}

/** Recorded entries whose page is to be looked at again, and dead ones that are asked for once more. */
export async function takeRefetches(tx: Queryable, now: Date, limit: number): Promise<Waiting[]> {
  return tx.rows(
    Waiting,
    ...named(
      `update entries set ${anew.replace(':cause', `case when state = 'recorded' then 'refetch' else 'revival' end`)},
         revivals = case when state = 'recorded' then revivals else revivals + 1 end,
         stage = 'fetch-article', priority = ${priorities.later}
       where id in (
         select id from entries where refetch_at <= :now and (${standsFor('refetch')} or ${standsFor('revive')})
         order by refetch_at limit :limit for update skip locked)
       returning id, run, stage, priority`,
      { now, limit },
    ),
  )
}

/** What is asked for again after its death, or looked at again, is so within a week and a bit. */
const longestRevivalMs = 9 * 86_400_000

/** The oldest age at which a feed `f` has set that its articles are looked at again. */
const oldestOwnAge = `coalesce((select max(age::float8)
  from jsonb_array_elements_text(f.settings -> 'refetchMs') age), 0) * interval '1 ms'`

/**
 * Takes times of entries that only a wrong clock can have written as due. Gives the columns, and in how many
 * rows; `longestRefetchMs` is the oldest age at which an article is looked at again where its feed sets none.
 */
export async function mendEntryTimes(tx: Queryable, longestRefetchMs: number, now: Date) {
  const latestMs = Math.max(longestRefetchMs, longestRevivalMs) + 86_400_000
  const values = { now, latest: new Date(now.getTime() + latestMs) }
  const moved = await tx.run(
    ...named(
      `update entries set moved_at = :now
       where state = 'in-flight' and moved_at > :now::timestamptz + interval '2 hours'`,
      values,
    ),
  )
  const refetch = await tx.run(
    ...named(
      `update entries e set refetch_at = :now from feeds f
       where f.id = e.feed_id and refetch_at > :latest
         and refetch_at > :now::timestamptz + interval '1 day' + ${oldestOwnAge}`,
      values,
    ),
  )
  const next = await tx.run(
    ...named(`update entries set next_attempt_at = :now where ${isTooFar}`, values),
  )
  return [
    { what: 'entries.moved_at', rows: moved },
    { what: 'entries.refetch_at', rows: refetch },
    { what: 'entries.next_attempt_at', rows: next },
  ]
}

/**
 * Looks at the pages of these entries again by `at`, or when they were to be looked at before that. One that is
 * looked at already is looked at once more: what it brings may be older than what is known now.
 */
export async function lookAgainBy(tx: Queryable, ids: readonly string[], at: Date): Promise<void> {
  await tx.run(
    ...named(
      `update entries set refetch_at = least(refetch_at, :at) where id in (
         select id from entries where id = any(:ids)
           and (${standsFor('refetch')} or (${standsFor('giveUp')} and cause in ('refetch', 'change')))
         order by id for update)`,
      { ids, at },
    ),
  )
}

/** Looks at a recorded entry's page no more. */
export async function lookNoMore(tx: Queryable, id: string): Promise<void> {
  await tx.run(
    ...named(`update entries set refetch_at = null where id = :id and ${standsFor('refetch')}`, {
      id,
    }),
  )
}

/** Takes a dead entry up again at `stage`, as a new run; nothing if it has moved on since. */
export async function retry(tx: Queryable, id: string, stage: EntryStage, now: Date) {
  const row = await tx.first(
    Run,
    ...named(
      `update entries set ${wanted}, stage = :stage where id = :id and ${standsFor('retry')} returning run`,
      { id, stage, cause: 'retry', now },
    ),
  )
  if (row) await closeLetters(tx, [id])
  return row?.run
}

/** Dead entries are not asked for again of themselves. */
export async function leaveDead(tx: Queryable, entryIds: readonly string[]): Promise<void> {
  await tx.run(
    ...named(
      `update entries set refetch_at = null where id = any(:entryIds) and ${standsFor('retry')}`,
      { entryIds },
    ),
  )
}

export interface ReplayOrder {
  readonly replayId: string
  readonly stage: EntryStage
  readonly priority: number
  readonly ids: readonly string[]
}

/** Those of these entries that have ended, sent through again from `stage`. */
export async function replay(tx: Queryable, order: ReplayOrder, now: Date): Promise<Waiting[]> {
  const taken = await tx.rows(
    Waiting,
    ...named(
      `update entries set ${wanted.replace(ofReplay('null'), ofReplay(':replayId'))}, stage = :stage, priority = :priority
       where id in (select id from entries where id = any(:ids) order by id for update)
         and ${standsFor('replay')}
       returning id, run, stage, priority`,
      { ...order, cause: 'replay', now },
    ),
  )
  await closeLetters(
    tx,
    taken.map(({ id }) => id),
  )
  return taken
}

/** The entries are on their way again, or have got there: their open letters have nothing left to say. */
async function closeLetters(tx: Queryable, entryIds: readonly string[]): Promise<void> {
  await tx.run(
    ...named(
      `update dead_letters set status = 'retried' where entry_id = any(:entryIds) and status = 'open'`,
      { entryIds },
    ),
  )
}

const stateName = (place: Place) => place.replaceAll(' ', '_')

/** All moves as a state diagram in Mermaid's language: docs/architecture.md holds it, and a test compares. */
export function diagram(): string {
  const lines = Object.entries(moves).flatMap(([move, { from, to, by }]) => {
    const places: readonly Place[] = from
    const starts = places.length === 0 ? ['[*]'] : places.map(stateName)
    return starts.map((start) => `  ${start} --> ${stateName(to)}: ${move}, ${by}`)
  })
  return ['stateDiagram-v2', ...lines].join('\n')
}
