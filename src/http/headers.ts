import type { GetOptions, RequestSettings } from '../context/http.ts'
import type { Purpose } from '../politeness.ts'
import { domainOf } from './address.ts'
import type { HttpSettings } from './settings.ts'

/**
 * What we send to `url`, asked for from `start` on: who we are and what we take, and nothing that tells
 * visitors apart, but what the operator has set for the feed, kept to its own.
 */
export function headersFor(
  settings: HttpSettings,
  { purpose, headers, settings: own }: GetOptions,
  { start, url }: { readonly start: URL; readonly url: URL },
): Readonly<Record<string, string>> {
  return {
    accept: accepts[purpose],
    ...(own && isOwners(own, start, url) && own.headers),
    ...headers,
    'user-agent': own?.userAgent ?? settings.userAgent,
    'accept-encoding': 'gzip, deflate, br, zstd',
  }
}

/** Credentials and cookies go to hosts of the feed's domain, and no further than the origin that was asked for. */
function isOwners({ owner }: RequestSettings, start: URL, url: URL): boolean {
  const home = URL.parse(owner)
  return home !== null && domainOf(home) === domainOf(url) && url.origin === start.origin
}

const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.3, */*;q=0.1'

const accepts: Readonly<Record<Purpose, string>> = {
  feed: feedTypes,
  sitemap: 'application/xml, text/xml, application/gzip;q=0.9, text/plain;q=0.5, */*;q=0.1',
  article: 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1',
}
