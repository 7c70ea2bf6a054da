import { z } from 'zod'
import {
  DeadLetter,
  type DeadLetterFilter,
  DeadLetterGroup,
  type Death,
  type FailedAttempt,
  LetterFeed,
  LetterTrend,
  type TrendOf,
} from '../schemas/dead-letter.ts'
import type { EntryStage, Subject } from '../schemas/jobs.ts'
import { keepAnswer } from './answers.ts'
import { dropUnrecorded } from './articles/revisions.ts'
import type { Database, Queryable } from './database.ts'
import {
  feedsOfLetters,
  groupLetters,
  letterValues,
  selectLetters,
  trendOfLetters,
  whereLetters,
} from './letter-questions.ts'
import { die, giveUp } from './moves/end.ts'
import { leaveDead, retry } from './moves/retry.ts'
import { named } from './named.ts'
import { toJson } from './values.ts'

export interface DeadLetterStore {
  /** Gives how many attempts at this stage of its subject have failed within a quarter of an hour. */
  noteAttempt(attempt: FailedAttempt): Promise<number>
  /**
   * Writes the dead letter and marks the entry dead, in one transaction. Gives whether it did: the job of an
   * older run changes nothing, and an article that was merely looked at again stays recorded.
   */
  bury(death: Death): Promise<boolean>
  /** Whatever its status. */
  get(id: number): Promise<DeadLetter | undefined>
  find(filter: DeadLetterFilter): Promise<DeadLetter[]>
  groups(filter: DeadLetterFilter): Promise<DeadLetterGroup[]>
  /** When they died: how many of each cause in each part of a time that had any. */
  trend(filter: DeadLetterFilter, of: TrendOf): Promise<LetterTrend[]>
  /** Of which feeds they are, those with the most first. */
  feeds(filter: DeadLetterFilter): Promise<LetterFeed[]>
  /** How many there are of each status. */
  counts(): Promise<LetterCounts>
  /**
   * Takes letters out of quarantine: their entries are in flight again, as a new run, at the letter's stage or
   * at `from`. Gives the jobs.
   */
  reopen(letters: readonly DeadLetter[], from?: EntryStage): Promise<Reopened[]>
  /** Gives them up; why, where it is told. Gives how many were open. */
  discard(letters: readonly DeadLetter[], reason?: string): Promise<number>
  /** Puts discarded ones back among the open ones. Gives how many. */
  restore(letters: readonly DeadLetter[]): Promise<number>
}

/** Letters by status: only open ones wait for a person. */
export type LetterCounts = Readonly<Record<DeadLetter['status'], number>>

/** A job to be queued again. */
export interface Reopened {
  readonly stage: string
  readonly subject: Subject
}

/** `now` is the application's clock. */
export function createDeadLetterStore(
  db: Database,
  now: () => Date = () => new Date(),
): DeadLetterStore {
  return {
    noteAttempt: async (attempt) => {
      await insertAttempt(db, attempt)
      return failedLately(db, attempt)
    },
    bury: async (death) => db.transaction(async (tx) => bury(tx, death)),
    get: async (id) => db.first(DeadLetter, `${selectLetters} where d.id = $1`, [id]),
    find: async (filter) =>
      db.rows(
        DeadLetter,
        `${selectLetters} ${whereLetters} and ($13::bigint is null or (d.dead_at, d.id) <
           (select l.dead_at, l.id from dead_letters l where l.id = $13))
         order by d.dead_at desc, d.id desc limit $12`,
        [...letterValues(filter), filter.limit, filter.after],
      ),
    groups: async (filter) =>
      db.rows(DeadLetterGroup, groupLetters, [...letterValues(filter), filter.limit]),
    trend: async (filter, { since, until, parts }) =>
      db.rows(LetterTrend, trendOfLetters, [...letterValues(filter), since, until, parts]),
    feeds: async (filter) =>
      db.rows(LetterFeed, feedsOfLetters, [...letterValues(filter), filter.limit]),
    counts: async () => countLetters(db),
    reopen: async (letters, from) =>
      db.transaction(async (tx) => reopen(tx, letters, { from, now: now() })),
    discard: async (letters, reason) =>
      db.transaction(async (tx) => discard(tx, letters, { reason, now: now() })),
    restore: async (letters) => restore(db, letters),
  }
}

async function insertAttempt(db: Queryable, attempt: FailedAttempt): Promise<void> {
  const { stage, subject, failedAt, durationMs, code, message, answer } = attempt
  await db.run(
    `insert into attempts (stage, subject_id, run, failed_at, duration_ms, code, message)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [stage, subject.id, subject.run, failedAt, Math.round(durationMs), code, message],
  )
  if (answer) await keepAnswer(db, subject.id, answer, failedAt)
}

const Count = z.object({ count: z.coerce.number() })

async function failedLately(db: Queryable, { stage, subject, failedAt }: FailedAttempt) {
  const row = await db.first(
    Count,
    `select count(*) from attempts
     where subject_id = $1 and stage = $2 and failed_at > $3::timestamptz - interval '15 minutes'`,
    [subject.id, stage, failedAt],
  )
  return row?.count ?? 0
}

const StatusCount = z.object({ status: DeadLetter.shape.status, count: z.coerce.number() })

async function countLetters(db: Queryable): Promise<LetterCounts> {
  const rows = await db.rows(
    StatusCount,
    'select status, count(*) as count from dead_letters group by 1',
  )
  return {
    open: 0,
    retried: 0,
    discarded: 0,
    ...Object.fromEntries(rows.map(({ status, count }) => [status, count])),
  }
}

async function bury(tx: Queryable, death: Death): Promise<boolean> {
  const { stage, subject, code, fingerprint, message, stack, input, failedAt, release } = death
  if (subject.kind === 'entry' && !(await endEntry(tx, death))) return false
  if (subject.kind === 'feed') await pollLater(tx, subject.id, failedAt)
  await insertAttempt(tx, death)
  await tx.run(
    ...named(insertLetter, {
      stage,
      subjectId: subject.id,
      kind: subject.kind,
      run: subject.run,
      code,
      fingerprint,
      message,
      stack,
      input: toJson(input),
      release: release ?? null,
      now: failedAt,
    }),
  )
  return true
}

const insertLetter = `
  insert into dead_letters (stage, subject_id, feed_id, entry_id, page_sha256, code, fingerprint,
    message, stack, input, release, attempts, first_dead_at, dead_at)
  select :stage, :subjectId, coalesce(e.feed_id, f.id), e.id, r.page_sha256, :code, :fingerprint,
    :message, :stack, :input, :release,
    (select coalesce(jsonb_agg(jsonb_build_object('failedAt', failed_at, 'durationMs', duration_ms,
       'code', a.code, 'message', a.message) order by failed_at), '[]')
     from attempts a where a.stage = :stage and a.subject_id = :subjectId and a.run = :run
       and (:kind = 'entry' or a.failed_at > coalesce(
         (select dead_at from dead_letters d where d.stage = :stage and d.subject_id = :subjectId), '-infinity'))),
    :now, :now
  from (select 1) one
    left join entries e on e.id = :subjectId and :kind = 'entry'
    left join feeds f on f.id = :subjectId and :kind = 'feed'
    left join articles on articles.id = e.id
    left join revisions r on r.article_id = articles.id and r.revision = articles.revision
  on conflict (stage, subject_id) do update set
    status = 'open', deaths = dead_letters.deaths + 1, dead_at = excluded.dead_at,
    page_sha256 = excluded.page_sha256, code = excluded.code, fingerprint = excluded.fingerprint,
    message = excluded.message, stack = excluded.stack, input = excluded.input, release = excluded.release,
    attempts = dead_letters.attempts || excluded.attempts`

/**
 * Ends an entry's run. False where nothing has died: this is a late job of a run or stage that is over, or
 * the article has a record already, which stands. An entry that is not known may die all the same.
 */
async function endEntry(tx: Queryable, death: Death): Promise<boolean> {
  const { subject, code, message, reviveAt, failedAt } = death
  const fence = { id: subject.id, run: subject.run, stage: death.stage }
  if (await giveUp(tx, fence, reviveAt, failedAt)) {
    await dropUnrecorded(tx, subject.id)
    return false
  }
  const isDead = await die(tx, fence, { code, message, reviveAt }, failedAt)
  return isDead || (await tx.run('select 1 from entries where id = $1', [subject.id])) === 0
}

/** A poll that died is over: the next one is not at once. */
const nextPollMs = 15 * 60_000

async function pollLater(tx: Queryable, feedId: string, now: Date): Promise<void> {
  await tx.run(
    'update feeds set queued_at = null, next_poll_at = greatest(next_poll_at, $2) where id = $1',
    [feedId, new Date(now.getTime() + nextPollMs)],
  )
}

interface Discarding {
  readonly reason: string | undefined
  readonly now: Date
}

export async function discard(
  tx: Queryable,
  letters: readonly DeadLetter[],
  { reason, now }: Discarding,
): Promise<number> {
  await leaveDead(
    tx,
    letters.flatMap(({ entryId }) => entryId ?? []),
  )
  return tx.run(
    `update dead_letters set status = 'discarded', discarded_at = $2, discard_reason = $3
     where id = any($1) and status = 'open'`,
    [letters.map(({ id }) => id), now, reason],
  )
}

/** One whose entry has moved on since is nothing to be mended. */
const restore = async (db: Queryable, letters: readonly DeadLetter[]): Promise<number> =>
  db.run(
    `update dead_letters d set status = 'open', discarded_at = null, discard_reason = null
     where id = any($1) and status = 'discarded'
       and not exists (select 1 from entries e where e.id = d.entry_id and e.state <> 'dead')`,
    [letters.map(({ id }) => id)],
  )

interface Reopening {
  readonly from: EntryStage | undefined
  readonly now: Date
}

export async function reopen(
  tx: Queryable,
  letters: readonly DeadLetter[],
  order: Reopening,
): Promise<Reopened[]> {
  const reopened: Reopened[] = []
  // Entries before letters, in the order of their ids, as every death takes them: two never wait for each other.
  await tx.run('select 1 from entries where id = any($1) order by id for update', [
    letters.flatMap(({ entryId }) => entryId ?? []),
  ])
  for (const letter of letters) {
    const taken = await tx.run(
      `update dead_letters set status = 'retried' where id = $1 and status <> 'retried'`,
      [letter.id],
    )
    const again = taken > 0 ? await takeUp(tx, letter, order) : undefined
    if (again) reopened.push(again)
  }
  return reopened
}

/** What the letter is about, in flight again; nothing if its entry has moved on since. */
async function takeUp(
  tx: Queryable,
  { stage, entryId, feedId }: DeadLetter,
  { from, now }: Reopening,
): Promise<Reopened | undefined> {
  if (entryId === null) {
    const feed = feedId === null ? undefined : await feedAgain(tx, feedId, now)
    return feed && { stage, subject: feed }
  }
  const at = from ?? stage
  const run = await retry(tx, entryId, at, now)
  return run === undefined ? undefined : { stage: at, subject: { kind: 'entry', id: entryId, run } }
}

/** A feed that is gone is watched again; one that is paused or removed is left as somebody wanted it. */
async function feedAgain(tx: Queryable, feedId: string, now: Date): Promise<Subject | undefined> {
  const active = await tx.run(
    `update feeds set status = 'active', next_poll_at = $2, queued_at = $2
     where id = $1 and status in ('active', 'gone')`,
    [feedId, now],
  )
  return active > 0 ? { kind: 'feed', id: feedId, run: 1 } : undefined
}
