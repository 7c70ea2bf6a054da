import { z } from 'zod'

/** What is remembered about a feed between polls. */
export const PollState = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
})
export type PollState = z.infer<typeof PollState>
