import type { Context } from 'hono'
import { z } from 'zod'
import type { App } from '../../app/app.ts'
import type { Found } from '../../app/shapes.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import type { EntrySummary } from '../../schemas/entry-filter.ts'
import type { SavedSearch } from '../../schemas/saved-search.ts'
import { type RssFeed, type RssItem, writeRss } from '../../text/rss.ts'
import { isByTls } from '../asker.ts'
import { many } from '../view/html.ts'

type Record = Extract<Found, { subject: 'records' }>['rows'][number]

const Limit = z.coerce.number().int().positive().max(200).default(50)

/** How many items are asked for: 50, and 200 at most. Nothing where that cannot be read. */
export const limitOf = (c: Context): number | undefined =>
  Limit.safeParse(c.req.query('limit')).data

/** Where we are for whoever reads the feed: as the settings say, or as they came. */
export function baseOf({ config }: App, c: Context): string {
  if (config.WIREDESK_PUBLIC_URL !== undefined)
    return config.WIREDESK_PUBLIC_URL.replace(/\/+$/, '')
  const { host, protocol } = new URL(c.req.url)
  return `${isByTls(c) ? 'https:' : protocol}//${host}`
}

/** Nobody between us and the reader keeps it. */
export const answerRss = (c: Context, feed: RssFeed): Response =>
  c.body(writeRss(feed), 200, {
    'content-type': 'application/rss+xml; charset=utf-8',
    'cache-control': 'private, max-age=60',
  })

/** The feed of a search: an item for each article or entry, once, whatever becomes of it later. */
export const searchFeed = ({ name }: SavedSearch, found: Found, base: string): RssFeed => ({
  title: `Wiredesk: ${name}`,
  told: `What the saved search ${name} finds, the newest first.`,
  link: `${base}/searches/${name}`,
  self: `${base}/searches/${name}.rss`,
  items:
    found.subject === 'records'
      ? found.rows.map((record) => ofRecord(record, base))
      : found.rows.map((entry) => ofEntry(entry, base)),
})

const pageOf = (id: string, base: string) => `${base}/articles/${encodeURIComponent(id)}`

/** The article itself, where it is on the web. */
const linkOf = (url: string, page: string) => (/^https?:/i.test(url) ? maskedUrl(url) : page)

function ofRecord(record: Record, base: string): RssItem {
  const { id, title, url, feed, entities, figures, carriers } = record
  const page = pageOf(id, base)
  const told = [
    maskedText(feed),
    ...(figures > 0 ? [many(figures, 'figure')] : []),
    ...(carriers > 1 ? [`told by ${carriers}`] : []),
  ]
  return {
    guid: `wiredesk:article:${id}`,
    title: maskedText(title),
    link: linkOf(url, page),
    at: record.publishedAt ?? record.storedAt,
    told: [told.join(' · '), ...(entities.length > 0 ? [entities.join(', ')] : [])],
    comments: page,
    categories: entities,
  }
}

function ofEntry(entry: EntrySummary, base: string): RssItem {
  const { id, title, url, feed, state, reason, message } = entry
  const page = pageOf(id, base)
  return {
    guid: `wiredesk:entry:${id}:${state}`,
    title: maskedText(title === '' ? url : title),
    link: linkOf(url, page),
    at: entry.discoveredAt,
    told: [
      [state, reason].filter((part) => part !== null).join(': '),
      ...(message === null ? [] : [maskedText(message)]),
      maskedText(feed),
    ],
    comments: page,
  }
}
