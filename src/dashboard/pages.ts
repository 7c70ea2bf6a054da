import { Hono } from 'hono'
import { html } from 'hono/html'
import type { App, LedgerReport, RecordSummary, Tally, WatchedFeed } from '../app.ts'
import { maskedText, maskedUrl } from '../masked.ts'
import { RecordFilter } from '../schemas/record-filter.ts'
import { failedRoutes } from './failed.ts'
import { type Html, layout, moment, table } from './layout.ts'
import { recordPage } from './record.ts'

const weekMs = 7 * 86_400_000

/** The questions of the CLI as pages. */
export function pageRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => c.html(await statusPage(app)))
  routes.get('/records', async (c) => {
    const filter = RecordFilter.safeParse({ limit: 50, ...withoutEmpty(c.req.query()) })
    if (!filter.success) return c.text('this search cannot be read', 400)
    return c.html(await recordsPage(app, filter.data))
  })
  routes.get('/records/:id', async (c) => {
    const record = await app.store.reader.get(c.req.param('id'))
    return record
      ? c.html(await recordPage(record))
      : c.text(`there is no record ${c.req.param('id')}`, 404)
  })
  routes.get('/feeds', async (c) => c.html(await feedsPage(app)))
  routes.route('/failed', failedRoutes(app))
  return routes
}

const withoutEmpty = (query: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''))

async function statusPage(app: App): Promise<Html> {
  const report = await app.store.report(new Date(app.now().getTime() - weekMs))
  const backlog = Object.entries(await app.producer.backlog())
  const newest = await app.store.reader.list({ limit: 10 })
  return layout(
    { title: 'Status', at: '/', refreshSec: 5 },
    html`<h1>The last seven days</h1>
      ${cards(report)} ${balance(report)}
      <h2>Newest records</h2>
      ${recordTable(newest)}
      <h2>Queues</h2>
      ${table(
        backlog,
        [
          ['Stage', ([stage]) => stage],
          ['Waiting', ([, counts]) => (counts['wait'] ?? 0) + (counts['prioritized'] ?? 0), 'n'],
          ['Running', ([, counts]) => counts['active'], 'n'],
          ['Put off', ([, counts]) => counts['delayed'], 'n'],
        ],
        'There are no queues.',
      )}
      <h2>By feed and day</h2>
      ${tallyTable(report.tallies)}`,
  )
}

const cards = ({ total }: LedgerReport): Html =>
  html`<div class="cards">
    <div><b>${total.discovered}</b><span>discovered</span></div>
    <div><b>${total.recorded}</b><span>recorded</span></div>
    <div><b>${total.skipped}</b><span>skipped</span></div>
    <div>
      <b class="${total.dead > 0 ? 'bad' : ''}">${total.dead}</b
      ><span><a href="/failed">dead</a></span>
    </div>
    <div><b>${total.inFlight}</b><span>in flight</span></div>
  </div>`

function balance({ unbalanced, breaks, reasons }: LedgerReport): Html {
  const why = reasons.map(({ state, reason, count }) => `${count} ${state} (${reason})`).join(', ')
  if (unbalanced.length + breaks.length === 0) {
    return html`<p>
      <span class="good">The ledger balances.</span> <span class="soft">${why}</span>
    </p>`
  }
  return html`<p class="bad">
    <b>The ledger does not balance.</b>
    ${unbalanced.map(({ feed, day }) => `${maskedText(feed)} on ${day}; `)}${breaks.map(({ entryId, fault }) => `entry ${entryId} is ${fault}; `)}
  </p>`
}

const tallyTable = (tallies: readonly Tally[]): Html =>
  table(
    tallies,
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
  )

const recordTable = (records: readonly RecordSummary[]): Html =>
  table(
    records,
    [
      ['Published', (r) => moment(r.publishedAt ?? r.storedAt), 't'],
      [
        'Title',
        (r) =>
          html`<a href="/records/${r.id}">${r.title}</a
            >${r.carriers > 1 ? html` <a class="soft" href="/records?cluster=${r.id}">${r.carriers} carriers</a>` : ''}`,
      ],
      ['Who and where', (r) => r.entities.join(', ')],
      ['Figures', (r) => r.figures, 'n'],
    ],
    'There are no records.',
  )

async function recordsPage(app: App, filter: RecordFilter): Promise<Html> {
  const records = await app.store.reader.list(filter)
  const { query = '' } = filter
  const heading = query === '' ? 'Records' : `Records with “${query}”`
  return layout(
    { title: heading, at: '/records', query },
    html`<h1>${heading}</h1>
      ${recordTable(records)}`,
  )
}

async function feedsPage(app: App): Promise<Html> {
  const feeds = await app.feeds()
  return layout(
    { title: 'Feeds', at: '/feeds', refreshSec: 15 },
    html`<h1>Feeds</h1>
      ${table(feeds, feedColumns, 'No feeds are watched: wiredesk feeds add URL')}`,
  )
}

const feedColumns = [
  [
    'Feed',
    (f: WatchedFeed) =>
      html`${maskedText(f.title || f.url)}<br /><span class="soft">${maskedUrl(f.url)}</span>`,
  ],
  ['Folder', (f: WatchedFeed) => f.folder],
  ['Status', (f: WatchedFeed) => f.status],
  ['Health', healthOf],
  ['Entries', (f: WatchedFeed) => f.entries, 'n'],
  ['Polled', (f: WatchedFeed) => moment(f.lastPolledAt), 't'],
  ['Next', (f: WatchedFeed) => (f.status === 'active' ? moment(f.nextPollAt) : ''), 't'],
] as const

function healthOf({ health }: WatchedFeed): Html {
  const isBad = health.status === 'failing' || health.status === 'dead' || health.status === 'gone'
  const detail = 'code' in health ? ` (${health.code})` : ''
  return html`<span class="${isBad ? 'bad' : ''}">${health.status}${detail}</span>`
}
