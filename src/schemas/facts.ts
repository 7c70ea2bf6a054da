import { z } from 'zod'
import { Entity, Mention } from './entity.ts'
import { Figure } from './figure.ts'
import { Span } from './span.ts'

/** A temporal expression. */
export const Time = z.strictObject({
  /** Unique in the document: `t1`, `t2`, … in text order. */
  id: z.string(),
  span: Span,
  kind: z.enum(['date', 'time', 'duration', 'set']),
  /** ISO 8601 or TIMEX3 value: `2025-08-22`, `2025-W35`, `P3D`; null where it cannot be resolved. */
  value: z.string().nullable(),
  /** The ISO 8601 date or time it was resolved against, where it needed one. */
  anchor: z.string().optional(),
})
export type Time = z.infer<typeof Time>

export const Quote = z.strictObject({
  /** Unique in the document: `q1`, `q2`, … in text order. */
  id: z.string(),
  /** The quoted words: without the quotation marks if direct or partial. */
  span: Span,
  kind: z.enum(['direct', 'partial', 'indirect']),
  /** An entity's `id`, or null where the text does not make it sure. */
  speaker: z.string().nullable(),
  speakerSpan: Span.optional(),
  cueSpan: Span.optional(),
})
export type Quote = z.infer<typeof Quote>

/** A stretch of `document.text` that no rules were run on; a `Span` with its cause. */
export const Unread = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** ISO 639-1, or `und`. */
  language: z.string(),
  /** `no-rules`: there are none of its language. `no-language`: its words are of none that is known: codes, noise. */
  reason: z.enum(['no-rules', 'no-language']),
  /** Kinds of facts that are read in this language all the same. */
  butFor: z.array(z.enum(['figures'])).optional(),
})
export type Unread = z.infer<typeof Unread>

/** All that was found in one document. Ids in one part refer to the other parts. */
export const Facts = z.strictObject({
  mentions: z.array(Mention),
  entities: z.array(Entity),
  figures: z.array(Figure),
  times: z.array(Time),
  quotes: z.array(Quote),
  /** Facts were read up to this offset of the text, as it holds more than any article; absent: all of it was read. */
  readTo: z.int().positive().optional(),
  /** What was not read, and why, in text order; absent: all of it was. */
  unread: z.array(Unread).optional(),
})
export type Facts = z.infer<typeof Facts>
