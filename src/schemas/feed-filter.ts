import { z } from 'zod'

/** How a feed is doing, in a word. */
export const HealthName = z.enum(['ok', 'new', 'quiet', 'failing', 'dead', 'gone'])
export type HealthName = z.infer<typeof HealthName>

export const FeedSort = z.enum(['name', 'folder', 'health', 'newest', 'next', 'entries', 'failing'])
export type FeedSort = z.infer<typeof FeedSort>

/** Which of the feeds that are watched, and in what order. Read from query strings. */
export const FeedFilter = z.object({
  /** A part of the title or address. */
  words: z.string().max(200).optional(),
  /** `ill`: all that fail, are gone or silent. */
  health: z.enum([...HealthName.options, 'ill']).optional(),
  status: z.enum(['active', 'paused', 'gone']).optional(),
  folder: z.string().max(1_000).optional(),
  sort: FeedSort.default('name'),
  descending: z
    .enum(['1', 'true', 'false'])
    .transform((text) => text !== 'false')
    .or(z.boolean())
    .default(false),
  /** The id of the last feed of the page before: those that come after it. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().positive().max(1_000).default(50),
})
export type FeedFilter = z.infer<typeof FeedFilter>
