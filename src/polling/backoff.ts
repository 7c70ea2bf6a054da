import { longestSec } from './freshness.ts'

/** What the first failure of each kind costs, in seconds; each further one in a row costs double. */
const firstSec: Readonly<Record<string, number>> = {
  'http-429': 1_800,
  'http-503': 1_800,
  // Most likely for good, but sites do come back.
  'http-404': 3_600,
  // A wall against robots: knocking harder is no answer.
  'http-401': 3_600,
  'http-402': 3_600,
  'http-403': 3_600,
  'http-451': 3_600,
  'not-a-feed': 3_600,
  'private-address': 3_600,
}
const elseSec = 900

/**
 * How long to wait after the `failures`th failed poll in a row, in seconds: never less than the feed's own
 * interval, never more than a day.
 */
export function backoffSec(code: string, failures: number, intervalSec = 0): number {
  const first = Math.max(firstSec[code] ?? elseSec, intervalSec)
  return Math.min(first * 2 ** Math.min(failures - 1, 20), longestSec)
}
