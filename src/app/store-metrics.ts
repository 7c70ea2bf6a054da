import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import { dayMs } from '../moments.ts'
import type { HealthCounts } from '../polling/health.ts'
import type { Oldest } from '../store/entry-reader.ts'
import type { Hold } from '../store/holds.ts'
import { totalOf } from '../store/recall.ts'
import type { Break } from '../store/status.ts'
import type { Totals } from '../store/tallies.ts'
import { type Counts, metersOf, secondsSince } from './meters.ts'
import type { Parts } from './parts.ts'
import { type SinkState, type Status, statusOf } from './status.ts'
import { tellWork } from './work-metrics.ts'

let ofNode: Registry | undefined

/** Memory, CPU, event loop and collector of this process, which is one however many applications are open in it. */
export async function tellNode(): Promise<string> {
  if (!ofNode) {
    ofNode = new Registry()
    collectDefaultMetrics({ register: ofNode })
  }
  return ofNode.metrics()
}

/** That nothing else can be told. */
export async function tellSilence(): Promise<string> {
  const registry = new Registry()
  tellUp(registry, false)
  return registry.metrics()
}

export async function tellStore(parts: Parts, feeds: HealthCounts): Promise<string> {
  const registry = new Registry()
  tellUp(registry, true)
  await tell(registry, { status: statusOf(parts), now: parts.now(), feeds })
  await tellWork(registry, parts)
  return registry.metrics()
}

const tellUp = (registry: Registry, isUp: boolean) =>
  metersOf(registry).gauge(
    'wiredesk_store_up',
    'Whether store and queues answer: without them, nothing is told of what is in them.',
    isUp ? 1 : 0,
  )

const weekMs = 7 * dayMs

interface Asked {
  readonly status: Status
  readonly now: Date
  readonly feeds: HealthCounts
}

async function tell(registry: Registry, { status, now, feeds }: Asked): Promise<void> {
  const { oldest, letters, holds, sinks, backlog } = await status.moment()
  const { gauge } = metersOf(registry)
  tellLedger(registry, await status.totals(), await status.breaks())
  tellRecall(registry, totalOf(await status.dayRecall(new Date(now.getTime() - weekMs))))
  tellAges(registry, oldest, now)
  gauge('wiredesk_dead_letters', 'Dead letters by status; only open ones wait for a person.', {
    status: letters,
  })
  tellHolds(registry, holds)
  gauge(
    'wiredesk_feeds',
    'Feeds by health; quiet ones have brought nothing for far longer than they used to.',
    { health: feeds },
  )
  tellSinks(registry, sinks, now)
  tellJobs(registry, backlog)
}

function tellLedger(registry: Registry, totals: Totals, breaks: readonly Break[]): void {
  const { gauge, counter } = metersOf(registry)
  const { recorded, skipped, dead, inFlight, discovered, unbalanced } = totals
  gauge('wiredesk_entries', 'Entries ever discovered, by state.', {
    state: { recorded, skipped, dead, 'in-flight': inFlight },
  })
  counter('wiredesk_entries_discovered_total', 'Entries ever discovered.', discovered)
  gauge(
    'wiredesk_ledger_faults',
    'Days that do not balance, and entries among the newest.',
    unbalanced + breaks.length,
  )
}

function tellRecall(
  registry: Registry,
  { published, ...outcome }: ReturnType<typeof totalOf>,
): void {
  const { gauge } = metersOf(registry)
  gauge('wiredesk_published_week', 'Entries that feeds published in seven days.', published)
  gauge(
    'wiredesk_published_week_outcomes',
    'What came of those: recorded, the same as a recorded one, waiting, lost by us, refused by their site.',
    { outcome },
  )
}

/** How long what is under way has been so: the first thing to alert on. */
function tellAges(
  registry: Registry,
  { inFlightSince, failingSince, waiting }: Oldest,
  now: Date,
): void {
  const { gauge } = metersOf(registry)
  gauge('wiredesk_entries_waiting', 'Entries that wait for their next attempt.', waiting)
  gauge(
    'wiredesk_oldest_in_flight_seconds',
    'Since the entry in flight that has stood still for longest moved last; waiting ones do not count.',
    secondsSince(inFlightSince, now),
  )
  gauge(
    'wiredesk_oldest_waiting_seconds',
    'Since the entry that waits longest failed first.',
    secondsSince(failingSince, now),
  )
}

function tellHolds(registry: Registry, holds: readonly Hold[]): void {
  const { gauge } = metersOf(registry)
  const of = (wanted: Hold['kind']) => holds.filter(({ kind }) => kind === wanted).length
  gauge('wiredesk_holds', 'Domains and servers that are left alone.', {
    kind: { domain: of('domain'), server: of('server') },
  })
  gauge(
    'wiredesk_holds_waiting',
    'Jobs that wait for those.',
    holds.reduce((sum, { waiting }) => sum + waiting, 0),
  )
}

function tellSinks(registry: Registry, sinks: readonly SinkState[], now: Date): void {
  const { gauge, counter } = metersOf(registry)
  const by = (count: (sink: SinkState) => number) => ({
    sink: Object.fromEntries(sinks.map((sink) => [sink.name, count(sink)])),
  })
  gauge(
    'wiredesk_sink_behind',
    'Records that have not left by the sink: at most so many.',
    by(({ behind }) => behind),
  )
  gauge(
    'wiredesk_sink_lag_seconds',
    'Age of the oldest of those.',
    by(({ behindSince }) => secondsSince(behindSince, now)),
  )
  gauge(
    'wiredesk_sink_failing_seconds',
    'How long the sink has been failing.',
    by(({ failingSince }) => secondsSince(failingSince, now)),
  )
  counter(
    'wiredesk_sink_delivered_total',
    'Records that have left by the sink.',
    by(({ delivered }) => delivered),
  )
  gauge(
    'wiredesk_sink_letters',
    'Records that the receiver refused.',
    by(({ letters }) => letters),
  )
}

function tellJobs(registry: Registry, backlog: Readonly<Record<string, Counts>>): void {
  const jobs = new Gauge({
    name: 'wiredesk_jobs',
    help: 'Jobs in the queues, by stage and state.',
    labelNames: ['stage', 'state'],
    registers: [registry],
  })
  for (const [stage, counts] of Object.entries(backlog))
    for (const [state, count] of Object.entries(counts)) jobs.set({ stage, state }, count)
}
