import RssParser from 'rss-parser'
import { milliseconds, type Scored } from './scored-feed.ts'

interface RssFeed {
  readonly lastBuildDate?: string
  readonly pubDate?: string
}

/** rss-parser as its README uses it on text: UTF-8, defaults. Fields it leaves as the feed has them are taken as they are. */
export async function readWithRssParser(bytes: Uint8Array): Promise<Scored> {
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
