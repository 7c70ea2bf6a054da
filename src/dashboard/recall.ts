import { type Recall, shareOf, totalOf } from '../app/shapes.ts'
import { type Html, html, percent } from './view/html.ts'
import { table } from './view/table.ts'

const mostRows = 200

/** The figure to live by: of what was published and could be read, how much is recorded. */
export function recallLine(rows: readonly Recall[]): Html {
  const { published, recorded, same, waiting, lost, refused } = totalOf(rows)
  const share = shareOf(totalOf(rows))
  return html`<p>
    <b>Recall ${percent(share)}</b>: of ${published} published ${recorded} recorded, ${same} the
    same as those, ${waiting} waiting,
    <span class="${lost > 0 ? 'bad' : ''}">${lost} lost by us</span>, ${refused} refused by them.
  </p>`
}

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
