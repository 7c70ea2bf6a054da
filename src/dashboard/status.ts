import { Hono } from 'hono'
import type { App } from '../app/app.ts'
import type { HealthCounts, LedgerReport, Recall, Tally } from '../app/shapes.ts'
import type { Moment } from '../app/status.ts'
import { maskedText } from '../masked.ts'
import type { WaitingCause } from '../schemas/entry-filter.ts'
import type { Desk } from './desk.ts'
import { holdTable } from './holds.ts'
import { recallLine, recallTable } from './recall.ts'
import { recordTable } from './records.ts'
import { type Html, html } from './view/html.ts'
import { live } from './view/live.ts'
import { layout } from './view/page.ts'
import { heading, stats } from './view/parts.ts'
import { table } from './view/table.ts'
import { age, since as sinceThen } from './view/time.ts'
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

export function statusRoutes({ app, kept }: Desk): Hono {
  const counted = kept(countedMs, async () => count(app))
  const feeds = kept(feedsMs, async () => app.status.feeds())
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
    { title: 'Status', at: '/' },
    html`${heading('The last seven days')}
    ${live(
      'status',
      'flow letters holds feeds sinks',
      html`${cards(seen)} ${recallLine(recall)} ${ages(seen)} ${balance(report)}
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
    )}`,
  )
}

const cards = ({ report: { total }, letters, oldest }: Seen): Html =>
  stats([
    { label: 'discovered', value: total.discovered, href: '/entries' },
    { label: 'recorded', value: total.recorded, href: '/entries?state=recorded' },
    { label: 'skipped', value: total.skipped, href: '/entries?state=skipped' },
    { label: 'dead', value: total.dead, href: '/entries?state=dead' },
    { label: 'in flight', value: total.inFlight, href: '/entries?state=in-flight' },
    { label: 'of them waiting', value: oldest.waiting, href: '/waiting' },
    {
      label: 'letters to look at',
      value: letters.open,
      href: '/failed',
      tone: letters.open > 0 ? 'bad' : '',
    },
  ])

const ill = ['failing', 'dead', 'gone', 'quiet'] as const

function ages({ oldest, feeds, now }: Seen): Html {
  const { inFlight, inFlightSince, waiting, failingSince } = oldest
  const told = ill.filter((how) => feeds[how] > 0).map((how) => `${feeds[how]} ${how}`)
  const since = (date: Date) => sinceThen(date, now)
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
    { caption: 'Queues', empty: 'There are no queues.' },
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
    { caption: 'Sinks', empty: 'Records go nowhere else.' },
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
    { caption: 'Ledger', empty: 'Nothing has been discovered yet.' },
  )}
  ${tallies.length > mostRows ? html`<p class="soft">${tallies.length - mostRows} more: wiredesk status</p>` : ''}`
