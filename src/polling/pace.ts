import type { FeedEntry } from '../schemas/feed.ts'
import type { PollState } from '../schemas/poll-state.ts'

export type Pace = NonNullable<PollState['pace']>

/** With fewer dated entries there is no pace to speak of. */
const fewest = 3
/** A document with fewer is most likely all there is, and not the last of many. */
const fewestInWindow = 8
/** Gaps that count: how a feed behaves now, not how it did last year. */
const newestGaps = 20
/** A window seen once is forgotten slowly: 2 % with every change. */
const relax = 1.02

/**
 * How fast the feed grows, by its entries' dates; undefined where they tell nothing, as when all are the
 * time at which the document was made. Dates in the future count for nothing. `before` is what earlier
 * polls learned of how fast the feed's window can roll over, `polledAt` when the last of them was.
 */
export function paceOf(
  entries: readonly FeedEntry[],
  now: Date,
  { pace: before, polledAt }: Pick<PollState, 'pace' | 'polledAt'>,
): Pace | undefined {
  const times = timesOf(entries, now)
  const [newest] = times
  const oldest = times.at(-1)
  if (newest === undefined || oldest === undefined || newest === oldest) return undefined
  if (times.length < fewest) return undefined

  const windowSec = Math.min(
    times.length < fewestInWindow ? Infinity : (newest - oldest) / 1000,
    (before?.windowSec ?? Infinity) * relax,
    // All new: it has rolled over within the time since the last look.
    isAllNew(oldest, before) ? secondsSince(polledAt, now) : Infinity,
  )
  return {
    gapSec: middleGap(times),
    longestGapSec: longestGap(times, now, { pace: before, polledAt }),
    newestAt: new Date(newest).toISOString(),
    ...(windowSec < Infinity && { windowSec }),
  }
}

const secondsSince = (at: string | undefined, now: Date): number =>
  at === undefined ? Infinity : (now.getTime() - Date.parse(at)) / 1000

/** Whether every entry is newer than the newest one known before: what was between may have gone unseen. */
export function lostTouch(
  entries: readonly FeedEntry[],
  now: Date,
  before: Pace | undefined,
): boolean {
  return isAllNew(timesOf(entries, now).at(-1), before)
}

const isAllNew = (oldest: number | undefined, before: Pace | undefined) =>
  before !== undefined && oldest !== undefined && oldest > Date.parse(before.newestAt)

/** In seconds. */
function middleGap(times: readonly number[]): number {
  const gaps = times
    .slice(0, newestGaps + 1)
    .flatMap((time, index) => (index === 0 ? [] : [((times[index - 1] ?? time) - time) / 1000]))
    .toSorted((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? 0
}

const halfLifeSec = 14 * 86_400

/** In seconds: within the entries, and as it was known before. */
function longestGap(
  times: readonly number[],
  now: Date,
  { pace: before, polledAt }: Pick<PollState, 'pace' | 'polledAt'>,
): number {
  const gaps = times.slice(1).map((time, index) => ((times[index] ?? time) - time) / 1000)
  const agoSec = polledAt === undefined ? 0 : (now.getTime() - Date.parse(polledAt)) / 1000
  const known = (before?.longestGapSec ?? 0) * 0.5 ** (Math.max(0, agoSec) / halfLifeSec)
  return Math.max(known, ...gaps)
}

/** When entries were published, newest first. */
function timesOf(entries: readonly FeedEntry[], now: Date): readonly number[] {
  return entries
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter((time) => !Number.isNaN(time) && time <= now.getTime())
    .toSorted((a, b) => b - a)
}
