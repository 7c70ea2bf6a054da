import { Waiting } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { standsFor } from '../moves.ts'
import { named } from '../named.ts'
import { Run, closeLetters, wanted } from './runs.ts'

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
