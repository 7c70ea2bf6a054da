import type { FeedEntry } from '../schemas/feed.ts'
import type { PollState } from '../schemas/poll-state.ts'

export type Pace = NonNullable<PollState['pace']>

/** With fewer dated entries there is no pace to speak of. */
const fewest = 3
/** Gaps that count: how a feed behaves now, not how it did last year. */
const newestGaps = 20
/** A window seen once is forgotten slowly: 2 % with every change. */
const relax = 1.02

/**
 * How fast the feed grows, by its entries' dates. Dates in the future count for nothing.
 * `before` is what earlier polls learned of how fast the feed's window can roll over.
 */
export function paceOf(
  entries: readonly FeedEntry[],
  now: Date,
  before: Pace | undefined,
): Pace | undefined {
  const times = timesOf(entries, now)
  const [newest] = times
  const oldest = times.at(-1)
  if (newest === undefined || oldest === undefined || times.length < fewest) return undefined

  const gaps = times
    .slice(0, newestGaps + 1)
    .flatMap((time, index) => (index === 0 ? [] : [((times[index - 1] ?? time) - time) / 1000]))
  const windowSec = (newest - oldest) / 1000
  return {
    gapSec: middle(gaps),
    newestAt: new Date(newest).toISOString(),
    windowSec: before ? Math.min(windowSec, before.windowSec * relax) : windowSec,
  }
}

/** Whether every entry is newer than the newest one known before: what was between may have gone unseen. */
export function lostTouch(
  entries: readonly FeedEntry[],
  now: Date,
  before: Pace | undefined,
): boolean {
  const oldest = timesOf(entries, now).at(-1)
  return before !== undefined && oldest !== undefined && oldest > Date.parse(before.newestAt)
}

/** When entries were published, newest first. */
function timesOf(entries: readonly FeedEntry[], now: Date): readonly number[] {
  return entries
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter((time) => !Number.isNaN(time) && time <= now.getTime())
    .toSorted((a, b) => b - a)
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
