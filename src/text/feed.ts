import type { FeedDocument } from '../schemas/feed.ts'
import { decodeBody } from './charset.ts'
import { boundedFeed } from './feed/bounds.ts'
import { readJsonFeed } from './feed/json-feed.ts'
import { type About, readXmlFeed } from './feed/xml-feed.ts'
import { Unreadable } from './unreadable.ts'

/** The largest body that is read, in bytes. Real feeds stay below a third of it. */
export const maxFeedBytes = 32 * 2 ** 20

/** The text's beginning, up to the first chunk that says something, and the rest of the chunks. */
function peek(chunks: Iterable<string>): {
  readonly first: string
  readonly rest: Iterator<string>
} {
  const rest = chunks[Symbol.iterator]()
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    if (/\S/.test(next.value)) return { first: next.value, rest }
  }
  return { first: '', rest }
}

function* chain(first: string, rest: Iterator<string>): Iterable<string> {
  yield first
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

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
  const decoded = decodeBody(body, about)
  const { first, rest } = peek(decoded.chunks)
  if (first === '') throw new Unreadable('empty', `${about.url} has no content`)

  const repairs = new Set<string>(decoded.isMixed ? ['mixed-charset'] : [])
  const chunks = chain(first, rest)
  // Some servers put a mark, or two, before JSON as well.
  if (/^[\s\ufeff]*\{/.test(first))
    return boundedFeed(readJsonFeed([...chunks].join(''), about, repairs))
  return boundedFeed(readXmlFeed(chunks, about, repairs))
}
