import { z } from 'zod'
import { AskedDate, AskedWords } from './asked.ts'
import { ChangedArticle, FactChange, FactKind, RuleChanges } from './fact-change.ts'
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

const RuleCounts = RuleChanges.pick({ gained: true, lost: true, changed: true })

/** A replay: the entries a filter takes, sent through the pipeline again from one stage on. */
export const Replay = z.object({
  id: z.string(),
  fromStage: EntryStage,
  filter: ReplayFilter,
  status: z.enum(['running', 'paused', 'cancelled', 'done']),
  /** As fast as there are workers, if there is none. */
  perMinute: z.int().nullable(),
  /** In whose name it was ordered, where it was in anybody’s. */
  by: z.string().nullable(),
  /** It writes nothing but what it would change. */
  isPreview: z.boolean(),
  /** Of the stages when it was ordered, by their names, and of Wiredesk. */
  versions: z.record(z.string(), z.string()),
  release: z.string().nullable(),
  /** The entry id up to which entries were put back, in the order of their ids. */
  position: z.string(),
  /** Entries that the filter took when it was ordered; of a preview, so many as it looks at. */
  total: z.int(),
  /** Put back, or looked at by a preview. */
  queued: z.int(),
  /** Queued and not ended yet. Those that wait for another attempt go on by themselves, for days perhaps. */
  inFlight: z.coerce.number(),
  dead: z.coerce.number(),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Replay = z.infer<typeof Replay>

/** What a replay has changed so far, as records were kept. */
export const ReplayChanges = z.object({
  /** Articles whose record was made anew, or looked at by a preview, and of how many any fact is another. */
  kept: z.coerce.number(),
  changed: z.coerce.number(),
  /** Of a preview: those that would have a record, the first one, or would fail, and those of which it is not known. */
  new: z.coerce.number(),
  fails: z.coerce.number(),
  unknown: z.coerce.number(),
  rules: z.array(RuleChanges).readonly(),
  /** The first of those that changed. */
  examples: z.array(ChangedArticle).readonly(),
})
export type ReplayChanges = z.infer<typeof ReplayChanges>

/** What a replay would change, told by a sample of what it takes. Nothing is written for it. */
export const ReplayReport = z.object({
  /** How many entries the replay takes, counted up to a bound. */
  total: z.int(),
  /** There are more than that. */
  isMore: z.boolean(),
  looked: z.int(),
  /** The time was over before all of the sample was looked at. */
  isCut: z.boolean(),
  same: z.int(),
  changed: z.int(),
  new: z.int(),
  fails: z.int(),
  /** Pages would have to be fetched to know. */
  unknown: z.int(),
  rules: z.array(RuleChanges).readonly(),
  examples: z.array(ChangedArticle).readonly(),
})
export type ReplayReport = z.infer<typeof ReplayReport>

/** What two replays or previews came to, rule by rule. */
export const ReplayComparison = z.object({
  one: Replay,
  other: Replay,
  rules: z
    .array(z.object({ what: FactKind, rule: z.string(), one: RuleCounts, other: RuleCounts }))
    .readonly(),
  /** Articles of which both tell what changed, and tell it otherwise. */
  examples: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** By their words: what one alone would change so, and the other alone. */
        one: z.array(FactChange).readonly(),
        other: z.array(FactChange).readonly(),
      }),
    )
    .readonly(),
})
export type ReplayComparison = z.infer<typeof ReplayComparison>
