import { describe, expect, test } from 'vitest'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import {
  type TestedApp,
  openTestApp,
  run,
  settled,
  settledInAHurry,
  until,
} from '../support/app.ts'
import { type Story, articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { redisForFile } from '../support/redis.ts'
import { page, status } from '../support/web-server.ts'

const database = await postgresForFile()
const redis = await redisForFile()
let worlds = 0

/** A fresh world: a news site, an application that watches it, a schema and a prefix of its own. */
async function setup(backend: 'postgresql' | 'redis', stories: readonly Story[]) {
  worlds += 1
  const site = await newsSite(stories)
  const { app } = await openTestApp(await database(), {
    ...(backend === 'redis' &&
      redis && { WIREDESK_REDIS_URL: redis.url, WIREDESK_SCHEMA: `pipeline_${worlds}` }),
  })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  return { site, app }
}

const port: Story = { path: '/port', title: 'Port of Rilke moves more than ever' }
const rain: Story = { path: '/rain', title: 'Rain ends the longest drought' }

const open = async (app: TestedApp) => app.store.deadLetters.find(DeadLetterFilter.parse({}))

/** Lets the feed be polled again at once. */
const pollAgain = async (app: TestedApp, url: string) =>
  app.store.feeds.setStatus(url, 'active', app.now())

describe.each(['postgresql', 'redis'] as const)('the pipeline on %s', (backend) => {
  describe.skipIf(backend === 'redis' && !redis)('', () => {
    test('turns every entry of a feed into a record or a reasoned end', async () => {
      const { app, site } = await setup(backend, [port, rain, { path: '/gone', title: 'Gone' }])
      site.answer('/gone', status(404))
      site.answer('/rain', page('<html><body>video</body></html>'))

      await run(app)
      const total = await settledInAHurry(app, 3)

      expect(total).toMatchObject({ recorded: 1, dead: 2, skipped: 0 })
      const report = await app.store.report(new Date(0))
      expect(report.unbalanced).toEqual([])
      expect(report.breaks).toEqual([])
      expect(report.reasons.map(({ reason }) => reason).toSorted()).toEqual([
        'http-404',
        'no-article',
      ])
    })

    test('keeps the record with facts whose spans slice back', async () => {
      const { app } = await setup(backend, [port])

      await run(app)
      await settled(app, 1)
      const [summary] = await app.store.reader.list({ limit: 10 })
      const record = await app.store.reader.get(summary?.id ?? '')

      expect(record?.document.title).toBe(port.title)
      expect(record?.dates.published?.value).toBe('2025-09-01T08:00:00Z')
      const figure = record?.figures.find(({ value }) => value === 4700)
      expect(record?.document.text.slice(figure?.span.start, figure?.span.end)).toBe('4,700')
      expect(record?.madeBy).toHaveProperty('extract-facts')
    })

    test('retries a page that answers 503, and counts the attempts', async () => {
      const { app, site } = await setup(backend, [port])
      let asked = 0
      site.answer(port.path, (response, request) => {
        asked += 1
        return asked === 1
          ? status(503)(response, request)
          : page(articlePage(port.title))(response, request)
      })

      await run(app)
      const total = await settled(app, 1)

      expect(total.recorded).toBe(1)
      expect(asked).toBe(2)
    })

    test('comes back when Retry-After says', async () => {
      const { app, site } = await setup(backend, [port])
      let asked = 0
      site.answer(port.path, (response, request) => {
        asked += 1
        const respond =
          asked <= 2 ? status(429, { 'retry-after': '1' }) : page(articlePage(port.title))
        respond(response, request)
      })

      await run(app)
      const total = await settled(app, 1)

      expect(total.recorded).toBe(1)
      expect(asked).toBe(3)
    })

    test('quarantines with input, attempts and stack, and records after a retry', async () => {
      const { app, site } = await setup(backend, [port])
      site.answer(port.path, status(404))
      await run(app)
      await settledInAHurry(app, 1)
      const [letter] = await open(app)
      site.answer(port.path, page(articlePage(port.title)))

      const { retried } = await app.letters.retry(DeadLetterFilter.parse({ id: letter?.id }))
      const total = await settled(app, 1)

      expect(letter).toMatchObject({ stage: 'fetch-article', code: 'http-404', deaths: 1 })
      expect(letter?.attempts).toHaveLength(3)
      expect(letter?.input).toMatchObject({ entryId: letter?.entryId, run: 1 })
      expect(letter?.stack).toContain('404')
      expect(retried).toBe(1)
      expect(total.recorded).toBe(1)
      expect(await open(app)).toEqual([])
    })

    test('opens the same dead letter again when a retry fails', async () => {
      const { app, site } = await setup(backend, [port])
      site.answer(port.path, status(410))
      await run(app)
      await settledInAHurry(app, 1)
      const before = await open(app)

      await app.letters.retry(DeadLetterFilter.parse({}))
      const [after] = await until(async () => {
        await app.store.ledger.dueNow(undefined, app.now())
        const letters = await open(app)
        return letters[0]?.deaths === 2 && letters
      })

      expect(after?.id).toBe(before[0]?.id)
      expect(after?.attempts).toHaveLength(6)
    })

    test('gives dead letters of one cause one fingerprint', async () => {
      const { app, site } = await setup(backend, [port, rain])
      for (const { path } of [port, rain]) site.answer(path, status(404))

      await run(app)
      await settledInAHurry(app, 2)

      const groups = await app.store.deadLetters.groups(DeadLetterFilter.parse({}))
      expect(groups).toHaveLength(1)
      expect(groups[0]).toMatchObject({ count: 2, code: 'http-404', stage: 'fetch-article' })
    })

    test('makes a new revision of an article whose entry says that it was updated', async () => {
      const { app, site } = await setup(backend, [port])
      await run(app)
      await settled(app, 1)
      const [summary] = await app.store.reader.list({ limit: 1 })
      const id = summary?.id ?? ''
      site.answer(port.path, page(articlePage(port.title, '5,100')))
      site.tell([{ ...port, updated: '2025-09-02T08:00:00Z' }])

      await pollAgain(app, site.feedUrl)
      const revisions = await until(async () => {
        const known = await app.store.reader.revisions(id)
        return known.length === 2 && known
      })

      expect(revisions).toEqual([1, 2])
      const record = await app.store.reader.get(id)
      expect(record?.relations.replaces).toBe(1)
      expect(record?.figures.some(({ value }) => value === 5100)).toBe(true)
      expect((await app.store.report(new Date(0))).total).toMatchObject({
        discovered: 1,
        recorded: 1,
      })
    })

    test('brings back entries whose jobs were lost', async () => {
      const { app } = await setup(backend, [port, rain])
      const [feedId = ''] = await app.store.feeds.add(
        [{ url: 'http://127.0.0.1:1/never' }],
        app.now(),
      )
      await app.store.feeds.setStatus(feedId, 'paused', app.now())
      // As if a process had died after it wrote the entries and before it queued them.
      await app.store.feeds.keepPoll({
        feedId,
        state: {},
        nextPollAt: app.now(),
        entries: [
          {
            guid: 'lost',
            url: 'http://127.0.0.1:1/lost',
            title: 'Lost',
            categories: [],
            enclosures: [],
          },
        ],
      })

      await run(app)
      const total = await until(async () => {
        const report = await app.store.report(new Date(0))
        return report.total.discovered === 3 && report.total.inFlight <= 1 && report.total
      })

      expect(total.recorded).toBe(2)
    })

    test('replays from a stage behind live work, and makes the same record', async () => {
      const { app } = await setup(backend, [port, rain])
      await run(app)
      await settled(app, 2)
      const before = await app.store.reader.list({ limit: 10 })
      const { id: replayId } = await app.replays.start({ from: 'extract-facts', filter: {} })

      const progress: number[] = []
      const replay = await app.replays.follow(replayId, AbortSignal.timeout(60_000), ({ ended }) =>
        progress.push(ended),
      )
      const after = await app.store.reader.list({ limit: 10 })

      expect(replay).toMatchObject({ status: 'done', total: 2, queued: 2, dead: 0 })
      expect(progress.at(-1)).toBe(2)
      const facts = (records: typeof before) =>
        records.map(({ id, revision, entities, figures }) => ({ id, revision, entities, figures }))
      expect(facts(after)).toEqual(facts(before))
    })

    test('pauses a replay and goes on where it stood', async () => {
      const { app } = await setup(backend, [port, rain])
      await run(app)
      await settled(app, 2)
      const order = { from: 'store-record', filter: {} } as const
      const { id } = await app.replays.start(order, 1)
      await until(async () => ((await app.replays.get(id))?.queued ?? 0) > 0)

      const paused = await app.replays.pause(id)
      await app.replays.resume(id)
      const finished = await app.replays.follow(id, AbortSignal.timeout(60_000), () => undefined)

      expect(paused).toMatchObject({ status: 'paused', queued: 1, endedAt: null })
      expect(finished).toMatchObject({ status: 'done', queued: 2, endedAt: expect.any(Date) })
    })

    test('stops at once, puts running work back and loses nothing', async () => {
      const { app, site } = await setup(backend, [port])
      let asked = 0
      site.answer(port.path, (response, request) => {
        asked += 1
        // The first request is never answered.
        if (asked > 1) page(articlePage(port.title))(response, request)
      })
      const workers = await app.work()
      const schedule = app.schedule()
      await until(async () => asked === 1)

      await schedule.stop()
      await workers.stop()
      await run(app)
      const total = await settled(app, 1)

      expect(total.recorded).toBe(1)
      expect(asked).toBe(2)
    })
  })
})
