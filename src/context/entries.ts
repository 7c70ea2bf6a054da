import type { FeedTextUse } from '../schemas/article-input.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Trouble } from '../schemas/trouble.ts'

/** An entry's step to the next stage, which what a stage keeps can take along in the same statement. */
export interface Advance {
  readonly to: EntryStage
  /** Of the stage it comes from. */
  readonly version: string
}

/** An entry on its way through the pipeline. */
export interface EntryToFetch {
  readonly id: string
  readonly feedId: string
  readonly url: string
  readonly entry: FeedEntry
  /** A hash: it changes with what the feed says, and with the feed's settings. */
  readonly said: string
  /** Another entry with the same address is being read at this moment: wait for what comes of it. */
  readonly twinUnderWay: boolean
  /** It is as it was when it was discovered a moment ago, by this very process: nobody has asked since. */
  readonly isBelieved?: boolean
  /** Why it is on its way: `refetch` is another look at something recorded. */
  readonly cause: string
  readonly feedText: FeedTextUse
  /** Of its feed. */
  readonly settings: FeedSettings
  readonly feedUrl: string
  /** Of how many pages its newest record was made; 0 where it has none. */
  readonly recordedPages: number
  /** How many of its pages are set aside, in whatever run. */
  readonly pagesAside: number
  readonly trouble: Trouble
}
