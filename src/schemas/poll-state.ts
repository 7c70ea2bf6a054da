import { z } from 'zod'
import { FeedDocument } from './feed.ts'

/** ISO 8601 in UTC. */
const moment = z.iso.datetime().optional()

/** What the time of a feed's next poll comes from. */
export const NextPollReason = z.enum([
  // The feed's own pace, or what is taken for it while none is known.
  'pace',
  // The site asks not to be polled sooner: its cache, `ttl`, `sy:*`.
  'site',
  // Out of the hours and days that the feed wants to be left alone in.
  'skipped-hours',
  // Settings of the feed: a fixed interval, or a bound of it.
  'interval',
  'min-interval',
  'max-interval',
  // A failure: growing waits, or the time that the site named.
  'backoff',
  'retry-after',
])
export type NextPollReason = z.infer<typeof NextPollReason>

/** One poll that is over. */
export const RecentPoll = z.object({
  at: z.iso.datetime(),
  /** `read`, `same-body`, `not-modified`, or the code of a failure. */
  outcome: z.string(),
  /** How many the document listed. */
  entries: z.int().optional(),
})
export type RecentPoll = z.infer<typeof RecentPoll>

/** What is remembered about a feed between polls. All of it is `src/polling/`'s to write. */
export const PollState = z.object({
  /** Sent back byte for byte; of the last answer that could be parsed. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Of the last body that could be parsed, unpacked. */
  bodySha256: z.string().optional(),
  /** Of the entries in it: a body may change with every answer and bring nothing. */
  entriesSha256: z.string().optional(),

  /** When it was last asked, when it last answered with something usable, and when that held news. */
  polledAt: moment,
  okAt: moment,
  changedAt: moment,
  /** When it was last read in full: after a day it is asked without validators. */
  readAt: moment,
  nextPollAt: moment,
  /** The interval before jitter, pushed-back hours and failures. */
  intervalSec: z.number().optional(),

  /** What the last document said. */
  format: FeedDocument.shape.format.optional(),
  minIntervalSec: z.number().optional(),
  skipHours: z.array(z.int()).optional(),
  skipDays: z.array(z.string()).optional(),
  /** How long the site said its last answer stays fresh: Cache-Control, Expires. */
  freshSec: z.number().optional(),

  /** WebSub: where to subscribe, and to what. */
  hubUrl: z.string().optional(),
  topicUrl: z.string().optional(),

  /** How fast the feed grows, by the dates of its entries; absent while they have none. */
  pace: z
    .object({
      /** The middle gap between two entries. */
      gapSec: z.number(),
      /** The longest silence it was seen to keep, a night or a weekend; forgotten by half in a fortnight. */
      longestGapSec: z.number().optional(),
      newestAt: z.iso.datetime(),
      /** The shortest time in which the feed was seen to replace all its entries; absent where it shows few. */
      windowSec: z.number().optional(),
    })
    .optional(),
  /** When all entries had changed between two polls, so that some may have come and gone unseen. */
  gapAt: moment,

  /** A permanent redirect that has not held long enough to be believed. */
  move: z.object({ to: z.string(), since: z.iso.datetime() }).optional(),

  /** Failed polls in a row. */
  failures: z.int().nonnegative().optional(),
  failingSince: moment,
  /** The code of the last failure: `http-404`, `timeout`, `not-a-feed`. */
  failure: z.string().optional(),

  /** Why the next poll is due when it is. */
  nextPollFor: NextPollReason.optional().catch(undefined),
  /** The last polls, newest first. */
  recent: z.array(RecentPoll).optional().catch(undefined),
})
export type PollState = z.infer<typeof PollState>
