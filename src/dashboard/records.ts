import type { App } from '../app/app.ts'
import type { RecordSummary } from '../app/shapes.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import { type Html, html } from './view/html.ts'
import { layout } from './view/page.ts'
import { heading as headingOf } from './view/parts.ts'
import { table } from './view/table.ts'
import { time } from './view/time.ts'

export const recordTable = (records: readonly RecordSummary[]): Html =>
  table(
    records,
    [
      ['Published', (r) => time(r.publishedAt ?? r.storedAt), 't'],
      [
        'Title',
        (r) =>
          html`<a href="/articles/${r.id}">${r.title}</a
            >${r.carriers > 1 ? html` <a class="soft" href="/records?cluster=${r.id}">${r.carriers} carriers</a>` : ''}`,
      ],
      ['Who and where', (r) => r.entities.join(', ')],
      ['Figures', (r) => r.figures, 'n'],
    ],
    { caption: 'Records', empty: 'There are no records.', key: ({ id }) => id },
  )

export async function recordsPage(app: App, filter: RecordFilter): Promise<Html> {
  const records = await app.records.list(filter)
  const { query = '' } = filter
  const heading = query === '' ? 'Records' : `Records with “${query}”`
  return layout(
    { title: heading, at: '/records', query },
    html`${headingOf(heading)} ${recordTable(records)}`,
  )
}
