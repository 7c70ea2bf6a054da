import { z } from 'zod'
import {
  DeadLetter,
  type DeadLetterFilter,
  DeadLetterGroup,
  type Death,
  type FailedAttempt,
} from '../schemas/dead-letter.ts'
import { EntryStage, type Subject } from '../schemas/jobs.ts'
import type { Database, Queryable } from './database.ts'
import { endRecheck } from './ledger.ts'
import { toJson } from './values.ts'

export interface DeadLetterStore {
  noteAttempt(attempt: FailedAttempt): Promise<void>
  /**
   * Writes the dead letter and marks the entry dead, in one transaction. Gives whether it did: the job of an
   * older run changes nothing, and an article that was merely looked at again stays recorded.
   */
  bury(death: Death): Promise<boolean>
  /** Whatever its status. */
  get(id: number): Promise<DeadLetter | undefined>
  find(filter: DeadLetterFilter): Promise<DeadLetter[]>
  groups(filter: DeadLetterFilter): Promise<DeadLetterGroup[]>
  /** Takes letters out of quarantine: their entries are in flight again, as a new run. Gives the jobs. */
  reopen(letters: readonly DeadLetter[]): Promise<Reopened[]>
  discard(letters: readonly DeadLetter[]): Promise<number>
}

/** A job to be queued again. */
export interface Reopened {
  readonly stage: string
  readonly subject: Subject
}

export function createDeadLetterStore(db: Database): DeadLetterStore {
  return {
    noteAttempt: async (attempt) => insertAttempt(db, attempt),
    bury: async (death) => db.transaction(async (tx) => bury(tx, death)),
    get: async (id) => db.first(DeadLetter, `${select} where d.id = $1`, [id]),
    find: async (filter) =>
      db.rows(
        DeadLetter,
        `${select} ${where} order by d.dead_at desc, d.id desc limit $9`,
        values(filter),
      ),
    groups: async (filter) => db.rows(DeadLetterGroup, groups, values(filter)),
    reopen: async (letters) => db.transaction(async (tx) => reopen(tx, letters)),
    discard: async (letters) =>
      db.run(
        `update dead_letters set status = 'discarded' where id = any($1) and status = 'open'`,
        [letters.map(({ id }) => id)],
      ),
  }
}

async function insertAttempt(db: Queryable, attempt: FailedAttempt): Promise<void> {
  const { stage, subject, failedAt, durationMs, code, message } = attempt
  await db.run(
    `insert into attempts (stage, subject_id, run, failed_at, duration_ms, code, message)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [stage, subject.id, subject.run, failedAt, Math.round(durationMs), code, message],
  )
}

async function bury(tx: Queryable, death: Death): Promise<boolean> {
  const { stage, subject, code, fingerprint, message, stack, input, failedAt } = death
  if (subject.kind === 'entry') {
    if (await endRecheck(tx, subject.id, subject.run)) return false
    if (!(await endDead(tx, subject, code))) return false
  }
  await insertAttempt(tx, death)
  await tx.run(
    `insert into dead_letters (stage, subject_id, feed_id, entry_id, page_sha256, code, fingerprint,
       message, stack, input, attempts, first_dead_at, dead_at)
     select $1, $2, coalesce(e.feed_id, f.id), e.id, r.page_sha256, $3, $4, $5, $6, $7,
       (select coalesce(jsonb_agg(jsonb_build_object('failedAt', failed_at, 'durationMs', duration_ms,
          'code', a.code, 'message', a.message) order by failed_at), '[]')
        from attempts a where a.stage = $1 and a.subject_id = $2),
       $8, $8
     from (select 1) one
       left join entries e on e.id = $2 and $9 = 'entry'
       left join feeds f on f.id = $2 and $9 = 'feed'
       left join articles on articles.id = e.id
       left join revisions r on r.article_id = articles.id and r.revision = articles.revision
     on conflict (stage, subject_id) do update set
       status = 'open', deaths = dead_letters.deaths + 1, dead_at = excluded.dead_at,
       page_sha256 = excluded.page_sha256, code = excluded.code, fingerprint = excluded.fingerprint,
       message = excluded.message, stack = excluded.stack, input = excluded.input,
       attempts = dead_letters.attempts || excluded.attempts`,
    [stage, subject.id, code, fingerprint, message, stack, toJson(input), failedAt, subject.kind],
  )
  await tx.run('delete from attempts where subject_id = $1', [subject.id])
  return true
}

/**
 * Marks the entry dead, and takes back the letters of its earlier deaths. False where this is a late
 * job of a run that is over: then nothing has died. An entry that is not known may die all the same.
 */
async function endDead(tx: Queryable, { id, run }: Subject, code: string): Promise<boolean> {
  const ended = await tx.run(
    `update entries set state = 'dead', stage = null, reason = $3, moved_at = now()
     where id = $1 and run = $2 and state = 'in-flight'`,
    [id, run, code],
  )
  if (ended > 0) await closeLetters(tx, [id])
  return ended > 0 || (await tx.run('select 1 from entries where id = $1', [id])) === 0
}

/** The entries are on their way again, or have got there: their open letters have nothing left to say. */
export async function closeLetters(tx: Queryable, entryIds: readonly string[]): Promise<void> {
  await tx.run(
    `update dead_letters set status = 'retried' where entry_id = any($1) and status = 'open'`,
    [entryIds],
  )
}

const select = `
  select d.id, d.stage, d.code, d.fingerprint, d.message, d.stack, d.input, d.attempts, d.status,
    d.deaths, d.first_dead_at as "firstDeadAt", d.dead_at as "deadAt", d.feed_id as "feedId",
    f.title as "feedTitle", d.entry_id as "entryId", coalesce(e.url, f.url) as url,
    d.page_sha256 as "pageSha256"
  from dead_letters d
    left join entries e on e.id = d.entry_id
    left join feeds f on f.id = d.feed_id`

const where = `
  where ($1::bigint is null or d.id = $1)
    and ($2::text is null or d.stage = $2)
    and ($3::text is null or d.code = $3)
    and ($4::text is null or d.fingerprint = $4)
    and ($5::text is null or f.id = $5 or f.url = $5)
    and ($6::timestamptz is null or d.dead_at >= $6)
    and ($7::timestamptz is null or d.dead_at < $7)
    and d.status = $8`

const groups = `
  select d.fingerprint, d.stage, (array_agg(d.code order by d.dead_at desc))[1] as code,
    (array_agg(d.message order by d.dead_at desc))[1] as message, count(*) as count,
    count(distinct d.feed_id) as feeds, min(d.first_dead_at) as "firstDeadAt",
    max(d.dead_at) as "deadAt"
  from dead_letters d left join feeds f on f.id = d.feed_id ${where}
  group by d.fingerprint, d.stage order by count(*) desc, max(d.dead_at) desc limit $9`

const values = (filter: DeadLetterFilter) => [
  filter.id,
  filter.stage,
  filter.code,
  filter.fingerprint,
  filter.feed,
  filter.since,
  filter.until,
  filter.status,
  filter.limit,
]

async function reopen(tx: Queryable, letters: readonly DeadLetter[]): Promise<Reopened[]> {
  const reopened: Reopened[] = []
  for (const letter of letters) {
    const taken = await tx.run(
      `update dead_letters set status = 'retried' where id = $1 and status <> 'retried'`,
      [letter.id],
    )
    const subject = taken > 0 ? await subjectAgain(tx, letter) : undefined
    if (subject) reopened.push({ stage: letter.stage, subject })
  }
  return reopened
}

const EntryRun = z.object({ run: z.int() })

/** What the letter is about, in flight again; nothing if its entry has moved on since. */
async function subjectAgain(tx: Queryable, letter: DeadLetter): Promise<Subject | undefined> {
  if (letter.entryId === null) {
    return letter.feedId === null ? undefined : feedAgain(tx, letter.feedId)
  }
  const entry = await tx.first(
    EntryRun,
    `update entries set state = 'in-flight', stage = $2, reason = null, run = run + 1, moved_at = now()
     where id = $1 and state = 'dead' returning run`,
    [letter.entryId, EntryStage.parse(letter.stage)],
  )
  if (!entry) return undefined

  await closeLetters(tx, [letter.entryId])
  return { kind: 'entry', id: letter.entryId, run: entry.run }
}

/** A feed that is gone is watched again; one that is paused or removed is left as somebody wanted it. */
async function feedAgain(tx: Queryable, feedId: string): Promise<Subject | undefined> {
  const active = await tx.run(
    `update feeds set status = 'active', next_poll_at = now(), queued_at = now()
     where id = $1 and status in ('active', 'gone')`,
    [feedId],
  )
  return active > 0 ? { kind: 'feed', id: feedId, run: 1 } : undefined
}
