import { Hono } from 'hono'
import { html } from 'hono/html'
import type { App } from '../app/app.ts'
import type { HealthCounts, LedgerReport, Recall, Tally } from '../app/shapes.ts'
import type { Moment } from '../app/status.ts'
import { maskedText } from '../masked.ts'
import type { WaitingCause } from '../schemas/entry-filter.ts'
import { holdTable } from './holds.ts'
import { keptAnswer } from './kept-answer.ts'
import { type Html, age, layout, table } from './layout.ts'
import { recallLine, recallTable } from './recall.ts'
import { recordTable } from './records.ts'
import { causeTable } from './waiting.ts'

const weekMs = 7 * 86_400_000
/** The page loads itself again every few seconds; what counts a whole week, or all feeds, is not counted as often. */
const countedMs = 10_000
const feedsMs = 60_000

interface Counted {
  readonly report: LedgerReport
  readonly recall: readonly Recall[]
}

interface Seen extends Counted, Moment {
  readonly feeds: HealthCounts
  readonly causes: readonly WaitingCause[]
  readonly now: Date
}

const clock = () => performance.now()

export function statusRoutes(app: App): Hono {
  const counted = keptAnswer(countedMs, async () => count(app), clock)
  const feeds = keptAnswer(feedsMs, async () => app.status.feeds(), clock)
  const routes = new Hono()
  routes.get('/', async (c) => {
    const seen = await look(app, await counted(), await feeds())
    return c.html(await statusPage(seen, await app.records.list({ limit: 10 })))
  })
  return routes
}

async function count({ status, now }: App): Promise<Counted> {
  const since = new Date(now().getTime() - weekMs)
  return { report: await status.ledger(since), recall: await status.recall(since) }
}

/** So many causes are shown; the page of what waits has all. */
const mostCauses = 10

async function look(app: App, counted: Counted, feeds: HealthCounts): Promise<Seen> {
  return {
    ...counted,
    ...(await app.status.moment()),
    feeds,
    causes: await app.entries.waiting({ limit: mostCauses }),
    now: app.now(),
  }
}

function statusPage(seen: Seen, newest: Parameters<typeof recordTable>[0]): Promise<Html> | Html {
  const { report, recall, holds, sinks, causes, backlog, now } = seen
  return layout(
    { title: 'Status', at: '/', refreshSec: 5 },
    html`<h1>The last seven days</h1>
      ${cards(seen)} ${recallLine(recall)} ${ages(seen)} ${balance(report)}
      <h2>Waiting for another attempt</h2>
      ${causeTable(causes, now)}
      <p><a href="/waiting">All that waits, entry by entry</a></p>
      <h2>Sites that are left alone</h2>
      ${holdTable(holds, now)} ${sinks.length > 0 ? html`<h2>Sinks</h2>` : ''}
      ${sinks.length > 0 ? sinkTable(sinks, now) : ''}
      <h2>Newest records</h2>
      ${recordTable(newest)}
      <h2>Queues</h2>
      ${queueTable(backlog)}
      <h2>Recall by feed and day</h2>
      ${recallTable(recall)}
      <h2>Ledger by feed and day</h2>
      ${tallyTable(report.tallies)}`,
  )
}

const cards = ({ report: { total }, letters, oldest }: Seen): Html =>
  html`<div class="cards">
    <div>
      <b>${total.discovered}</b><span><a href="/entries">discovered</a></span>
    </div>
    <div>
      <b>${total.recorded}</b><span><a href="/entries?state=recorded">recorded</a></span>
    </div>
    <div>
      <b>${total.skipped}</b><span><a href="/entries?state=skipped">skipped</a></span>
    </div>
    <div>
      <b>${total.dead}</b><span><a href="/entries?state=dead">dead</a></span>
    </div>
    <div>
      <b>${total.inFlight}</b><span><a href="/entries?state=in-flight">in flight</a></span>
    </div>
    <div>
      <b>${oldest.waiting}</b><span><a href="/waiting">of them waiting</a></span>
    </div>
    <div>
      <b class="${letters.open > 0 ? 'bad' : ''}">${letters.open}</b
      ><span><a href="/failed">letters to look at</a></span>
    </div>
  </div>`

const ill = ['failing', 'dead', 'gone', 'quiet'] as const

function ages({ oldest, feeds, now }: Seen): Html {
  const { inFlight, inFlightSince, waiting, failingSince } = oldest
  const told = ill.filter((how) => feeds[how] > 0).map((how) => `${feeds[how]} ${how}`)
  const since = (date: Date) => age(now.getTime() - date.getTime())
  return html`${inFlightSince ? html`<p>The oldest of ${inFlight} in flight has not moved for ${since(inFlightSince)}.</p>` : ''}
  ${failingSince ? html`<p>The oldest of ${waiting} <a href="/waiting">waiting</a> has failed for ${since(failingSince)}.</p>` : ''}
  ${told.length > 0 ? html`<p class="bad"><a href="/feeds">Feeds</a>: ${told.join(', ')}.</p>` : ''}`
}

function balance({ unbalanced, breaks, reasons }: LedgerReport): Html {
  const why = reasons.map(
    ({ state, reason, count: many }, index) =>
      html`${index === 0 ? '' : ', '}<a
          href="/entries?state=${state}&amp;reason=${encodeURIComponent(reason)}"
          >${many} ${state} (${reason})</a
        >`,
  )
  if (unbalanced.length + breaks.length === 0) {
    return html`<p>
      <span class="good">The ledger balances.</span> <span class="soft">${why}</span>
    </p>`
  }
  return html`<p class="bad">
    <b>The ledger does not balance.</b>
    ${unbalanced.map(({ feed, day }) => `${maskedText(feed)} on ${day}; `)}${breaks.map(({ entryId, fault }) => html`entry <a href="/entries/${entryId}">${entryId}</a> is ${fault}; `)}
  </p>`
}

const queueTable = (backlog: Seen['backlog']): Html =>
  table(
    Object.entries(backlog),
    [
      ['Stage', ([stage]) => stage],
      ['Waiting', ([, counts]) => (counts['wait'] ?? 0) + (counts['prioritized'] ?? 0), 'n'],
      ['Running', ([, counts]) => counts['active'] ?? 0, 'n'],
      ['Put off', ([, counts]) => counts['delayed'] ?? 0, 'n'],
    ],
    'There are no queues.',
  )

/** Where records go besides the store. */
const sinkTable = (sinks: Seen['sinks'], now: Date): Html =>
  table(
    sinks,
    [
      ['Sink', (s) => s.name],
      ['Kind', (s) => s.kind],
      ['State', (s) => (s.failure === null ? s.status : `failing: ${s.failure}`)],
      ['Records behind', (s) => s.behind, 'n'],
      ['For', (s) => (s.behindSince ? age(now.getTime() - s.behindSince.getTime()) : ''), 't'],
      ['Delivered', (s) => s.delivered, 'n'],
      ['Refused', (s) => s.letters, 'n'],
    ],
    'Records go nowhere else.',
  )

const mostRows = 200

const tallyTable = (tallies: readonly Tally[]): Html =>
  html`${table(
    tallies.slice(0, mostRows),
    [
      ['Day', (t) => t.day, 't'],
      ['Feed', (t) => t.feed],
      ['Discovered', (t) => t.discovered, 'n'],
      ['Recorded', (t) => t.recorded, 'n'],
      ['Skipped', (t) => t.skipped, 'n'],
      ['Dead', (t) => t.dead, 'n'],
      ['In flight', (t) => t.inFlight, 'n'],
    ],
    'Nothing has been discovered yet.',
  )}
  ${tallies.length > mostRows ? html`<p class="soft">${tallies.length - mostRows} more: wiredesk status</p>` : ''}`
