import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { TextTables } from '../../src/text/tables.ts'
import { type PoolOptions, openTextThreads } from '../../src/threads/pool.ts'
import { type Thread, startThread } from '../../src/threads/thread.ts'
import { hostilePool } from '../support/hostile-pool.ts'
import { Cell } from '../support/hostile-thread.ts'
import { floodPosts, livePage, markups } from '../support/live-page.ts'
import { articlePage } from '../support/news-site.ts'

const { signal } = new AbortController()

function setup(options: Partial<PoolOptions> = {}) {
  const pool = openTextThreads({ threads: 1, deadlineMs: 60_000, memoryMb: 256, ...options })
  onTestFinished(async () => pool.close())
  return pool
}

const page = (body: string) => ({
  body: Buffer.from(body),
  url: 'https://a.example/1',
  contentType: 'text/html',
})

test('a page and its text are read in a thread', async () => {
  const pool = setup()

  const document = await pool.readArticle(page(articlePage('Port opens')), signal)
  const facts = await pool.extractFacts(document, signal)

  expect(document.title).toBe('Port opens')
  expect(facts.figures.map(({ value }) => value)).toContain(4_700)
})

test('a live page is read in a thread with the times of its entries, but for those after it was fetched', async () => {
  const pool = setup()
  const body = floodPosts.map(markups['a time in its head']).join('')

  const saidIn = async (fetchedAt: Date) => {
    const document = await pool.readArticle(livePage({ body, fetchedAt }), signal)
    const { figures } = await pool.extractFacts(document, signal)
    return figures.find(({ value }) => value === 14)?.saidAt?.value
  }

  expect(await saidIn(new Date('2026-03-03T20:00:00Z'))).toBe('2026-03-03T16:40:00+01:00')
  expect(await saidIn(new Date('2026-03-02T20:00:00Z'))).toBe('2026-03-02T08:00:00+01:00')
})

test('what cannot be read is a permanent error with its own code', async () => {
  const pool = setup()

  const failures = await Promise.allSettled([
    pool.readFeed(Buffer.from('no feed at all'), { url: 'https://a.example/feed' }, signal),
    pool.readArticle(page('<html><body>video</body></html>'), signal),
  ])

  expect(failures).toMatchObject([
    { reason: { disposition: 'quarantine', code: 'not-a-feed' } },
    { reason: { disposition: 'quarantine', code: 'no-article' } },
  ])
})

test('rss-parser reads in a thread, and what it says is a permanent error', async () => {
  const pool = setup()
  const about = { url: 'https://a.example/feed' }
  const rss = '<rss version="2.0"><channel><title>Courier</title></channel></rss>'

  const reading = await pool.readWithRssParser(Buffer.from(rss), about, signal)
  const refused = pool.readWithRssParser(Buffer.from(`${'<a>'.repeat(200)}x`), about, signal)

  expect(reading).toEqual({ title: 'Courier', siteUrl: undefined, entries: [] })
  await expect(refused).rejects.toMatchObject({ disposition: 'quarantine', code: 'rss-parser' })
})

test('getting ready is no part of the first task', async () => {
  // Far less than a thread needs to load its code, and to spare for a line of text.
  const pool = setup({ deadlineMs: 100 })

  const facts = await pool.extractFacts({ text: 'Some 4,700 ships came.' }, signal)

  expect(facts.figures.map(({ value }) => value)).toEqual([4_700])
})

test('one thread reads the model files, and another is given what it read', async () => {
  const tables = Promise.withResolvers<TextTables>()
  const first = {
    file: new URL('../../src/threads/text-thread.ts', import.meta.url).href,
    deadlineMs: 60_000,
    memoryMb: 256,
    tables: undefined,
    onTables: tables.resolve,
  }
  const reader = startThread(first)
  onTestFinished(async () => reader.end())
  const read: unknown[] = []
  const other = startThread({
    ...first,
    tables: await tables.promise,
    onTables: (more) => void read.push(more),
  })
  onTestFinished(async () => other.end())
  await Promise.all([reader.warm, other.warm])

  const input = { text: 'The flood reached Dresden, Germany.' }
  const ending = await other.run({ name: 'facts', input })

  expect(read).toEqual([])
  expect(ending).toMatchObject({
    answer: { status: 'ok', value: { entities: [{ name: 'Dresden' }, { name: 'Germany' }] } },
  })
})

test('a text that never ends is ended at its second try, and the pool works on', async () => {
  const { order, cells } = hostilePool({ deadlineMs: 100 })

  const endless = await order('endless')

  expect(endless).toMatchObject({ disposition: 'quarantine', code: 'over-deadline' })
  expect(cells[Cell.begun]).toBe(2)
  expect(await order('harmless')).toBe('harmless')
})

test('a text that takes all memory is ended at its second try, and the pool works on', async () => {
  const { order, cells } = hostilePool({ memoryMb: 64 })

  const greedy = await order('greedy')

  expect(greedy).toMatchObject({ disposition: 'quarantine', code: 'over-memory' })
  expect(cells[Cell.begun]).toBe(2)
  expect(await order('harmless')).toBe('harmless')
})

test.for(['endless-once', 'greedy-once'])('%s is no failure', async (deed) => {
  const { order, cells } = hostilePool({ deadlineMs: 400, memoryMb: 64 })

  expect(await order(deed)).toBe(deed)
  expect(cells[Cell.begun]).toBe(2)
})

test('the second try waits until nothing else runs, and what comes later waits for it', async () => {
  const { order, cells, changed, letGo } = hostilePool({ threads: 2, deadlineMs: 100 })
  const ended: string[] = []
  const note = (name: string) => () => void ended.push(name)

  const held = order('held').then(note('held'))
  await changed(Cell.held, 0)
  const endless = order('endless').then(note('endless'))
  await changed(Cell.begun, 0)
  // Its first try has ended when the next in line has begun: there are two threads, and one is held.
  await order('harmless')
  const late = order('harmless').then(note('late'))
  letGo()
  await Promise.all([held, endless, late])

  expect(ended).toEqual(['held', 'endless', 'late'])
  const seen = [...cells.subarray(Cell.seen, Cell.seen + 3)]
  expect(seen).toEqual([1, 1, 0])
})

test('a task that sleeps past its deadline is not ended', async () => {
  const { order } = hostilePool({ deadlineMs: 100 })

  expect(await order('nap')).toBe('nap')
})

test('a task that sleeps for ever is given up, and can be retried', async () => {
  const { order } = hostilePool({ deadlineMs: 20 })

  expect(await order('asleep')).toMatchObject({ disposition: 'retry', code: 'thread-stalled' })
  expect(await order('harmless')).toBe('harmless')
})

test('a fault of our own is told as it is, and its thread lives on', async () => {
  const { pool } = hostilePool()

  const fault = await pool.extractFacts({ text: 'bug' }, signal).catch((e: unknown) => e)

  expect(fault).toEqual(new TypeError('this thread has a bug'))
  expect((await pool.extractFacts({ text: 'harmless' }, signal)).figures).toEqual([])
})

test('a job that is called off ends its thread, and says why', async () => {
  const { order, changed } = hostilePool()
  const stop = new AbortController()

  const endless = order('endless', stop.signal)
  await changed(Cell.begun, 0)
  const reason = new Error('shutdown')
  stop.abort(reason)

  expect(await endless).toBe(reason)
  expect(await order('harmless')).toBe('harmless')
})

test('a job that is called off while it waits for a thread ends at once', async () => {
  const { order, changed, letGo, cells } = hostilePool()
  const stop = new AbortController()
  const held = order('held')
  await changed(Cell.held, 0)

  const waiting = order('endless', stop.signal)
  const reason = new Error('shutdown')
  stop.abort(reason)

  expect(await waiting).toBe(reason)
  expect(await order('endless', stop.signal)).toBe(reason)
  expect(cells[Cell.held]).toBe(1)
  letGo()
  expect(await held).toBe('held')
  expect(await order('harmless')).toBe('harmless')
  expect(cells[Cell.begun]).toBe(1)
})

test('a suspect that is called off while it waits to be alone holds up nobody', async () => {
  const { order, changed, letGo } = hostilePool({ threads: 2, deadlineMs: 100 })
  const stop = new AbortController()
  const held = order('held')
  await changed(Cell.held, 0)
  const endless = order('endless', stop.signal)
  await changed(Cell.begun, 0)
  await order('harmless')

  const late = order('harmless')
  stop.abort()
  await endless

  expect(await late).toBe('harmless')
  letGo()
  expect(await held).toBe('held')
})

test('a thread that cannot start fails the task that waits for it', async () => {
  const { order } = hostilePool({ file: new URL('no-such-thread.ts', import.meta.url) })

  expect(await order('harmless')).toMatchObject({
    disposition: 'retry',
    code: 'thread-gone',
    cause: { code: 'ERR_MODULE_NOT_FOUND' },
  })
})

/** One that does not get ready in any time. */
function startHanging(startMs: number): Thread {
  const thread = startThread({
    file: 'data:text/javascript,for(;;);',
    deadlineMs: 60_000,
    memoryMb: 256,
    tables: undefined,
    onTables: () => undefined,
    startMs,
  })
  onTestFinished(async () => thread.end())
  return thread
}

test('a thread that never gets ready is given up', async () => {
  const { warm } = startHanging(1_000)

  await expect(warm).rejects.toThrow('a text thread could not get ready: over-deadline')
})

test('a thread that is looked at before it is online is watched on', async () => {
  const { warm } = startHanging(1)

  await expect(warm).rejects.toThrow('a text thread could not get ready')
})

test('a closed pool fails what runs and what waits', async () => {
  const { pool, order, changed } = hostilePool()
  const running = order('endless')
  await changed(Cell.begun, 0)
  const waiting = order('harmless')

  await pool.close()

  expect(await Promise.all([running, waiting])).toMatchObject([
    { disposition: 'retry', code: 'thread-gone' },
    { disposition: 'retry', code: 'thread-gone' },
  ])
})

test('a process that is stopped in the middle loses nothing', async () => {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('stopped-process.ts', import.meta.url))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]()
  expect((await said.next()).value).toBe('working\n')

  child.kill('SIGSTOP')
  // Longer than the deadline, as on a laptop whose lid was closed.
  await delay(2_500)
  child.kill('SIGCONT')

  expect((await said.next()).value).toBe('["work","work","work","work"]\n')
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})

test('what is compiled in a thread is kept for the next one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-compiled-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const script = fileURLToPath(new URL('compiling-process.ts', import.meta.url))

  await once(spawn(process.execPath, [script, folder], { stdio: 'inherit', env: {} }), 'exit')

  const [version = ''] = readdirSync(folder)
  expect(readdirSync(join(folder, version))).not.toEqual([])
})
