import { html } from 'hono/html'
import type { App } from '../app/app.ts'
import type { WatchedFeed } from '../app/feeds.ts'
import { inWords, whyNext } from '../app/shapes.ts'
import { maskedText, maskedUrl } from '../masked.ts'
import { type Html, age, button, layout, moment, table, until } from './layout.ts'
import { addressOf } from './query.ts'

export async function feedsPage(app: App): Promise<Html> {
  const feeds = await app.feeds.list()
  return layout(
    { title: 'Feeds', at: '/feeds', refreshSec: 15 },
    html`<h1>Feeds</h1>
      ${table(feeds, columnsAt(app.now()), 'No feeds are watched: wiredesk feeds add URL')}`,
  )
}

const columnsAt = (now: Date) =>
  [
    [
      'Feed',
      (f: WatchedFeed) =>
        html`<a href="${addressOf('/entries', { feed: f.id })}">${maskedText(f.title || f.url)}</a
          ><br /><span class="soft">${maskedUrl(f.url)}</span>`,
    ],
    ['Folder', (f: WatchedFeed) => f.folder],
    ['Status', (f: WatchedFeed) => f.status],
    ['Health', healthOf],
    ['Entries', (f: WatchedFeed) => f.entries, 'n'],
    ['Polled', (f: WatchedFeed) => f.lastPolledAt, 't'],
    ['Next', (f: WatchedFeed) => next(f, now)],
  ] as const

function healthOf({ health }: WatchedFeed): Html {
  const isBad = health.status === 'failing' || health.status === 'dead' || health.status === 'gone'
  const code = 'code' in health ? ` (${health.code})` : ''
  const since = 'since' in health ? ` since ${moment(new Date(health.since))}` : ''
  return html`<span class="${isBad ? 'bad' : ''}">${health.status}${code}</span
    ><span class="soft">${since}</span>`
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
  const ms = hold.until.getTime() - now.getTime()
  const long = ms > 0 ? ` for ${age(ms)}` : ''
  return html`<br /><span class="bad">${hold.name} is left alone${long}</span>: ${hold.code},
    ${maskedText(hold.reason)} ${button('/holds/lift', 'Lift', { name: hold.name })}`
}
