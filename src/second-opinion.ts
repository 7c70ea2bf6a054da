import type { FeedDocument } from './schemas/feed.ts'

/** What two readers of one feed can be compared by. */
export interface FeedReading {
  readonly title?: string | undefined
  readonly siteUrl?: string | undefined
  readonly entries: readonly EntryReading[]
}

export interface EntryReading {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  /** ISO 8601 in UTC. */
  readonly published?: string | undefined
  readonly author?: string | undefined
  /** Address of the first enclosure. */
  readonly enclosure?: string | undefined
  /** Characters of the longest text that comes with it. */
  readonly text?: number | undefined
}

/** One field as both read it. */
export interface FieldPair {
  readonly field: string
  readonly ours?: string | undefined
  readonly theirs?: string | undefined
  readonly differs: boolean
}

/** Two readings side by side. */
export interface Comparison {
  readonly feed: readonly FieldPair[]
  /** In our order; what only they read comes last. */
  readonly entries: readonly { readonly by: 'both' | 'us' | 'them'; readonly fields: FieldPair[] }[]
}

/** Of one feed; the rest is counted, not compared. */
const mostEntries = 200
const longestValue = 300

const longest = (...texts: readonly (string | undefined)[]) =>
  Math.max(...texts.map((text = '') => text.length)) || undefined

/** Our own reading, in the fields that can be compared. */
export const readingOf = ({ title, siteUrl, entries }: FeedDocument): FeedReading => ({
  title,
  siteUrl,
  entries: entries.map((entry) => ({
    id: entry.guid,
    url: entry.url,
    title: entry.title,
    published: entry.published ?? entry.updated,
    author: entry.author,
    enclosure: entry.enclosures[0]?.url,
    text: longest(entry.content, entry.summary),
  })),
})

interface MoreOfItem {
  readonly id?: string
  readonly author?: string
  readonly 'content:encoded'?: string
}

/**
 * What the package rss-parser, with its defaults, makes of the same bytes. Throws what it throws. It takes more than
 * linear time on some inputs: for a thread with a deadline.
 */
export async function readWithRssParser(
  body: Uint8Array,
  contentType?: string,
): Promise<FeedReading> {
  const { default: RssParser } = await import('rss-parser')
  const parser = new RssParser<object, MoreOfItem>()
  const feed = await parser.parseString(decoderOf(contentType).decode(body))
  return {
    title: stringOf(feed.title),
    siteUrl: stringOf(feed.link),
    entries: feed.items.map((item) => ({
      id: stringOf(item.guid ?? item.id),
      url: stringOf(item.link),
      title: stringOf(item.title),
      published: momentOf(item.isoDate ?? item.pubDate),
      author: stringOf(item.creator ?? item.author),
      enclosure: stringOf(item.enclosure?.url),
      text: longest(
        stringOf(item['content:encoded']),
        stringOf(item.content),
        stringOf(item.summary),
      ),
    })),
  }
}

/** As its `parseURL` does: the charset of the answer's header, else UTF-8. */
function decoderOf(contentType = '') {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset)
  } catch {
    // A charset that nobody knows: it goes on with UTF-8, and so do we.
    return new TextDecoder()
  }
}

/** It leaves some elements as the objects that its XML parser makes. */
const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

function momentOf(value: unknown): string | undefined {
  const time = typeof value === 'string' ? new Date(value) : undefined
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined
}

/** Lays two readings side by side: entries are the same by id, else by address, else by title. */
export function compareReadings(ours: FeedReading, theirs: FeedReading): Comparison {
  const others = theirs.entries.slice(0, mostEntries)
  const left = new Set(others)
  const known = identities.map((key) => Map.groupBy(others, (entry) => tidy(entry[key])))
  const pairs = ours.entries.slice(0, mostEntries).map((entry) => {
    const other = identities
      .flatMap((key, at) => (tidy(entry[key]) ? (known[at]?.get(tidy(entry[key])) ?? []) : []))
      .find((one) => left.has(one))
    if (other) left.delete(other)
    return [entry, other] as const
  })
  return {
    feed: [
      pair('title', ours.title, theirs.title),
      pair('site', ours.siteUrl, theirs.siteUrl),
      pair('entries', `${ours.entries.length}`, `${theirs.entries.length}`),
    ],
    entries: [
      ...pairs.map(([entry, other]) => ({
        by: other ? ('both' as const) : ('us' as const),
        fields: fieldsOf(entry, other),
      })),
      ...[...left].map((other) => ({ by: 'them' as const, fields: fieldsOf(undefined, other) })),
    ],
  }
}

const identities = ['id', 'url', 'title'] as const

const compared = ['title', 'url', 'id', 'published', 'author', 'enclosure'] as const

const fieldsOf = (ours: EntryReading = {}, theirs: EntryReading = {}): FieldPair[] => [
  ...compared.map((field) => pair(field, ours[field], theirs[field])),
  textPair(ours.text, theirs.text),
]

/** Only so much of a value is looked at. */
const mostCompared = 2_000

const tidy = (value: string | undefined) =>
  value?.slice(0, mostCompared).replaceAll(/\s+/g, ' ').trim()

const told = (value: string) => (value === '' ? undefined : value.slice(0, longestValue))

function pair(field: string, ours: string | undefined, theirs: string | undefined): FieldPair {
  const [one, other] = [tidy(ours) ?? '', tidy(theirs) ?? '']
  return { field, ours: told(one), theirs: told(other), differs: one !== other }
}

/** Lengths differ by how markup is kept: that one has a text and the other has none is what counts. */
const textPair = (ours = 0, theirs = 0): FieldPair => ({
  field: 'text',
  ours: ours > 0 ? `${ours} characters` : undefined,
  theirs: theirs > 0 ? `${theirs} characters` : undefined,
  differs: ours > 0 !== theirs > 0,
})
