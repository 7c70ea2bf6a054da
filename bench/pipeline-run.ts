// One run of bench/pipeline.ts, in a process of its own, so that its CPU time and memory are its own.
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { mostLetters } from '../src/app/letters.ts'
import { openApp } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'
import { entryStages } from '../src/pipeline.ts'
import { DeadLetterFilter } from '../src/schemas/dead-letter.ts'
import { openStore } from '../src/store/store.ts'

const feeds = process.argv.slice(2)
const config = readConfig(process.env)
const log = pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2))
const app = await openApp({ config, log })
await app.feeds.add(feeds.map((url) => ({ url })))

const startedAt = performance.now()
const cpuBefore = process.cpuUsage()
const allowHosts = feeds.map((url) => new URL(url).host)
const workers = await app.withWeb({ allowHosts, paceMs: 0 }).work()
const schedule = app.schedule()
for (;;) {
  const { total } = await app.status.ledger(new Date(0))
  if (total.discovered > 0 && total.inFlight === 0) break
  await delay(50)
}
const seconds = (performance.now() - startedAt) / 1000
const { user, system } = process.cpuUsage(cpuBefore)
const peakMb = process.resourceUsage().maxRSS / 1024
const { total, unbalanced, breaks, reasons } = await app.status.ledger(new Date(0))
for (const { stage, code, message } of await app.letters.list(
  DeadLetterFilter.parse({ limit: mostLetters }),
)) {
  console.error(`dead: ${stage} ${code}: ${message}`)
}
await schedule.stop()
await workers.stop()
await app.close()

const store = await openStore({
  databaseUrl: config.WIREDESK_DATABASE_URL,
  dataDir: config.WIREDESK_DATA_DIR,
  schema: config.WIREDESK_SCHEMA,
  stages: entryStages,
  refetchAt: () => undefined,
  log,
})
const latency = await store.db.first(
  z.object({ p50: z.number(), p99: z.number(), atFullSpeed: z.number() }),
  `select percentile_cont(0.5) within group (order by s) as p50, percentile_cont(0.99) within group (order by s) as p99,
     0.7 * count(*) / (percentile_cont(0.9) within group (order by at)
       - percentile_cont(0.2) within group (order by at)) as "atFullSpeed"
   from (select extract(epoch from r.stored_at - e.discovered_at)::float as s, extract(epoch from r.stored_at)::float as at
     from records r join entries e on e.id = r.article_id) x`,
)
await store.close()
const balanced = unbalanced.length === 0 && breaks.length === 0
console.log(
  JSON.stringify({
    seconds,
    cpuMs: (user + system) / 1000,
    peakMb,
    total,
    reasons,
    balanced,
    ...latency,
  }),
)
