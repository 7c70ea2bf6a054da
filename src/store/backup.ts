import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'
import { type PostgresAddress, clientOptions, lasting } from '../postgres/connection.ts'
import { readRelease } from '../release.ts'
import {
  type Frame,
  type Header,
  TableHead,
  archiveFormat,
  createTally,
  encodeFrame,
} from './archive.ts'
import { type Queryable, onConnection, quoteName } from './database.ts'
import { assertFits, readApplied, readMigrations } from './migrate.ts'

/** What was written, or read back. */
export interface BackupReport {
  readonly release: string
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
}

export interface BackupOptions {
  readonly connection: PostgresAddress
  readonly schema: string
  readonly file: string
  readonly now: Date
  readonly signal: AbortSignal
  /** Told of every table when it has been written. */
  readonly report: (table: string, rows: number) => void
}

/**
 * Writes all that the store holds, as it was at one moment, into a file; work goes on meanwhile. The file
 * gets its name when it is whole and on disk. It needs as much memory as a row or two.
 */
export async function backupStore(options: BackupOptions): Promise<BackupReport> {
  const { connection, schema, file, signal } = options
  const client = await connectForLong(connection, schema)
  const partial = `${file}.part`
  try {
    const tally = createTally()
    const summary = { tables: 0, rows: 0 }
    const encoded = async function* () {
      for await (const frame of framesOf(client, options, tally, summary)) {
        const raw = encodeFrame(frame)
        tally.add(frame, raw)
        yield raw
      }
    }
    await pipeline(
      Readable.from(encoded()),
      createZstdCompress(),
      createWriteStream(partial, { mode: 0o600 }),
      { signal },
    )
    await toDisk(partial, file)
    return { release: readRelease(), madeAt: options.now.toISOString(), ...summary }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** A session in which statements may take as long as they need. */
export async function connectForLong(connection: PostgresAddress, schema: string): Promise<Client> {
  const client = new Client(
    clientOptions(connection, lasting, {
      search_path: quoteName(schema),
      // What COPY writes must not depend on how a server or a role is set up.
      datestyle: 'ISO,YMD',
      intervalstyle: 'postgres',
      timezone: 'UTC',
      extra_float_digits: '1',
      bytea_output: 'hex',
    }),
  )
  client.on('error', () => undefined) // whoever waits for it hears of it too
  await client.connect()
  return client
}

type Tally = ReturnType<typeof createTally>

async function* framesOf(
  client: Client,
  { schema, now, report }: BackupOptions,
  tally: Tally,
  summary: { tables: number; rows: number },
): AsyncGenerator<Frame> {
  await client.query('begin isolation level repeatable read read only')
  yield { kind: 'H', content: await headerOf(onConnection(client), schema, now) }
  for (const { table, columns } of await tablesOf(onConnection(client), schema)) {
    yield { kind: 'T', content: { table, columns } }
    const names = columns.map(quoteName).join(', ')
    const copy = client.query(copyTo(`copy ${quoteName(table)} (${names}) to stdout`))
    for await (const bytes of copy) yield { kind: 'D', bytes: Bytes.parse(bytes) }
    summary.tables += 1
    summary.rows += copy.rowCount
    yield { kind: 'E', content: { rows: copy.rowCount, sha256: tally.ofTable() } }
    report(table, copy.rowCount)
  }
  await client.query('commit')
  yield { kind: 'F', content: { ...summary, sha256: tally.ofAll() } }
}

const Bytes = z.instanceof(Uint8Array)

async function headerOf(db: Queryable, schema: string, now: Date): Promise<Header> {
  const known = await readMigrations()
  const applied = await readApplied(db, schema)
  if (applied.length === 0) throw new Error(`there is no store in the schema ${schema}`)
  assertFits(known, applied)
  return {
    format: archiveFormat,
    release: readRelease(),
    madeAt: now.toISOString(),
    migrations: known
      .filter(({ name }) => applied.some((one) => one.name === name))
      .map(({ name, checksum }) => ({
        name,
        checksum,
        release: applied.find((one) => one.name === name)?.release ?? null,
      })),
    sequences: await sequencesOf(db, schema),
  }
}

const Name = z.object({ name: z.string() })
const Position = z.object({ value: z.string(), isCalled: z.boolean() })

async function sequencesOf(db: Queryable, schema: string): Promise<Header['sequences']> {
  const names = await db.rows(
    Name,
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'S' order by 1`,
    [quoteName(schema)],
  )
  const sequences = []
  for (const { name } of names) {
    const found = await db.rows(
      Position,
      `select last_value::text as value, is_called as "isCalled" from ${quoteName(name)}`,
    )
    sequences.push(...found.map((position) => ({ name, ...position })))
  }
  return sequences
}

/** All tables but the list of migrations, which the header has. Columns that are computed come by themselves. */
const tablesOf = async (db: Queryable, schema: string): Promise<TableHead[]> =>
  db.rows(
    TableHead,
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [quoteName(schema)],
  )

/** After this a power failure leaves either no file or a whole one. */
async function toDisk(partial: string, file: string): Promise<void> {
  const written = await open(partial, 'r+')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
  await rename(partial, file)
}
