import { decodeHTML } from 'entities'
import RssParser from 'rss-parser'
import { readFeed } from '../../src/text/feed.ts'

/** What the scorers pass beside the bytes. */
interface About {
  readonly url?: string
  readonly contentType?: string
}

/** The scorers' shape; times in milliseconds. */
interface ScoredEntry {
  readonly [field: string]: unknown
}
interface Scored {
  readonly feed: ScoredEntry
  readonly entries: readonly ScoredEntry[]
}

const milliseconds = (date: string | undefined) =>
  date === undefined ? undefined : Date.parse(date)

/** Ours: the pipeline's own `readFeed`, from bytes. */
async function ours(bytes: Uint8Array, { url, contentType }: About): Promise<Scored> {
  const { entries, ...feed } = readFeed(bytes, { url: url ?? '', contentType })
  return {
    feed: {
      ...feed,
      title: feed.titleHtml ?? feed.title,
      link: feed.siteUrl,
      updated: milliseconds(feed.updated),
    },
    entries: entries.map((entry) => ({
      ...entry,
      title: entry.titleHtml ?? entry.title,
      link: entry.url,
      // What a list of entries shows: where there is no summary, the text.
      summary: entry.summary ?? entry.content,
      id: entry.guid,
      published: milliseconds(entry.published),
      updated: milliseconds(entry.updated),
    })),
  }
}

interface RssFeed {
  readonly lastBuildDate?: string
  readonly pubDate?: string
}

/** rss-parser as its README uses it on text: UTF-8, defaults, and the fields that it leaves to the caller. */
async function rssParser(bytes: Uint8Array): Promise<Scored> {
  const parser = new RssParser<RssFeed, Record<string, unknown>>()
  const feed = await parser.parseString(new TextDecoder().decode(bytes))
  return {
    feed: { ...feed, updated: milliseconds(feed.lastBuildDate ?? feed.pubDate) },
    entries: feed.items.map((item) => ({
      ...item,
      id: item.guid ?? item['id'],
      published: milliseconds(item.isoDate ?? item.pubDate),
      author: item.creator ?? item['author'],
      summary: item.summary ?? item['description'] ?? item.content,
      content: item['content:encoded'] ?? item.content,
      enclosures: item.enclosure === undefined ? [] : [item.enclosure],
    })),
  }
}

export const decodeHtml = (html: string): string => decodeHTML(html)

export const adapters = { ours, 'rss-parser': rssParser }
