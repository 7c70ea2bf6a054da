import { Waiting, priorities } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { standsFor } from '../moves.ts'
import { named } from '../named.ts'
import { anew } from './runs.ts'

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
