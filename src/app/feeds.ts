import { PermanentError } from '../errors.ts'
import { aboutOf, type FoundFeed, findFeeds } from '../polling/find-feeds.ts'
import { type FeedHealth, healthOf } from '../polling/health.ts'
import { heldBy } from '../polling/held-by.ts'
import type { FeedBreak } from '../schemas/feed-break.ts'
import type { FeedFilter } from '../schemas/feed-filter.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedDocument } from '../schemas/feed.ts'
import { compareReadings, type Comparison, readingOf } from '../second-opinion.ts'
import type { FeedCounts, FeedDay } from '../store/feed-pages.ts'
import type { NewFeed } from '../store/feeds/add.ts'
import type { FeedOrder } from '../store/feeds/order.ts'
import type { FeedDetails, FeedRow } from '../store/feeds/rows.ts'
import type { Hold } from '../store/holds.ts'
import type { Recall } from '../store/recall.ts'
import { withScheme } from '../text/urls.ts'
import { paged } from './cursor.ts'
import { type WrittenList, readFeedList, writeFeedList } from './feed-lists.ts'
import type { Parts } from './parts.ts'
import {
  type AddedFeed,
  type NamedFeed,
  type WatchOptions,
  findNamed,
  watchFeeds,
} from './watch-feeds.ts'
import { openWeb } from './web.ts'

/** How a feed is doing. */
interface Doing {
  readonly health: FeedHealth
  /** Set while its domain or server is left alone. */
  readonly hold?: Hold | undefined
}

/** A feed, and how it is doing. */
export type WatchedFeed = FeedRow & Doing

/** All there is about one feed. Its settings hold secrets. */
export type OneFeed = FeedDetails & Doing

/** A feed as it is read, beside what rss-parser makes of it. */
export interface CheckedFeed {
  readonly url: string
  readonly format: FeedDocument['format']
  /** What had to be repaired to read it. */
  readonly repairs: readonly string[]
  readonly comparison: Comparison
  /** What rss-parser says where it cannot read it. */
  readonly refusal?: string | undefined
}

/** A feed at an address, as it would be read, before it is added. */
export interface PreviewedFeed extends NamedFeed {
  readonly format: FeedDocument['format']
  readonly entries: readonly PreviewedEntry[]
  /** Whether it is watched already. */
  readonly isWatched: boolean
}

export interface PreviewedEntry {
  readonly title: string
  readonly url: string
  readonly published: string | undefined
}

/** The feeds that are watched. A feed is named by its id or address. */
export interface Feeds {
  list(): Promise<WatchedFeed[]>
  /** Those of a filter, in its order, a page at a time. Throws CursorError. */
  page(filter: FeedFilter): Promise<WatchedFeed[]>
  /** How many a filter takes. */
  count(filter: FeedFilter): Promise<number>
  /** How many are how, and in which folders. */
  counts(): Promise<FeedCounts>
  /** Feeds as they broke, the newest first, those that were mended too: so many. */
  breaks(limit: number): Promise<FeedBreak[]>
  /** The ids of a filter's, `limit` of them. */
  ids(filter: FeedFilter): Promise<string[]>
  /** What these published, day by day. */
  days(ids: readonly string[], since: Date): Promise<FeedDay[]>
  /** What came of what these published, day by day. */
  recall(ids: readonly string[], since: Date): Promise<Recall[]>
  /** The feeds at an address with their newest entries. Writes nothing. Throws as `find` does. */
  preview(url: string, signal: AbortSignal, settings?: FeedSettings): Promise<PreviewedFeed[]>
  /** All of them as OPML; addresses masked unless `secrets`. */
  exportList(secrets: boolean): Promise<WrittenList>
  /** As `list`, with settings, and without how they are doing. */
  listDetails(): Promise<FeedDetails[]>
  get(feed: string): Promise<OneFeed | undefined>
  /** Whether there is such a feed, by its id or address, or was one: what was read of it stays. */
  readonly isKnown: (feed: string) => Promise<boolean>
  /** The feeds at an address: itself, or those that the site there offers. Throws where there is none. */
  find(url: string, signal: AbortSignal, settings?: FeedSettings): Promise<NamedFeed[]>
  /**
   * How the feeds at an address, or one that is watched, are read now, by us and by rss-parser. Writes nothing. Throws as
   * `find` does.
   */
  check(feed: string, signal: AbortSignal): Promise<CheckedFeed[]>
  /**
   * Adds the feeds that `find` gives; where nobody may ask there for a while, the address itself, `unseen`. One on another host than
   * the address is given none of the secrets among the settings, and told as `stripped`.
   */
  readonly watch: (url: string, signal: AbortSignal, how?: WatchOptions) => Promise<AddedFeed[]>
  /** Adds feeds, or takes removed ones up again. Gives the ids, in order. */
  readonly add: (feeds: readonly NewFeed[]) => Promise<string[]>
  /** Gives how many there were; their entries and records stay. */
  readonly setStatus: (feed: string, status: 'active' | 'paused' | 'removed') => Promise<number>
  /** All settings anew, by the feed's id. */
  readonly setSettings: (id: string, settings: FeedSettings) => Promise<void>
  /** Gives it a title of the operator's own, by its id; without one, the feed's own comes back with a poll. */
  readonly rename: (id: string, title: string) => Promise<void>
  /** Gives it another address, by its id. Gives false where another feed has that address. */
  readonly move: (id: string, url: string) => Promise<boolean>
  /** Makes it due now, by its id. Gives false for one that is not polled. */
  readonly pollNow: (id: string) => Promise<boolean>
  /** Does something with each of these, by their ids. Gives with how many. */
  readonly bulk: (ids: readonly string[], order: FeedOrder) => Promise<number>
  /** Watches the feeds of an OPML list. Gives how many, and what of it could not be used. Throws Unreadable. */
  readonly importList: (opml: Uint8Array) => Promise<ImportedList>
}

export interface ImportedList {
  readonly added: number
  readonly faults: readonly string[]
}

export function feedsOf(parts: Parts): Feeds {
  const { store, text, now } = parts
  const { feeds, holds, feedPages: pages } = store
  return {
    async list() {
      const held = await holds.list()
      return (await feeds.list()).map((feed) => doing(feed, held, now()))
    },
    listDetails: feeds.listDetails,
    isKnown: feeds.isKnown,
    async get(name) {
      const feed = await feeds.find(name)
      return feed && doing(feed, await holds.list(), now())
    },
    find: async (url, signal, settings) => findNamed(parts, withScheme(url), signal, settings),
    async check(name, signal) {
      const known = await feeds.find(name)
      const { url, settings = {} } = known ?? { url: withScheme(name) }
      const found = await findFeeds(url, { http: openWeb(parts), text, signal, settings })
      return Promise.all(found.map(async (feed) => checked(feed, parts, signal)))
    },
    watch: async (url, signal, how) => watchFeeds(parts, url, signal, how),
    add: async (added) => feeds.add(added, now()),
    setStatus: async (feed, status) => feeds.setStatus(feed, status, now()),
    setSettings: async (id, settings) => feeds.setSettings(id, settings, now()),
    rename: feeds.rename,
    move: async (id, url) => feeds.move(id, url, now()),
    pollNow: async (id) => feeds.pollNow(id, now()),
    bulk: async (ids, order) => feeds.bulk(ids, order, now()),
    async importList(opml) {
      const list = readFeedList(opml)
      const ids = await feeds.add(list.feeds, now())
      return { added: ids.length, faults: list.faults }
    },
    exportList: async (secrets) => writeFeedList(await feeds.listDetails(), secrets),
    page: paged(
      'feed',
      async (filter: FeedFilter) => {
        const held = await holds.list()
        return (await pages.page(filter, now())).map((feed) => doing(feed, held, now()))
      },
      async (id: string) => feeds.find(id),
    ),
    count: async (filter) => pages.count(filter, now()),
    counts: async () => pages.counts(now()),
    breaks: async (limit) => store.feedBreaks.list(limit),
    ids: async (filter) => pages.ids(filter, now()),
    days: async (ids, since) => pages.days(ids, since),
    recall: async (ids, since) => store.recallOf(ids, since),
    preview: async (url, signal, settings) => preview(parts, url, signal, settings),
  }
}

/** So many entries tell what a feed brings. */
const previewed = 8

async function preview(
  parts: Parts,
  url: string,
  signal: AbortSignal,
  settings: FeedSettings = {},
): Promise<PreviewedFeed[]> {
  const { text, store } = parts
  const http = openWeb(parts)
  const found = await findFeeds(withScheme(url), { http, text, signal, settings })
  return Promise.all(
    found.map(async ({ url: at, document: { title = '', format, entries } }) => ({
      url: at,
      title,
      format,
      entries: entries.slice(0, previewed).map((entry) => ({
        title: entry.title ?? '',
        url: entry.url ?? '',
        published: entry.published ?? entry.updated,
      })),
      isWatched: (await store.feeds.find(at)) !== undefined,
    })),
  )
}

async function checked(
  { url, page, document }: FoundFeed,
  { text }: Parts,
  signal: AbortSignal,
): Promise<CheckedFeed> {
  const { format, repairs } = document
  const ours = readingOf(document)
  try {
    const theirs = await text.readWithRssParser(page.body, aboutOf(page), signal)
    return { url, format, repairs, comparison: compareReadings(ours, theirs) }
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error
    const comparison = compareReadings(ours, { entries: [] })
    return { url, format, repairs, comparison, refusal: error.message }
  }
}

const doing = <F extends FeedRow>(feed: F, holds: readonly Hold[], now: Date): F & Doing => {
  const hold = heldBy(feed.url, holds)
  return { ...feed, health: healthOf(feed.poll, now, feed.addedAt), ...(hold && { hold }) }
}
