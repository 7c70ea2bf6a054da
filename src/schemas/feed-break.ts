import { z } from 'zod'

/** A feed that broke: that failed for longer than a moment, said that it is gone, or fell silent. */
export const FeedBreak = z.object({
  id: z.coerce.number(),
  feedId: z.string(),
  title: z.string(),
  url: z.string(),
  /** How it is, or was at last. */
  health: z.enum(['failing', 'dead', 'gone', 'quiet']),
  /** Since when it fails, or has brought nothing. */
  since: z.date(),
  /** What it failed with at last; nothing where it is silent. */
  failure: z.string().nullable(),
  brokenAt: z.date(),
  mendedAt: z.date().nullable(),
})
export type FeedBreak = z.infer<typeof FeedBreak>
