import type { Desk } from './desk.ts'
import { dayMs, hourMs } from './feeds.ts'
import type { Kind, SoakFeed } from './feeds.ts'
import { troubleAt } from './sites.ts'

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0
}

/** The least time between two polls of one host, and the most in any one second. */
export function busiest(polled: ReadonlyMap<string, readonly number[]>): {
  gapMs: number
  perSec: number
} {
  let gapMs = Infinity
  let perSec = 0
  for (const times of polled.values()) {
    let first = 0
    for (const [index, at] of times.entries()) {
      if (index > 0) gapMs = Math.min(gapMs, at - (times[index - 1] ?? 0))
      while ((times[first] ?? at) <= at - 1_000) first += 1
      perSec = Math.max(perSec, index - first + 1)
    }
  }
  return { gapMs, perSec }
}

export interface EntryReport {
  readonly expected: number
  readonly missed: readonly string[]
  /** Were in no document while the site answered. */
  readonly neverShown: number
  readonly latencies: ReadonlyMap<Kind, readonly number[]>
}

/** How many of the entries published in the soak were seen, and how long after they were published. */
export function entriesOf(
  feeds: readonly SoakFeed[],
  desk: Desk,
  start: number,
  end: number,
): EntryReport {
  const missed: string[] = []
  const latencies = new Map<Kind, number[]>()
  let expected = 0
  let neverShown = 0
  for (const feed of feeds) {
    const seen = desk.seen.get(feed.id)
    for (const [index, at] of feed.published.entries()) {
      // What came in the last day may be due still.
      if (at < start || at > end - dayMs) continue
      const found = seen?.get(String(index))
      if (found === undefined && !wasShown(feed, index, end)) {
        neverShown += 1
        continue
      }
      expected += 1
      if (found === undefined)
        missed.push(`${feed.id} (${feed.kind}) ${index} of ${new Date(at).toISOString()}`)
      else latencies.set(feed.kind, [...(latencies.get(feed.kind) ?? []), found - at])
    }
  }
  return { expected, missed, neverShown, latencies }
}

const isDown = new Set(['http-500', 'closed', 'html'])

/** Whether the feed's document was to be had at any time while the entry stood in it, looked at by quarter hours. */
function wasShown(feed: SoakFeed, index: number, end: number): boolean {
  const from = feed.published[index] ?? end
  const until = Math.min(feed.published[index + feed.shown] ?? end, end)
  const { fate } = feed
  const death = fate?.kind === 'gone' || fate?.kind === 'missing' ? fate.at : Infinity
  for (let at = from; at < Math.min(until, death); at += hourMs / 4) {
    if (!isDown.has(troubleAt(feed, at) ?? '')) return true
  }
  return false
}
