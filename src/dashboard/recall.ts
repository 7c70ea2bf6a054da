import { type Recall, shareOf } from '../app/shapes.ts'
import { type Html, html, percent } from './view/html.ts'
import { table } from './view/table.ts'

const mostRows = 200

export const recallTable = (rows: readonly Recall[]): Html =>
  html`${table(
    rows.slice(0, mostRows),
    [
      ['Day', (r) => r.day, 't'],
      ['Feed', (r) => r.feed],
      ['Published', (r) => r.published, 'n'],
      ['Recorded', (r) => r.recorded, 'n'],
      ['Same', (r) => r.same, 'n'],
      ['Waiting', (r) => r.waiting, 'n'],
      ['Lost by us', (r) => r.lost, 'n'],
      ['Refused', (r) => r.refused, 'n'],
      ['Recall', (r) => percent(shareOf(r)), 'n'],
    ],
    { caption: 'Recall by feed and day', empty: 'Nothing was published yet.' },
  )}
  ${rows.length > mostRows ? html`<p class="soft">${rows.length - mostRows} more: wiredesk status</p>` : ''}`
