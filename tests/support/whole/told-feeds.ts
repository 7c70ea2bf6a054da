import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedDocument, FeedEntry } from '../../../src/schemas/feed.ts'
import { readFeed } from '../../../src/text/feed.ts'
import { Unreadable } from '../../../src/text/unreadable.ts'
import { brief } from './lines.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')

/** Feeds of all formats, those with faults in a folder of their own. */
export const wholeFeeds: readonly string[] = globSync('{feeds,odd-feeds}/*', { cwd: fixtures })
  .filter((name) => !name.endsWith('.expected.json'))
  .toSorted()

/** Everything that was read in a feed, an entry a line; fields of an entry that are long are lines of their own. */
export function toldFeed(name: string): readonly string[] {
  const about = { url: `https://feeds.example/${name}`, readAt: '2026-03-03T12:00:00.000Z' }
  try {
    const { entries, ...feed } = readFeed(readFileSync(join(fixtures, name)), about)
    return [`# ${name}`, ...toldFields(feed), ...entries.flatMap(toldEntry)]
  } catch (error) {
    if (error instanceof Unreadable) return [`# ${name}`, `refused: ${error.code}`]
    throw error
  }
}

const toldFields = (feed: Omit<FeedDocument, 'entries'>): readonly string[] =>
  Object.entries(feed).map(([key, value]) => `${key}: ${brief(value)}`)

const toldEntry = ({ guid, ...entry }: FeedEntry): readonly string[] => [
  `entry ${guid}`,
  ...Object.entries(entry)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => `  ${key}: ${brief(value)}`),
]

/** How one entry's field is read where two elements of a feed tell of it, whichever comes first. */
export function toldPair(first: Telling, second: Telling, of: keyof FeedEntry): string {
  const read = [
    [first, second],
    [second, first],
  ].map((both) => brief(entryOf(both.map(({ markup }) => markup).join(''))[of]))
  return `${of}: ${first.name} and ${second.name} ${[...new Set(read)].join(' | ')}`
}

/** An element that tells of a field, and how it does. */
export interface Telling {
  readonly name: string
  readonly markup: string
}

const prefixes = {
  a: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  xhtml: 'http://www.w3.org/1999/xhtml',
  fb: 'http://rssnamespace.org/feedburner/ext/1.0',
  georss: 'http://www.georss.org/georss',
  gml: 'http://www.opengis.net/gml',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
}
const declared = Object.entries(prefixes)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

function entryOf(markup: string): FeedEntry {
  const feed = `<rss version="2.0"${declared}><channel><title>t</title><item><rights/>${markup}</item></channel></rss>`
  const { entries } = readFeed(Buffer.from(feed), { url: 'https://feeds.example/' })
  return entries[0] ?? { guid: 'none', categories: [], enclosures: [] }
}
