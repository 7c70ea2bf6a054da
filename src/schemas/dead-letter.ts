import { z } from 'zod'
import { AskedDate } from './asked.ts'
import type { Subject } from './jobs.ts'

/** One failed attempt at a job. */
export const Attempt = z.object({
  failedAt: z.iso.datetime({ offset: true }),
  durationMs: z.number(),
  code: z.string(),
  message: z.string(),
})
export type Attempt = z.infer<typeof Attempt>

/** A job that will not run again until a person says so. */
export const DeadLetter = z.object({
  id: z.coerce.number(),
  stage: z.string(),
  code: z.string(),
  /** Same cause, same fingerprint: made of stage, code, message without its particulars, top frame. */
  fingerprint: z.string(),
  message: z.string(),
  stack: z.string(),
  /** The job's data: what `retry` puts back. */
  input: z.unknown(),
  attempts: z.array(Attempt),
  status: z.enum(['open', 'retried', 'discarded']),
  /** How often it died: 1, and one more for each retry that failed. */
  deaths: z.int(),
  firstDeadAt: z.date(),
  deadAt: z.date(),
  feedId: z.string().nullable(),
  feedTitle: z.string().nullable(),
  entryId: z.string().nullable(),
  url: z.string().nullable(),
  /** The kept page it was working on: `wiredesk failed show ID --page` prints its bytes. */
  pageSha256: z.string().nullable(),
  /** Under which it died; nothing where that was not kept yet. */
  release: z.string().nullable(),
  discardedAt: z.date().nullable(),
  discardReason: z.string().nullable(),
  /** The last bulk that took it. */
  bulk: z.coerce.number().nullable(),
})
export type DeadLetter = z.infer<typeof DeadLetter>

/** Which dead letters. Read from CLI options and query strings alike. */
export const DeadLetterFilter = z.object({
  id: z.coerce.number().int().optional(),
  ids: z.array(z.int()).max(1_000).optional(),
  stage: z.string().optional(),
  code: z.string().optional(),
  fingerprint: z.string().optional(),
  /** A feed's id or address. */
  feed: z.string().optional(),
  since: AskedDate.optional(),
  until: AskedDate.optional(),
  status: z.enum(['open', 'retried', 'discarded']).default('open'),
  /** Taken by this bulk: the open ones among them failed again. */
  bulk: z.coerce.number().int().optional(),
  /** Died under this release; `unknown` for those that died before releases were kept. */
  release: z.string().optional(),
  /** The id of the last letter of the page before: those that come after it. */
  after: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().positive().max(100_000).default(100),
})
export type DeadLetterFilter = z.infer<typeof DeadLetterFilter>

/** Dead letters of one cause. */
export const DeadLetterGroup = z.object({
  fingerprint: z.string(),
  stage: z.string(),
  code: z.string(),
  /** Of the newest one. */
  message: z.string(),
  count: z.coerce.number(),
  feeds: z.coerce.number(),
  firstDeadAt: z.date(),
  deadAt: z.date(),
  /** The newest letter of it. */
  newest: z.coerce.number(),
  /** Under which they died. */
  releases: z.array(z.string()),
})
export type DeadLetterGroup = z.infer<typeof DeadLetterGroup>

/** A time, cut into so many equal parts. */
export interface TrendOf {
  readonly since: Date
  readonly until: Date
  readonly parts: number
}

/** How many letters of a cause died in a part of a time, the first being 0. */
export const LetterTrend = z.object({
  fingerprint: z.string(),
  stage: z.string(),
  part: z.coerce.number(),
  count: z.coerce.number(),
})
export type LetterTrend = z.infer<typeof LetterTrend>

/** Letters of one feed. */
export const LetterFeed = z.object({
  feedId: z.string(),
  feed: z.string(),
  count: z.coerce.number(),
  deadAt: z.date(),
})
export type LetterFeed = z.infer<typeof LetterFeed>

/** What is done with all letters of a filter, by workers. */
export const Bulk = z.object({
  id: z.coerce.number(),
  /** `fetch`: retried, with their pages fetched again. */
  verb: z.enum(['retry', 'fetch', 'discard']),
  filter: z.unknown(),
  reason: z.string().nullable(),
  /** In whose name it was ordered, where it was in anybody’s. */
  by: z.string().nullable(),
  /** How many there were when it began, and how many it has taken of them. */
  total: z.int(),
  taken: z.int(),
  status: z.enum(['running', 'stopped', 'done']),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  /** Of those taken: on their way, and dead again. All others are through, or given up. */
  inFlight: z.coerce.number(),
  failedAgain: z.coerce.number(),
})
export type Bulk = z.infer<typeof Bulk>

/** An answer that could not be used: its status, headers and the first part of its body. */
export interface FailedAnswer {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A failed attempt at a job. */
export interface FailedAttempt {
  readonly stage: string
  readonly subject: Subject
  readonly failedAt: Date
  readonly durationMs: number
  readonly code: string
  readonly message: string
  readonly answer?: FailedAnswer | undefined
}

/** The attempt after which a job is quarantined. */
export interface Death extends FailedAttempt {
  readonly fingerprint: string
  readonly stack: string
  readonly input: unknown
  /** Of Wiredesk, that it died under. */
  readonly release?: string | undefined
  /** When its entry is asked for again of itself, dead or recorded as before. */
  readonly reviveAt?: Date | undefined
}
