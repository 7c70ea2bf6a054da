import { dayMs } from '../moments.ts'
import type { PollState } from '../schemas/poll-state.ts'

/** How a feed is doing, for a person to see: none turns quiet or dies silently. */
export type FeedHealth =
  | { readonly status: 'new' }
  | { readonly status: 'ok' }
  /** Answers, but has brought nothing new for far longer than it used to take. */
  | { readonly status: 'quiet'; readonly since: string }
  /** The last poll failed; polling goes on, with growing intervals. */
  | { readonly status: 'failing'; readonly since: string; readonly code: string }
  /** Has failed for a week or more. It is still asked once a day. */
  | { readonly status: 'dead'; readonly since: string; readonly code: string }
  /** Said that it will not come back. It is not asked any more. */
  | { readonly status: 'gone'; readonly since: string }

const deadMs = 7 * dayMs
/** Where no pace is known. */
const quietMs = 30 * dayMs
/** No shorter silence is worth a word … */
const leastQuietMs = 6 * 3_600_000
/** … nor one of so many usual gaps … */
const quietGaps = 10
/** … nor one that is hardly longer than a night or a weekend that the feed was seen to rest. */
const quietRests = 1.5
/** A feed whose rests are not known yet: as if it slept at night. */
const unknownRestMs = 12 * 3_600_000

/** A feed is only known to be silent by who has watched it so long: news of last year are none of a silence for who came today. */
export function healthOf(state: PollState, now: Date, addedAt: Date): FeedHealth {
  const { failingSince, failure = 'unknown', okAt } = state
  if (failingSince !== undefined) {
    if (failure === 'http-410') return { status: 'gone', since: failingSince }
    const isDead = now.getTime() - Date.parse(failingSince) >= deadMs
    return { status: isDead ? 'dead' : 'failing', since: failingSince, code: failure }
  }
  if (okAt === undefined) return { status: 'new' }

  const newest = state.pace?.newestAt ?? state.changedAt
  if (newest === undefined) return { status: 'ok' }
  const silentSince = Math.max(Date.parse(newest), addedAt.getTime())
  const isQuiet = now.getTime() - silentSince >= patienceMsFor(state.pace)
  return isQuiet ? { status: 'quiet', since: newest } : { status: 'ok' }
}

/** After how long a silence a feed is quiet: by its own pace, so that one of a hundred entries a day is after hours. */
export function patienceMsFor(pace: PollState['pace']): number {
  if (!pace) return quietMs
  const restMs = Math.max((pace.longestGapSec ?? 0) * 1_000, unknownRestMs / quietRests)
  return Math.max(leastQuietMs, pace.gapSec * 1_000 * quietGaps, restMs * quietRests)
}

export type HealthCounts = Readonly<Record<FeedHealth['status'], number>>

/** How many feeds are how. */
export function countHealth(feeds: readonly { readonly health: FeedHealth }[]): HealthCounts {
  const of = (status: FeedHealth['status']) =>
    feeds.filter(({ health }) => health.status === status).length
  return {
    ok: of('ok'),
    new: of('new'),
    quiet: of('quiet'),
    failing: of('failing'),
    dead: of('dead'),
    gone: of('gone'),
  }
}
