import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedDocument, FeedEntry } from '../schemas/feed.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import type { PollState } from '../schemas/poll-state.ts'

/** A feed that is being watched. */
export interface Feed {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly status: 'active' | 'paused' | 'gone'
  readonly poll: PollState
  /** What an operator has set for it; absent: what holds for all. */
  readonly settings?: FeedSettings
}

/** How an entry is taken up if it is new. */
export interface Admission {
  /** BullMQ's: 0 is live work, more is less urgent. */
  readonly priority: number
  /** Set where it is not to be fetched, but counted as skipped for this reason. */
  readonly skip?: 'first-poll-limit'
}

/** What one poll learned. */
export interface PollResult {
  readonly feedId: string
  readonly state: PollState
  readonly nextPollAt: Date
  /** Set when the feed moved for good. */
  readonly movedTo?: string
  /** Set when the feed said it will not come back. */
  readonly gone?: boolean
  /** Absent when nothing new was read (304, failure). */
  readonly document?: Omit<FeedDocument, 'entries'>
  readonly entries: readonly FeedEntry[]
  /** For some of `entries`, by the very object; all others are live work. */
  readonly admissions?: ReadonlyMap<FeedEntry, Admission> | undefined
}

export interface FeedStore {
  get(feedId: string): Promise<Feed | undefined>
  /**
   * Keeps state and entries in one transaction.
   * Gives a job for every one of `entries` that is new or changed, or waits to be fetched still.
   */
  keepPoll(result: PollResult): Promise<FetchArticleJob[]>
}
