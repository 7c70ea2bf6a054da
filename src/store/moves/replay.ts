import { type EntryStage, Waiting } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { standsFor } from '../moves.ts'
import { named } from '../named.ts'
import { closeLetters, ofReplay, wanted } from './runs.ts'

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
