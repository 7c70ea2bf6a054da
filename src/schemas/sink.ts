import { z } from 'zod'

/** The name of a sink: it stands in commands, logs and metrics. */
export const SinkName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** What a sink was set up with, as it was written: the kind says which keys there are. */
export const SinkSettings = z.record(z.string(), z.string())
export type SinkSettings = z.infer<typeof SinkSettings>

/** A sink, and how it is doing. Its settings hold secrets. */
export const SinkRow = z.object({
  name: z.string(),
  kind: z.string(),
  settings: SinkSettings,
  status: z.enum(['active', 'paused']),
  /** All records up to this position have left. */
  cursor: z.coerce.number(),
  run: z.int(),
  /** Records that have left since it was added, those that left again included. */
  delivered: z.coerce.number(),
  deliveredAt: z.date().nullable(),
  /** Failures in a row. */
  failures: z.int(),
  failingSince: z.date().nullable(),
  failure: z.string().nullable(),
  failureMessage: z.string().nullable(),
  nextAttemptAt: z.date().nullable(),
  /** Records that have not left yet: at most so many, for positions are not given twice. */
  behind: z.coerce.number(),
  /** When the oldest of them was recorded. */
  behindSince: z.date().nullable(),
  /** Records that its receiver refused. */
  letters: z.coerce.number(),
})
export type SinkRow = z.infer<typeof SinkRow>

/** A record that a receiver refused. */
export const SinkLetter = z.object({
  articleId: z.string(),
  revision: z.int(),
  title: z.string(),
  code: z.string(),
  message: z.string(),
  refusedAt: z.date(),
  attempts: z.int(),
  isDue: z.boolean(),
})
export type SinkLetter = z.infer<typeof SinkLetter>

/** A sink that one process delivers to, until its lease is over or lost. */
export const TakenSink = z.object({
  name: z.string(),
  kind: z.string(),
  settings: SinkSettings,
  cursor: z.coerce.number(),
  run: z.int(),
  failures: z.int(),
  lease: z.string(),
})
export type TakenSink = z.infer<typeof TakenSink>
