import { z } from 'zod'
import { Entity, EntityType, Mention } from './entity.ts'
import { Figure } from './figure.ts'
import { Span } from './span.ts'

/** A temporal expression. */
export const Time = z.strictObject({
  /** Unique in the document: `t1`, `t2`, … in text order. */
  id: z.string(),
  span: Span,
  /** `event`: something that happens dates what is told with it ("during the tour"), and has no date of its own. */
  kind: z.enum(['date', 'time', 'duration', 'set', 'event']),
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
  /** The id of the rule that read it; absent in records that were written before it was told. */
  rule: z.string().optional(),
})
export type Quote = z.infer<typeof Quote>

/** A figure of the title. Ids are `h1`, `h2`, …; its own spans are of the title. */
export const HeadlineFigure = Figure.pick({
  id: true,
  span: true,
  phraseSpan: true,
  kind: true,
  value: true,
  low: true,
  high: true,
  decimal: true,
  modifier: true,
  unit: true,
  noun: true,
  event: true,
  measure: true,
  status: true,
  rule: true,
}).extend({
  /** The `id` of the figure of the text that says the same; null where none does. */
  backedBy: z.string().nullable(),
})
export type HeadlineFigure = z.infer<typeof HeadlineFigure>

/** A name in the title. */
export const HeadlineMention = z.strictObject({
  span: Span,
  type: EntityType,
  /** The `id` of the entity of the text it names; null where the text does not name it. */
  backedBy: z.string().nullable(),
})
export type HeadlineMention = z.infer<typeof HeadlineMention>

/** A time in the title. */
export const HeadlineTime = Time.omit({ id: true }).extend({
  /** The `id` of the time of the text with the same value; null where there is none. */
  backedBy: z.string().nullable(),
})
export type HeadlineTime = z.infer<typeof HeadlineTime>

/** What the title says, and what of the text bears it out. All spans are stretches of `document.title`. */
export const Headline = z.strictObject({
  figures: z.array(HeadlineFigure),
  mentions: z.array(HeadlineMention),
  times: z.array(HeadlineTime),
})
export type Headline = z.infer<typeof Headline>
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
  /** Absent where the title was not read. */
  headline: Headline.optional(),
  /** Facts were read up to this offset of the text, as it holds more than any article; absent: all of it was read. */
  readTo: z.int().positive().optional(),
  /** What was not read, and why, in text order; absent: all of it was. */
  unread: z.array(Unread).optional(),
})
export type Facts = z.infer<typeof Facts>
