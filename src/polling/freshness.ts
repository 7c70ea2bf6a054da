import { momentOf } from '../text/dates/moment.ts'

/** No site keeps us away from a feed for longer than a day by its caching alone. */
export const longestSec = 86_400

/**
 * How long an answer says that it stays fresh, in seconds, at most a day: `max-age` less `Age`, or else
 * `Expires` less `Date` (RFC 9111, 4.2.1). Undefined where the site says nothing, or to ask every time.
 */
export function freshSecOf(
  headers: Readonly<Record<string, string>>,
  now: Date,
): number | undefined {
  const control = headers['cache-control']?.toLowerCase()
  if (control !== undefined && /(?:^|,)\s*no-(?:cache|store)/.test(control)) return undefined

  const maxAge = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,12})/.exec(control ?? '')?.[1]
  const seconds = maxAge === undefined ? untilExpiry(headers, now) : Number(maxAge) - ageOf(headers)
  return seconds !== undefined && seconds > 0 ? Math.min(seconds, longestSec) : undefined
}

function ageOf({ age }: Readonly<Record<string, string>>): number {
  return age !== undefined && /^\d{1,12}$/.test(age) ? Number(age) : 0
}

function untilExpiry(headers: Readonly<Record<string, string>>, now: Date): number | undefined {
  const expires = momentOf(headers['expires'] ?? '')?.ms
  if (expires === undefined) return undefined

  // The site's own clock, where it tells the time: only the distance counts.
  const date = momentOf(headers['date'] ?? '')?.ms
  return (expires - (date ?? now.getTime())) / 1000
}
