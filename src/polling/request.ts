import type { RequestSettings } from '../context/http.ts'
import { dayMs } from '../moments.ts'
import type { Purpose } from '../politeness.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { PollState } from '../schemas/poll-state.ts'

/** Once a day a feed is asked without validators: some servers answer 304 whatever they have. */
const fullReadMs = dayMs

/** The validators to send, byte for byte as they came. */
export function conditionalHeaders(
  { etag, lastModified, readAt }: PollState,
  now: Date,
): Readonly<Record<string, string>> {
  if (!readAt || now.getTime() - Date.parse(readAt) >= fullReadMs) return {}

  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}

/** Sitemaps are made for crawlers and bound by robots.txt, feeds for readers and are not. */
export function purposeOf(url: string, { format }: PollState): Purpose {
  return format === 'sitemap' || /\/[^/?]*sitemap[^/?]*\.xml(?:\.gz)?(?:$|\?)/i.test(url)
    ? 'sitemap'
    : 'feed'
}

/** What a header may hold; anything else could not be sent back. */
const sendable = /^[\t\x20-\x7e\x80-\xff]{1,4096}$/

/** The validators of an answer: what the server calls this version of the feed. Never read, only repeated. */
export function validatorsOf(
  headers: Readonly<Record<string, string>>,
): Pick<PollState, 'etag' | 'lastModified'> {
  const etag = headers['etag']
  const lastModified = headers['last-modified']
  return {
    ...(etag !== undefined && sendable.test(etag) ? { etag } : {}),
    ...(lastModified !== undefined && sendable.test(lastModified) ? { lastModified } : {}),
  }
}

/**
 * What requests for a feed, and for the pages it leads to, are sent with: `owner` is the feed's own address.
 * Headers, cookies and credentials are kept to its domain by `src/http/`. Nothing where nothing is set.
 */
export function requestSettingsOf(
  { userAgent, headers, cookies, basicAuth, proxy }: FeedSettings,
  owner: string,
): RequestSettings | undefined {
  const cookie = Object.entries(cookies ?? {}).map(([name, value]) => `${name}=${value}`)
  const own = {
    ...headers,
    ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
    ...(basicAuth && { authorization: basic(basicAuth) }),
  }
  const hasOwn = Object.keys(own).length > 0
  if (userAgent === undefined && proxy === undefined && !hasOwn) return undefined
  return {
    owner,
    ...(userAgent !== undefined && { userAgent }),
    ...(proxy !== undefined && { proxy }),
    ...(hasOwn && { headers: own }),
  }
}

const basic = ({ username, password }: NonNullable<FeedSettings['basicAuth']>) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
