import { dayMs } from '../moments.ts'
import type { PollState } from '../schemas/poll-state.ts'
import { longestSec } from './freshness.ts'
import { keepUpSec } from './interval.ts'

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

/** These ask us to stay away; all others are trouble that may be over any minute. */
const unwelcome = new Set(['http-401', 'http-402', 'http-403', 'http-410', 'http-429', 'http-451'])
const looksInTrouble = 8
/**
 * How long to wait after another failed poll, in seconds: double each time, never less than the feed's own
 * interval, never more than a day. On the first day of trouble no longer than an eighth of the time in which
 * the feed can replace its entries: what it publishes around its trouble is not to be lost by our waiting.
 */
export function backoffSec(code: string, state: PollState, now: Date): number {
  const { failures = 0, intervalSec = 0, pace, failingSince } = state
  const first = Math.max(firstSec[code] ?? elseSec, intervalSec)
  const doubled = Math.min(first * 2 ** Math.min(failures, 20), longestSec)
  const isYoung = !failingSince || now.getTime() - Date.parse(failingSince) < dayMs
  return isYoung && !unwelcome.has(code)
    ? Math.min(doubled, keepUpSec(pace, looksInTrouble))
    : doubled
}
