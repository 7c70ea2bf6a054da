import { type Socket, connect, createServer } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { queueSchemaOf } from '../../src/config.ts'
import { pipeline } from '../../src/pipeline.ts'
import type { PostgresAddress } from '../../src/postgres/connection.ts'
import { postgresBackend } from '../../src/queues/backend.ts'
import { createProducer } from '../../src/queues/producer.ts'
import { until } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { listen } from '../support/listen.ts'
import { emptyPostgresForFile } from '../support/postgres.ts'

const newDatabase = await emptyPostgresForFile()

/** Passes all on to the server, but ends the first connection that says the word. */
async function proxyThatDropsOnce(word: string, folder: string) {
  let dropped = 0
  const port = await listen(
    createServer((near: Socket) => {
      const far = connect(`${folder}/.s.PGSQL.5432`)
      for (const end of [near, far]) end.on('error', () => undefined)
      near.on('data', (said) => {
        if (dropped > 0 || !said.includes(word)) return void far.write(said)
        dropped += 1
        near.resetAndDestroy()
        far.destroy()
      })
      near.on('close', () => far.destroy())
      far.pipe(near)
    }),
  )
  return { port, drops: () => dropped }
}

test('a database that goes away while the queues are brought up to date is waited for', async () => {
  const { connectionConfig } = await newDatabase()
  const schema = 'wiredesk'
  const proxy = await proxyThatDropsOnce(
    `CREATE SCHEMA IF NOT EXISTS "${queueSchemaOf(schema)}"`,
    connectionConfig.host,
  )
  const config = readConfig({
    WIREDESK_DATABASE_URL: `postgres://wiredesk@127.0.0.1:${proxy.port}/${connectionConfig.database}`,
    WIREDESK_SCHEMA: schema,
  })

  const app = await openApp({ config, log: pino({ level: 'silent' }) })
  onTestFinished(async () => app.close())

  expect(proxy.drops()).toBe(1)
  expect((await app.status.services()).queue.kind).toBe('postgresql')
})

const schema = 'wiredesk_queue'

/** Of queues in the schema, closed after the test. */
function openProducer(address: PostgresAddress, onError: (error: Error) => void = () => undefined) {
  const backend = postgresBackend(address, schema)
  const producer = createProducer(backend, pipeline.stages, onError)
  onTestFinished(async () => {
    await producer.close()
    await backend.close()
  })
  return producer
}

test('a queue that was opened while the database was away takes jobs when it is back', async () => {
  const { connectionConfig } = await newDatabase()
  await postgresBackend(connectionConfig, schema).migrate()
  const port = await freePort()
  const away = { ...connectionConfig, host: '127.0.0.1', port }
  const errors: Error[] = []
  const { add, backlog } = openProducer(away, (error) => void errors.push(error))
  const added = add('poll-feed', [{ feedId: 'feed' }])
  await until(async () => errors.length > 0)

  await listen(proxyTo(connectionConfig.host), port)

  await added
  expect((await backlog())['poll-feed']).toMatchObject({ wait: 1 })
})

test('a queue whose first connection ends as soon as it is open takes jobs over the next one', async () => {
  const { connectionConfig } = await newDatabase()
  await postgresBackend(connectionConfig, schema).migrate()
  let ended = false
  const port = await listen(
    createServer((near) => {
      const far = connect(`${connectionConfig.host}/.s.PGSQL.5432`)
      for (const end of [near, far]) end.on('error', () => undefined)
      near.pipe(far)
      far.on('data', (said) => {
        if (ended || !said.subarray(-6).equals(readyForQuery)) return void near.write(said)
        ended = true
        near.end(Buffer.concat([said, shutDown]))
        far.destroy()
      })
    }),
  )
  const { add, backlog } = openProducer({ ...connectionConfig, host: '127.0.0.1', port })

  await add('poll-feed', [{ feedId: 'feed' }])

  expect(ended).toBe(true)
  expect((await backlog())['poll-feed']).toMatchObject({ wait: 1 })
})

/** What a server says that waits for a statement, outside of a transaction. */
const readyForQuery = Buffer.from('Z\0\0\0\u0005I', 'latin1')

/** What a server says that is shut down, unasked: severity, code and message. */
const shutDown = (() => {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0', 'latin1')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
})()

const proxyTo = (folder: string) =>
  createServer((near) => {
    const far = connect(`${folder}/.s.PGSQL.5432`)
    for (const end of [near, far]) end.on('error', () => undefined)
    near.pipe(far).pipe(near)
  })
