import type { Logger } from 'pino'
import {
  type Limits,
  type PostgresAddress,
  lasting,
  looking,
  patient,
  working,
} from '../postgres/connection.ts'
import { type Database, openDatabase } from './database.ts'

export interface Pools {
  /** For the work of the pipeline. */
  readonly db: Database
  /** For those who look, so that they do not take connections from work. It cannot write. */
  readonly seen: Database
  /** For few statements that take long. */
  readonly patient: Database
}

/** Pools connect when they are first asked, so that one that is not used costs nothing. */
export function openPools(connection: PostgresAddress, schema: string, log: Logger): Pools {
  const open = (limits: Limits, connections: number, readOnly = false) =>
    openDatabase({
      connection,
      connections,
      schema,
      limits,
      readOnly,
      onError: (error) => log.warn({ err: error }, 'store trouble'),
    })
  return { db: open(working, 16), seen: open(looking, 4, true), patient: open(patient, 2) }
}

/** For what takes as long as the store is large. */
export const openLasting = (connection: PostgresAddress, schema: string, log: Logger): Database =>
  openDatabase({
    connection,
    connections: 1,
    schema,
    limits: lasting,
    onError: (error) => log.warn({ err: error }, 'store trouble'),
  })
