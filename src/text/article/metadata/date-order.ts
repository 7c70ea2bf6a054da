import type { WrittenOptions } from '../../dates/read.ts'
import type { Clues } from './clues.ts'

const MONTH_FIRST = /^en[-_](?:us|ph|pr|gu)\b/iu
/** Canadians write either. */
const EITHER = /^en[-_]ca\b/iu
const DAY_FIRST_HOSTS = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|sg|my|hk|mt)$/iu

/** `8/9/2025` is August where the page is in American English, September where it is in another. */
export function orderOf(clues: Clues): WrittenOptions {
  const { language = '', url } = clues
  const locale = localeOf(clues)
  if (MONTH_FIRST.test(locale)) return { order: 'month' }
  const isDayFirst =
    (locale !== '' && !EITHER.test(locale)) ||
    (URL.canParse(url) && DAY_FIRST_HOSTS.test(new URL(url).hostname)) ||
    !/^(?:en|$)/iu.test(language)
  return isDayFirst ? { order: 'day' } : {}
}

/** The first statement of a language that names a country, too. */
function localeOf({ language = '', meta }: Clues): string {
  return (
    [language, ...(meta.get('og:locale') ?? []).slice(0, 1)].find((it) => /[-_]/u.test(it)) ?? ''
  )
}
