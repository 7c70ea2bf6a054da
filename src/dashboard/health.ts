import { Hono } from 'hono'
import type { App } from '../app/app.ts'
import {
  type HealthCounts,
  type Hold,
  type LedgerReport,
  type LetterCounts,
  type Oldest,
  totalOf,
} from '../app/shapes.ts'
import type { SinkState } from '../app/status.ts'
import { maskedText } from '../masked.ts'
import { keptAnswer } from './kept-answer.ts'
import { ownNamesOnly } from './own-names.ts'

const clock = () => performance.now()

const readyMs = 2_000
const metricsMs = 10_000
/** There may be tens of thousands, and their health changes slowly. */
const feedsMs = 60_000

/**
 * `/healthz`: the process lives. `/readyz`: it reaches its database and queue. `/metrics`: Prometheus.
 * Open to all: so they answer only to names of our own, and from memory for some seconds.
 */
export function healthRoutes(app: App): Hono {
  const routes = new Hono()
  const ready = keptAnswer(readyMs, async () => readiness(app), clock)
  const feeds = keptAnswer(feedsMs, async () => app.status.feeds(), clock)
  const measured = keptAnswer(metricsMs, async () => metrics(app, await feeds()), clock)
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
    await app.status.services()
    return undefined
  } catch (error) {
    return maskedText(error instanceof Error ? error.message : String(error))
  }
}

const weekMs = 7 * 86_400_000

/** The exposition format of Prometheus, version 0.0.4. */
async function metrics(app: App, feeds: HealthCounts): Promise<string> {
  const { status, now } = app
  const { oldest, letters, holds, sinks, backlog } = await status.moment()
  return [
    ...ledgerMetrics(await status.ledger(new Date(0))),
    ...recallMetrics(totalOf(await status.recall(new Date(now().getTime() - weekMs)))),
    ...ageMetrics(oldest, now()),
    ...letterMetrics(letters),
    ...holdMetrics(holds),
    ...feedMetrics(feeds),
    ...sinkMetrics(sinks, now()),
    ...jobMetrics(backlog),
    ...processMetrics(),
    '',
  ].join('\n')
}

const ledgerMetrics = ({ total, unbalanced, breaks }: LedgerReport) => [
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
]

const recallMetrics = ({ published, ...outcomes }: ReturnType<typeof totalOf>) => [
  ...metric('wiredesk_published_week', 'gauge', 'Entries that feeds published in seven days.', [
    ['', published],
  ]),
  ...metric(
    'wiredesk_published_week_outcomes',
    'gauge',
    'What came of those: recorded, the same as a recorded one, waiting, lost by us, refused by their site.',
    byLabel('outcome', outcomes),
  ),
]

const letterMetrics = (counts: LetterCounts) =>
  metric(
    'wiredesk_dead_letters',
    'gauge',
    'Dead letters by status; only open ones wait for a person.',
    byLabel('status', counts),
  )

const holdMetrics = (holds: readonly Hold[]) => [
  ...metric(
    'wiredesk_holds',
    'gauge',
    'Domains and servers that are left alone.',
    byLabel('kind', {
      domain: holds.filter(({ kind }) => kind === 'domain').length,
      server: holds.filter(({ kind }) => kind === 'server').length,
    }),
  ),
  ...metric('wiredesk_holds_waiting', 'gauge', 'Jobs that wait for those.', [
    ['', holds.reduce((sum, { waiting }) => sum + waiting, 0)],
  ]),
]

const feedMetrics = (counts: HealthCounts) =>
  metric(
    'wiredesk_feeds',
    'gauge',
    'Feeds by health; quiet ones have brought nothing for far longer than they used to.',
    byLabel('health', counts),
  )

const sinkMetrics = (sinks: readonly SinkState[], now: Date) => {
  const by = (count: (sink: SinkState) => number) =>
    sinks.map((sink) => [`sink="${sink.name}"`, count(sink)] as const)
  const secondsSince = (since: Date | null) =>
    since === null ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1_000)
  return [
    ...metric(
      'wiredesk_sink_behind',
      'gauge',
      'Records that have not left by the sink: at most so many.',
      by(({ behind }) => behind),
    ),
    ...metric(
      'wiredesk_sink_lag_seconds',
      'gauge',
      'Age of the oldest of those.',
      by(({ behindSince }) => secondsSince(behindSince)),
    ),
    ...metric(
      'wiredesk_sink_failing_seconds',
      'gauge',
      'How long the sink has been failing.',
      by(({ failingSince }) => secondsSince(failingSince)),
    ),
    ...metric(
      'wiredesk_sink_delivered_total',
      'counter',
      'Records that have left by the sink.',
      by(({ delivered }) => delivered),
    ),
    ...metric(
      'wiredesk_sink_letters',
      'gauge',
      'Records that the receiver refused.',
      by(({ letters }) => letters),
    ),
  ]
}

const jobMetrics = (backlog: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  metric(
    'wiredesk_jobs',
    'gauge',
    'Jobs in the queues.',
    Object.entries(backlog).flatMap(([stage, counts]) =>
      Object.entries(counts).map(
        ([state, count]) => [`stage="${stage}",state="${state}"`, count] as const,
      ),
    ),
  )

function processMetrics(): string[] {
  const { user, system } = process.cpuUsage()
  return [
    ...metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [
      ['', process.memoryUsage().rss],
    ]),
    ...metric('process_cpu_seconds_total', 'counter', 'CPU time.', [['', (user + system) / 1e6]]),
  ]
}

const byLabel = (label: string, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([name, count]) => [`${label}="${name}"`, count] as const)

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
