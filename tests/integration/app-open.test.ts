import { type Socket, connect, createServer } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { queueSchemaOf } from '../../src/upkeep.ts'
import { listen } from '../support/listen.ts'
import { postgresForFile } from '../support/postgres.ts'

const newDatabase = await postgresForFile()

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
