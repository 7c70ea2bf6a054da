import { z } from 'zod'
import { Action, type ActionFilter } from '../schemas/action.ts'
import type { Database } from './database.ts'
import { named } from './named.ts'
import { toJson } from './values.ts'

/** What is about to be done. */
export interface BegunAction extends Pick<Action, 'by' | 'verb' | 'subject'> {
  readonly at: Date
}

/** What came of it. */
export type EndedAction =
  | {
      readonly count: number
      readonly decisions?: readonly number[]
      /** Where only a part of it was done: why. */
      readonly code?: string
      readonly message?: string
    }
  | { readonly code: string; readonly message: string }

export interface ActionStore {
  /** Gives its id. */
  readonly begin: (action: BegunAction) => Promise<number>
  readonly end: (id: number, result: EndedAction, now: Date) => Promise<void>
  /** The newest first. */
  readonly list: (filter: ActionFilter) => Promise<Action[]>
  /** Deletes some of those begun before then. Gives how many. */
  readonly forget: (before: Date, limit: number) => Promise<number>
}

const Id = z.object({ id: z.coerce.number() })

const select = `
  select id, begun_at as "begunAt", actor as by, verb, subject, ended_at as "endedAt", count, code, message, decisions
  from actions
  where (:by::text is null or actor = :by or split_part(split_part(actor, ':', 2), '@', 1) = :by)
    and (:verb::text is null or verb = :verb or verb ^@ (:verb || '.'))
    and (:since::timestamptz is null or begun_at >= :since)
    and (:until::timestamptz is null or begun_at < :until)
    and (:after::bigint is null or id < :after)
  order by id desc limit :limit`

const all = { by: null, verb: null, since: null, until: null, after: null }

export const createActionStore = (db: Database): ActionStore => ({
  async begin({ by, verb, subject, at }) {
    const [row] = await db.rows(
      Id,
      'insert into actions (begun_at, actor, verb, subject) values ($1, $2, $3, $4) returning id',
      [at, by, verb, toJson(subject)],
    )
    if (!row) throw new Error(`the action ${verb} was not written down`)
    return row.id
  },
  async end(id, result, now) {
    await db.run(
      ...named(
        `update actions set ended_at = :now, count = :count, code = :code, message = :message,
           decisions = :decisions where id = :id`,
        { count: null, code: null, message: null, decisions: [], ...result, id, now },
      ),
    )
  },
  list: async (filter) => db.rows(Action, ...named(select, { ...all, ...filter })),
  forget: async (before, limit) =>
    db.run(
      `delete from actions where id in (
         select id from actions where begun_at < $1 order by begun_at limit $2)`,
      [before, limit],
    ),
})
