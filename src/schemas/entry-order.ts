import { z } from 'zod'

/** What was done with an entry as one of many: a replay that took it last, or a bulk that took a letter of it. */
export const EntryOrder = z.object({
  kind: z.enum(['replay', 'bulk']),
  id: z.string(),
  /** From which stage; or what the bulk does: `retry`, `fetch` or `discard`. */
  how: z.string(),
  reason: z.string().nullable(),
  /** Nothing where nobody ordered it by name. */
  by: z.string().nullable(),
  at: z.date(),
})
export type EntryOrder = z.infer<typeof EntryOrder>
