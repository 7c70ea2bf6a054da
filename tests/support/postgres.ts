import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, inject } from 'vitest'
import { z } from 'zod'
import { openApp } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import type { ConnectionConfig } from '../../src/store/embedded/connect.ts'

/** A database on a test file's own server. */
export interface TestDatabase {
  readonly connectionConfig: ConnectionConfig
  /** The same as a connection string. */
  readonly url: string
}

/** With all tables of the store and of the queue, in the schema that is the default. */
const template = 'with_tables'

/**
 * The embedded server of this worker, for one test file. Gives a function that makes a database, for each test its own:
 * with all tables, as an application that was opened before leaves it.
 */
export const postgresForFile = async (): Promise<() => Promise<TestDatabase>> =>
  databasesFrom(template)

/** The same, of databases without anything, as who installs wiredesk has it. */
export const emptyPostgresForFile = async (): Promise<() => Promise<TestDatabase>> =>
  databasesFrom('template1')

async function databasesFrom(origin: string): Promise<() => Promise<TestDatabase>> {
  const server = await serverOfWorker()
  const databaseOf = (database: string): TestDatabase => {
    const connectionConfig = { ...server, database }
    const { host, user } = connectionConfig
    const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`
    return { connectionConfig, url }
  }
  const client = new Client(server)
  await client.connect()
  // A power cut may have the data of tests: nor are whole pages written to the log, packed, after a checkpoint.
  await client.query('alter system set fsync = off')
  await client.query('alter system set full_page_writes = off')
  await client.query('select pg_reload_conf()')
  if (origin === template) await makeTemplate(client, databaseOf(template))

  const made: string[] = []
  afterAll(async () => {
    for (const database of made) await client.query(`drop database ${database} with (force)`)
    await client.end()
  })
  return async () => {
    const database = `test_${randomUUID().replaceAll('-', '_')}`
    // By copying files: through the log, as it is done without a word, it takes ten times the CPU time.
    await client.query(`create database ${database} template ${origin} strategy file_copy`)
    made.push(database)
    return databaseOf(database)
  }
}

const Connection = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
  ssl: z.literal(false),
})

/** Of the process that holds the servers of the test run. */
export async function askPostgresServers(what: string): Promise<unknown> {
  const answer = await fetch(`${inject('postgresServers')}/${what}`)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

const serverOfWorker = async (): Promise<ConnectionConfig> =>
  Connection.parse(await askPostgresServers(process.env['VITEST_POOL_ID'] ?? ''))

/** Made by the first file of a worker that asks. */
async function makeTemplate(client: Client, database: TestDatabase): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
  if (rowCount) return
  const beingMade = `${template}_in_the_making`
  await client.query(`drop database if exists ${beingMade}`)
  await client.query(`create database ${beingMade}`)
  const app = await openApp({
    config: readConfig({ WIREDESK_DATABASE_URL: database.url.replace(template, beingMade) }),
    log: pino({ level: 'silent' }),
  })
  await app.close()
  await client.query(`alter database ${beingMade} rename to ${template}`)
}
