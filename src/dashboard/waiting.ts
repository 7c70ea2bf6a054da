import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { App } from '../app/app.ts'
import type { Hold } from '../app/shapes.ts'
import { EntryFilter, type EntrySummary, type WaitingCause } from '../schemas/entry-filter.ts'
import { holdTable } from './holds.ts'
import { type Html, button, layout, table, until } from './layout.ts'
import { addressOf, textsOf, withoutEmpty } from './query.ts'

/** What waits for another attempt: by cause, and entry by entry. Any of it can be tried now. */
export function waitingRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = EntryFilter.safeParse(withoutEmpty(c.req.query()))
    if (!filter.success) return c.text('this filter cannot be read', 400)
    return c.html(await waitingPage(app, filter.data, doneNote(c)))
  })
  routes.post('/now', async (c) => tryNow(app, c))
  return routes
}

async function tryNow(app: App, c: Context): Promise<Response> {
  const filter = EntryFilter.safeParse(withoutEmpty(textsOf(await c.req.parseBody())))
  if (!filter.success) return c.text('this filter cannot be read', 400)
  const due = await app.entries.tryNow(filter.data)
  return c.redirect(addressOf('/waiting', { due }), 303)
}

const isCount = (text: string) => /^\d{1,9}$/.test(text)

/** What a button has just done. */
function doneNote(c: Context): string {
  const { due = '', lifted = '', jobs = '' } = c.req.query()
  if (isCount(due)) return `${due} are tried now.`
  return isCount(lifted) && isCount(jobs) ? `${lifted} lifted, ${jobs} jobs go on.` : ''
}

type Asked = Pick<EntryFilter, 'feed' | 'host' | 'reason' | 'stage'>

async function waitingPage(app: App, filter: EntryFilter, note: string): Promise<Html> {
  const now = app.now()
  const asked = { ...filter, state: 'waiting' as const }
  const causes = await app.entries.waiting(asked)
  const entries = await app.entries.list(asked)
  const holds = await app.holds.list()
  return layout(
    { title: 'Waiting', at: '/waiting' },
    html`<h1>Waiting for another attempt</h1>
      ${note === '' ? '' : html`<p class="good">${note}</p>`} ${filterForm(filter)}
      ${causeTable(causes, now, filter)} ${held(holds, now)}
      <h2>One by one, the next first</h2>
      ${table(entries, entryColumns(now), 'Nothing waits.')} ${more(filter, entries)}`,
  )
}

function filterForm({ feed = '', host = '', reason = '', stage }: Asked): Html {
  const isFiltered = [feed, host, reason, stage ?? ''].some((value) => value !== '')
  return html`<form class="row" action="/waiting">
      <input name="host" value="${host}" placeholder="Host" aria-label="Host" />
      <input name="reason" value="${reason}" placeholder="Code" aria-label="Code" />
      <input name="feed" value="${feed}" placeholder="Feed: id or address" aria-label="Feed" />
      <button>Show</button>
      ${isFiltered ? html`<a href="/waiting">all</a>` : ''}
    </form>
    ${isFiltered ? html`<p>${button('/waiting/now', 'Try all of these now', { feed, host, reason, stage })}</p>` : ''}`
}

/** By cause, each with a button; for the causes of a filter alone, where there is one. */
export const causeTable = (
  causes: readonly WaitingCause[],
  now: Date,
  { feed, host }: Asked = {},
): Html =>
  table(
    causes,
    [
      ['Count', (c) => c.count, 'n'],
      [
        'Code',
        (c) =>
          html`<a href="${addressOf('/waiting', { reason: c.code, feed, host })}">${c.code}</a>`,
      ],
      ['Stage', (c) => c.stage],
      ['Feeds', (c) => c.feeds, 'n'],
      ['Since', (c) => c.failingSince, 't'],
      ['Attempts', (c) => c.mostAttempts, 'n'],
      ['Next', (c) => until(c.nextAttemptAt, now), 't'],
      ['For example', (c) => c.message],
      ['', (c) => button('/waiting/now', 'Try now', { reason: c.code, feed, host })],
    ],
    'Nothing waits.',
  )

const held = (holds: readonly Hold[], now: Date): Html | string =>
  holds.length === 0
    ? ''
    : html`<h2>Sites that are left alone</h2>
        ${holdTable(holds, now)}`

const entryColumns = (now: Date) =>
  [
    ['Next', (e: EntrySummary) => (e.nextAttemptAt ? until(e.nextAttemptAt, now) : ''), 't'],
    ['Attempts', (e: EntrySummary) => e.attempts, 'n'],
    ['Code', (e: EntrySummary) => e.reason],
    ['Entry', (e: EntrySummary) => html`<a href="/entries/${e.id}">${e.title || e.id}</a>`],
    ['Host', hostLink],
    ['Feed', (e: EntrySummary) => e.feed],
  ] as const

function hostLink({ url }: EntrySummary): Html | string {
  const host = URL.parse(url)?.hostname ?? ''
  return host === ''
    ? ''
    : html`<a href="${addressOf('/waiting', { host })}">${host}</a>
        ${button('/waiting/now', 'Try host now', { host })}`
}

function more(filter: EntryFilter, entries: readonly EntrySummary[]): Html | string {
  const { feed, host, reason, stage, limit } = filter
  const after = entries.length < limit ? undefined : entries.at(-1)?.id
  return after === undefined
    ? ''
    : html`<p>
        <a href="${addressOf('/waiting', { feed, host, reason, stage, limit, after })}">More</a>
      </p>`
}
