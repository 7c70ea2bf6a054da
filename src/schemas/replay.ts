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

/** A replay: the entries a filter takes, sent through the pipeline again from one stage on. */
export const Replay = z.object({
  id: z.string(),
  fromStage: EntryStage,
  filter: ReplayFilter,
  status: z.enum(['running', 'stopped', 'done']),
  /** The last entry id that was put back. */
  position: z.string(),
  total: z.int(),
  queued: z.int(),
  /** Queued and not ended yet. Those that wait for another attempt go on by themselves, for days perhaps. */
  inFlight: z.coerce.number(),
  dead: z.coerce.number(),
  startedAt: z.date(),
})
export type Replay = z.infer<typeof Replay>
