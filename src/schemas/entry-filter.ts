import { z } from 'zod'
import { AskedDate, AskedHost } from './asked.ts'
import { EntryStage } from './jobs.ts'

/** Which entries. Read from CLI options and query strings alike. */
export const EntryFilter = z.object({
  /** `waiting` is an entry in flight that has a next attempt. */
  state: z.enum(['in-flight', 'waiting', 'recorded', 'skipped', 'dead']).optional(),
  /** Why it was skipped, the code it died with, or the code it waits for. */
  reason: z.string().optional(),
  stage: EntryStage.optional(),
  /** A feed's id or address. */
  feed: z.string().optional(),
  /** Of its address, with all hosts below it. */
  host: AskedHost.optional(),
  /** Discovered at or after, and before. */
  since: AskedDate.optional(),
  until: AskedDate.optional(),
  /** The id of the last entry of the page before: those that come after it. */
  after: z.string().optional(),
  limit: z.coerce.number().int().positive().max(100_000).default(100),
})
export type EntryFilter = z.infer<typeof EntryFilter>

/** An entry in a list. */
export const EntrySummary = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  feedId: z.string(),
  feed: z.string(),
  state: z.enum(['in-flight', 'waiting', 'recorded', 'skipped', 'dead']),
  stage: EntryStage.nullable(),
  /** Why it was skipped, the code it died with, or the code it waits for. */
  reason: z.string().nullable(),
  message: z.string().nullable(),
  attempts: z.int(),
  failingSince: z.date().nullable(),
  nextAttemptAt: z.date().nullable(),
  discoveredAt: z.date(),
  movedAt: z.date(),
})
export type EntrySummary = z.infer<typeof EntrySummary>

/** Entries that wait for one cause. */
export const WaitingCause = z.object({
  stage: z.string(),
  code: z.string(),
  /** Of one of them. */
  message: z.string(),
  count: z.coerce.number(),
  feeds: z.coerce.number(),
  /** Since when the first of them fails. */
  failingSince: z.date(),
  mostAttempts: z.coerce.number(),
  /** When the first of them is tried again. */
  nextAttemptAt: z.date(),
})
export type WaitingCause = z.infer<typeof WaitingCause>

/** All that is known of one entry. */
export const EntryStory = EntrySummary.extend({
  guid: z.string(),
  run: z.int(),
  /** Why it is, or was last, on its way: new, change, refetch, revival, retry, replay, import. */
  cause: z.string(),
  /** Looked at again, or asked for again, of itself. */
  refetchAt: z.date().nullable(),
  revivals: z.int(),
  /** The article that it is a duplicate of. */
  duplicateOf: z.string().nullable(),
  revisions: z.array(
    z.object({
      revision: z.int(),
      source: z.enum(['page', 'feed']),
      url: z.string(),
      fetchedAt: z.coerce.date(),
      pageSha256: z.string(),
      /** When its text was read, its facts were found and its record was written last, and what made the former. */
      normalizedAt: z.coerce.date().nullable(),
      extractedAt: z.coerce.date().nullable(),
      recordedAt: z.coerce.date().nullable(),
      madeBy: z.string().nullable(),
    }),
  ),
  /** Failed ones, the oldest first. */
  failures: z.array(
    z.object({
      stage: z.string(),
      run: z.int(),
      failedAt: z.coerce.date(),
      durationMs: z.int(),
      code: z.string(),
      message: z.string(),
    }),
  ),
  letters: z.array(
    z.object({
      id: z.coerce.number(),
      stage: z.string(),
      status: z.string(),
      code: z.string(),
      deadAt: z.coerce.date(),
    }),
  ),
})
export type EntryStory = z.infer<typeof EntryStory>
