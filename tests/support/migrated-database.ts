import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../src/store/database.ts'
import type { Database } from '../../src/store/database.ts'
import { postgresForFile } from './postgres.ts'

/** A server for one test file. Gives a function that makes a database with all tables, for each test its own. */
export async function databaseForFile(): Promise<() => Promise<Database>> {
  const makeDatabase = await postgresForFile()
  return async () => {
    const { connectionConfig: connection } = await makeDatabase()
    const schema = 'wiredesk'
    const db = openDatabase({ connection, connections: 8, schema, onError: () => undefined })
    onTestFinished(async () => db.close())
    return db
  }
}

/** Whether somebody waits for a lock that another holds, in this database; or so many do. */
export async function isAwaited(db: Database, waiters = 1): Promise<boolean> {
  const waiting = await db.rows(
    z.object({ pid: z.number() }),
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return waiting.length >= waiters
}
