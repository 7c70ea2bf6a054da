import { maskedUrl } from '../masked.ts'
import type { NewFeed } from '../store/feeds/add.ts'
import type { FeedDetails } from '../store/feeds/rows.ts'
import { SettingError, showSettings, withSettings, withoutSecrets } from '../text/feed-settings.ts'
import { type OpmlFeed, readOpml, writeOpml } from '../text/opml.ts'
import { unreadOutlines } from './list-faults.ts'

/** The feeds of a list, and what of it could not be used. */
export interface ReadList {
  readonly feeds: readonly NewFeed[]
  readonly faults: readonly string[]
}

/** Reads OPML. Outlines and settings that cannot be used are passed over and told. Throws Unreadable. */
export function readFeedList(bytes: Uint8Array): ReadList {
  const { feeds } = readOpml(bytes)
  const read = feeds.map((feed) => ({ feed, own: ownOf(feed) }))
  const unread = unreadOutlines(
    bytes,
    feeds.map(({ url }) => url),
  )
  return {
    feeds: read.map(({ feed: { url, title, folders }, own: { fault: _fault, ...own } }) => ({
      url,
      title,
      folder: folders.join('/') || undefined,
      ...own,
    })),
    faults: [...unread, ...read.flatMap(({ own }) => own.fault ?? [])],
  }
}

/** Settings that came with a list. */
function ownOf({
  url,
  own = {},
}: OpmlFeed): Pick<NewFeed, 'settings' | 'renamed'> & { readonly fault?: string } {
  const { renamed, ...settings } = own
  const assignments = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
  const isRenamed = renamed === 'true' ? { renamed: true } : {}
  try {
    return assignments.length === 0
      ? isRenamed
      : { ...isRenamed, settings: withSettings({}, assignments) }
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    return {
      ...isRenamed,
      fault: `${maskedUrl(url)}: its settings cannot be used: ${error.message}`,
    }
  }
}

export interface WrittenList {
  readonly opml: string
  /** How many addresses are masked and cannot be read back. */
  readonly masked: number
}

/** Writes OPML, with addresses masked unless `secrets`. */
export function writeFeedList(feeds: readonly FeedDetails[], secrets: boolean): WrittenList {
  const opml = writeOpml({
    title: 'Wiredesk feeds',
    feeds: feeds.map((feed) => {
      const own = listOf(feed)
      return {
        url: secrets ? feed.url : maskedUrl(feed.url),
        title: feed.title,
        ...(feed.siteUrl === null ? {} : { siteUrl: feed.siteUrl }),
        folders: feed.folder === null ? [] : feed.folder.split('/'),
        ...(Object.keys(own).length > 0 && { own }),
      }
    }),
  })
  const masked = secrets ? 0 : feeds.filter(({ url }) => maskedUrl(url) !== url).length
  return { opml, masked }
}

/** What a list of feeds can be told of one: no secrets, for lists are passed on. */
const listOf = ({ settings, renamed }: FeedDetails): Record<string, string> => ({
  ...Object.fromEntries(
    showSettings(withoutSecrets(settings), true).filter(([key]) => key !== 'proxy'),
  ),
  ...(renamed && { renamed: 'true' }),
})
