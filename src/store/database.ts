import type { Client, Pool, PoolClient } from 'pg'
import type { z } from 'zod'
import { currentSignal } from '../postgres/abort.ts'
import { again } from '../postgres/again.ts'
import {
  type Limits,
  type PostgresAddress,
  applicationOf,
  clientOptions,
  keepsNames,
  working,
} from '../postgres/connection.ts'
import { GradualPool } from '../postgres/gradual-pool.ts'
import { cancelOnAbort } from './cancel.ts'
import { byName } from './plans.ts'
import { withoutNul } from './values.ts'

/** One PostgreSQL, a server's or the embedded one. */
export interface Database extends Queryable {
  /** Commits what `work` wrote, or none of it where it throws. One that loses to another, as in a deadlock, is done again. */
  transaction<T>(work: (db: Queryable) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Queries inside `cancelledBy` are cancelled with its signal. */
export interface Queryable {
  /** The rows, each read by `row`. */
  rows<T>(row: z.ZodType<T>, sql: string, values?: readonly unknown[]): Promise<T[]>
  /** The same of a statement that is planned once, whatever its values: one that finds few rows, each time in the same way. */
  few<T>(row: z.ZodType<T>, sql: string, values?: readonly unknown[]): Promise<T[]>
  /** The first row, if there is one. */
  first<T>(row: z.ZodType<T>, sql: string, values?: readonly unknown[]): Promise<T | undefined>
  /** How many rows were written. */
  run(sql: string, values?: readonly unknown[]): Promise<number>
}

export interface DatabaseOptions {
  readonly connection: PostgresAddress
  /** At most this many at once; fewer where those that there are do. */
  readonly connections: number
  /** The PostgreSQL schema that holds all tables. */
  readonly schema: string
  /** How long is waited for what; those of work if nothing is said. */
  readonly limits?: Limits
  /** Refuses to write. */
  readonly readOnly?: boolean
  /** Called with the error of an idle connection, as when the server goes away. */
  readonly onError: (error: Error) => void
}

/** Connects; the first query shows whether it works. */
export function openDatabase(options: DatabaseOptions): Database {
  const { connection, connections, schema, limits = working, readOnly = false, onError } = options
  const config = clientOptions(connection, limits, {
    search_path: quoteName(schema),
    ...(readOnly && { default_transaction_read_only: 'on' }),
  })
  const pool = new GradualPool({
    ...config,
    application_name: applicationOf(schema),
    max: connections,
  })
  let closing = false
  // A server that stops while our connections are on their way out is no trouble.
  pool.on('error', (error) => closing || onError(error))
  const borrow: Borrow = async (work) => withClient(pool, connection, work)
  const named = keepsNames(connection)
  const send = async (query: Query) => borrow(async (client) => client.query(query))
  return {
    ...queryable(send, named, again),
    transaction: async (work) =>
      again(async () => borrow(async (client) => transaction(client, work, named))),
    close: async () => {
      closing = true
      await pool.end()
    },
  }
}

interface Query {
  readonly text: string
  readonly values: unknown[]
  readonly name?: string
}

interface Answer {
  readonly rows: unknown[]
  readonly rowCount: number | null
}

type Borrow = <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>

/**
 * Lends a connection of the pool. One that was lost, or on which a query could not be cancelled, does not
 * come back.
 */
async function withClient<T>(
  pool: Pool,
  address: PostgresAddress,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const signal = currentSignal()
  signal?.throwIfAborted()
  const client = await pool.connect()
  let broken: Error | undefined
  const lost = (error: Error) => void (broken ??= error)
  // A server that goes away while the client is ours tells it by an event as well.
  client.on('error', lost)
  const cancelling = cancelOnAbort(client, address, signal)
  try {
    return await work(client)
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : error
  } finally {
    const failure = await cancelling.end()
    client.off('error', lost)
    client.release(broken ?? failure)
  }
}

/** `named`: whether statements may be kept by name. `trying` does one again. */
function queryable(
  send: (query: Query) => Promise<Answer>,
  named: boolean,
  trying: typeof again = async (work) => work(),
): Queryable {
  const query = async (sql: string, values?: readonly unknown[]) =>
    trying(async () => send(asked(sql, values)))
  const planned = async (sql: string, values: readonly unknown[] = []) => {
    if (!named || values.length === 0) return query(sql, values)
    return trying(async () => byName(sql, async (name) => send({ ...asked(sql, values), name })))
  }
  return {
    rows: async (row, sql, values) =>
      (await query(sql, values)).rows.map((found) => row.parse(found)),
    few: async (row, sql, values) =>
      (await planned(sql, values)).rows.map((found) => row.parse(found)),
    async first(row, sql, values) {
      const [found] = (await planned(sql, values)).rows
      return found === undefined ? undefined : row.parse(found)
    },
    run: async (sql, values) => (await planned(sql, values)).rowCount ?? 0,
  }
}

const asked = (text: string, values: readonly unknown[] = []): Query => ({
  text,
  values: values.map((value) => (typeof value === 'string' ? withoutNul(value) : value)),
})

/** The same on one connection, which is the caller's. */
export const onConnection = (client: Client): Queryable =>
  queryable(async (query) => client.query(query), true)

async function transaction<T>(
  client: PoolClient,
  work: (db: Queryable) => Promise<T>,
  named: boolean,
): Promise<T> {
  const signal = currentSignal()
  const inside = queryable(async (query) => {
    signal?.throwIfAborted()
    return client.query(query)
  }, named)
  try {
    await client.query('begin')
    const result = await work(inside)
    await client.query('commit')
    return result
  } catch (error) {
    // Where that fails too, the connection is lost, and the server rolls back by itself.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** `name` as an identifier in SQL. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`
