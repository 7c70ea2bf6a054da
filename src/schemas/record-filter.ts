import { z } from 'zod'
import { AskedDate, AskedWords } from './asked.ts'
import { EventClass } from './figure.ts'

/** Which records. Read from CLI options and query strings alike. */
export const RecordFilter = z.object({
  /** Words the text or title holds; `"a phrase"`, `-without`, `or` as in web search. */
  query: AskedWords.optional(),
  /** A feed's id or address. */
  feed: z.string().optional(),
  /** An entity's name or one of its aliases, or its key in the registry. */
  entity: z.string().optional(),
  /** With a figure of this event, such as `killed`; `what` is a part of what it counts or measures, `place` of where it is so. */
  event: EventClass.optional(),
  what: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  /** … and of at least, and at most, this value, in whatever unit. */
  least: z.coerce.number().optional(),
  most: z.coerce.number().optional(),
  /** … whose event, place and time are this likely to be right, 0 to 1. What a rule reads and what is not told leave nothing out. */
  confidence: z.coerce.number().min(0).max(1).optional(),
  /** A story, by the id of the article that told it first: all that carry it. */
  cluster: z.string().optional(),
  /** Published, or else stored, at or after, and before. */
  since: AskedDate.optional(),
  until: AskedDate.optional(),
  /** The id of the last record of the page before: those that come after it. */
  after: z.string().optional(),
  limit: z.coerce.number().int().positive().max(10_000).default(20),
})
export type RecordFilter = z.infer<typeof RecordFilter>
