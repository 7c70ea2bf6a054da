import type { App } from '../app/app.ts'
import type { WatchedFeed } from '../app/feeds.ts'
import { inWords, whyNext } from '../app/shapes.ts'
import { maskedText, maskedUrl } from '../masked.ts'
import { addressOf } from './query.ts'
import { button } from './view/forms.ts'
import { type Html, html } from './view/html.ts'
import { live } from './view/live.ts'
import { layout } from './view/page.ts'
import { heading, stateBadge } from './view/parts.ts'
import { table } from './view/table.ts'
import { since, time, until } from './view/time.ts'

export async function feedsPage(app: App): Promise<Html> {
  const feeds = await app.feeds.list()
  return layout(
    { title: 'Feeds', at: '/feeds' },
    html`${heading('Feeds')}
    ${live('feeds', 'feeds holds', table(feeds, columnsAt(app.now()), { caption: 'Feeds', empty: 'No feeds are watched: wiredesk feeds add URL', key: ({ id }) => id }))}`,
  )
}

const columnsAt = (now: Date) =>
  [
    [
      'Feed',
      (f: WatchedFeed) =>
        html`<a href="${addressOf('/entries', { feed: f.id })}">${maskedText(f.title || f.url)}</a
          ><span class="sub">${maskedUrl(f.url)}</span>`,
    ],
    ['Folder', (f: WatchedFeed) => f.folder],
    ['Status', (f: WatchedFeed) => f.status],
    ['Health', healthOf],
    ['Entries', (f: WatchedFeed) => f.entries, 'n'],
    ['Polled', (f: WatchedFeed) => f.lastPolledAt, 't'],
    ['Next', (f: WatchedFeed) => next(f, now)],
  ] as const

function healthOf({ health }: WatchedFeed): Html {
  const code = 'code' in health ? ` (${health.code})` : ''
  const begun = 'since' in health ? html` since ${time(new Date(health.since))}` : ''
  return html`${stateBadge(health.status)}<span class="sub">${code}${begun}</span>`
}

/** When, why then, and what stands in the way. */
function next(feed: WatchedFeed, now: Date): Html | string {
  const why = whyNext(feed, now)
  if (why === undefined) return ''
  return html`${until(feed.nextPollAt, now)}:
    <span class="soft">${inWords(why)}</span>${held(feed, now)}`
}

function held({ hold }: WatchedFeed, now: Date): Html | string {
  if (!hold) return ''
  const long = hold.until > now ? html` for ${since(hold.until, now)}` : ''
  return html`<br /><span class="bad">${hold.name} is left alone${long}</span>: ${hold.code},
    ${maskedText(hold.reason)} ${button('/holds/lift', 'Lift', { name: hold.name })}`
}
