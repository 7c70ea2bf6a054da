import { type Context, Hono } from 'hono'
import type { App } from '../app/app.ts'
import type { Hold } from '../app/shapes.ts'
import { EntryFilter, type EntrySummary, type WaitingCause } from '../schemas/entry-filter.ts'
import { formOf } from './form-body.ts'
import { holdTable } from './holds.ts'
import { addressOf, checkNames, readAs, textsOf, withoutEmpty } from './query.ts'
import { button, filterBar } from './view/forms.ts'
import { type Html, html } from './view/html.ts'
import { live } from './view/live.ts'
import { layout } from './view/page.ts'
import { card, heading, note as noteBox } from './view/parts.ts'
import { paging, table } from './view/table.ts'
import { until } from './view/time.ts'

/** What waits for another attempt: by cause, and entry by entry. Any of it can be tried now. */
export function waitingRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = readAs(EntryFilter, withoutEmpty(c.req.query()))
    await checkNames(app, filter)
    return c.html(await waitingPage(app, filter, doneNote(c)))
  })
  routes.post('/now', async (c) => tryNow(app, c))
  return routes
}

async function tryNow(app: App, c: Context): Promise<Response> {
  const filter = readAs(EntryFilter, withoutEmpty(textsOf(await formOf(c))))
  await checkNames(app, filter)
  const due = await app.entries.tryNow(filter)
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
    html`${heading('Waiting for another attempt')} ${note === '' ? '' : noteBox(note, 'good')}
    ${filterForm(filter)}
    ${live(
      'waiting',
      'flow holds',
      html`${card({ id: 'causes', title: 'By cause' }, causeTable(causes, now, filter))}
      ${held(holds, now)}
      ${card({ id: 'one-by-one', title: 'One by one, the next first' }, html`${table(entries, entryColumns(now), { caption: 'Entries that wait', empty: 'Nothing waits.', key: ({ id }) => id })} ${more(filter, entries)}`)}`,
    )}`,
  )
}

function filterForm({ feed = '', host = '', reason = '', stage }: Asked): Html {
  const isFiltered = [feed, host, reason, stage ?? ''].some((value) => value !== '')
  const bar = filterBar({
    path: '/waiting',
    label: 'Entries that wait',
    fields: [
      { name: 'host', label: 'Host', value: host },
      { name: 'reason', label: 'Code', value: reason },
      { name: 'feed', label: 'Feed', value: feed, hint: 'id or address' },
    ],
  })
  return html`${bar}${isFiltered ? html`<p>${button('/waiting/now', 'Try all of these now', { feed, host, reason, stage }, 'primary')}</p>` : ''}`
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
        't',
      ],
      ['Stage', (c) => c.stage, 't'],
      ['Feeds', (c) => c.feeds, 'n'],
      ['Since', (c) => c.failingSince, 't'],
      ['Attempts', (c) => c.mostAttempts, 'n'],
      ['Next', (c) => until(c.nextAttemptAt, now), 't'],
      ['For example', (c) => c.message, 'a'],
      ['', (c) => button('/waiting/now', 'Try now', { reason: c.code, feed, host })],
    ],
    { caption: 'Causes', empty: 'Nothing waits.', key: ({ stage, code }) => `${stage} ${code}` },
  )

const held = (holds: readonly Hold[], now: Date): Html | string =>
  holds.length === 0
    ? ''
    : card({ id: 'holds', title: 'Sites that are left alone' }, holdTable(holds, now))

const entryColumns = (now: Date) =>
  [
    ['Next', (e: EntrySummary) => (e.nextAttemptAt ? until(e.nextAttemptAt, now) : ''), 't'],
    ['Attempts', (e: EntrySummary) => e.attempts, 'n'],
    ['Code', (e: EntrySummary) => e.reason, 't'],
    ['Entry', (e: EntrySummary) => html`<a href="/articles/${e.id}">${e.title || e.id}</a>`, 'a'],
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
  const query = { feed, host, reason, stage, limit }
  return paging({
    path: '/waiting',
    query,
    after,
    isLater: filter.after !== undefined,
    more: 'More',
  })
}
