import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, expect, test } from 'vitest'
import { openTestApp, run, settled } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { startRedisServer } from '../support/redis.ts'

const database = await postgresForFile()
const cluster = await startCluster()

/** One node that has all slots: it refuses keys of different slots in one command as any cluster does. */
async function startCluster(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-cluster-test-'))
  const port = await freePort()
  const server = await startRedisServer(folder, port, [
    '--cluster-enabled',
    'yes',
    '--cluster-announce-ip',
    '127.0.0.1',
  ])
  afterAll(async () => {
    await server?.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })
  if (!server && process.env['CI'] === 'true') throw new Error('no redis-server on the path')
  if (!server) return undefined

  const client = new Redis(server.url)
  await client.cluster('ADDSLOTSRANGE', 0, 16_383)
  while (!(await client.cluster('INFO')).includes('cluster_state:ok')) await client.ping()
  await client.quit()
  return `${server.url},${server.url}`
}

test.skipIf(!cluster)('works on a Redis Cluster, all keys of all queues in one slot', async () => {
  const site = await newsSite([{ path: '/port', title: 'Port of Rilke moves more than ever' }])
  const { app } = await openTestApp(await database(), { WIREDESK_REDIS_URL: cluster ?? '' })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())

  await run(app)
  const total = await settled(app, 1)

  expect(total.recorded).toBe(1)
})
