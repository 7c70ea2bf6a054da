import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { openTestApp, run, settled, until } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { redisForFile } from '../support/redis.ts'

const database = await postgresForFile()
const redis = await redisForFile()
let worlds = 0

/** A site that is held for ten minutes before anybody asks it, and an application that wants to. */
async function setup(backend: 'postgresql' | 'redis') {
  worlds += 1
  const site = await newsSite([{ path: '/port', title: 'Port of Rilke moves more than ever' }])
  const { app, env } = await openTestApp(await database(), {
    ...(backend === 'redis' &&
      redis && { WIREDESK_REDIS_URL: redis.url, WIREDESK_SCHEMA: `lift_${worlds}` }),
  })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  const end = new Date(app.now().getTime() + 600_000)
  await app.store.turns.hold(
    { domain: '127.0.0.1', code: 'retry-after', reason: 'it asked to', until: end },
    app.now(),
  )
  return { app, env }
}

describe.each(['postgresql', 'redis'] as const)('a hold, with queues on %s', (backend) => {
  describe.skipIf(backend === 'redis' && !redis)('', () => {
    test('is listed with who waits, and lifting it brings their jobs forward', async () => {
      const { app, env } = await setup(backend)
      await run(app)
      await until(async () => (await app.store.holds.list()).some(({ waiting }) => waiting > 0))

      const listed = await cli(['holds', 'list', '--json'], env)
      const lifted = await cli(['holds', 'lift', '127.0.0.1', '--json'], env)

      expect(listed.rows()).toMatchObject([
        { kind: 'domain', name: '127.0.0.1', code: 'retry-after', waiting: 1 },
      ])
      expect(lifted.rows()).toEqual([{ lifted: ['127.0.0.1'], jobs: 1 }])
      expect(await settled(app, 1)).toMatchObject({ recorded: 1 })
    })
  })
})

test('holds lift says so where there is nothing to lift, and what it takes', async () => {
  const { env } = await setup('postgresql')

  const unknown = await cli(['holds', 'lift', 'other.example'], env)
  const none = await cli(['holds', 'lift'], env)
  const all = await cli(['holds', 'lift', '--all'], env)

  expect([unknown.code, none.code, all.code]).toEqual([1, 2, 0])
  expect(unknown.err).toContain('there is no hold of other.example')
  expect(all.out).toBe('1 lifted, 0 jobs go on\n')
})

test('holds go by the clock of the application', async () => {
  const { env } = await openTestApp(await database())
  const start = new Date('2001-01-01T00:00:00Z')
  const parts = await openParts({
    config: readConfig(env),
    log: pino({ level: 'silent' }),
    now: () => start,
  })
  const app = appOf(parts)
  onTestFinished(async () => app.close())
  const end = new Date(start.getTime() + 60_000)

  await parts.store.turns.hold(
    { domain: 'a.example', code: 'retry-after', reason: 'it asked to', until: end },
    app.now(),
  )

  expect(await app.holds.list()).toMatchObject([{ since: start, until: end }])
})
