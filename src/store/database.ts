import { readdir, readFile } from 'node:fs/promises'
import { Pool } from 'pg'
import type { PoolClient } from 'pg'
import type { z } from 'zod'
import { withoutNul } from './values.ts'

/** One PostgreSQL, a server's or the embedded one. */
export interface Database extends Queryable {
  /** Commits what `work` wrote, or none of it where it throws. */
  transaction<T>(work: (db: Queryable) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface Queryable {
  /** The rows, each read by `row`. */
  rows<T>(row: z.ZodType<T>, sql: string, values?: readonly unknown[]): Promise<T[]>
  /** The first row, if there is one. */
  first<T>(row: z.ZodType<T>, sql: string, values?: readonly unknown[]): Promise<T | undefined>
  /** How many rows were written. */
  run(sql: string, values?: readonly unknown[]): Promise<number>
}

/** Where a PostgreSQL is. */
export type Connection =
  | { readonly connectionString: string }
  | {
      /** The folder of its socket. */
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
    }

export interface DatabaseOptions {
  readonly connection: Connection
  /** At most this many at once. */
  readonly connections: number
  /** The PostgreSQL schema that holds all tables. */
  readonly schema: string
  /** Called with the error of an idle connection, as when the server goes away. */
  readonly onError: (error: Error) => void
}

/** Connects; the first query shows whether it works. */
export function openDatabase({
  connection,
  connections,
  schema,
  onError,
}: DatabaseOptions): Database {
  const pool = new Pool({
    ...connection,
    max: connections,
    options: `-c search_path=${quoteName(schema)}`,
  })
  let closing = false
  // A server that stops while our connections are on their way out is no trouble.
  pool.on('error', (error) => closing || onError(error))
  return {
    ...queryable(pool),
    transaction: (work) => transaction(pool, work),
    close: async () => {
      closing = true
      await pool.end()
    },
  }
}

function queryable(client: Pool | PoolClient): Queryable {
  const query = async (sql: string, values: readonly unknown[] = [], name?: string) =>
    client.query({
      text: sql,
      values: values.map((value) => (typeof value === 'string' ? withoutNul(value) : value)),
      ...(name !== undefined && values.length > 0 && { name }),
    })
  return {
    rows: async (row, sql, values) =>
      (await query(sql, values)).rows.map((found) => row.parse(found)),
    async first(row, sql, values) {
      const [found] = (await query(sql, values, nameOf(sql))).rows
      return found === undefined ? undefined : row.parse(found)
    },
    run: async (sql, values) => (await query(sql, values, nameOf(sql))).rowCount ?? 0,
  }
}

const names = new Map<string, string>()

/**
 * A named statement is parsed and planned once for each connection. There are as many as our code has
 * texts of SQL, each always the same. Lists go without: their filters want a plan made for their values.
 */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `wiredesk_${names.size}`
  names.set(sql, name)
  return name
}

async function transaction<T>(pool: Pool, work: (db: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // A server that goes away while the client is ours tells it by an event as well.
  const lost = (error: Error) => void (broken = error)
  let broken: Error | undefined
  client.on('error', lost)
  try {
    await client.query('begin')
    const result = await work(queryable(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => void (broken ??= failure))
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}

const migrationsFolder = new URL('./migrations/', import.meta.url)

/** Brings the schema up to date: the files of `migrations/`, in order, each once. Safe to run at once from many processes. */
export async function migrate(db: Database, schema: string): Promise<void> {
  const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).toSorted()
  await db.transaction(async (tx) => {
    await tx.run(`select pg_advisory_xact_lock(hashtext('wiredesk migrations'))`)
    await tx.run(`create schema if not exists ${quoteName(schema)}`)
    await tx.run(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    for (const name of files) await apply(tx, name)
  })
}

async function apply(tx: Queryable, name: string): Promise<void> {
  const added = await tx.run('insert into migrations (name) values ($1) on conflict do nothing', [
    name,
  ])
  if (added > 0) await tx.run(await readFile(new URL(name, migrationsFolder), 'utf8'))
}

/** `name` as an identifier in SQL. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`
