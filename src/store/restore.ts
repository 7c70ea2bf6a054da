import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import { type PostgresAddress, applicationOf } from '../postgres/connection.ts'
import { type ArchiveSummary, checkArchive, readArchive } from './archive-file.ts'
import { type Frame, type Header, TableEnd, TableHead } from './archive.ts'
import { type BackupReport, connectForLong } from './backup.ts'
import { type Queryable, onConnection, quoteName } from './database.ts'
import { type Text, apply, assertFits, prepare, readMigrations, takeTurn } from './migrate.ts'
import { named } from './named.ts'
import { restoredSinks } from './sinks/start.ts'

export interface RestoreOptions {
  readonly connection: PostgresAddress
  readonly schema: string
  /** Of the queues on PostgreSQL. It is emptied too: the ledger puts back what was in them. */
  readonly queueSchema: string
  readonly file: string
  /** Whether what is in the store now may be lost. */
  readonly force: boolean
  readonly signal: AbortSignal
  /** Told of every table when it has been read in. */
  readonly report: (table: string, rows: number) => void
}

/**
 * Puts a backup in the place of the store: all of it, or nothing where anything goes wrong. The file is
 * read to its end before anything is written, and once more then. An archive of an older release is brought
 * up to date on the way.
 */
export async function restoreStore(options: RestoreOptions): Promise<BackupReport> {
  const { connection, schema, file, signal } = options
  const { header, end } = await checkArchive(file)
  const known = await readMigrations()
  assertFits(known, header.migrations, 'the backup')
  const client = await connectForLong(connection, schema)
  const abort = () => void client.end()
  signal.addEventListener('abort', abort)
  try {
    await client.query('begin')
    await replace(client, options, { header, end }, known)
    await client.query('commit')
    await client.query('analyze')
    return { release: header.release, madeAt: header.madeAt, tables: end.tables, rows: end.rows }
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    signal.removeEventListener('abort', abort)
    // What was begun and not committed ends with the session.
    await client.end()
  }
}

async function replace(
  client: Client,
  options: RestoreOptions,
  { header, end }: ArchiveSummary,
  known: readonly Text[],
): Promise<void> {
  const { schema, queueSchema, file, report } = options
  const db = onConnection(client)
  await takeTurn(db)
  await assertMayGo(db, options)
  await db.run(`drop schema if exists ${quoteName(schema)} cascade`)
  await db.run(`drop schema if exists ${quoteName(queueSchema)} cascade`)
  await prepare(db, schema)
  const then = new Set(header.migrations.map(({ name }) => name))
  for (const migration of known) if (then.has(migration.name)) await apply(db, migration)
  const rules = await dropReferences(db, schema)
  const busy = await tablesWithTriggers(db, schema)
  await setTriggers(db, busy, 'disable')
  const rows = await copyIn(client, readArchive(file), report)
  await setTriggers(db, busy, 'enable')
  if (rows !== end.rows) throw new Error(`${rows} rows were read in of ${end.rows}`)
  for (const { table, name, rule } of rules) {
    await db.run(`alter table ${quoteName(table)} add constraint ${quoteName(name)} ${rule}`)
  }
  await setSequences(db, header)
  for (const migration of known) await apply(db, migration)
  await db.run(...named(restoredSinks, { now: new Date() }))
  await keepReleases(db, header)
}

const Count = z.object({ count: z.coerce.number() })
const Name = z.object({ name: z.string() })

/** A server that is busy takes a moment until it has seen that a process has ended. */
const lingerMs = 5_000
const lookEveryMs = 100

/** How many connections of processes there are to the store, once there is none or those that were ending have had their time. */
async function othersHere(db: Queryable, schema: string): Promise<number> {
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    const [others] = await db.rows(
      Count,
      `select count(*) from pg_stat_activity
       where application_name = $1 and pid <> pg_backend_pid() and datname = current_database()`,
      [applicationOf(schema)],
    )
    const count = others?.count ?? 0
    if (count === 0 || waitedMs >= lingerMs) return count
    await delay(lookEveryMs)
    // A transaction sees them as it saw them first.
    await db.run('select pg_stat_clear_snapshot()')
  }
}

async function assertMayGo(db: Queryable, { schema, force }: RestoreOptions): Promise<void> {
  const others = await othersHere(db, schema)
  if (others > 0) {
    throw new Error(
      `${others === 1 ? '1 connection' : `${others} connections`} of wiredesk to this store ${others === 1 ? 'is' : 'are'} open: stop all its processes first`,
    )
  }
  if (!force && (await holdsRows(db, schema))) {
    throw new Error(
      'the store is not empty: --force puts the backup in its place, and all it holds is lost',
    )
  }
}

async function holdsRows(db: Queryable, schema: string): Promise<boolean> {
  const tables = await db.rows(
    Name,
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and c.relname <> 'migrations'`,
    [schema],
  )
  for (const { name } of tables) {
    const some = await db.rows(
      z.unknown(),
      `select 1 from ${quoteName(schema)}.${quoteName(name)} limit 1`,
    )
    if (some.length > 0) return true
  }
  return false
}

const Reference = z.object({ table: z.string(), name: z.string(), rule: z.string() })

/** Without them tables can be read in in any order; they are checked when they come back. */
async function dropReferences(db: Queryable, schema: string) {
  const rules = await db.rows(
    Reference,
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as rule
     from pg_constraint where connamespace = $1::regnamespace and contype = 'f'`,
    [quoteName(schema)],
  )
  for (const { table, name } of rules) {
    await db.run(`alter table ${quoteName(table)} drop constraint ${quoteName(name)}`)
  }
  return rules
}

/** What triggers keep up is in the backup as well: it would be counted twice. */
async function tablesWithTriggers(db: Queryable, schema: string): Promise<string[]> {
  const tables = await db.rows(
    Name,
    `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = $1::regnamespace and not t.tgisinternal`,
    [quoteName(schema)],
  )
  return tables.map(({ name }) => name)
}

async function setTriggers(db: Queryable, tables: readonly string[], to: 'enable' | 'disable') {
  for (const table of tables) await db.run(`alter table ${quoteName(table)} ${to} trigger user`)
}

/** Gives how many rows there were. */
async function copyIn(
  client: Client,
  frames: AsyncGenerator<Frame>,
  report: RestoreOptions['report'],
): Promise<number> {
  let total = 0
  for await (const frame of frames) {
    if (frame.kind !== 'T') continue
    const { table, columns } = TableHead.parse(frame.content)
    const names = columns.map(quoteName).join(', ')
    const copy = client.query(copyFrom(`copy ${quoteName(table)} (${names}) from stdin`))
    const end: { rows?: number } = {}
    await pipeline(Readable.from(piecesOf(frames, end)), copy)
    if (copy.rowCount !== end.rows) {
      throw new Error(`${copy.rowCount} rows of ${table} were read in of ${end.rows}`)
    }
    total += copy.rowCount
    report(table, copy.rowCount)
  }
  return total
}

/** The pieces of the table that was begun; leaves how many rows it has. */
async function* piecesOf(
  frames: AsyncGenerator<Frame>,
  end: { rows?: number },
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { value: frame, done } = await frames.next()
    if (done === true) throw new Error('a table does not end')
    if (frame.kind === 'D') yield frame.bytes
    else {
      end.rows = TableEnd.parse(frame.content).rows
      return
    }
  }
}

async function setSequences(db: Queryable, { sequences }: Header): Promise<void> {
  for (const { name, value, isCalled } of sequences) {
    await db.run('select setval($1::regclass, $2, $3)', [quoteName(name), value, isCalled])
  }
}

/** By which release each was applied first is history, and comes back too. */
async function keepReleases(db: Queryable, { migrations }: Header): Promise<void> {
  for (const { name, release } of migrations) {
    await db.run('update migrations set release = $2 where name = $1', [name, release])
  }
}
