import { Hono } from 'hono'
import type { App } from '../app/app.ts'
import { maskedText } from '../masked.ts'
import { EntryFilter, EntrySummary } from '../schemas/entry-filter.ts'
import { listTabs } from './article/search.ts'
import { addressOf, checkNames, readAs, withoutEmpty } from './query.ts'
import { saveSearch } from './searches/save.ts'
import { filterBar } from './view/forms.ts'
import { type Html, html } from './view/html.ts'
import { live } from './view/live.ts'
import { layout } from './view/page.ts'
import { heading, stateBadge } from './view/parts.ts'
import { paging, table } from './view/table.ts'

/** Entries by state and reason, and each one's way so far. */
export function entryRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = readAs(EntryFilter, withoutEmpty(c.req.query()))
    await checkNames(app, filter)
    return c.html(await listPage(app, filter))
  })
  return routes
}

async function listPage(app: App, filter: EntryFilter): Promise<Html> {
  const entries = await app.entries.list(filter)
  return layout(
    { title: 'Entries', at: '/articles' },
    html`${heading('Articles', { actions: saveSearch(queryOf(filter)) })}
    ${listTabs('All by state')} ${filterForm(filter)}
    ${live(
      'entries',
      filter.after === undefined ? 'flow' : '',
      html`${table(entries, columns, { caption: 'Entries', empty: 'There are none.', key: ({ id }) => id })}
      ${next(filter, entries.length < filter.limit ? undefined : entries.at(-1)?.id)}`,
    )}`,
  )
}

const states = EntrySummary.shape.state.options

const filterForm = ({ state, reason = '', feed = '', host = '', limit }: EntryFilter): Html =>
  filterBar({
    path: '/entries',
    label: 'Entries',
    fields: [
      {
        kind: 'choice',
        name: 'state',
        label: 'State',
        value: state ?? '',
        options: [['', 'all states'], ...states.map((one) => [one, one] as const)],
      },
      { name: 'reason', label: 'Reason or code', value: reason },
      { name: 'feed', label: 'Feed', value: feed, hint: 'id or address' },
      { name: 'host', label: 'Host', value: host },
    ],
    kept: { limit: String(limit) },
  })

const columns = [
  ['Discovered', (e: EntrySummary) => e.discoveredAt, 't'],
  ['Entry', (e: EntrySummary) => html`<a href="/articles/${e.id}">${e.title || e.id}</a>`, 'a'],
  ['State', (e: EntrySummary) => stateBadge(e.state)],
  ['Reason', reasonLink],
  [
    'Feed',
    (e: EntrySummary) =>
      html`<a href="${addressOf('/entries', { feed: e.feedId })}">${maskedText(e.feed)}</a>`,
  ],
  ['Address', (e: EntrySummary) => e.url, 'a'],
] as const

function reasonLink({ state, reason, stage }: EntrySummary): Html | string {
  if (reason === null) return stage === null ? '' : `at ${stage}`
  return html`<a href="${addressOf('/entries', { state, reason })}">${reason}</a>`
}

function next(filter: EntryFilter, after: string | undefined): Html | string {
  return paging({
    path: '/entries',
    query: queryOf(filter),
    after,
    isLater: filter.after !== undefined,
  })
}

function queryOf({ state, reason, stage, feed, host, since, until, limit }: EntryFilter) {
  const period = { since: since?.toISOString(), until: until?.toISOString() }
  return { state, reason, stage, feed, host, ...period, limit }
}
