import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { type QueueBackend, postgresBackend } from '../../src/queues/backend.ts'
import { until } from '../support/app.ts'
import { emptyPostgresForFile } from '../support/postgres.ts'

const newDatabase = await emptyPostgresForFile()

const stages = ['first', 'second', 'third'] as const

/** Queues and consumers of these stages, and the sessions that they take. */
async function setup() {
  const { connectionConfig } = await newDatabase()
  const backend = postgresBackend(connectionConfig, 'queue')
  await backend.migrate()
  const errors: Error[] = []
  const taken: string[] = []
  const opened = stages.map((stage) => open(backend, stage, taken, errors))
  const client = new Client(connectionConfig)
  await client.connect()
  onTestFinished(async () => {
    await Promise.all(opened.flatMap(({ queue, consumer }) => [queue.close(), consumer.close()]))
    await backend.close()
    await client.end()
  })
  await Promise.all(opened.map(async ({ consumer }) => consumer.waitUntilReady()))
  const sessions = async (where: string) => {
    const others = `datname = current_database() and pid <> pg_backend_pid()`
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where ${others} and ${where}`,
    )
    return rows.map(({ pid }) => pid)
  }
  const end = async (pids: readonly number[]) =>
    client.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [pids])
  const addAll = async (what: string) =>
    Promise.all(
      opened.map(async ({ queue }, at) =>
        queue.add('job', `${what} ${stages[at]}`, { removeOnComplete: true }),
      ),
    )
  return { backend, errors, taken, sessions, end, addAll }
}

function open(backend: QueueBackend, stage: string, taken: string[], errors: Error[]) {
  const queue = backend.openQueue(stage)
  queue.on('error', (error) => errors.push(error))
  const options = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 100 }
  const take = async (job: { readonly data: unknown }) => void taken.push(String(job.data))
  const consumer = backend.openConsumer(stage, take, { concurrency: 2, ...options })
  consumer.on('error', (error) => errors.push(error))
  return { queue, consumer }
}

const listens = `query ilike '%listen bullmq%'`
const told = (what: string) => stages.map((stage) => `${what} ${stage}`)

test('queues and consumers of all stages share one pool, and one connection that listens', async () => {
  const { taken, sessions, addAll } = await setup()
  await addAll('job of')

  await until(async () => taken.length === stages.length)

  expect(taken.toSorted((a, b) => a.localeCompare(b))).toEqual(told('job of'))
  expect(await sessions(listens)).toHaveLength(1)
  expect((await sessions('true')).length).toBeLessThanOrEqual(9)
})

test('consumers hear of jobs again when the connection that listens was lost, and it is told once', async () => {
  const { backend, errors, taken, sessions, end, addAll } = await setup()
  await until(async () => (await sessions(listens)).length === 1)
  const before = await sessions(listens)

  await end(before)

  await until(async () => (await sessions(`${listens} and pid <> ${before[0]}`)).length === 1)
  await addAll('later job of')
  await until(async () => taken.length === stages.length)
  expect(taken.toSorted((a, b) => a.localeCompare(b))).toEqual(told('later job of'))
  expect(errors).toHaveLength(1)
  expect(backend.breaks()).toBe(1)
})
