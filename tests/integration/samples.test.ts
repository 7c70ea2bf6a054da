import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { askOften, openSample } from '../../src/cli/sample.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { startSampleNewsroom } from '../../src/sample/newsroom.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { sampleFolder } from '../../src/schemas/sample-feed.ts'
import { type TestedApp, openTestApp, run, settledInAHurry, until } from '../support/app.ts'
import { cliProcess, folderOf } from '../support/cli.ts'
import { isAwaited } from '../support/migrated-database.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const port = { path: '/port', title: 'Port of Rilke moves more than ever' }

/** A store in which the sample newsroom stands beside a feed of one's own. */
async function setup() {
  const newsroom = await startSampleNewsroom({ now: () => new Date() })
  onTestFinished(newsroom.close)
  const site = await newsSite([port])
  const { app, env } = await openTestApp(await database())
  const watch = async () =>
    app.feeds.add([
      ...newsroom.feeds.map((feed) => ({ ...feed, folder: sampleFolder })),
      { url: site.feedUrl },
    ])
  await watch()
  await run(app)
  await settledInAHurry(app, 16)
  await allCounted(app)
  return { app, env, watch }
}

const allCounted = async (app: TestedApp) =>
  until(async () => (await app.store.registry.uncounted()) === 0)

const Rows = z.object({ table: z.string(), rows: z.coerce.number() })

/** Rows of what was read, by table. */
async function rowsIn({ store }: TestedApp) {
  const tables = [
    'entries',
    'articles',
    'revisions',
    'documents',
    'facts',
    'record_heads',
    'pages',
    'signatures',
    'signature_bands',
  ]
  const counted = await store.db.rows(
    Rows,
    tables
      .map((name) => `select '${name}' as table, count(*) as rows from ${name}`)
      .join(' union '),
  )
  return Object.fromEntries(counted.map(({ table, rows }) => [table, rows]))
}

test('the sample newsroom goes with all that was read of it, and nothing else does', async () => {
  const { app, watch } = await setup()
  expect((await app.entities.find('Lisbon', 1))[0]?.articles).toBeGreaterThan(0)

  expect(await app.samples.forget()).toBe(15)
  await allCounted(app)

  const { total, unbalanced, breaks } = await app.store.report(new Date(0))
  expect([total.discovered, total.recorded, unbalanced, breaks]).toEqual([1, 1, [], []])
  expect((await app.records.list({ limit: 50 })).map(({ title }) => title)).toEqual([port.title])
  expect(await rowsIn(app)).toEqual({
    entries: 1,
    articles: 1,
    revisions: 1,
    documents: 1,
    facts: 1,
    record_heads: 1,
    pages: 1,
    signatures: 1,
    signature_bands: 6,
  })
  expect(await app.entities.find('Lisbon', 1)).toEqual([])
  expect((await app.entities.find('Rilke', 1))[0]?.articles).toBe(1)
  expect(await app.samples.forget()).toBe(0)

  // It may come back, and all of it comes anew.
  await watch()

  expect(await settledInAHurry(app, 16)).toMatchObject({ discovered: 16 })
  expect((await app.store.report(new Date(0))).unbalanced).toEqual([])
})

test('an import takes it out first, and what is queued for it then is no failure', async () => {
  const { app, env } = await setup()
  const folder = await folderOf({ 'port.html': articlePage('Port of Rilke opens') })
  const { ids } = await app.samples.standing()
  const entries = await app.store.db.rows(
    z.object({ id: z.string() }),
    'select id from entries where feed_id = any($1)',
    [ids],
  )

  const wrong = await cliProcess(['import', join(folder, 'none.html'), '--no-work'], env)
  expect(wrong.code).toBe(1)
  expect((await app.samples.standing()).ids).toEqual(ids)

  const { err } = await cliProcess(['import', folder, '--no-work'], env)
  await app.producer.addEntries(
    entries.map(({ id }) => ({ id, run: 1, stage: 'fetch-article', priority: 1 })),
  )
  await until(async () => {
    const { wait, prioritized, active, delayed } =
      (await app.status.moment()).backlog['fetch-article'] ?? {}
    return [wait, prioritized, active, delayed].every((jobs) => jobs === 0)
  })

  expect(entries).toHaveLength(15)
  expect(err).toContain('the sample newsroom made room: its 15 entries were taken out of the store')
  expect((await app.samples.standing()).ids).toEqual([])
  expect(await app.letters.groups(DeadLetterFilter.parse({}))).toEqual([])
})

test('while a process was asked to serve it, an import of another leaves it where it is', async () => {
  const { app, env } = await setup()
  const folder = await folderOf({ 'port.html': articlePage('Port of Rilke opens') })
  const newsroom = await openSample({ note: () => undefined }, app, true)
  const serving = askOften({ note: () => undefined }, app, true)
  onTestFinished(async () => newsroom?.close())
  const { ids } = await app.samples.standing()

  const { err } = await cliProcess(['import', folder, '--no-work'], env)

  expect(err).toContain('the sample newsroom stays in the store: a process serves it')
  expect(ids.length).toBeGreaterThan(0)
  expect((await app.samples.standing()).ids).toEqual(ids)

  await serving.stop()
  expect(await app.samples.forget()).toBeGreaterThanOrEqual(15)
})

test('what a process that died held goes when its time is over', async () => {
  const { app } = await openTestApp(await database())
  await app.samples.hold(60_000)
  await app.samples.hold(1)
  expect(await app.samples.forget()).toBe(false)

  await app.store.db.run(`update samples_held set until = now() - interval '1 second'`)

  expect(await app.samples.forget()).toBe(0)
})

test('whoever begins to hold it while it is being taken out waits until it is', async () => {
  const { app } = await setup()
  const { db } = app.store
  let isHeld = false
  const { working, isHeldMeanwhile } = await db.transaction(async (tx) => {
    await tx.run('select id from feeds where folder = $1 for update', [sampleFolder])
    const forgetting = app.samples.forget()
    await until(async () => isAwaited(db))
    const hold = async () => {
      await app.samples.hold(60_000)
      isHeld = true
    }
    const holding = hold()
    await until(async () => isHeld || isAwaited(db, 2))
    return { working: Promise.all([forgetting, holding]), isHeldMeanwhile: isHeld }
  })
  await working

  expect(isHeldMeanwhile).toBe(false)
})

test('what was read of a feed that is watched no more stands beside no sample newsroom', async () => {
  const { app } = await setup()
  const own = (await app.feeds.list()).filter(({ folder }) => folder !== sampleFolder)

  expect(own).toHaveLength(1)
  for (const { id } of own) await app.feeds.setStatus(id, 'removed')

  expect(await app.samples.standing()).toMatchObject({ hasOthers: true, taken: [] })
})

test('a feed that was never read and is watched no more is nothing beside the sample newsroom', async () => {
  const { app } = await openTestApp(await database())
  const url = 'https://unread.example/feed'
  await app.feeds.add([{ url }])
  expect(await app.samples.standing()).toMatchObject({ hasOthers: true })

  await app.feeds.setStatus(url, 'removed')

  expect(await app.samples.standing()).toEqual({ ids: [], hasOthers: false, taken: [] })
})

test('the overview says that news of samples is invented, and of nothing else', async () => {
  const { app } = await openTestApp(await database())
  const noted = async () =>
    (await dashboardRoutes(app).request('http://127.0.0.1/'))
      .text()
      .then((text) => text.includes('its news is invented'))
  await app.feeds.add([{ url: 'http://127.0.0.1:8347/world/feed.rss', folder: 'Ports' }])
  expect(await noted()).toBe(false)

  await app.feeds.add([{ url: 'http://127.0.0.1:8348/world/feed.rss', folder: sampleFolder }])

  expect(await noted()).toBe(true)
})

test('a feed of one’s own at an address of the newsroom is neither taken for it nor taken out', async () => {
  const { app } = await openTestApp(await database())
  const urls = Array.from({ length: 10 }, (_, at) => `http://127.0.0.1:${8347 + at}/world/feed.rss`)
  await app.feeds.add(urls.map((url) => ({ url, folder: 'Ports' })))
  await app.feeds.setStatus(urls[0] ?? '', 'removed')

  const newsroom = await openSample({ note: () => undefined }, app, true)
  onTestFinished(async () => newsroom?.close())
  const { ids } = await app.samples.standing()
  await app.samples.release()
  const entries = await app.samples.forget()

  expect([ids.length, entries]).toEqual([2, 0])
  const folders = await app.store.db.rows(
    z.object({ url: z.string(), folder: z.string(), status: z.string() }),
    'select url, folder, status from feeds order by url',
  )
  expect(folders).toEqual(
    urls.map((url, at) => ({ url, folder: 'Ports', status: at === 0 ? 'removed' : 'active' })),
  )
})

/** `wiredesk start` on an embedded database of its own. */
async function started() {
  const folder = await mkdtemp(join(tmpdir(), 'samples-'))
  const env = {
    WIREDESK_DATA_DIR: join(folder, 'data'),
    WIREDESK_PORT: '0',
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_THREADS: '1',
  }
  const child = spawn(process.execPath, [resolve('src/cli/main.ts'), 'start'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', WIREDESK_LOG_LEVEL: 'warn', ...env },
  })
  onTestFinished(async () => {
    await ended(child)
    await rm(folder, { recursive: true, force: true })
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { env, hasSaid: async (words: string) => until(async () => said.includes(words)) }
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGINT')
  await exit
}

test('a feed of one’s own takes the place of the sample newsroom that is being watched', async () => {
  const site = await newsSite([port])
  const { env, hasSaid } = await started()
  await hasSaid('recorded  Eleven countries')

  const added = await cliProcess(['feeds', 'add', site.feedUrl], env)
  await hasSaid('the sample newsroom made room')
  await hasSaid(`recorded  ${port.title}`)

  expect(added.code).toBe(0)
  const { rows } = await cliProcess(['records', 'list', '--json', '--limit', '50'], env)
  expect(rows()).toMatchObject([{ title: port.title }])
})
