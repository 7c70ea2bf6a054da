import { html } from 'hono/html'
import type { App } from '../app/app.ts'
import type { RecordSummary } from '../app/shapes.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import { type Html, layout, moment, table } from './layout.ts'

export const recordTable = (records: readonly RecordSummary[]): Html =>
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

export async function recordsPage(app: App, filter: RecordFilter): Promise<Html> {
  const records = await app.records.list(filter)
  const { query = '' } = filter
  const heading = query === '' ? 'Records' : `Records with “${query}”`
  return layout(
    { title: heading, at: '/records', query },
    html`<h1>${heading}</h1>
      ${recordTable(records)}`,
  )
}
