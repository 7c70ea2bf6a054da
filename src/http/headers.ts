import type { GetOptions } from '../context.ts'
import type { Purpose } from '../politeness.ts'
import type { HttpSettings } from './settings.ts'

/** What we send: who we are and what we take, and nothing that tells visitors apart. */
export function headersFor(settings: HttpSettings, { purpose, headers }: GetOptions) {
  return {
    ...headers,
    'user-agent': settings.userAgent,
    accept: accepts[purpose],
    'accept-encoding': 'gzip, deflate, br, zstd',
  }
}

const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.3, */*;q=0.1'

const accepts: Readonly<Record<Purpose, string>> = {
  feed: feedTypes,
  sitemap: 'application/xml, text/xml, application/gzip;q=0.9, text/plain;q=0.5, */*;q=0.1',
  article: 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1',
}
