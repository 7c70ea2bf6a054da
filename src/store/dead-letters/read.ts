import { z } from 'zod'
import {
  DeadLetter,
  type DeadLetterFilter,
  DeadLetterGroup,
  LetterFeed,
  LetterTrend,
  type TrendOf,
} from '../../schemas/dead-letter.ts'
import type { Database, Queryable } from '../database.ts'
import {
  feedsOfLetters,
  groupLetters,
  letterValues,
  selectLetters,
  trendOfLetters,
  whereLetters,
} from './questions.ts'

/** What is asked of letters. */
export interface LetterReader {
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
}

/** Letters by status: only open ones wait for a person. */
export type LetterCounts = Readonly<Record<DeadLetter['status'], number>>

export const createLetterReader = (db: Database): LetterReader => ({
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
})

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
