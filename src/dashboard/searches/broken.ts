import { maskedText, maskedUrl } from '../../masked.ts'
import { utcMinute } from '../../moments.ts'
import type { FeedBreak } from '../../schemas/feed-break.ts'
import type { RssFeed, RssItem } from '../../text/rss.ts'

const words: Readonly<Record<FeedBreak['health'], string>> = {
  failing: 'fails',
  dead: 'has failed for a week and more',
  gone: 'says that it is gone',
  quiet: 'is silent for far longer than usual',
}

/** Feeds as they broke: an item for each time that one did, which stays the same while it is polled, and when it is mended. */
export const brokenFeed = (breaks: readonly FeedBreak[], base: string): RssFeed => ({
  title: 'Wiredesk: broken feeds',
  told: 'Feeds that fail or fell silent, the newest first.',
  link: `${base}/feeds?health=ill`,
  self: `${base}/feeds/broken.rss`,
  items: breaks.map((one) => itemOf(one, base)),
})

function itemOf(one: FeedBreak, base: string): RssItem {
  const { id, feedId, url, health, since, failure, brokenAt, mendedAt } = one
  const name = maskedText(one.title === '' ? url : one.title)
  return {
    guid: `wiredesk:broken:${id}:${brokenAt.toISOString()}`,
    title: `${name} ${words[health]}`,
    link: `${base}/feeds/${encodeURIComponent(feedId)}`,
    at: brokenAt,
    told: [
      maskedUrl(url),
      `${health === 'quiet' ? 'Nothing new' : 'Failing'} since ${utcMinute(since)}${failure === null ? '' : `: ${failure}`}`,
      ...(mendedAt === null ? [] : [`Well again at ${utcMinute(mendedAt)}`]),
    ],
    categories: [health],
  }
}
