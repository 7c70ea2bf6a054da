import { type DayRecall, type FeedRecall, type RecallCounts, shareOf } from '../app/shapes.ts'
import { maskedText } from '../masked.ts'
import { dayAfter, dayMs } from '../moments.ts'
import type { Desk } from './desk.ts'
import { addressOf } from './query.ts'
import { type Html, count, html, percent } from './view/html.ts'
import { layout } from './view/page.ts'
import { card, heading } from './view/parts.ts'
import { type Column, table } from './view/table.ts'

const mostFeeds = 100

/** Four weeks day by day; of the last seven days the feeds that lost most, and why entries have no record. */
export async function recallPage({ app: { status, now } }: Desk): Promise<Html> {
  const ago = (days: number) => new Date(now().getTime() - days * dayMs)
  const days = await status.dayRecall(ago(27))
  const feeds = await status.feedRecall(ago(7), mostFeeds)
  const reasons = await status.reasons(ago(7))
  return layout(
    { title: 'Recall', at: '/' },
    html`${heading('Recall by feed and day', { lead: 'Of what feeds published and could be read, how much is recorded.' })}
    ${card({ id: 'days', title: 'Four weeks' }, dayTable(days))}
    ${card({ id: 'recall', title: 'Feeds that lost most', aside: 'seven days' }, feedTable(feeds))}
    ${card(
      { id: 'reasons', title: 'Why entries have no record', aside: 'seven days' },
      table(
        reasons,
        [
          ['State', (r) => r.state],
          [
            'Reason',
            (r) =>
              html`<a href="/entries?state=${r.state}&amp;reason=${encodeURIComponent(r.reason)}"
                >${r.reason}</a
              >`,
          ],
          ['Entries', (r) => count(r.count), 'n'],
        ],
        { caption: 'Reasons', empty: 'All entries have one, or will.' },
      ),
    )}`,
  )
}

const counts: readonly Column<RecallCounts>[] = [
  ['Published', (r) => count(r.published), 'n'],
  ['Recorded', (r) => count(r.recorded), 'n'],
  ['Same', (r) => count(r.same), 'n'],
  ['Waiting', (r) => count(r.waiting), 'n'],
  ['Lost by us', (r) => count(r.lost), 'n'],
  ['Refused', (r) => count(r.refused), 'n'],
  ['Recall', (r) => percent(shareOf(r)), 'n'],
]

const dayTable = (days: readonly DayRecall[]): Html =>
  table(
    days,
    [
      [
        'Day',
        ({ day }: DayRecall) =>
          html`<a href="${addressOf('/entries', { since: day, until: dayAfter(day) })}">${day}</a>`,
        't',
      ],
      ...counts,
    ],
    { caption: 'Recall by day', empty: 'Nothing was published yet.', key: ({ day }) => day },
  )

const feedTable = (feeds: readonly FeedRecall[]): Html =>
  html`${table(
    feeds,
    [
      [
        'Feed',
        ({ feedId, feed }: FeedRecall) =>
          html`<a href="/feeds/${encodeURIComponent(feedId)}">${maskedText(feed)}</a>`,
      ],
      ...counts,
    ],
    {
      caption: 'Recall by feed',
      empty: 'Nothing was published in these days.',
      key: ({ feedId }) => feedId,
    },
  )}
  ${feeds.length < mostFeeds ? '' : html`<p class="soft">All, day by day: <code>wiredesk status</code></p>`}`
