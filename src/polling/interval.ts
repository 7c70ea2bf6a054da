import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { NextPollReason, PollState } from '../schemas/poll-state.ts'
import { longestSec } from './freshness.ts'

const shortestSec = 300
/** Before anything is known of a feed. */
const firstSec = 1_800
/** Three looks for each entry that is to be expected … */
const looksPerGap = 3
/** … fewer and fewer the longer none comes … */
const quietShare = 8
/** … and at least two before the feed can have replaced all its entries … */
const looksPerWindow = 2
/** … but for one that publishes all at once, or has fallen silent: there is no keeping up with it, and no need. */
const leastWindowSec = 900
const silentShare = 32
/** A feed without dates is asked sooner after a change and later without one. */
const afterChange = 0.5
const afterNothing = 1.25

type Known = Pick<PollState, 'pace' | 'intervalSec' | 'minIntervalSec' | 'freshSec'>

/** How long to wait by the feed's own pace, in seconds, between 5 minutes and a day. */
export function adaptiveSec({ pace, intervalSec }: Known, changed: boolean, now: Date): number {
  if (!pace) {
    const last = intervalSec ?? firstSec
    return clamp(intervalSec === undefined ? last : last * (changed ? afterChange : afterNothing))
  }
  const quietSec = (now.getTime() - Date.parse(pace.newestAt)) / 1000
  const wanted = Math.max(pace.gapSec / looksPerGap, quietSec / quietShare)
  return clamp(Math.min(wanted, Math.max(keepUpSec(pace), quietSec / silentShare)))
}

/** The interval that the operator wants, where the feed's pace gives `paceSec`, and what it comes from. */
export function wantedSec(
  paceSec: number,
  settings: Pick<FeedSettings, 'intervalSec' | 'minIntervalSec' | 'maxIntervalSec'>,
): { readonly sec: number; readonly reason: NextPollReason } {
  const { intervalSec, minIntervalSec = 0, maxIntervalSec = Infinity } = settings
  if (intervalSec !== undefined) return { sec: intervalSec, reason: 'interval' }
  if (paceSec < minIntervalSec) return { sec: minIntervalSec, reason: 'min-interval' }
  if (paceSec > maxIntervalSec) return { sec: maxIntervalSec, reason: 'max-interval' }
  return { sec: paceSec, reason: 'pace' }
}

/** How long the feed can be left alone for so many looks before it may have replaced all its entries. */
export const keepUpSec = (pace: PollState['pace'], looks = looksPerWindow) =>
  pace?.windowSec === undefined ? Infinity : Math.max(pace.windowSec / looks, leastWindowSec)

/**
 * The least time to wait that the site asked for, in seconds, at most a day. What its cache says holds as
 * it stands: an earlier look would see the same. What the feed says (`ttl`, `sy:*`) yields where entries
 * would be lost by it, but never below a quarter of an hour.
 */
export function floorSec({ pace, minIntervalSec = 0, freshSec = 0 }: Known): number {
  return Math.min(Math.max(Math.min(minIntervalSec, keepUpSec(pace)), freshSec), longestSec)
}

/**
 * Puts ±10 % on an interval so that feeds do not march in step; a floor is only ever exceeded. Our own
 * shortest interval yields to `shortest`, which an operator set. `jitter` is -1 to 1.
 */
export function jittered(
  wanted: number,
  floor: number,
  jitter: number,
  shortest = shortestSec,
): number {
  const around = wanted * (1 + jitter * 0.1)
  const above = floor * (1 + Math.abs(jitter) * 0.1)
  return Math.max(around, above, shortest)
}

const clamp = (seconds: number) => Math.min(Math.max(seconds, shortestSec), longestSec)

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const hourMs = 3_600_000

/**
 * Moves a time out of the hours (0 to 24, GMT) and days on which the feed asks not to be read (RSS 2.0,
 * skipHours and skipDays), to the start of the next hour that is left. A feed that skips all of them means none.
 */
export function outsideSkipped(
  at: Date,
  { skipHours = [], skipDays = [] }: Pick<PollState, 'skipHours' | 'skipDays'>,
): Date {
  const hours = new Set(skipHours.map((hour) => hour % 24))
  const names = new Set(skipDays.map((day) => day.trim().toLowerCase()))
  const isSkipped = (date: Date) =>
    hours.has(date.getUTCHours()) || names.has(days[date.getUTCDay()] ?? '')

  let open = at
  for (let tries = 0; isSkipped(open); tries++) {
    if (tries > 8 * 24) return at
    open = new Date((Math.floor(open.getTime() / hourMs) + 1) * hourMs)
  }
  return open
}
