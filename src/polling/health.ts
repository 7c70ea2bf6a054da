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

const dayMs = 86_400_000
const deadMs = 7 * dayMs
/** Nothing new for ten times the usual gap, and for a month at least. */
const quietGaps = 10
const quietMs = 30 * dayMs

export function healthOf(state: PollState, now: Date): FeedHealth {
  const { failingSince, failure = 'unknown', okAt } = state
  if (failingSince !== undefined) {
    if (failure === 'http-410') return { status: 'gone', since: failingSince }
    const isDead = now.getTime() - Date.parse(failingSince) >= deadMs
    return { status: isDead ? 'dead' : 'failing', since: failingSince, code: failure }
  }
  if (okAt === undefined) return { status: 'new' }

  const newest = state.pace?.newestAt ?? state.changedAt
  const patienceMs = Math.max(quietMs, (state.pace?.gapSec ?? 0) * 1000 * quietGaps)
  const isQuiet = newest !== undefined && now.getTime() - Date.parse(newest) >= patienceMs
  return isQuiet ? { status: 'quiet', since: newest } : { status: 'ok' }
}
