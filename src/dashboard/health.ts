import { Hono } from 'hono'
import type { App, Oldest } from '../app.ts'
import { maskedText } from '../masked.ts'
import { keptAnswer } from './kept-answer.ts'
import { ownNamesOnly } from './own-names.ts'

const clock = () => performance.now()

const readyMs = 2_000
const metricsMs = 10_000

/**
 * `/healthz`: the process lives. `/readyz`: it reaches its database and queue. `/metrics`: Prometheus.
 * Open to all: so they answer only to names of our own, and from memory for some seconds.
 */
export function healthRoutes(app: App): Hono {
  const routes = new Hono()
  const ready = keptAnswer(readyMs, async () => readiness(app), clock)
  const measured = keptAnswer(metricsMs, async () => metrics(app), clock)
  for (const path of ['/readyz', '/metrics']) routes.use(path, ownNamesOnly(app.config))
  routes.get('/healthz', (c) => c.text('ok'))
  routes.get('/readyz', async (c) => {
    const trouble = await ready()
    return trouble === undefined ? c.text('ready') : c.text(trouble, 503)
  })
  routes.get('/metrics', async (c) => {
    c.header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(await measured())
  })
  return routes
}

/** Why it is not ready, where it is not. */
async function readiness(app: App): Promise<string | undefined> {
  try {
    await app.store.health()
    await app.producer.backlog()
    return undefined
  } catch (error) {
    return maskedText(error instanceof Error ? error.message : String(error))
  }
}

/** The exposition format of Prometheus, version 0.0.4. */
async function metrics(app: App): Promise<string> {
  const { total, unbalanced, breaks } = await app.store.report(new Date(0))
  const backlog = await app.producer.backlog()
  const memory = process.memoryUsage()
  const cpu = process.cpuUsage()
  return [
    ...metric('wiredesk_entries', 'gauge', 'Entries ever discovered, by state.', [
      ['state="recorded"', total.recorded],
      ['state="skipped"', total.skipped],
      ['state="dead"', total.dead],
      ['state="in-flight"', total.inFlight],
    ]),
    ...metric('wiredesk_entries_discovered_total', 'counter', 'Entries ever discovered.', [
      ['', total.discovered],
    ]),
    ...metric('wiredesk_ledger_faults', 'gauge', 'Days and entries that do not balance.', [
      ['', unbalanced.length + breaks.length],
    ]),
    ...ageMetrics(await app.store.entries.oldest(), app.now()),
    ...metric(
      'wiredesk_jobs',
      'gauge',
      'Jobs in the queues.',
      Object.entries(backlog).flatMap(([stage, counts]) =>
        Object.entries(counts).map(
          ([state, count]) => [`stage="${stage}",state="${state}"`, count] as const,
        ),
      ),
    ),
    ...metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', memory.rss]]),
    ...metric('process_cpu_seconds_total', 'counter', 'CPU time.', [
      ['', (cpu.user + cpu.system) / 1e6],
    ]),
    '',
  ].join('\n')
}

/** How long what is under way has been so: the first thing to alert on. */
function ageMetrics({ inFlightSince, failingSince, waiting }: Oldest, now: Date): string[] {
  const age = (since: Date | null) => (since ? (now.getTime() - since.getTime()) / 1_000 : 0)
  return [
    ...metric('wiredesk_entries_waiting', 'gauge', 'Entries that wait for their next attempt.', [
      ['', waiting],
    ]),
    ...metric(
      'wiredesk_oldest_in_flight_seconds',
      'gauge',
      'Since the entry in flight that has stood still for longest moved last; waiting ones do not count.',
      [['', age(inFlightSince)]],
    ),
    ...metric(
      'wiredesk_oldest_waiting_seconds',
      'gauge',
      'Since the entry that waits longest failed first.',
      [['', age(failingSince)]],
    ),
  ]
}

function metric(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  values: readonly (readonly [string, number])[],
): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`),
  ]
}
