import { describe, expect, test } from 'vitest'
import type { Context } from '../../../src/context.ts'
import type { Feed, PollResult } from '../../../src/context/feeds.ts'
import type { GetOptions, Page } from '../../../src/context/http.ts'
import { DeferredError, PermanentError, TransientError } from '../../../src/errors.ts'
import type { FeedDocument } from '../../../src/schemas/feed.ts'
import { priorities } from '../../../src/schemas/jobs.ts'
import { pollFeed } from '../../../src/workers/poll-feed.ts'
import { besidesPolls } from '../../support/poll-context.ts'
import { entry, feedDocument } from '../../support/polls.ts'

const now = new Date('2025-09-01T12:00:00Z')
const feed: Feed = {
  id: 'feed-1',
  url: 'https://a.example/feed',
  title: 'A',
  status: 'active',
  poll: {},
  settings: {},
}
const page: Page = {
  url: feed.url,
  status: 200,
  headers: { 'content-type': 'application/rss+xml; charset=utf-8', etag: '"1"' },
  contentType: 'application/rss+xml',
  body: Buffer.from('<rss/>'),
  redirects: [],
  fetchedAt: now,
}
interface World {
  readonly feed?: Partial<Feed> | null
  readonly page?: Partial<Page> | Error
  readonly document?: FeedDocument | Error
}

function orThrow<T>(value: T | Error): T {
  if (value instanceof Error) throw value
  return value
}

/** A fresh world with one feed, whose address gives `page`, which reads as `document`. */
function setup(world: World = {}) {
  const asked: { url: string; options: GetOptions }[] = []
  const kept: PollResult[] = []
  const parsed: { url: string; contentType?: string }[] = []
  const ctx: Context = {
    ...besidesPolls,
    http: {
      async get(url, options) {
        asked.push({ url, options })
        return { ...page, ...orThrow(world.page ?? {}) }
      },
    },
    feeds: {
      get: async () => (world.feed === null ? undefined : { ...feed, ...world.feed }),
      keepPoll: async (result) => {
        kept.push(result)
        return result.entries.map(({ guid }) => ({ entryId: guid, run: 1 }))
      },
    },
    text: {
      ...besidesPolls.text,
      async readFeed(_, about) {
        parsed.push(about)
        return orThrow(world.document ?? feedDocument({ title: 'A', entries: [entry('e1')] }))
      },
    },
    now: () => now,
    signal: new AbortController().signal,
  }
  return { asked, kept, parsed, run: async () => pollFeed.run(ctx, { feedId: 'feed-1' }) }
}

describe('poll-feed', () => {
  test('keeps what came and passes on the jobs that the store made of it', async () => {
    const { run, kept, parsed } = setup()

    expect(await run()).toEqual({ status: 'done', next: [{ entryId: 'e1', run: 1 }] })
    expect(kept[0]).toMatchObject({
      feedId: 'feed-1',
      document: { title: 'A' },
      state: { etag: '"1"' },
    })
    expect(kept[0]!.document).not.toHaveProperty('entries')
    expect(parsed).toEqual([
      {
        url: feed.url,
        contentType: 'application/rss+xml; charset=utf-8',
        readAt: now.toISOString(),
      },
    ])
  })

  test('asks with the validators it has, as the feed', async () => {
    const poll = { etag: '"0"', readAt: now.toISOString() }
    const { run, asked } = setup({ feed: { poll } })

    await run()

    expect(asked[0]).toMatchObject({
      url: feed.url,
      options: { purpose: 'feed', turn: 'feed-1', headers: { 'if-none-match': '"0"' } },
    })
  })

  test('reads nothing from a 304', async () => {
    const { run, kept, parsed } = setup({ page: { status: 304, body: new Uint8Array() } })

    expect(await run()).toEqual({ status: 'done', next: [] })
    expect(parsed).toEqual([])
    expect(kept[0]!.entries).toEqual([])
    expect(kept[0]).not.toHaveProperty('document')
  })

  test('does not read the same bytes twice, but keeps their new validators', async () => {
    const first = setup()
    await first.run()
    const { run, kept, parsed } = setup({
      feed: { poll: first.kept[0]!.state },
      page: { headers: { etag: '"2"' } },
    })

    await run()

    expect(parsed).toEqual([])
    expect(kept[0]!.state.etag).toBe('"2"')
  })

  test('gives the same state when run twice', async () => {
    const { run, kept } = setup()

    await run()
    await run()

    expect(kept[1]).toEqual(kept[0])
  })

  test.each([
    ['unknown-feed', null],
    ['feed-paused', { status: 'paused' as const }],
    ['feed-gone', { status: 'gone' as const }],
  ])('skips with the reason %s', async (reason, about) => {
    const { run, asked } = setup({ feed: about })

    expect(await run()).toEqual({ status: 'skipped', reason })
    expect(asked).toEqual([])
  })

  test.each(['politeness', 'offline', 'busy'])(
    'waits for %s without a trace in the feed',
    async (code) => {
      const wait = new DeferredError(code, 'later', now)
      const { run, kept } = setup({ page: wait })

      await expect(run()).rejects.toBe(wait)
      expect(kept).toEqual([])
    },
  )

  test.each([
    ['http-500', new TransientError('http-500', 'x')],
    ['timeout', new TransientError('timeout', 'x')],
    ['http-404', new PermanentError('http-404', 'x')],
    ['http-403', new PermanentError('http-403', 'x')],
    ['http-429', new DeferredError('http-429', 'x', new Date('2025-09-02T12:00:00Z'))],
  ])('keeps %s in the feed with the time of the next poll, and ends', async (code, error) => {
    const { run, kept } = setup({ page: error })

    expect(await run()).toEqual({ status: 'skipped', reason: code })
    expect(kept[0]!.state).toMatchObject({ failure: code, failures: 1 })
    expect(kept[0]!.nextPollAt > now).toBe(true)
    expect(kept[0]!.entries).toEqual([])
  })

  test('comes back when the site said to', async () => {
    const retryAt = new Date('2025-09-03T12:00:00Z')
    const { run, kept } = setup({ page: new DeferredError('http-503', 'x', retryAt) })

    await run()

    expect(kept[0]!.nextPollAt.getTime() - retryAt.getTime()).toBeLessThanOrEqual(60_000)
    expect(kept[0]!.nextPollAt >= retryAt).toBe(true)
  })

  test('stops a feed that is gone, and shows it to a person', async () => {
    const { run, kept } = setup({ page: new PermanentError('http-410', 'x') })

    await expect(run()).rejects.toMatchObject({ code: 'http-410', disposition: 'quarantine' })
    expect(kept[0]!.gone).toBe(true)
  })

  test('shows what is no feed to a person once, and goes on asking', async () => {
    const document = new PermanentError('not-a-feed', 'x')
    const first = setup({ document })
    await expect(first.run()).rejects.toMatchObject({ code: 'not-a-feed' })

    const second = setup({ document, feed: { poll: first.kept[0]!.state } })

    expect(await second.run()).toEqual({ status: 'skipped', reason: 'not-a-feed' })
    expect(second.kept[0]!.state).not.toHaveProperty('etag')
  })

  test('does not ask again and again for a feed that its reader falls over', async () => {
    const { run, kept } = setup({ document: new TypeError('a bug') })

    await expect(run()).rejects.toMatchObject({ code: 'reader-fault', disposition: 'quarantine' })
    expect(kept[0]!.state.failures).toBe(1)
  })

  test('lets faults of our own through, so that the queue tries again', async () => {
    const fault = new Error('connection to the database lost')
    const { run, kept } = setup({ page: fault })

    await expect(run()).rejects.toBe(fault)
    expect(kept).toEqual([])
  })

  const later = new Date('2025-09-01T12:00:05Z')

  test.each([
    ['politeness', { page: new DeferredError('politeness', 'x', later) }],
    ['offline', { page: new DeferredError('offline', 'x', later) }],
    ['store-down', { page: new DeferredError('store-down', 'x', later) }],
    ['busy', { document: new DeferredError('busy', 'x', later) }],
    ['thread-stalled', { document: new TransientError('thread-stalled', 'x') }],
  ])('blames no feed for %s: its state stays as it is', async (code, world) => {
    const { run, kept } = setup(world)

    await expect(run()).rejects.toMatchObject({ code })
    expect(kept).toEqual([])
  })

  test('blames no feed for a job that was ended for its own time', async () => {
    const ended = new DOMException('aborted', 'AbortError')
    const { run, kept } = setup({ page: ended })

    await expect(run()).rejects.toBe(ended)
    expect(kept).toEqual([])
  })

  test('blames a feed that its reader takes too long for, alone as well', async () => {
    const { run, kept } = setup({ document: new PermanentError('over-deadline', 'x') })

    await expect(run()).rejects.toMatchObject({ code: 'over-deadline' })
    expect(kept[0]!.state).toMatchObject({ failure: 'over-deadline', failures: 1 })
  })

  test('asks with what is set for the feed', async () => {
    const settings = {
      userAgent: 'Desk/1.0',
      headers: { 'x-key': 'k' },
      cookies: { a: '1', b: '2' },
      basicAuth: { username: 'desk', password: 'pä' },
      proxy: 'none',
    }
    const { run, asked } = setup({ feed: { settings } })

    await run()

    expect(asked[0]!.options.settings).toEqual({
      owner: feed.url,
      userAgent: 'Desk/1.0',
      proxy: 'none',
      headers: { 'x-key': 'k', cookie: 'a=1; b=2', authorization: 'Basic ZGVzazpww6Q=' },
    })
  })

  test('polls again after the interval that is set', async () => {
    const { run, kept } = setup({ feed: { settings: { intervalSec: 6 * 3600 } } })

    await run()

    const waitMs = kept[0]!.nextPollAt.getTime() - now.getTime()
    expect(Math.abs(waitMs / 3_600_000 - 6)).toBeLessThanOrEqual(0.6)
  })

  test('says of a first poll what is to wait and what is to be skipped', async () => {
    const entries = [entry('e1', '2025-09-01T11:00:00Z'), entry('e2', '2025-08-01T11:00:00Z')]
    const document = feedDocument({ entries })
    const first = setup({ document })
    const limited = setup({ document, feed: { settings: { firstPollLimit: 1 } } })

    await first.run()
    await limited.run()

    expect([...first.kept[0]!.admissions!]).toEqual([[entries[1], { priority: priorities.later }]])
    expect([...limited.kept[0]!.admissions!]).toEqual([
      [entries[1], { priority: 0, skip: 'first-poll-limit' }],
    ])
  })
})
