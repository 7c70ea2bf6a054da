import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isLocked } from '../postgres/failures.ts'
import { readRelease } from '../release.ts'
import { type Database, type Queryable, quoteName } from './database.ts'

/** A change of the schema, as this release has it or as a store has seen it. */
export interface Migration {
  readonly name: string
  /** Of its text. */
  readonly checksum: string
}

/** One that was applied: rows of releases that did not say who they were have neither release nor checksum. */
export const Applied = z.object({
  name: z.string(),
  checksum: z.string().nullable(),
  release: z.string().nullable(),
})
export type Applied = z.infer<typeof Applied>

export type Text = Migration & { readonly sql: string }

const Place = z.object({ schema: z.string().nullable() })

/** The store is not one that this release may open. The message says what to do. */
export class ForeignStoreError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ForeignStoreError'
  }
}

const migrationsFolder = new URL('./migrations/', import.meta.url)

/** Those of this release, in order. */
export async function readMigrations(): Promise<Text[]> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, migrationsFolder), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    }),
  )
}

/** Line ends may differ: git can be set to change them. */
const checksumOf = (sql: string) =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')

/**
 * Brings the schema up to date: the files of `migrations/`, in order, each once. Safe to run at once from
 * many processes, of which one works and the others wait. Throws `ForeignStoreError` where a newer release
 * was here, or a migration was not applied as it reads now; nothing is changed then.
 */
export async function migrate(db: Database, schema: string): Promise<void> {
  const known = await readMigrations()
  await db.transaction(async (tx) => {
    await takeTurn(tx)
    const applied = await readApplied(tx, schema)
    assertFits(known, applied)
    await prepare(tx, schema)
    for (const migration of known) await apply(tx, migration)
  })
}

/**
 * As at nearly every start: nothing waits for others then, and nothing is written. Not where somebody migrates or restores, who may hold
 * the list for hours: `migrate` waits for its turn. Throws as that does of a session elsewhere.
 */
export async function isUpToDate(db: Queryable, schema: string): Promise<boolean> {
  const [known, applied] = await Promise.all([readMigrations(), readFree(db, schema)])
  if (!applied) return false
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]))
  const isSame =
    applied.length === known.length &&
    known.every(({ name, checksum }) => checksums.get(name) === checksum)
  if (isSame) await assertPlace(db, schema)
  return isSame
}

/** Nothing where another session holds what was applied. */
async function readFree(db: Queryable, schema: string): Promise<Applied[] | undefined> {
  try {
    return await readApplied(db, schema)
  } catch (error) {
    if (isLocked(error)) return undefined
    throw error
  }
}

/** The wait for other processes that migrate is theirs to end; that for a lock on a table is bounded. */
export async function takeTurn(tx: Queryable): Promise<void> {
  await tx.run('set local lock_timeout = 0')
  await tx.run(`select pg_advisory_xact_lock(hashtext('wiredesk migrations'))`)
  await tx.run(`set local lock_timeout = '${lockSeconds}s'`)
}

const lockSeconds = 60

/** What was applied to the store in a schema; nothing where there is none yet. */
export async function readApplied(db: Queryable, schema: string): Promise<Applied[]> {
  const [found] = await db.rows(
    z.object({ table: z.boolean(), release: z.boolean() }),
    `select to_regclass($1) is not null as table, exists (
       select 1 from pg_attribute where attrelid = to_regclass($1) and attname = 'release') as release`,
    [`${quoteName(schema)}.migrations`],
  )
  if (found?.table !== true) return []
  const columns = found.release ? 'checksum, release' : 'null as checksum, null as release'
  return db.rows(
    Applied,
    `select name, ${columns} from ${quoteName(schema)}.migrations order by name`,
  )
}

/** Throws where what was applied is not what this release knows. */
export function assertFits(
  known: readonly Migration[],
  applied: readonly Applied[],
  what: 'the store' | 'the backup' = 'the store',
): void {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]))
  const here = readRelease()
  for (const { name, checksum, release } of applied) {
    const by = release === null ? 'a release that did not name itself' : `wiredesk ${release}`
    const expected = checksums.get(name)
    if (expected === undefined) {
      throw new ForeignStoreError(
        `${what} was migrated by ${by} (${name}), which wiredesk ${here} does not know: use that release or a newer one${what === 'the store' ? ', or restore a backup made by this one' : ''}`,
      )
    }
    if (checksum !== null && checksum !== expected) {
      throw new ForeignStoreError(
        `the migration ${name} reads otherwise in wiredesk ${here} than when ${by} applied it: one of the two was changed after its release. Install wiredesk anew, or restore a backup made before`,
      )
    }
  }
}

/** Makes room for the list of what was applied. */
export async function prepare(tx: Queryable, schema: string): Promise<void> {
  await tx.run(`create schema if not exists ${quoteName(schema)}`)
  await assertPlace(tx, schema)
  await tx.run(
    `create table if not exists migrations (
       name text primary key, applied_at timestamptz not null default now(), checksum text, release text)`,
  )
  await tx.run('alter table migrations add column if not exists checksum text')
  await tx.run('alter table migrations add column if not exists release text')
}

/** Throws where sessions are not begun as we ask: all tables would be made elsewhere. */
async function assertPlace(tx: Queryable, schema: string): Promise<void> {
  const [place] = await tx.rows(Place, 'select current_schema() as schema')
  if (place?.schema !== schema) {
    throw new ForeignStoreError(
      `the session is in the schema ${place?.schema ?? 'of nobody'}, not in ${schema}: a pooler that leaves out the options of a session has to set its search_path itself, see docs/scaling.md`,
    )
  }
}

/** One that an earlier release applied without a checksum is taken to read as it does now. */
export async function apply(tx: Queryable, { name, sql, checksum }: Text): Promise<void> {
  const added = await tx.run(
    `insert into migrations (name, checksum, release) values ($1, $2, $3) on conflict do nothing`,
    [name, checksum, readRelease()],
  )
  if (added > 0) await tx.run(sql)
  else {
    await tx.run('update migrations set checksum = $2 where name = $1 and checksum is null', [
      name,
      checksum,
    ])
  }
}
