import { onTestFinished, test, expect } from 'vitest'
import { type ThreadOptions, openTextThreads } from '../../src/threads/pool.ts'
import { articlePage } from '../support/news-site.ts'

const { signal } = new AbortController()
/** Stands in for the text work: takes for ever, or all memory, where its input says so. */
const hostile = new URL('../support/hostile-thread.ts', import.meta.url)

function setup(options: Partial<ThreadOptions> = {}) {
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

test('a text that never ends is ended at its deadline, and the pool works on', async () => {
  const pool = setup({ deadlineMs: 1_500, file: hostile })

  const endless = await pool.extractFacts({ text: 'endless' }, signal).catch((e: unknown) => e)
  const next = await pool.extractFacts({ text: 'harmless' }, signal)

  expect(endless).toMatchObject({ disposition: 'quarantine', code: 'over-deadline' })
  expect(next.figures).toEqual([])
})

test('a text that takes all memory is ended at its limit, and the pool works on', async () => {
  const pool = setup({ memoryMb: 64, file: hostile })

  const greedy = await pool.extractFacts({ text: 'greedy' }, signal).catch((e: unknown) => e)
  const next = await pool.extractFacts({ text: 'harmless' }, signal)

  expect(greedy).toMatchObject({ disposition: 'quarantine', code: 'over-memory' })
  expect(next.figures).toEqual([])
})

test('a job that is called off ends its thread, and says why', async () => {
  const pool = setup({ file: hostile })
  const stop = new AbortController()

  const endless = pool.extractFacts({ text: 'endless' }, stop.signal).catch((e: unknown) => e)
  const reason = new Error('shutdown')
  stop.abort(reason)

  expect(await endless).toBe(reason)
  expect((await pool.extractFacts({ text: 'harmless' }, signal)).figures).toEqual([])
})
