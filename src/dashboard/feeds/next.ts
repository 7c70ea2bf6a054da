import type { WatchedFeed } from '../../app/feeds.ts'
import { inWords, whyNext } from '../../app/shapes.ts'
import { type Html, html } from '../view/html.ts'
import { until } from '../view/time.ts'

/** When it is polled next, and why then. */
export function nextOf(feed: WatchedFeed, now: Date): Html | string {
  const why = whyNext(feed, now)
  if (why === undefined) return feed.status
  return html`${until(feed.nextPollAt, now)}<span class="sub">${inWords(why)}</span>`
}
