import { z } from 'zod'
import { Bulk, DeadLetter, DeadLetterFilter } from '../schemas/dead-letter.ts'
import type { Database, Queryable } from './database.ts'
import { discard } from './dead-letters/discard.ts'
import { letterValues, selectLetters, whereLetters } from './dead-letters/questions.ts'
import { type Reopened, reopen } from './dead-letters/reopen.ts'
import { toJson } from './values.ts'

/** What is to be done with all open letters of a filter. */
export interface NewBulk {
  readonly verb: Bulk['verb']
  readonly filter: DeadLetterFilter
  readonly reason?: string | undefined
  /** In whose name. */
  readonly by?: string | undefined
}

export interface BulkStore {
  /** From now on steps are taken for it. Gives its id. */
  readonly start: (bulk: NewBulk, now: Date) => Promise<number>
  readonly get: (id: number) => Promise<Bulk | undefined>
  /** The newest first. */
  readonly list: (limit: number) => Promise<Bulk[]>
  /**
   * Does it with some more letters of a bulk that runs, and ends one that has had all. Gives the jobs, or nothing where none
   * runs. Nobody else takes a step for the same bulk meanwhile.
   */
  readonly step: (now: Date, size: number) => Promise<readonly Reopened[] | undefined>
  /** Takes no more letters. Gives whether it ran. */
  readonly stop: (id: number, now: Date) => Promise<boolean>
}

const select = `
  select b.id, b.verb, b.filter, b.reason, b.actor as by, b.total, b.taken, b.status, b.started_at as "startedAt", b.ended_at as "endedAt",
    (select count(*) from dead_letters d join entries e on e.id = d.entry_id
     where d.bulk_id = b.id and d.status = 'retried' and e.state = 'in-flight') as "inFlight",
    (select count(*) from dead_letters d where d.bulk_id = b.id and d.status = 'open') as "failedAgain"
  from bulks b`

const Id = z.object({ id: z.coerce.number() })

export const createBulkStore = (db: Database): BulkStore => ({
  async start({ verb, filter, reason, by }, now) {
    const row = await db.first(
      Id,
      `insert into bulks (verb, filter, reason, started_at, actor, total)
       select $12, $13, $14, $15, $16, (select count(*) from dead_letters d ${whereLetters}) returning id`,
      [...letterValues(filter), verb, toJson(filter), reason, now, by],
    )
    if (!row) throw new Error('the database gave no id for a bulk')
    return row.id
  },
  get: async (id) => db.first(Bulk, `${select} where b.id = $1`, [id]),
  list: async (limit) => db.rows(Bulk, `${select} order by b.id desc limit $1`, [limit]),
  step: async (now, size) => db.transaction(async (tx) => step(tx, now, size)),
  async stop(id, now) {
    const stopped = await db.run(
      `update bulks set status = 'stopped', ended_at = $2 where id = $1 and status = 'running'`,
      [id, now],
    )
    return stopped > 0
  },
})

const Due = Bulk.pick({ id: true, verb: true, reason: true, startedAt: true }).extend({
  filter: DeadLetterFilter,
  position: z.coerce.number(),
})
type Due = z.infer<typeof Due>

async function step(
  tx: Queryable,
  now: Date,
  size: number,
): Promise<readonly Reopened[] | undefined> {
  const due = await tx.first(
    Due,
    `select id, verb, reason, filter, position, started_at as "startedAt" from bulks
     where status = 'running' order by id limit 1 for update skip locked`,
  )
  if (!due) return undefined
  const letters = await nextLetters(tx, due, size)
  const jobs = await act(tx, due, letters, now)
  await tx.run('update dead_letters set bulk_id = $2 where id = any($1)', [
    letters.map(({ id }) => id),
    due.id,
  ])
  const isLast = letters.length < size
  await tx.run(
    `update bulks set taken = taken + $2, position = $3, status = case when $4 then 'done' else status end,
       ended_at = case when $4 then $5::timestamptz end where id = $1`,
    [due.id, letters.length, letters.at(-1)?.id ?? due.position, isLast, now],
  )
  return jobs
}

/** What died since it began, as what it retried and failed again, is none of its letters. */
const nextLetters = async (
  tx: Queryable,
  { filter, position, startedAt }: Due,
  size: number,
): Promise<DeadLetter[]> =>
  tx.rows(
    DeadLetter,
    `${selectLetters} ${whereLetters} and d.id > $12 and d.dead_at <= $13 order by d.id limit $14`,
    [...letterValues(filter), position, startedAt, size],
  )

async function act(
  tx: Queryable,
  { verb, reason }: Due,
  letters: readonly DeadLetter[],
  now: Date,
): Promise<readonly Reopened[]> {
  if (verb !== 'discard')
    return reopen(tx, letters, { from: verb === 'fetch' ? 'fetch-article' : undefined, now })
  await discard(tx, letters, { reason: reason ?? undefined, now })
  return []
}
