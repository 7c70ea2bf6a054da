import { z } from 'zod'

/**
 * A stretch of `document.text`, counted in UTF-16 code units, `end` exclusive:
 * `text.slice(start, end)` is the surface form, to the letter.
 */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => end > start, { error: 'a span ends after it starts' })
export type Span = z.infer<typeof Span>
