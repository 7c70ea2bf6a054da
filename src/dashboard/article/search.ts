import { Hono } from 'hono'
import type { RecordSummary } from '../../app/shapes.ts'
import { maskedText } from '../../masked.ts'
import { EventClass } from '../../schemas/figure.ts'
import { RecordFilter } from '../../schemas/record-filter.ts'
import { percentOf } from '../../text/claims/figure-value.ts'
import type { Desk } from '../desk.ts'
import { addressOf, checkNames, readAs, withoutEmpty } from '../query.ts'
import { saveSearch } from '../searches/save.ts'
import { filterBar } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { card, heading, tabs } from '../view/parts.ts'
import { paging, table } from '../view/table.ts'
import { dayField, published } from '../view/time.ts'

const mostShown = 50

/** Articles by what they say: words, names, figures, feed and time. */
export function searchRoutes({ app }: Desk): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = readAs(RecordFilter, { limit: mostShown, ...withoutEmpty(c.req.query()) })
    await checkNames(app, filter)
    return c.html(await searchPage(await app.records.list(filter), filter))
  })
  return routes
}

function searchPage(records: readonly RecordSummary[], filter: RecordFilter): Html {
  const { query = '', after } = filter
  const title = query === '' ? 'Articles' : `Articles with “${query}”`
  // Only the newest ones change by themselves.
  const parts = after === undefined ? 'flow' : ''
  return layout(
    { title, at: '/articles', query },
    html`${heading(title, { actions: saveSearch(queryOf(filter)) })} ${listTabs('Recorded')}
    ${searchBar(filter)}
    ${live(
      'articles',
      parts,
      card(
        { id: 'found', title: 'What was found' },
        html`${recordTable(records, filter)} ${downloads(records.length > 0, queryOf(filter))}
        ${paging({
          path: '/articles',
          query: queryOf(filter),
          after: records.length < filter.limit ? undefined : records.at(-1)?.id,
          isLater: after !== undefined,
        })}`,
      ),
    )}`,
  )
}

/** Records are found by what they say; all else by where it stands. */
export const listTabs = (current: 'Recorded' | 'All by state' | 'Saved'): Html =>
  tabs(
    'Lists of articles',
    [
      { name: 'Recorded', href: '/articles' },
      { name: 'All by state', href: '/entries' },
      { name: 'Saved', href: '/searches' },
    ],
    current,
  )

const queryOf = ({ since, until, after: _after, ...filter }: RecordFilter) => ({
  ...filter,
  since: since?.toISOString(),
  until: until?.toISOString(),
})

const searchBar = (filter: RecordFilter): Html =>
  filterBar({
    path: '/articles',
    label: 'Search articles by what they say',
    fields: [
      {
        name: 'query',
        label: 'Words',
        kind: 'search',
        value: filter.query ?? '',
        hint: 'flood "state of emergency" -drill',
        wide: true,
      },
      { name: 'entity', label: 'Who or what it names', value: filter.entity ?? '' },
      {
        name: 'event',
        label: 'A figure of',
        kind: 'choice',
        value: filter.event ?? '',
        options: [['', 'any event'], ...EventClass.options.map((one) => [one, one] as const)],
      },
      { name: 'what', label: 'Counting or measuring', value: filter.what ?? '', hint: 'soldier' },
      { name: 'place', label: 'In which place', value: filter.place ?? '', hint: 'Lagos' },
      { name: 'least', label: 'At least', kind: 'number', value: textOf(filter.least) },
      { name: 'most', label: 'At most', kind: 'number', value: textOf(filter.most) },
      {
        name: 'confidence',
        label: 'How sure',
        kind: 'choice',
        value: textOf(filter.confidence),
        options: surenessOf(filter.confidence),
      },
      { name: 'feed', label: 'Feed', value: filter.feed ?? '', hint: 'id or address' },
      { name: 'since', label: 'From', kind: 'date', value: dayField(filter.since) },
      { name: 'until', label: 'Before', kind: 'date', value: dayField(filter.until) },
    ],
    kept: { cluster: filter.cluster },
  })

/** How likely event, place and time of a figure must be right: also what an address asks for that is none of these. */
const surenessOf = (asked: number | undefined): readonly (readonly [string, string])[] => {
  const offered = asked === undefined ? usualSureness : new Set([...usualSureness, asked])
  const choices = [...offered].toSorted((a, b) => a - b)
  return [
    ['', 'however likely'],
    ...choices.map((least) => [String(least), `${percentOf(least)} or more`] as const),
  ]
}

const usualSureness: readonly number[] = [0.5, 0.7, 0.8, 0.9]

/** All that is found, not this page of it, as files; where there is none, how to bring some in. */
const downloads = (
  isAny: boolean,
  query: Readonly<Record<string, string | number | undefined>>,
): Html => (isAny ? files(query) : html`<p><a href="/import">Bring articles in</a></p>`)

const files = (query: Readonly<Record<string, string | number | undefined>>): Html =>
  html`<p class="downloads">
    Take all that is found:
    ${kindsOfFile.map(
      ([name, order]) =>
        html`<a href="${addressOf('/api/v1/export', { ...query, limit: '', ...order })}" download
            >${name}</a
          >, `,
    )}
    or <a href="/import">bring articles in</a>.
  </p>`

const kindsOfFile = [
  ['records as CSV', { format: 'csv' }],
  ['as JSON Lines', { format: 'jsonl' }],
  ['as Parquet', { format: 'parquet' }],
  ['figures as CSV', { format: 'csv', rows: 'figures' }],
  ['entities as CSV', { format: 'csv', rows: 'entities' }],
  ['quotes as CSV', { format: 'csv', rows: 'quotes' }],
] as const

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** Where a name may be misspelt, or be another thing's, it can be looked for. */
const emptyOf = ({ entity }: RecordFilter): Html | string =>
  entity === undefined
    ? 'Nothing was found.'
    : html`<p>
        Nothing was found that names “${entity}”.
        <a href="${addressOf('/entities', { name: entity })}">Look for the name among entities</a>
      </p>`

const recordTable = (records: readonly RecordSummary[], filter: RecordFilter): Html =>
  table(
    records,
    [
      [
        'Article',
        (r) =>
          html`<a href="/articles/${r.id}">${r.title}</a
            ><span class="sub"
              >${maskedText(r.feed)}${r.revision > 1 ? `, revision ${r.revision}` : ''}</span
            >`,
      ],
      ['Who and where', (r) => r.entities.join(', ')],
      [
        'Carriers',
        (r) =>
          r.carriers > 1
            ? html`<a href="${addressOf('/articles', { cluster: r.id })}">${r.carriers}</a>`
            : '',
        'n',
      ],
      ['Figures', (r) => r.figures, 'n'],
      ['Published', (r) => published(r), 't'],
    ],
    { caption: 'Articles', empty: emptyOf(filter), key: ({ id }) => id },
  )
