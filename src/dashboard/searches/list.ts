import { type SavedSearch, atMoment } from '../../schemas/saved-search.ts'
import { listTabs } from '../article/search.ts'
import { addressOf } from '../query.ts'
import { confirm } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { heading, note } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'

/** The page that shows what a search finds: its ages are the moments that they are now. */
export const searchAddress = ({ subject, filter }: SavedSearch, now: Date): string =>
  addressOf(subject === 'records' ? '/articles' : '/entries', atMoment(filter, now))

const filterText = ({ filter }: SavedSearch): string =>
  Object.entries(filter)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

const columns: readonly Column<SavedSearch>[] = [
  ['Search', ({ name }) => html`<a href="/searches/${name}">${name}</a>`],
  ['Looks for', filterText],
  ['Feed', ({ name }) => html`<a href="/searches/${name}.rss">RSS</a>`],
  ['Kept since', ({ addedAt }) => addedAt, 't'],
  [
    '',
    ({ name }) =>
      confirm({
        id: `remove-${name}`,
        path: '/searches/remove',
        label: 'Forget',
        question: html`<p>${name} and its feed are forgotten; what it found stays.</p>`,
        fields: { name },
        kind: 'danger',
      }),
  ],
]

export const listPage = (searches: readonly SavedSearch[], said: string): Html =>
  layout(
    { title: 'Saved searches', at: '/articles' },
    html`${heading('Articles')} ${listTabs('Saved')} ${said === '' ? '' : note(said, 'good')}
      <p class="soft">
        Each has an RSS feed. Where a token is needed, give the feed reader one that reads feeds
        alone:
        <code>wiredesk tokens add my-reader --role rss</code>, and put <code>?token=…</code> behind
        the address.
      </p>
      ${table(searches, columns, {
        caption: 'Saved searches',
        empty: 'None is kept. Search articles, and press Save this search.',
        key: ({ name }) => name,
      })}`,
  )
