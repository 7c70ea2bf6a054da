/**
 * Whether records reach a bad receiver: `node bench/sinks.ts [--records 100000] [--kills 3]`. Seeds a store with records by
 * SQL, and delivers them to a webhook that fails every fifth request, half of those after it has taken the records, while
 * the delivering process is killed (SIGKILL) again and again. Ends with 1 where a record is missing, or is there twice by its id
 * and run. Waits run 60 times as fast.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { z } from 'zod'
import { appOf } from '../src/app/app.ts'
import { openParts } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'
import { madeUpRecord } from '../tests/support/context.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '3' },
  },
})
const records = Number(values.records)
const kills = Number(values.kills)
const rate = 60

const folder = mkdtempSync(join(tmpdir(), 'wiredesk-sinks-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const env = { WIREDESK_DATA_DIR: join(folder, 'data'), WIREDESK_THREADS: '1' }
const parts = await openParts({ config: readConfig(env), log: pino({ level: 'error' }) })
const app = appOf(parts)

/** Articles of one feed with records of a few kB, as many as are asked for. */
async function seed(): Promise<void> {
  const { db } = parts.store
  const [feedId = ''] = await app.feeds.add([{ url: 'https://news.example/rss' }])
  const record = {
    ...madeUpRecord,
    document: { ...madeUpRecord.document, title: 'Seed', text: 'One of many. '.repeat(200) },
  }
  const ids = `select 'seed-' || n as id, n from generate_series(1, $1::int) n`
  const statements: readonly (readonly [sql: string, ...more: unknown[]])[] = [
    [
      `insert into entries (id, feed_id, guid, url, entry, content_hash, state, stage, discovered_at)
       select id, $2, id, 'https://news.example/' || id, '{}', id, 'recorded', null, now() from (${ids}) s`,
      feedId,
    ],
    [
      `insert into articles (id, url, canonical_url, revision, first_fetched_at, fetched_at)
       select id, id, id, 1, now(), now() from (${ids}) s`,
    ],
    [
      `insert into revisions (article_id, revision, page_sha256, url, content_type, headers, fetched_at)
       select id, 1, id, id, 'text/html', '{}', now() from (${ids}) s`,
    ],
    [
      `insert into records (article_id, revision, feed_id, url, title, language, record, search, cluster, stored_at)
       select id, 1, $2, id, 'Seed', 'en', $3::jsonb || jsonb_build_object('id', id), '', id, now() + n * interval '1 ms' from (${ids}) s`,
      feedId,
      JSON.stringify(record),
    ],
  ]
  for (const [sql, ...more] of statements) await db.run(sql, [records, ...more])
}

const Batch = z.object({
  records: z.array(z.object({ id: z.string(), run: z.int(), position: z.int() })),
})
/** What the receiver has, as one that knows what comes twice by its id and run keeps it. */
const there = new Map<string, number>()
const counts = { requests: 0, failed: 0, again: 0 }

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  counts.requests += 1
  const fails = counts.requests % 5 === 0
  const isTaken = !fails || counts.requests % 10 === 0
  if (isTaken) {
    for (const { id, run } of Batch.parse(JSON.parse(Buffer.concat(chunks).toString())).records) {
      const key = `${id}/${run}`
      if (there.has(key)) counts.again += 1
      there.set(key, (there.get(key) ?? 0) + 1)
    }
  }
  if (fails) counts.failed += 1
  response.writeHead(fails ? 503 : 204).end()
}

const server = createServer((request, response) => void receive(request, response))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('no port')

const began = performance.now()
await seed()
console.log(`seeded ${records} records in ${((performance.now() - began) / 1_000).toFixed(0)} s`)
const settings = { url: `http://127.0.0.1:${address.port}/`, batch: '200' }
await app.sinks.add({ name: 'bench', kind: 'webhook', settings, start: 'all' })

const startedAt = Date.now()
const run = join(import.meta.dirname, 'sinks-run.ts')
async function start() {
  const child = spawn(process.execPath, [run, String(startedAt), String(rate)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

let child = await start()
for (let kill = 1; kill <= kills; kill++) {
  const enough = (records * kill) / (kills + 1)
  while (there.size < enough) await delay(5)
  child.kill('SIGKILL')
  await once(child, 'exit')
  console.log(`killed at ${there.size} records`)
  child = await start()
}
const state = async () => (await app.sinks.get('bench'))?.behind ?? records
while ((await state()) > 0) await delay(200)
child.kill('SIGKILL')
await once(child, 'exit')

const seconds = (Date.now() - startedAt) / 1_000
const lost = records - there.size
console.log(
  `${records} records, ${counts.requests} requests, ${counts.failed} failed, ${kills} kills, ${seconds.toFixed(0)} s`,
)
console.log(`lost ${lost}; came twice, told by their ids: ${counts.again}`)
server.close()
await app.close()
process.exitCode = lost === 0 ? 0 : 1
