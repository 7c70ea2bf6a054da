// node bench/plumbing.ts [articles] [articles a second]
// What an article costs beside its text: PostgreSQL, Redis and the main thread, with text work that is answered at once, from memory; and what
// that comes to at so many articles a second (1,000 by default), if it stays the same for each. The articles (150 by default) are read for
// real first, in another schema of the same server, to have the answers. On Redis. Needs Linux.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { appOf } from '../src/app/app.ts'
import { openParts } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'
import { printTable, tell } from './extraction/table.ts'
import { type Counters, openCounters } from './pipeline/counters.ts'
import { type Counted, between, sumOf } from './pipeline/messages.ts'
import { startSite } from './pipeline/site.ts'
import { countStatements } from './pipeline/statements.ts'
import { startRedis } from './support/redis.ts'

type Work = (...given: readonly unknown[]) => Promise<unknown>

const Asked = z.union([
  z.string(),
  z
    .looseObject({ url: z.string(), number: z.number().optional() })
    .transform(({ url, number }) => [url, number]),
  z.looseObject({ text: z.string() }).transform(({ text }) => text),
])

const articles = Number(process.argv[2] ?? 150)
const aSecond = Number(process.argv[3] ?? 1_000)
const answers = new Map<string, Promise<unknown>>()
let missed = 0

const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-plumbing-'))
const statements = countStatements(join(import.meta.dirname, '..'))
const redis = await startRedis()
const site = await startSite(articles, 20)
tell('reads all of it for real')
await run('first')
missed = 0
tell('answers from memory')
const counted = await run('second')
site.end()
await redis.stop()
rmSync(dataDir, { recursive: true, force: true })
print(counted)

async function run(schema: string): Promise<Counted> {
  const env = {
    WIREDESK_DATA_DIR: dataDir,
    WIREDESK_REDIS_URL: redis.url,
    WIREDESK_SCHEMA: schema,
    WIREDESK_LOG_LEVEL: 'error',
  }
  const config = readConfig(env)
  const log = pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2))
  const parts = await openParts({ config, log })
  const app = appOf({ ...parts, text: remembering(parts.text) })
  const counters = await openCounters({
    database: { ...parts.store.connection },
    dataDir,
    redisUrl: redis.url,
    sitePid: site.pid,
    statements,
  })
  const kept = { count: 0 }
  const allowHosts = site.feeds.map((url) => new URL(url).host)
  const workers = await app
    .withWeb({ allowHosts, paceMs: 0 })
    .work({ onRecord: () => void kept.count++ })
  const schedule = app.schedule()
  const isDone = async () =>
    (await app.status.flow()).inFlight === 0 && (await app.status.totals()).discovered >= articles
  const before = await settled(counters)
  await app.feeds.add(site.feeds.map((url) => ({ url })))
  while (!(await statements.uncounted(isDone))) await delay(100)
  const found = between(before, await counters.read(kept.count, 'settled'))
  await schedule.stop()
  await workers.stop()
  await counters.close()
  await app.close()
  return found
}

async function settled(counters: Counters): Promise<Counted> {
  await counters.settle()
  return counters.read(0)
}

/** The same text work; what was asked for before is answered with what came of it then. */
function remembering<T extends object>(text: T): T {
  return new Proxy(text, {
    get(target, name): unknown {
      const work: unknown = Reflect.get(target, name)
      if (typeof work !== 'function' || name === 'close') return work
      const ask: Work = async (...given) => Reflect.apply(work, target, given)
      return async (...given: readonly unknown[]) => remembered(String(name), ask, given)
    },
  })
}

async function remembered(name: string, ask: Work, given: readonly unknown[]): Promise<unknown> {
  const key = keyOf(name, given)
  if (key === undefined) return ask(...given)
  const known = answers.get(key)
  if (known) return known
  missed += 1
  const answer = ask(...given)
  answers.set(key, answer)
  return answer
}

/** Of a page by its address, of a text by itself; nothing of what has neither. */
function keyOf(name: string, given: readonly unknown[]): string | undefined {
  const asked = given.flatMap((one) => {
    const { success, data } = Asked.safeParse(one)
    return success ? [data] : []
  })
  if (asked.length === 0) return undefined
  return createHash('sha256')
    .update(JSON.stringify([name, asked]))
    .digest('hex')
}

function print(found: Counted): void {
  const of = (total: number) => total / found.articles
  const cores = (ms: number) => `${((of(ms) * aSecond) / 1_000).toFixed(1)} cores`
  const many = (count: number) => Math.round(of(count) * aSecond).toLocaleString('en')
  console.log(`\n${found.articles} articles, ${missed} texts not in memory`)
  printTable(
    ['', 'an article', `at ${aSecond} a second`],
    [
      ['main thread', `${of(found.mainMs).toFixed(1)} ms`, cores(found.mainMs)],
      ['other threads', `${of(found.threadsMs).toFixed(1)} ms`, cores(found.threadsMs)],
      ['PostgreSQL', `${of(found.postgresMs).toFixed(1)} ms`, cores(found.postgresMs)],
      ['Redis', `${of(found.redisMs).toFixed(1)} ms`, cores(found.redisMs)],
      ['statements', of(sumOf(found.statements)).toFixed(1), many(sumOf(found.statements))],
      ['commits', of(found.commits).toFixed(1), many(found.commits)],
      ['syncs', of(found.syncs).toFixed(2), many(found.syncs)],
      ['WAL', `${of(found.walBytes / 1_000).toFixed(0)} kB`, `${many(found.walBytes / 1e6)} MB`],
      ['commands', of(sumOf(found.redisCommands)).toFixed(0), many(sumOf(found.redisCommands))],
    ],
  )
}
