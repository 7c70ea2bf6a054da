import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { Client } from 'pg'
import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { entryStages } from '../../src/pipeline.ts'
import { patient } from '../../src/postgres/connection.ts'
import {
  type Frame,
  Header,
  createTally,
  decodeFrames,
  encodeFrame,
} from '../../src/store/archive.ts'
import { openDatabase } from '../../src/store/database.ts'
import { apply, prepare, readMigrations } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/store.ts'
import { backup, restore } from '../../src/upkeep.ts'
import { openTestApp, run, settled, until } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { makeCluster } from '../support/made-cluster.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { type TestDatabase, emptyPostgresForFile, postgresForFile } from '../support/postgres.ts'
import { redisForFile } from '../support/redis.ts'
import { page } from '../support/web-server.ts'

const newDatabase = await emptyPostgresForFile()
const migratedDatabase = await postgresForFile()
const redis = await redisForFile()
const log = pino({ level: 'silent' })

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** A place for backups, gone after the test. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backup-test-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  return folder
}

const configOf = (database: TestDatabase, schema = 'wiredesk') =>
  readConfig({ WIREDESK_DATABASE_URL: database.url, WIREDESK_SCHEMA: schema })

const upkeep = (database: TestDatabase, file: string, schema?: string) => ({
  config: configOf(database, schema),
  log,
  file,
  signal: new AbortController().signal,
  report: () => undefined,
})

const backUp = async (database: TestDatabase, file: string) =>
  backup({ ...upkeep(database, file), now: new Date() })

const putBack = async (database: TestDatabase, file: string, force = false) =>
  restore({ ...upkeep(database, file), force })

const storeOn = async (database: TestDatabase) =>
  openStore({
    databaseUrl: database.url,
    dataDir: '',
    schema: 'wiredesk',
    stages: entryStages,
    refetchAt: () => undefined,
    log,
  })

/** A store with something in it that COPY has to write with care. */
async function odd(): Promise<TestDatabase> {
  const database = await migratedDatabase()
  const store = await storeOn(database)
  const [feedId = ''] = await store.feeds.add(
    [{ url: 'http://a.example/f', title: 'tab\tline\nback\\slash \\. ü 漢 \u{1f600}' }],
    new Date('2026-01-01T00:00:00.123Z'),
  )
  await store.feeds.keepPoll({
    feedId,
    state: {},
    nextPollAt: new Date('2026-01-02T00:00:00Z'),
    entries: ['a', 'b'].map((guid) => ({
      guid,
      url: `http://a.example/${guid}`,
      title: `"${guid}" \\N`,
      categories: [],
      enclosures: [],
    })),
  })
  await store.close()
  return database
}

/** A store as a release left it that had no migrations from `end` on. */
async function olderStoreOn(database: TestDatabase, end: string): Promise<void> {
  const { connectionConfig: connection } = database
  const db = openDatabase({
    connection,
    connections: 1,
    schema: 'wiredesk',
    limits: patient,
    onError: () => undefined,
  })
  await db.transaction(async (tx) => {
    await prepare(tx, 'wiredesk')
    for (const migration of await readMigrations())
      if (migration.name < end) await apply(tx, migration)
  })
  await db.close()
}

type Rows = Promise<Record<string, unknown>[]>

/** Asks over one connection: to make one takes more CPU time than most answers. */
async function asking<T>(
  database: TestDatabase,
  work: (ask: (text: string) => Rows) => Promise<T>,
): Promise<T> {
  const client = new Client(database.connectionConfig)
  await client.connect()
  try {
    return await work(async (text) => (await client.query<Record<string, unknown>>(text)).rows)
  } finally {
    await client.end()
  }
}

const sql = async (database: TestDatabase, text: string) =>
  asking(database, async (ask) => ask(text))

/** All rows of all tables, to be compared. */
const contentOf = async (database: TestDatabase): Promise<Record<string, unknown>> =>
  asking(database, async (ask) => {
    const tables = await ask(
      `select relname as name from pg_class where relnamespace = 'wiredesk'::regnamespace and relkind = 'r' order by 1`,
    )
    const content: Record<string, unknown> = {}
    for (const { name } of tables) {
      const rows = await ask(`select t::text from wiredesk.${String(name)} t order by 1`)
      content[String(name)] = name === 'migrations' ? rows.length : rows
    }
    return content
  })

async function framesOf(file: string): Promise<Frame[]> {
  const bytes = await decompress(await readFile(file))
  const frames: Frame[] = []
  for await (const { frame } of decodeFrames(Readable.from([bytes]))) frames.push(frame)
  return frames
}

/** A backup of these frames, with checksums that are right. */
async function writeFrames(file: string, frames: readonly Frame[]): Promise<void> {
  const tally = createTally()
  const encoded = frames.map((frame) => {
    const right: Frame =
      frame.kind === 'F'
        ? { kind: 'F', content: { ...Object(frame.content), sha256: tally.ofAll() } }
        : frame
    const raw = encodeFrame(right)
    tally.add(right, raw)
    return raw
  })
  await writeFile(file, await compress(Buffer.concat(encoded)))
}

describe('a backup', () => {
  test('brings back every row as it was, and what is counted goes on', async () => {
    const source = await odd()
    const file = join(await newFolder(), 'a.backup')
    await sql(
      source,
      `insert into wiredesk.replays (id, from_stage, filter, total, started_at, updated_at) values ('r', 'x', '{}', 1, 'infinity', '-infinity')`,
    )
    await sql(source, `select setval('wiredesk.dead_letters_id_seq', 41)`)

    const written = await backUp(source, file)
    const target = await newDatabase()
    const read = await putBack(target, file)

    expect(await contentOf(target)).toEqual(await contentOf(source))
    expect(read).toEqual(written)
    const [next] = await sql(target, `select nextval('wiredesk.dead_letters_id_seq') as id`)
    expect(next).toEqual({ id: '42' })
  })

  test('comes back with its rules: a row without its feed is refused', async () => {
    const file = join(await newFolder(), 'a.backup')
    await backUp(await odd(), file)
    const target = await newDatabase()
    await putBack(target, file)

    const orphan = sql(
      target,
      `insert into wiredesk.discoveries values ('no-such-feed', '2026-01-01', 1)`,
    )

    await expect(orphan).rejects.toThrow(/foreign key/)
  })

  test('is for its owner alone, and leaves nothing half written', async () => {
    const folder = await newFolder()
    await backUp(await odd(), join(folder, 'a.backup'))

    expect(await readdir(folder)).toEqual(['a.backup'])
    expect((await stat(join(folder, 'a.backup'))).mode & 0o777).toBe(0o600)
    await expect(backUp(await newDatabase(), join(folder, 'b.backup'))).rejects.toThrow(/no store/)
    expect(await readdir(folder)).toEqual(['a.backup'])
  })
})

describe('a restore', () => {
  test('lets sinks send what came since under a run that no receiver knows', async () => {
    const database = await odd()
    const file = join(await newFolder(), 'sinks.backup')
    const store = await storeOn(database)
    const at = new Date('2026-03-02T12:00:00Z')
    const sink = { kind: 'webhook', settings: {}, start: 'all' } as const
    await store.sinks.add({ ...sink, name: 'desk' }, at)
    await backUp(database, file)
    // Set back after the backup: the restored store does not know of that run.
    await store.sinks.rewind('desk', 'all', at)
    const [before] = await store.sinks.list()
    await sql(database, `update wiredesk.sinks set lease = 'x', leased_until = '2036-01-01'`)
    await store.close()

    await putBack(database, file, true)
    const restored = await storeOn(database)
    const [after] = await restored.sinks.list()
    await restored.close()

    expect(after?.run).toBeGreaterThan(before?.run ?? Infinity)
    expect(await sql(database, 'select lease from wiredesk.sinks')).toEqual([{ lease: null }])
  })

  test('does not go over a store that holds something, unless forced', async () => {
    const file = join(await newFolder(), 'a.backup')
    const source = await odd()
    await backUp(source, file)
    const before = await contentOf(source)
    await sql(source, `update wiredesk.feeds set folder = 'later'`)

    await expect(putBack(source, file)).rejects.toThrow(/not empty: --force/)
    await putBack(source, file, true)

    expect(await contentOf(source)).toEqual(before)
  })

  test('does not go under processes that work', async () => {
    const file = join(await newFolder(), 'a.backup')
    const source = await odd()
    await backUp(source, file)
    const store = await storeOn(source)
    onTestFinished(async () => store.close())

    // What is not used for ten seconds is let go of: a busy machine may take as long over it.
    await store.db.transaction(async () =>
      expect(putBack(source, file, true)).rejects.toThrow(/stop all its processes first/),
    )
  })

  test('waits for processes that are ending', async () => {
    const file = join(await newFolder(), 'a.backup')
    const source = await odd()
    await backUp(source, file)
    const store = await storeOn(source)
    const ending = Promise.withResolvers<void>()
    const held = store.db.transaction(async () => ending.promise)

    const restored = putBack(source, file, true)
    // It has counted us, and counts again.
    await until(async () =>
      asking(source, async (ask) => {
        const [{ count } = {}] = await ask(
          `select count(*) from pg_stat_activity where query like '%application_name = $1 and pid <>%' and state = 'idle in transaction'`,
        )
        return count !== '0'
      }),
    )
    ending.resolve()
    await held
    await store.close()

    await expect(restored).resolves.toMatchObject({ rows: expect.any(Number) })
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    [
      'changed',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('tab', 'tub'), 'latin1'),
    ],
    ['without its end', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('F\0\0\0'))],
  ])('writes nothing of a backup that is %s', async (_, spoil) => {
    const folder = await newFolder()
    await backUp(await odd(), join(folder, 'a.backup'))
    const bytes = await decompress(await readFile(join(folder, 'a.backup')))
    await writeFile(join(folder, 'b.backup'), await compress(spoil(bytes)))
    const target = await newDatabase()

    await expect(putBack(target, join(folder, 'b.backup'))).rejects.toThrow(
      /b\.backup cannot be restored/,
    )

    expect(await sql(target, `select 1 from pg_namespace where nspname = 'wiredesk'`)).toEqual([])
  })

  test('refuses a file of another kind, and one that is not there', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'dump.sql'), 'select 1;')
    const target = await newDatabase()

    await expect(putBack(target, join(folder, 'dump.sql'))).rejects.toThrow(/no backup of wiredesk/)
    await expect(putBack(target, join(folder, 'none'))).rejects.toThrow(/ENOENT/)
  })

  test('refuses a backup of a newer release, and names both', async () => {
    const folder = await newFolder()
    await backUp(await odd(), join(folder, 'a.backup'))
    const [head, ...rest] = await framesOf(join(folder, 'a.backup'))
    if (head?.kind !== 'H') throw new Error('no header')
    const header = Header.parse(head.content)
    const migrations = [
      ...header.migrations,
      { name: '9000-later.sql', checksum: 'x', release: '7.8.9' },
    ]
    await writeFrames(join(folder, 'b.backup'), [
      { kind: 'H', content: { ...header, migrations } },
      ...rest,
    ])

    const restoring = putBack(await newDatabase(), join(folder, 'b.backup'))

    await expect(restoring).rejects.toThrow(/backup was migrated by wiredesk 7\.8\.9 .*wiredesk \d/)
  })

  test('brings a backup of an older release up to date', async () => {
    const folder = await newFolder()
    const source = await newDatabase()
    await olderStoreOn(source, '0003')
    await sql(source, `insert into wiredesk.feeds (id, url) values ('f', 'http://a.example/f')`)
    await backUp(source, join(folder, 'a.backup'))

    const target = await newDatabase()
    await putBack(target, join(folder, 'a.backup'))

    const store = await storeOn(target)
    onTestFinished(async () => store.close())
    expect(await store.feeds.list()).toMatchObject([{ id: 'f', url: 'http://a.example/f' }])
    expect(await store.entries.list({ limit: 10 })).toEqual([])
  })

  test('leaves the store as it was where it fails half way', async () => {
    const folder = await newFolder()
    const source = await odd()
    await backUp(source, join(folder, 'a.backup'))
    const before = await contentOf(source)
    const frames = (await framesOf(join(folder, 'a.backup'))).map((frame): Frame =>
      // It claims a row that the backup does not hold.
      frame.kind === 'E' ? { kind: 'E', content: { ...Object(frame.content), rows: 77 } } : frame,
    )
    await writeFrames(join(folder, 'b.backup'), frames)

    await expect(putBack(source, join(folder, 'b.backup'), true)).rejects.toThrow(/of 77/)

    expect(await contentOf(source)).toEqual(before)
  })
})

describe.skipIf(!redis)('a backup that was made while work went on', () => {
  test('goes on to the end beside an empty Redis, nothing lost and nothing twice', async () => {
    const stories = Array.from({ length: 30 }, (_, number) => ({
      path: `/story-${number}`,
      title: `Port of Rilke, part ${number}`,
    }))
    const site = await newsSite(stories)
    const backedUp = Promise.withResolvers<void>()
    for (const { path, title } of stories.slice(-5))
      site.answer(path, (response, request) => {
        void backedUp.promise.then(() => page(articlePage(title))(response, request))
      })
    const source = await newDatabase()
    const schema = `backed_up_${Date.now()}`
    const { app } = await openTestApp(source, {
      WIREDESK_SCHEMA: schema,
      WIREDESK_REDIS_URL: redis!.url,
    })
    await app.store.feeds.add([{ url: site.feedUrl }], app.now())
    await run(app)
    await until(async () => (await app.store.report(new Date(0))).total.recorded > 2)
    const file = join(await newFolder(), 'a.backup')

    await backup({ ...upkeep(source, file, schema), now: new Date() })
    backedUp.resolve()

    const target = await newDatabase()
    const other = `${schema}_again`
    await restore({ ...upkeep(target, file, other), force: false })
    const again = await openTestApp(target, {
      WIREDESK_SCHEMA: other,
      WIREDESK_REDIS_URL: redis!.url,
    })
    const total = (await again.app.store.report(new Date(0))).total
    expect(total.inFlight).toBeGreaterThan(0)
    await run(again.app)

    expect(await settled(again.app, 30)).toMatchObject({ recorded: 30 })
    const report = await again.app.store.report(new Date(0))
    expect([report.unbalanced, report.breaks]).toEqual([[], []])
    const [records] = await sql(target, `select count(*)::int as count from ${other}.records`)
    expect(records).toEqual({ count: 30 })
  })
})

describe('the commands', () => {
  test('write and read back the embedded store, and say how much', async () => {
    const folder = await newFolder()
    await chmod(folder, 0o755)
    const env = { WIREDESK_DATA_DIR: join(folder, 'data') }
    const other = { WIREDESK_DATA_DIR: join(folder, 'other') }
    for (const { WIREDESK_DATA_DIR } of [env, other]) await makeCluster(WIREDESK_DATA_DIR)
    await cli(['status'], env)

    const file = join(folder, 'a.backup')
    const written = await cli(['backup', file, '--json'], env)
    const twice = await cli(['backup', file], env)
    const read = await cli(['restore', file, '--json'], other)

    expect(written).toMatchObject({ code: 0 })
    expect(twice).toMatchObject({ code: 2 })
    expect(read.rows()).toEqual(written.rows())
  })
})
