/**
 * Polls 2,000 feeds on loopback hosts for 10 simulated days, through the real stage, policy, client and
 * reader; only store and clock are memory. Prints what sites and readers would notice of it, and fails
 * where a host was asked more often than the rule allows or an entry was missed.
 *
 *   node bench/soak.ts [--feeds=2000] [--days=10] [--seed=1]
 */
import { parseArgs } from 'node:util'
import { DeferredError, StageError } from '../src/errors.ts'
import { createHttpClient } from '../src/http/client.ts'
import { defaultHttpSettings } from '../src/http/settings.ts'
import { healthOf } from '../src/polling/health.ts'
import { pollFeed } from '../src/workers/poll-feed.ts'
import { memoryHostTurns, memoryRobotsCache } from '../tests/support/host-turns.ts'
import { openDesk, soakContext } from './soak/desk.ts'
import { dayMs, makeFeeds, random } from './soak/feeds.ts'
import { busiest, entriesOf, quantile } from './soak/report.ts'
import { openSites } from './soak/sites.ts'
import { timeline } from './soak/timeline.ts'

const { values: asked } = parseArgs({
  options: {
    feeds: { type: 'string', default: '2000' },
    days: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})
const days = Number(asked.days)
const start = Date.parse('2025-09-01T00:00:00Z')
const end = start + days * dayMs
const clock = { now: start }
const now = () => clock.now

const feeds = makeFeeds(Number(asked.feeds), start, days, Number(asked.seed))
const sites = await openSites(feeds, 4, now)
const hostOf = (index: number) => `${feeds[index]?.host}:${sites.ports[index % sites.ports.length]}`
const client = createHttpClient(
  {
    ...defaultHttpSettings('0.0.0', ['https://wiredesk.example/bot']),
    allowHosts: feeds.map((_, index) => hostOf(index)),
    lookup: (_name, options, callback) =>
      options.all
        ? callback(null, [{ address: '127.0.0.1', family: 4 }])
        : callback(null, '127.0.0.1', 4),
  },
  { turns: memoryHostTurns(), robots: memoryRobotsCache(), now: () => new Date(clock.now) },
)
const desk = openDesk(now)
for (const [index, { id, path }] of feeds.entries()) desk.add(id, `http://${hostOf(index)}${path}`)

const ctx = soakContext(client, desk, now)
const hosts = new Map(feeds.map(({ id, host }) => [id, host]))
const polled = new Map<string, number[]>()
const counts = { polls: 0, deferred: 0, deadLetters: 0 }
const lateness = random(7)
const startedAt = performance.now()

await timeline(
  feeds.map(({ id }) => ({ id, at: start })),
  async (feedId, at) => {
    if (at >= end) return undefined
    // A queue hands its jobs out a little late.
    clock.now = Math.max(clock.now, Math.round(at + lateness() * 300))
    const again = await runJob(feedId)
    return desk.status(feedId) === 'active' ? (again ?? desk.due.get(feedId)) : undefined
  },
)
report((performance.now() - startedAt) / 1000)
await client.close()
sites.close()

/** Runs one job as the queue would: a deferred one comes back at its time, others when the feed is due. */
async function runJob(feedId: string): Promise<number | undefined> {
  const at = clock.now
  try {
    await pollFeed.run(ctx, { feedId })
  } catch (error) {
    if (error instanceof DeferredError) {
      counts.deferred += 1
      return error.retryAt.getTime()
    }
    if (!(error instanceof StageError)) throw error
    counts.deadLetters += 1
  }
  counts.polls += 1
  const host = hosts.get(feedId) ?? ''
  const times = polled.get(host) ?? []
  polled.set(host, times)
  times.push(at)
  return undefined
}

function report(seconds: number): void {
  const perFeed = feeds.length * days
  const requests = [...sites.answers.values()].reduce((sum, count) => sum + count, 0)
  const { gapMs, perSec } = busiest(polled)
  const { expected, missed, neverShown, brief, pending, died, latencies } = entriesOf(
    feeds,
    desk,
    start,
    end,
  )
  const answers = [...sites.answers].toSorted((a, b) => b[1] - a[1])
  const health = Map.groupBy(
    desk.states(),
    (state) => healthOf(state, new Date(end), new Date(start)).status,
  )

  print('feeds, days', `${feeds.length} on ${new Set(hosts.values()).size} hosts, ${days}`)
  print('requests per feed and day', (requests / perFeed).toFixed(1))
  print('answers', answers.map(([code, count]) => `${code}: ${count}`).join(', '))
  print('polls; put off by politeness', `${counts.polls}; ${counts.deferred}`)
  print('most polls of one host in a second (rule: 1)', `${perSec}, closest two ${gapMs} ms apart`)
  print(
    'new entries; missed (rule: 0)',
    `${expected}; ${missed.length} ${missed.slice(0, 5).join(', ')}`,
  )
  print('not shown; under an hour; pending; died', `${neverShown}; ${brief}; ${pending}; ${died}`)
  for (const [kind, values] of latencies)
    print(`minutes from entry to poll, ${kind}`, minutes(values))
  print('moves adopted; dead letters', `${desk.moved()}; ${counts.deadLetters}`)
  print('health at the end', [...health].map(([name, all]) => `${name}: ${all.length}`).join(', '))
  const { user, system } = process.cpuUsage()
  const cpu = ((user + system) / 1e6).toFixed(0)
  print('took', `${seconds.toFixed(0)} s (${cpu} s of CPU), clients, sites and all`)
  if (perSec > 1 || missed.length > 0) process.exitCode = 1
}

function minutes(values: readonly number[]): string {
  const [half, most, all] = [0.5, 0.9, 0.99].map((share) =>
    Math.round(quantile(values, share) / 60_000),
  )
  return `p50 ${half}, p90 ${most}, p99 ${all} (${values.length} entries)`
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(46)} ${value}\n`)
}
