import { z } from 'zod'
import { AskedDate, AskedWords } from './asked.ts'
import { EntryStage } from './jobs.ts'

/** Which entries a replay takes: only what has ended, and got as far as the stage it starts from. */
export const ReplayFilter = z.object({
  /** A feed's id or address. */
  feed: z.string().optional(),
  /** Discovered at or after, and before. */
  since: AskedDate.optional(),
  until: AskedDate.optional(),
  /** Words that the record holds, as in `wiredesk records search`. */
  query: AskedWords.optional(),
  ids: z.array(z.string()).optional(),
  state: z.enum(['recorded', 'skipped', 'dead']).optional(),
  /** Only records without what this enricher gives: it failed, came later, or has another version now. */
  enricher: z.string().optional(),
  /** Of that enricher; found out when the replay begins. */
  enricherVersion: z.string().optional(),
})
export type ReplayFilter = z.infer<typeof ReplayFilter>

/** How many entries a minute a replay takes at most. */
export const PerMinute = z.coerce.number().int().positive().max(1_000_000)

/** A replay: the entries a filter takes, sent through the pipeline again from one stage on. */
export const Replay = z.object({
  id: z.string(),
  fromStage: EntryStage,
  filter: ReplayFilter,
  status: z.enum(['running', 'paused', 'cancelled', 'done']),
  /** As fast as there are workers, if there is none. */
  perMinute: z.int().nullable(),
  /** The entry id up to which entries were put back, in the order of their ids. */
  position: z.string(),
  /** Entries that the filter took when it was ordered. */
  total: z.int(),
  queued: z.int(),
  /** Queued and not ended yet. Those that wait for another attempt go on by themselves, for days perhaps. */
  inFlight: z.coerce.number(),
  dead: z.coerce.number(),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Replay = z.infer<typeof Replay>
