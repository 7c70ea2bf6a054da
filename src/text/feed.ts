import type { FeedDocument } from '../schemas/feed.ts'
import { decodeBody } from './charset.ts'
import { readJsonFeed } from './feed/json-feed.ts'
import { type About, readXmlFeed } from './feed/xml-feed.ts'
import { Unreadable } from './unreadable.ts'

/** The largest body that is read, in bytes. Real feeds stay below a third of it. */
export const maxFeedBytes = 32 * 2 ** 20

/**
 * Reads a feed of any format from the bytes it came in: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON
 * Feed 1.0 and 1.1, news sitemaps. Takes time linear in its size.
 *
 * `about.url` is what relative links are resolved against; `contentType` may name the charset;
 * dates after `readAt` (ISO 8601) are marked.
 *
 * @throws Unreadable `too-large`, `empty`, `html-page`, `not-a-feed`
 */
export function readFeed(body: Uint8Array, about: About): FeedDocument {
  if (body.length > maxFeedBytes) {
    throw new Unreadable('too-large', `${about.url} has ${body.length} bytes, over ${maxFeedBytes}`)
  }
  const repairs = new Set<string>()
  const { chunks } = decodeBody(body, about)
  const text = [...chunks]
  const first = text.join('').trimStart().charAt(0)
  if (first === '') throw new Unreadable('empty', `${about.url} has no content`)
  if (first === '{') return readJsonFeed(text.join(''), about, repairs)
  return readXmlFeed(text, about, repairs)
}
