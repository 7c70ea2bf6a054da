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
  /** What was done with an entry or letters of it, named by their ids; the oldest first, so many at most. */
  readonly of: (entryId: string, letters: readonly number[], limit: number) => Promise<Action[]>
  /** Deletes some of those begun before then. Gives how many. */
  readonly forget: (before: Date, limit: number) => Promise<number>
}

const Id = z.object({ id: z.coerce.number() })

const columns = `a.id, a.begun_at as "begunAt", a.actor as by, a.verb, a.subject, a.ended_at as "endedAt", a.count, a.code, a.message, a.decisions`

const select = `
  select ${columns}
  from actions a
  where (:by::text is null or actor = :by or split_part(split_part(actor, ':', 2), '@', 1) = :by)
    and (:verb::text is null or verb = :verb or verb ^@ (:verb || '.'))
    and (:since::timestamptz is null or begun_at >= :since)
    and (:until::timestamptz is null or begun_at < :until)
    and (:after::bigint is null or id < :after)
  order by id desc limit :limit`

/** Each of the subjects is looked for in an index. */
const ofSubjects = `
  select ${columns}
  from unnest($1::text[], $2::jsonb[]) wanted (verbs, subject)
    join actions a on a.subject @> wanted.subject and a.verb ~ wanted.verbs
  order by a.begun_at, a.id limit $3`

/** Verbs by whose subject an entry is named, and how: ids of letters are numbers, and those of other things may be the same. */
const subjectsOf = (entryId: string, letters: readonly number[]) => [
  ['^entries[.]again$', { id: entryId }] as const,
  ['^replays[.]start$', { ids: [entryId] }] as const,
  ['^entities[.]split$', { articles: [entryId] }] as const,
  ...letters.flatMap((id) => [
    ['^letters[.](retry|discard|restore)$', { id }] as const,
    ['^letters[.](retry|discard|restore)$', { ids: [id] }] as const,
  ]),
]

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
  async of(entryId, letters, limit) {
    const wanted = subjectsOf(entryId, letters)
    return db.rows(Action, ofSubjects, [
      wanted.map(([verbs]) => verbs),
      wanted.map(([, subject]) => toJson(subject)),
      limit,
    ])
  },
  forget: async (before, limit) =>
    db.run(
      `delete from actions where id in (
         select id from actions where begun_at < $1 order by begun_at limit $2)`,
      [before, limit],
    ),
})
