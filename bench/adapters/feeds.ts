/** What the scorers of feeds take: parsers by name, in their shape. */
import { decodeHTML } from 'entities'
import { readFeed } from '../../src/text/feed.ts'
import { type About, milliseconds, type Scored } from '../support/scored-feed.ts'
import { readWithFeedsmith } from '../support/with-feedsmith.ts'
import { readWithRssParser } from '../support/with-rss-parser.ts'

/** Ours: the pipeline's own `readFeed`, from bytes. */
function readOurs(bytes: Uint8Array, { url = '', contentType }: About): Scored {
  const { entries, ...feed } = readFeed(bytes, { url, contentType })
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

export const adapters = {
  ours: async (bytes: Uint8Array, about: About): Promise<Scored> => readOurs(bytes, about),
  'rss-parser': readWithRssParser,
  feedsmith: async (bytes: Uint8Array): Promise<Scored> => readWithFeedsmith(bytes),
}

export const decodeHtml = (html: string): string => decodeHTML(html)

export { poll } from './poll.ts'
