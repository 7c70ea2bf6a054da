import { DeferredError, TransientError } from '../errors.ts'
import { findFeeds } from '../polling/find-feeds.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedDetails } from '../store/feeds/rows.ts'
import { withoutSecrets } from '../text/feed-settings.ts'
import { withScheme } from '../text/urls.ts'
import type { Parts } from './parts.ts'
import { openWeb } from './web.ts'

/** A feed that answered. */
export interface NamedFeed {
  readonly url: string
  readonly title: string
}

export interface WatchOptions {
  readonly folder?: string | undefined
  readonly settings?: FeedSettings | undefined
}

/** Nobody may ask there before: how that was told, and until when. */
export interface Unseen {
  readonly until: Date
  readonly why: string
}

/** A feed that is watched from now on. */
export interface AddedFeed extends NamedFeed {
  readonly id: string
  /** Whether headers, cookies and login were kept from it. */
  readonly stripped: boolean
  /** How it was watched before that; nothing for one that is new. */
  readonly before: FeedDetails['status'] | undefined
  /** It was taken for a feed unseen: its first poll looks at it. */
  readonly unseen?: Unseen
}

export async function findNamed(
  parts: Parts,
  url: string,
  signal: AbortSignal,
  settings: FeedSettings = {},
): Promise<NamedFeed[]> {
  const { text } = parts
  const found = await findFeeds(url, { http: openWeb(parts), text, signal, settings })
  return found.map(({ document, ...feed }) => ({ url: feed.url, title: document.title ?? '' }))
}

export async function watchFeeds(
  parts: Parts,
  asked: string,
  signal: AbortSignal,
  how: WatchOptions = {},
): Promise<AddedFeed[]> {
  const { feeds } = parts.store
  const url = withScheme(asked)
  const { found, unseen } = await look(parts, url, signal, how)
  const wanted = found.map((feed) => ({ ...feed, folder: how.folder, ...ownOf(url, feed, how) }))
  const before = await Promise.all(found.map(async (feed) => feeds.find(feed.url)))
  const ids = await feeds.add(wanted, parts.now())
  return found.map((feed, at) => ({
    ...feed,
    id: ids[at] ?? '',
    stripped: wanted[at]?.settings !== how.settings,
    before: before[at]?.status,
    ...(unseen && { unseen }),
  }))
}

interface Look {
  readonly found: readonly NamedFeed[]
  readonly unseen?: Unseen
}

/** Who adds a feed need not wait until a host may be asked: the poll does. */
async function look(
  parts: Parts,
  url: string,
  signal: AbortSignal,
  { settings }: WatchOptions,
): Promise<Look> {
  try {
    return { found: await findNamed(parts, url, signal, settings) }
  } catch (error) {
    const unseen = unseenOf(error)
    if (!unseen) throw error
    return { found: [{ url, title: '' }], unseen }
  }
}

/** By these a site says that it wants to be left alone, or has said so. */
const wantsRest: ReadonlySet<string> = new Set(['http-429', 'domain-held'])

/** What an address that could not be looked at waits for; nothing where it is at fault itself. */
export function unseenOf(error: unknown): Unseen | undefined {
  if (error instanceof DeferredError) return { until: error.retryAt, why: error.message }
  if (!(error instanceof TransientError) || !wantsRest.has(error.code)) return undefined
  return error.notBefore && { until: error.notBefore, why: error.message }
}

const hostOf = (url: string) => URL.parse(url)?.hostname.replace(/^www\./, '')

/** What a site was given may not go to another one that it names as its feeds' home. */
function ownOf(url: string, feed: NamedFeed, { settings }: WatchOptions) {
  const isOwn = !settings || hostOf(feed.url) === hostOf(url)
  return { settings: isOwn ? settings : withoutSecrets(settings) }
}
