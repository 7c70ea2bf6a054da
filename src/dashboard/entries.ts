import { Hono } from 'hono'
import { html } from 'hono/html'
import type { App } from '../app/app.ts'
import { maskedText } from '../masked.ts'
import { EntryFilter, EntrySummary } from '../schemas/entry-filter.ts'
import { entryPage } from './entry.ts'
import { type Html, layout, table } from './layout.ts'
import { addressOf, withoutEmpty } from './query.ts'

/** Entries by state and reason, and each one's way so far. */
export function entryRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = EntryFilter.safeParse(withoutEmpty(c.req.query()))
    return filter.success
      ? c.html(await listPage(app, filter.data))
      : c.text('this filter cannot be read', 400)
  })
  routes.get('/:id', async (c) => {
    const id = c.req.param('id')
    const story = await app.entries.get(id)
    if (!story) return c.text(`there is no entry ${id}`, 404)
    return c.html(await entryPage(story, await app.entries.answer(id), app.now()))
  })
  return routes
}

async function listPage(app: App, filter: EntryFilter): Promise<Html> {
  const entries = await app.entries.list(filter)
  return layout(
    { title: 'Entries', at: '/entries' },
    html`<h1>Entries</h1>
      ${filterForm(filter)} ${table(entries, columns, 'There are none.')}
      ${next(filter, entries.length < filter.limit ? undefined : entries.at(-1)?.id)}`,
  )
}

const filterForm = ({ state, reason = '', feed = '', host = '', limit }: EntryFilter): Html =>
  html`<form class="row" action="/entries">
    <select name="state" aria-label="State">
      <option value="">all states</option>
      ${EntrySummary.shape.state.options.map((one) => (one === state ? html`<option selected>${one}</option>` : html`<option>${one}</option>`))}
    </select>
    <input name="reason" value="${reason}" placeholder="Reason or code" aria-label="Reason" />
    <input name="feed" value="${feed}" placeholder="Feed: id or address" aria-label="Feed" />
    <input name="host" value="${host}" placeholder="Host" aria-label="Host" />
    <input type="hidden" name="limit" value="${limit}" />
    <button>Show</button> <a href="/entries">all</a>
  </form>`

const columns = [
  ['Discovered', (e: EntrySummary) => e.discoveredAt, 't'],
  ['Entry', (e: EntrySummary) => html`<a href="/entries/${e.id}">${e.title || e.id}</a>`],
  ['State', (e: EntrySummary) => e.state],
  ['Reason', reasonLink],
  [
    'Feed',
    (e: EntrySummary) =>
      html`<a href="${addressOf('/entries', { feed: e.feedId })}">${maskedText(e.feed)}</a>`,
  ],
  ['Address', (e: EntrySummary) => e.url],
] as const

function reasonLink({ state, reason, stage }: EntrySummary): Html | string {
  if (reason === null) return stage === null ? '' : `at ${stage}`
  return html`<a href="${addressOf('/entries', { state, reason })}">${reason}</a>`
}

function next(filter: EntryFilter, after: string | undefined): Html | string {
  if (after === undefined) return ''
  const { state, reason, stage, feed, host, since, until, limit } = filter
  const period = { since: since?.toISOString(), until: until?.toISOString() }
  const query = { state, reason, stage, feed, host, ...period, limit, after }
  return html`<p><a href="${addressOf('/entries', query)}">Older ones</a></p>`
}
