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
  /** Stand in a document still that is due to be read again, after trouble. */
  readonly pending: number
  /** Were shown for less than an hour in all, for trouble of their site. */
  readonly brief: number
  /** Came between the last look and the death of their feed. */
  readonly died: number
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
  const counts = { expected: 0, neverShown: 0, brief: 0, pending: 0, died: 0 }
  for (const feed of feeds) {
    const seen = desk.seen.get(feed.id)
    for (const [index, at] of feed.published.entries()) {
      // What came in the last day may be due still.
      if (at < start || at > end - dayMs) continue
      const found = seen?.get(String(index))
      const excuse = found === undefined ? excuseFor(feed, index, end) : undefined
      if (excuse) counts[excuse] += 1
      else counts.expected += 1
      if (found !== undefined) push(latencies, feed.kind, found - at)
      else if (!excuse)
        missed.push(`${feed.id} (${feed.kind}) ${index} of ${new Date(at).toISOString()}`)
    }
  }
  return { ...counts, missed, latencies }
}

function push(lists: Map<Kind, number[]>, kind: Kind, value: number): void {
  const list = lists.get(kind) ?? []
  lists.set(kind, list)
  list.push(value)
}

/** Why an entry that was not seen could not have been, or nothing if it was missed. */
function excuseFor(feed: SoakFeed, index: number, end: number) {
  const shown = shownFor(feed, index, end)
  if (shown.ms === 0) return 'neverShown'
  if (deathOf(feed) < end) return 'died'
  if ((feed.published[index + feed.shown] ?? Infinity) > end) return 'pending'
  return shown.isTroubled && shown.ms < hourMs ? 'brief' : undefined
}

function deathOf({ fate }: SoakFeed): number {
  return fate?.kind === 'gone' || fate?.kind === 'missing' ? fate.at : Infinity
}

const isDown = new Set(['http-500', 'closed', 'html'])

/** For how long the feed's document was to be had while the entry stood in it, looked at minute by minute. */
function shownFor(feed: SoakFeed, index: number, end: number) {
  const from = feed.published[index] ?? end
  const until = Math.min(feed.published[index + feed.shown] ?? end, end, deathOf(feed))
  let ms = 0
  let isTroubled = false
  for (let at = from; at < until; at += 60_000) {
    const isUp = !isDown.has(troubleAt(feed, at) ?? '')
    if (isUp) ms += 60_000
    else isTroubled = true
  }
  return { ms, isTroubled }
}
