import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { Client } from 'pg'
import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { entryStages } from '../../src/pipeline.ts'
import { working } from '../../src/postgres/connection.ts'
import { readRelease } from '../../src/release.ts'
import { openDatabase } from '../../src/store/database.ts'
import { isUpToDate } from '../../src/store/migrate.ts'
import { type StoreOptions, openStore } from '../../src/store/store.ts'
import { until } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { type TestDatabase, emptyPostgresForFile } from '../support/postgres.ts'

const newDatabase = await emptyPostgresForFile()
const log = pino({ level: 'silent' })

const options = (databaseUrl: string): StoreOptions => ({
  databaseUrl,
  dataDir: '',
  schema: 'wiredesk',
  stages: entryStages,
  refetchAt: () => undefined,
  log,
  waitMs: 0,
})

const open = async (database: TestDatabase) => {
  const store = await openStore(options(database.url))
  onTestFinished(async () => store.close())
  return store
}

/** What stands in a store's list of migrations, or becomes of it. */
async function sql(database: TestDatabase, text: string, values: readonly unknown[] = []) {
  const client = new Client(database.connectionConfig)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** A log that keeps what was said. */
function heard() {
  const lines: string[] = []
  return { lines, log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }) }
}

describe('a store that another release has migrated', () => {
  test('is refused where that was a newer one, and both are named', async () => {
    const database = await newDatabase()
    await (await openStore(options(database.url))).close()
    await sql(
      database,
      `insert into wiredesk.migrations (name, checksum, release) values ('9000-later.sql', 'x', '7.8.9')`,
    )

    const opened = openStore(options(database.url))

    await expect(opened).rejects.toThrow(
      new RegExp(`by wiredesk 7\\.8\\.9 \\(9000-later\\.sql\\).*wiredesk ${readRelease()}`),
    )
  })

  test('is refused where a migration reads otherwise now, and left as it was', async () => {
    const database = await newDatabase()
    await (await openStore(options(database.url))).close()
    await sql(
      database,
      `update wiredesk.migrations set checksum = 'another', release = '0.0.7' where name like '0002%'`,
    )
    await sql(database, `delete from wiredesk.migrations where name like '0003%'`)

    const opened = openStore(options(database.url))

    await expect(opened).rejects.toThrow(/0002-hosts\.sql reads otherwise .* wiredesk 0\.0\.7/)
    const rows = await sql(database, `select 1 from wiredesk.migrations where name like '0003%'`)
    expect(rows).toEqual([])
  })

  test('is adopted where that one kept neither checksum nor release', async () => {
    const database = await newDatabase()
    await (await openStore(options(database.url))).close()
    const now = await sql(database, 'select name, checksum from wiredesk.migrations order by name')
    await sql(database, 'alter table wiredesk.migrations drop column checksum, drop column release')

    await open(database)

    const then = await sql(database, 'select name, checksum from wiredesk.migrations order by name')
    expect(then).toEqual(now)
    expect(then.every(({ checksum }) => typeof checksum === 'string')).toBe(true)
  })
})

test('the health of a store names the newest record', async () => {
  const database = await newDatabase()
  const store = await open(database)
  const before = await store.health()
  await sql(database, 'alter table wiredesk.record_heads drop constraint records_feed_id_fkey')
  await sql(
    database,
    'alter table wiredesk.record_heads drop constraint records_article_id_revision_fkey',
  )
  await sql(
    database,
    `insert into wiredesk.record_heads values ('a', 1, 'f', 'u', 't', 'en', null, '{}', '', 'c', '2031-01-01T00:00:00Z')`,
  )

  expect(before.newestAt).toBeNull()
  expect(Math.abs(before.clockSkewMs)).toBeLessThan(60_000)
  expect((await store.health()).newestAt).toEqual(new Date('2031-01-01T00:00:00Z'))
})

describe('migrations', () => {
  test('are done once by processes that start together', async () => {
    const database = await newDatabase()

    await Promise.all(Array.from({ length: 4 }, async () => open(database)))

    const [first] = await sql(
      database,
      `select count(*)::int as count, min(release) as release from wiredesk.migrations`,
    )
    expect(first).toMatchObject({ release: readRelease() })
    expect(first!['count']).toBeGreaterThan(2)
  })
})

describe('a store that is up to date', () => {
  test('is opened without waiting for who migrates, and is written nothing', async () => {
    const database = await newDatabase()
    await (await openStore(options(database.url))).close()
    const migrating = new Client(database.connectionConfig)
    await migrating.connect()
    onTestFinished(async () => migrating.end())
    await migrating.query(`select pg_advisory_lock(hashtext('wiredesk migrations'))`)
    const written = `select xmin::text, * from wiredesk.migrations order by name`
    const before = await sql(database, written)

    expect((await (await open(database)).health()).newestAt).toBeNull()
    expect(await sql(database, written)).toEqual(before)
  })

  test('is not known to be where somebody who migrates holds the list of what was applied', async () => {
    const database = await newDatabase()
    await (await openStore(options(database.url))).close()
    const migrating = new Client(database.connectionConfig)
    await migrating.connect()
    onTestFinished(async () => migrating.end())
    const db = openDatabase({
      connection: { connectionString: database.url },
      connections: 1,
      schema: 'wiredesk',
      limits: { ...working, lockMs: 20 },
      onError: () => undefined,
    })
    onTestFinished(async () => db.close())

    const before = await isUpToDate(db, 'wiredesk')
    await migrating.query('begin')
    await migrating.query(`alter table wiredesk.migrations add column if not exists release text`)

    expect([before, await isUpToDate(db, 'wiredesk')]).toEqual([true, false])
  })

  test('whose sessions are begun elsewhere is refused all the same', async () => {
    const database = await newDatabase()
    await (await openStore(options(database.url))).close()
    const leftOut = withParameter(database, 'options=-c%20search_path%3Dpublic')

    await expect(openStore(options(leftOut))).rejects.toThrow('the session is in the schema public')
  })
})

describe('a database that is away at the start', () => {
  test('is waited for, which is said, and then used', async () => {
    const { connectionConfig } = await newDatabase()
    const port = await freePort()
    const { lines, log: told } = heard()
    const opening = openStore({
      ...options(`postgres://wiredesk:secret@127.0.0.1:${port}/${connectionConfig.database}`),
      waitMs: Infinity,
      log: told,
    })
    await until(async () => lines.length > 0)
    const server = createServer((near) => {
      const far = connect(`${connectionConfig.host}/.s.PGSQL.5432`)
      near.pipe(far).pipe(near)
      for (const end of [near, far]) end.on('error', () => undefined)
    }).listen(port, '127.0.0.1')
    onTestFinished(() => void server.close())

    const store = await opening
    onTestFinished(async () => store.close())

    expect((await store.health()).version).toBeGreaterThanOrEqual(15)
    expect(lines.join('')).toContain(`${connectionConfig.database} at 127.0.0.1:${port}`)
    expect(lines.join('')).not.toContain('secret')
  })

  test('is not waited for longer than was said, and is named', async () => {
    const port = await freePort()

    const opening = openStore(options(`postgres://someone:secret@127.0.0.1:${port}/news`))

    await expect(opening).rejects.toThrow(`news at 127.0.0.1:${port} did not answer`)
  })

  test('is not waited for when the process is asked to stop', async () => {
    const port = await freePort()
    const stop = new AbortController()
    const { lines, log: told } = heard()
    const opening = openStore({
      ...options(`postgres://someone@127.0.0.1:${port}/news`),
      waitMs: Infinity,
      log: told,
      signal: stop.signal,
    })
    const ended = expect(opening).rejects.toThrow(/abort/i)
    await until(async () => lines.length > 0)

    stop.abort()

    await ended
  })
})

describe('a database that will not have us', () => {
  test('is an error at once where it does not exist', async () => {
    const { connectionConfig } = await newDatabase()
    const url = `postgres://wiredesk@/nowhere?host=${encodeURIComponent(connectionConfig.host)}`

    const opening = openStore({ ...options(url), waitMs: Infinity })

    await expect(opening).rejects.toThrow(/the database nowhere in .* does not exist/)
  })

  test('is an error at once where it speaks no TLS though it should', async () => {
    const { connectionConfig } = await newDatabase()
    const server = createServer((near) => {
      const far = connect(`${connectionConfig.host}/.s.PGSQL.5432`)
      near.pipe(far).pipe(near)
      for (const end of [near, far]) end.on('error', () => undefined)
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const url = `postgres://wiredesk:secret@127.0.0.1:${address.port}/postgres?sslmode=require`

    const opening = openStore({ ...options(url), waitMs: Infinity })

    await expect(opening).rejects.toThrow(/over TLS/)
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})

const withParameter = ({ url }: TestDatabase, parameter: string) =>
  `${url}${url.includes('?') ? '&' : '?'}${parameter}`

describe('a pooler between us and the server', () => {
  test('that leaves out the schema of sessions is found out before anything is made', async () => {
    const database = await newDatabase()
    const leftOut = withParameter(database, 'options=-c%20search_path%3Dpublic')

    await expect(openStore(options(leftOut))).rejects.toThrow(
      'the session is in the schema public, not in wiredesk',
    )

    expect(await sql(database, `select to_regnamespace('wiredesk') as schema`)).toEqual([
      { schema: null },
    ])
  })

  test.each([
    ['prepare=true', true],
    ['prepare=false', false],
  ])('%s in the address says whether statements keep their names', async (parameter, areKept) => {
    const database = await newDatabase()
    const store = await openStore(options(withParameter(database, parameter)))
    onTestFinished(async () => store.close())
    const Kept = z.object({ kept: z.boolean() })
    const question = `select exists (select from pg_prepared_statements where statement like '%of mine%') = $1 as kept`

    // All on one connection, whose second look sees the first.
    const seen = await store.db.transaction(async (tx) => [
      await tx.first(Kept, question, [true]),
      await tx.first(Kept, question, [true]),
    ])

    expect(seen[1]).toEqual({ kept: areKept })
  })
})
