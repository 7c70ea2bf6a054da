import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import type { TextWork } from '../../src/context/text.ts'
import { PermanentError, TransientError } from '../../src/errors.ts'
import { entryStages } from '../../src/pipeline.ts'
import { openDirectStarts } from '../../src/queues/direct.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { EntryFilter } from '../../src/schemas/entry-filter.ts'
import { run, settled, until } from '../support/app.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { redisForFile } from '../support/redis.ts'
import { sharedText } from '../support/text-threads.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()
const redis = await redisForFile()
let worlds = 0

type Backend = 'postgresql' | 'redis'

/** Where an application and the site that it watches are. */
async function setup(backend: Backend) {
  worlds += 1
  const site = await newsSite([port])
  const env = {
    WIREDESK_DATABASE_URL: (await database()).url,
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_ARTICLE_PACE_MS: '0',
    WIREDESK_THREADS: '1',
    WIREDESK_LOCK_MS: '2000',
    ...(backend === 'redis' &&
      redis && { WIREDESK_REDIS_URL: redis.url, WIREDESK_SCHEMA: `direct_${worlds}` }),
  }
  return { site, env }
}

const port = { path: '/port', title: 'Port of Rilke moves more than ever' }

type World = Awaited<ReturnType<typeof setup>>

/** The application, with text work that may be other, and notes of the jobs that were queued. */
async function open({ env, site }: World, text: Partial<TextWork> = {}) {
  const parts = await openParts({ config: readConfig(env), log: pino({ level: 'silent' }) })
  const queued: string[] = []
  const { store, producer } = parts
  const add: typeof producer.add = async (stage, data, ...more) => {
    if (data.length > 0) queued.push(stage)
    return producer.add(stage, data, ...more)
  }
  const addEntries: typeof producer.addEntries = async (entries) => {
    queued.push(...entries.map(({ stage }) => stage))
    return producer.addEntries(entries)
  }
  const app = appOf({
    ...parts,
    producer: { ...producer, add, addEntries },
    text: { ...sharedText, ...text },
  })
  onTestFinished(async () => app.close())
  await store.feeds.add([{ url: site.feedUrl }], app.now())
  const queueOf = (stage: string) => {
    const queue = parts.backend.openQueue(stage)
    onTestFinished(async () => queue.close())
    return queue
  }
  return { app: { ...app, store, producer }, parts, queued, queueOf }
}

type Opened = Awaited<ReturnType<typeof open>>

/** Where the only entry stands. */
async function standing({ app }: Pick<Opened, 'app'>) {
  const [entry] = await app.store.entries.list(EntryFilter.parse({}))
  return entry && app.store.ledger.standing(entry.id)
}

const standsAt = async (opened: Pick<Opened, 'app'>, stage: string) =>
  until(async () => (await standing(opened))?.stage === stage)

/** Something that is waited for until the test says so. */
function latch() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, open: () => resolve() }
}

describe.each<Backend>(['postgresql', 'redis'])('stages that begin directly, on %s', (backend) => {
  describe.skipIf(backend === 'redis' && !redis)('', () => {
    test('take an article to its record with one job, each with its own end', async () => {
      const opened = await open(await setup(backend))
      const { app, queued } = opened
      await run(app)
      await settled(app, 1)

      expect(queued).toEqual(['poll-feed', 'fetch-article'])
      const metrics = await app.metrics.ofProcess()
      for (const { name } of entryStages)
        expect(metrics).toContain(`_count{stage="${name}",outcome="done"} 1`)
      const [summary] = await app.store.reader.list({ limit: 1 })
      const record = await app.store.reader.get(summary?.id ?? '')
      const versions = Object.fromEntries(entryStages.map(({ name, version }) => [name, version]))
      expect(record?.madeBy).toEqual(versions)
    })

    test.each(['normalize-article', 'extract-facts', 'store-record'])(
      'do not where %s is paused, nor lose what waits there',
      async (stage) => {
        const opened = await open(await setup(backend))
        const { app, queued, queueOf } = opened
        const queue = queueOf(stage)
        await set(queue, 'pause')
        await run(app)

        await standsAt(opened, stage)
        await until(async () => queued.includes(stage))
        expect((await standing(opened))?.stage).toBe(stage)
        await set(queue, 'resume')
        expect(await settled(app, 1)).toMatchObject({ recorded: 1 })
      },
    )

    test('fail as others do: into the ledger, and from there through the queue', async () => {
      const world = await setup(backend)
      let failures = 0
      const opened = await open(world, {
        extractFacts: async (...args) => {
          if (failures === 0) {
            failures += 1
            throw new TransientError('thread-gone', 'the thread is gone')
          }
          return sharedText.extractFacts(...args)
        },
      })
      const { app, queued } = opened
      await run(app)
      const failed = await until(async () => {
        const found = await standing(opened)
        return found?.nextAttemptAt ? found : undefined
      })
      expect(failed).toMatchObject({ stage: 'extract-facts', attempts: 1 })
      await app.store.ledger.dueNow(undefined, app.now())

      expect(await settled(app, 1)).toMatchObject({ recorded: 1 })
      expect(queued.filter((stage) => stage !== 'poll-feed')).toEqual([
        'fetch-article',
        'extract-facts',
      ])
      expect(world.site.asked.filter(({ path }) => path === port.path)).toHaveLength(1)
    })

    test('leave a dead letter of their own, which is retried from there', async () => {
      let isBroken = true
      const opened = await open(await setup(backend), {
        extractFacts: async (...args) => {
          if (isBroken) throw new PermanentError('over-memory', 'too much of it')
          return sharedText.extractFacts(...args)
        },
      })
      const { app } = opened
      await run(app)
      await settled(app, 1)
      const [letter] = await app.store.deadLetters.find(DeadLetterFilter.parse({}))

      expect(letter).toMatchObject({
        stage: 'extract-facts',
        code: 'over-memory',
        input: { articleId: letter?.entryId, run: 1 },
      })
      expect(letter?.attempts).toHaveLength(1)
      isBroken = false
      await app.letters.retry(DeadLetterFilter.parse({ id: letter?.id }))
      expect(await settled(app, 1)).toMatchObject({ recorded: 1, dead: 0 })
    })

    test('are made up for when the process is killed, without a sweep', async () => {
      const world = await setup(backend)
      const first = await open(world)
      const child = spawn(
        process.execPath,
        [new URL('direct-process.ts', import.meta.url).pathname],
        {
          env: { PATH: process.env['PATH'], ...world.env },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      await once(child.stdout, 'data')
      // The document waits for its facts in the memory of the process.
      expect((await standing(first))?.stage).toBe('normalize-article')
      child.kill('SIGKILL')
      await once(child, 'exit')
      const workers = await first.app.work()
      onTestFinished(async () => workers.stop())

      expect(await settled(first.app, 1)).toMatchObject({ recorded: 1 })
      expect(first.queued).toEqual(['normalize-article'])
    })

    test('are queued where they stand when the process is asked to stop', async () => {
      const world = await setup(backend)
      const reading = latch()
      const opened = await open(world, {
        extractFacts: async (_document, signal) => {
          reading.open()
          await once(signal, 'abort')
          throw signal.reason
        },
      })
      const workers = await opened.app.work()
      const schedule = opened.app.schedule()
      await reading.promise
      await schedule.stop()
      await workers.stop()

      expect(opened.queued).toEqual(['poll-feed', 'fetch-article', 'extract-facts'])
      expect((await opened.app.status.moment()).backlog['extract-facts']?.['delayed']).toBe(1)
      const next = await open(world)
      const others = await next.app.work()
      onTestFinished(async () => others.stop())
      expect(await settled(next.app, 1)).toMatchObject({ recorded: 1 })
      expect(world.site.asked.filter(({ path }) => path === port.path)).toHaveLength(1)
    })

    test('keep nothing of a run that is over, and the new run has its own', async () => {
      const world = await setup(backend)
      const { site } = world
      const [reading, changed] = [latch(), latch()]
      let runs = 0
      const opened = await open(world, {
        extractFacts: async (...args) => {
          runs += 1
          if (runs === 1) {
            reading.open()
            await changed.promise
          }
          return sharedText.extractFacts(...args)
        },
      })
      const { app } = opened
      await run(app)
      await reading.promise
      site.answer(port.path, page(articlePage(port.title, '5,100')))
      site.tell([{ ...port, updated: '2025-09-02T08:00:00Z' }])
      await app.store.feeds.setStatus(site.feedUrl, 'active', app.now())
      await until(async () => (await standing(opened))?.run === 2)
      changed.open()

      expect(await settled(app, 1)).toMatchObject({ recorded: 1 })
      const [summary] = await app.store.reader.list({ limit: 1 })
      const record = await app.store.reader.get(summary?.id ?? '')
      expect(record?.figures.some(({ value }) => value === 5100)).toBe(true)
      expect(record?.figures.some(({ value }) => value === 4700)).toBe(false)
    })

    test('stand behind a crowd in the queue', async () => {
      const { parts, queueOf } = await open(await setup(backend))
      const stage = 'normalize-article'
      const { signal } = new AbortController()
      const crowd = Array.from({ length: 101 }, (_, n) => ({ articleId: `a${n}`, run: 1 }))
      const begins = async (priority: number) => {
        const direct = openDirectStarts(parts.producer)
        direct.open(stage, 4)
        return (await direct.place(stage, priority, signal)) !== undefined
      }

      await parts.producer.add(stage, crowd, 10)
      expect([await begins(0), await begins(10)]).toEqual([true, false])
      await parts.producer.add(
        stage,
        crowd.map((job) => ({ ...job, run: 2 })),
      )
      expect(await begins(0)).toBe(false)
      await set(queueOf(stage), 'pause')
    })
  })
})

/** What people do in BullMQ's own way. */
async function set(queue: object, deed: 'pause' | 'resume'): Promise<void> {
  const act: unknown = Reflect.get(queue, deed)
  if (typeof act !== 'function') throw new Error(`a queue cannot ${deed}`)
  await Reflect.apply(act, queue, [])
}
