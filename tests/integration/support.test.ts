import { Redis } from 'ioredis'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { postgresForFile } from '../support/postgres.ts'
import { redisForFile } from '../support/redis.ts'

const redis = await redisForFile()
const makeDatabase = await postgresForFile()

describe.skipIf(!redis)('the Redis of a test file', () => {
  test('keeps everything, as BullMQ needs it to', async () => {
    const client = new Redis(redis!.url)
    onTestFinished(async () => void (await client.quit()))

    expect(await client.config('GET', 'maxmemory-policy')).toEqual([
      'maxmemory-policy',
      'noeviction',
    ])
  })
})

describe('the PostgreSQL of a test file', () => {
  test('gives each test a database of its own', async () => {
    const [one, two] = [await makeDatabase(), await makeDatabase()]

    const names = await Promise.all([one, two].map(async ({ url }) => nameOf(url)))

    expect(new Set(names).size).toBe(2)
  })
})

async function nameOf(url: string): Promise<unknown> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<{ name: unknown }>('select current_database() as name')
  await client.end()
  return rows[0]?.name
}
