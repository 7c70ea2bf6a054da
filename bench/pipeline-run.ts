// One run of bench/pipeline.ts, in a process of its own, so that its CPU time and memory are its own: of this code, or of another
// folder's.
//   pipeline-run.ts --source FOLDER --site-pid PID --pages N [--replay] [--log] FEED…
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { z } from 'zod'
import type { appOf as AppOf } from '../src/app/app.ts'
import type { openParts as OpenParts } from '../src/app/open.ts'
import type { readConfig as ReadConfig } from '../src/config.ts'
import { openCounters } from './pipeline/counters.ts'
import { articlesOf, warmFeeds } from './pipeline/feeds.ts'
import { forgetFigures } from './pipeline/forget-figures.ts'
import { openLog } from './pipeline/log.ts'
import { type Counted, type PipelineRun, between } from './pipeline/messages.ts'
import { countStatements } from './pipeline/statements.ts'

const { values, positionals: feeds } = parseArgs({
  allowPositionals: true,
  options: {
    source: { type: 'string', default: join(import.meta.dirname, '..') },
    'site-pid': { type: 'string', default: '0' },
    pages: { type: 'string', default: '0' },
    replay: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
})
const pages = Number(values.pages)
const lookMs = 500

const Told = z.object({ stories: z.coerce.number(), p50: z.number(), p99: z.number() })
const toldSql = `
  select count(distinct r.cluster) as stories,
    percentile_cont(0.5) within group (order by extract(epoch from r.stored_at - e.discovered_at)::float) as p50,
    percentile_cont(0.99) within group (order by extract(epoch from r.stored_at - e.discovered_at)::float) as p99
  from records r join entries e on e.id = r.article_id`

const statements = countStatements(values.source)
const { openParts } = await load<{ openParts: typeof OpenParts }>('app/open.ts')
const { appOf } = await load<{ appOf: typeof AppOf }>('app/app.ts')
const { readConfig } = await load<{ readConfig: typeof ReadConfig }>('config.ts')

const config = readConfig(process.env)
const parts = await openParts({
  config,
  log: pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2)),
})
const app = appOf(parts)
const counters = await openCounters({
  database: { ...parts.store.connection },
  dataDir: config.WIREDESK_DATA_DIR,
  redisUrl: config.WIREDESK_REDIS_URL,
  sitePid: Number(values['site-pid']),
  statements,
})
const log = values.log ? await openLog({ ...parts.store.connection }) : undefined
const kept = { count: 0 }
const workers = await app
  .withWeb({ allowHosts: feeds.map((url) => new URL(url).host), paceMs: 0 })
  .work({ onRecord: () => void kept.count++ })
const schedule = app.schedule()
// The warm-up is done with before anything else is known: else what is fetched ahead meanwhile would not be counted.
await take(feeds.slice(0, warmFeeds), articlesOf(pages, feeds.length, warmFeeds))
await counters.settle()
const warmedUp = await counters.read(kept.count)
const logFrom = await statements.uncounted(async () => log?.position())
await take(feeds.slice(warmFeeds), pages)
const live = between(warmedUp, await counters.read(kept.count, 'settled'))
const shares = await statements.uncounted(logShares)
const seen = await lookBack()
const replay = values.replay ? await replayAll() : undefined
if (values.replay) await statements.uncounted(async () => forgetFigures(parts.store.db))
const otherwise = values.replay ? await replayAll() : undefined
const peakMb = process.resourceUsage().maxRSS / 1024
await schedule.stop()
await workers.stop()
await counters.close()
await log?.close()
await app.close()
console.log(
  JSON.stringify({ live, replay, otherwise, peakMb, log: shares, ...seen } satisfies PipelineRun),
)

async function logShares() {
  return log && logFrom !== undefined ? log.shares(logFrom, await log.position()) : undefined
}

async function load<Module>(file: string): Promise<Module> {
  return import(join(values.source, 'src', file))
}

/** Watches these feeds until so many entries are known in all, and done with. */
async function take(urls: readonly string[], known: number): Promise<void> {
  await app.feeds.add(urls.map((url) => ({ url })))
  await untilDone(async () => (await app.status.totals()).discovered >= known)
}

/** When nothing is under way, but what waits for another attempt. */
async function untilDone(isAll: () => Promise<boolean>): Promise<void> {
  const isDone = async () => (await app.status.flow()).inFlight === 0 && (await isAll())
  while (!(await statements.uncounted(isDone))) await delay(lookMs)
}

async function replayAll(): Promise<Counted> {
  await counters.settle()
  const before = await counters.read(kept.count)
  const { id } = await app.replays.start({ from: 'extract-facts', filter: { state: 'recorded' } })
  await untilDone(async () => (await app.replays.get(id))?.status !== 'running')
  const after = await counters.read(kept.count, 'settled')
  const { queued = 0, dead = 0 } = (await app.replays.get(id)) ?? {}
  return { ...between(before, after), articles: queued - dead }
}

async function lookBack(): Promise<
  Omit<PipelineRun, 'live' | 'replay' | 'otherwise' | 'peakMb' | 'log'>
> {
  return statements.uncounted(async () => {
    const { total, unbalanced, breaks, reasons } = await app.status.ledger(new Date(0))
    const { waiting } = await app.status.flow()
    const told = await parts.store.db.first(Told, toldSql)
    if (!told) throw new Error('the database gave no row for an aggregate')
    const tables = await counters.tables()
    const balanced = unbalanced.length === 0 && breaks.length === 0
    return { total, waiting, reasons, balanced, tables, ...told }
  })
}
