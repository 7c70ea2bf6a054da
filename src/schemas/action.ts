import { z } from 'zod'
import { AskedDate } from './asked.ts'

/** Something that a person did, or tried to. */
export const Action = z.object({
  id: z.coerce.number(),
  begunAt: z.date(),
  /** `cli:USER@HOST`; `web:TOKEN` for the pages and `api:TOKEN` for the API, by the token's name. */
  by: z.string(),
  /** As the application calls it: `letters.retry`. */
  verb: z.string(),
  /** Of what: a filter, ids, settings, secrets masked. What is long is cut off: `{ beginning, length }`. */
  subject: z.unknown(),
  /** Nothing while it is under way, and for good where its process died over it. */
  endedAt: z.date().nullable(),
  /** How many things it was done with; nothing where it failed. */
  count: z.number().nullable(),
  /** Why it failed, or a part of it did: then there is a count, too. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  /** Decisions of the registry that it made: `entities undo ID` takes one back. */
  decisions: z.array(z.coerce.number()),
})
export type Action = z.infer<typeof Action>

/** What verbs begin with: the parts of the application that people do something by. */
export const actionAreas = [
  'feeds',
  'entries',
  'letters',
  'entities',
  'holds',
  'replays',
  'imports',
  'sinks',
  'tokens',
  'searches',
  'samples',
  'alerts',
] as const

const verbPattern = new RegExp(`^(?:${actionAreas.join('|')})(?:\\.[A-Za-z]+)?$`)

/** Which actions; the newest come first. */
export const ActionFilter = z.object({
  /** Whole, or without the way it came by: `ana` is whoever `cli:ana@desk`, `web:ana` or `api:ana` is. */
  by: z.string().max(300).optional(),
  /** Whole, or an area such as `letters`. */
  verb: z
    .string()
    .max(100)
    .regex(verbPattern, {
      error: `is none of ${actionAreas.join(', ')}, nor one of their verbs, such as letters.retry`,
    })
    .optional(),
  since: AskedDate.optional(),
  until: AskedDate.optional(),
  /** Those before this one: the id in the last row. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().positive().max(1_000).default(100),
})
export type ActionFilter = z.infer<typeof ActionFilter>
