import type { WrittenOptions } from '../../dates/read.ts'
import type { Clues } from './clues.ts'

const MONTH_FIRST = /^en[-_](?:us|ph|pr|gu)\b/iu
const DAY_FIRST_HOSTS = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|sg|my|hk|mt)$/iu

/** `8/9/2025` is August where the page is in American English, September where it is in another. */
export function orderOf({ language = '', meta, url }: Clues): WrittenOptions {
  const locale = [language, meta.get('og:locale')?.[0] ?? ''].find((it) => /[-_]/u.test(it))
  if (MONTH_FIRST.test(locale ?? '')) return { order: 'month' }
  if (locale && !/^en\b/iu.test(locale)) return { order: 'day' }
  if (/^en[-_](?!ca)/iu.test(locale ?? '')) return { order: 'day' }
  if (DAY_FIRST_HOSTS.test(URL.canParse(url) ? new URL(url).hostname : '')) return { order: 'day' }
  return language === '' || /^en/iu.test(language) ? {} : { order: 'day' }
}
