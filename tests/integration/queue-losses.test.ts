import { readFileSync, realpathSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { queueSchemaOf } from '../../src/config.ts'
import { until } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { makeCluster } from '../support/made-cluster.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { startRedisServer } from '../support/redis.ts'

const database = await postgresForFile()

/** One that keeps nothing on its disk; nothing where there is no `redis-server` on the path. */
async function redisWithoutDisk() {
  const folder = await mkdtemp(join(tmpdir(), 'queue-losses-'))
  const port = await freePort()
  const start = async () => startRedisServer(folder, port, ['--save', ''])
  let server = await start()
  afterAll(async () => {
    await server?.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })
  if (!server && process.env['CI'] === 'true') throw new Error('no redis-server on the path')
  if (!server) return undefined
  return {
    url: server.url,
    async crash() {
      await server?.kill('SIGKILL')
      server = await start()
    },
  }
}

const redis = await redisWithoutDisk()

/** Removed after the test with the cluster that is in it. */
async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'queue-losses-'))
  await chmod(folder, 0o755)
  await makeCluster(folder)
  const cluster = () => realpathSync(join(folder, 'postgres'))
  onTestFinished(async () => {
    await rm(cluster(), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })
  return { folder, cluster }
}

/** A feed that is to be polled and an article that is to be fetched, both queued, and nobody who does it; a schedule runs. */
async function openQueued(settings: Readonly<Record<string, string>>) {
  const env = {
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_THREADS: '1',
    ...settings,
  }
  const parts = await openParts({ config: readConfig(env), log: pino({ level: 'silent' }) })
  const app = appOf(parts)
  onTestFinished(async () => app.close())
  const schedule = app.schedule()
  onTestFinished(async () => schedule.stop())
  const { store, producer } = parts
  const waiting = async (stage: string, count: number) => {
    const { wait, prioritized } = await producer.look(stage)
    return wait + prioritized === count
  }

  const site = await newsSite([{ path: '/port', title: 'Port of Rilke moves more than ever' }])
  await store.feeds.add([{ url: site.feedUrl }], app.now())
  const polls = await app.work({ stages: ['poll-feed'] })
  await until(async () => waiting('fetch-article', 1))
  await polls.stop()
  await store.feeds.add([{ url: `${site.feedUrl}?later` }], app.now())
  await until(async () => waiting('poll-feed', 1))
  return { store, waiting }
}

test.skipIf(!redis)('what a Redis took with it when it died is queued again at once', async () => {
  const { waiting } = await openQueued({
    WIREDESK_DATABASE_URL: (await database()).url,
    WIREDESK_REDIS_URL: redis?.url ?? '',
  })

  await redis?.crash()

  await until(async () => waiting('poll-feed', 1))
  await until(async () => waiting('fetch-article', 1))
})

test('what a PostgreSQL took with it when it died is queued again at once', async () => {
  const { folder, cluster } = await dataFolder()
  const { store, waiting } = await openQueued({ WIREDESK_DATA_DIR: folder })
  // As the last moments of a queue are gone after a crash: its commits do not wait for the disk.
  const client = new Client(store.connection)
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`truncate ${queueSchemaOf('wiredesk')}.job cascade`)
  expect(await waiting('poll-feed', 0)).toBe(true)

  process.kill(
    Number.parseInt(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8'), 10),
    'SIGKILL',
  )

  await until(async () => waiting('poll-feed', 1).catch(() => false))
  await until(async () => waiting('fetch-article', 1).catch(() => false))
})
