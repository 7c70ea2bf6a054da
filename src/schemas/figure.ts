import { z } from 'zod'
import { eventClasses, modifiers } from './figure-words.ts'
import { Span } from './span.ts'

export const FigureKind = z.enum([
  'count',
  'money',
  'percent',
  'percentage-point',
  'rate',
  'ratio',
  'measure',
  'duration',
  'age',
  'score',
  'ordinal',
  'multiple',
  'fraction',
])
export type FigureKind = z.infer<typeof FigureKind>

export const Modifier = z.enum(modifiers)
export type Modifier = z.infer<typeof Modifier>

export const Unit = z.strictObject({
  /** `USD`, `km`, `%`: a code of `system`. */
  code: z.string(),
  system: z.enum(['ISO4217', 'UCUM']),
  /** As the text writes it: `$`, `miles`. */
  surface: z.string(),
  /** Rates: what one amount is for, in UCUM: `h`, `100000`, `{share}`. */
  per: z.string().optional(),
})
export type Unit = z.infer<typeof Unit>

/** What is counted. */
export const Noun = z.strictObject({
  /** Singular, lower case: `soldier`. */
  head: z.string(),
  /** As the text writes it: `fallen soldiers`. */
  phrase: z.string(),
  span: Span,
})
export type Noun = z.infer<typeof Noun>

/**
 * The change a figure takes part in, the same for each that does. Each field but `direction` is the `id` of a
 * figure: this one's own says which part it is, what it was (`from`), what it became (`to`), or the difference (`by`).
 */
export const Change = z.strictObject({
  direction: z.enum(['up', 'down', 'none']),
  from: z.string().optional(),
  to: z.string().optional(),
  by: z.string().optional(),
})
export type Change = z.infer<typeof Change>

/**
 * How likely a choice among several possible answers is right, 0 to 1, in hundredths: of a hundred with 0.8 some eighty are.
 * What words beside the figure say by a rule has none.
 */
export const Confidence = z.number().min(0).max(1)

export const FigureRelation = z.strictObject({
  /** `part-of`: this one is a part of `figure`; `equivalent`: the same amount in another unit. */
  type: z.enum(['part-of', 'total-of', 'equivalent', 'compared-to']),
  /** The `id` of the other figure. */
  figure: z.string(),
})
export type FigureRelation = z.infer<typeof FigureRelation>

/** What happened to what is counted, or what is told of it. */
export const EventClass = z.enum(eventClasses)
export type EventClass = z.infer<typeof EventClass>

export const FigureEvent = z.strictObject({
  class: EventClass,
  /** The word that says so: `killed`, `death toll`. */
  span: Span,
  /** The id of the rule that read it. */
  rule: z.string(),
  confidence: Confidence.optional(),
})
export type FigureEvent = z.infer<typeof FigureEvent>

/** What an amount, a share or a rate measures: `net income`, `jobless rate`. */
export const Measure = z.strictObject({
  /** As the text writes it. */
  text: z.string(),
  span: Span,
  /** The id of the rule that read it. */
  rule: z.string(),
})
export type Measure = z.infer<typeof Measure>

/** Whether what a figure tells is so, or is only expected, intended, asked for, disputed or supposed. */
export const FigureStatus = z.enum([
  'stated',
  'forecast',
  'planned',
  'demanded',
  'denied',
  'hypothetical',
])
export type FigureStatus = z.infer<typeof FigureStatus>

/** A time that a figure holds for or was said at. */
export const FigureTime = z.strictObject({
  /** ISO 8601, as precise as is known: `2025-04`. */
  value: z.string(),
  /** The `id` of the temporal expression it was read from; without one it is the publication time. */
  time: z.string().optional(),
  confidence: Confidence.optional(),
})
export type FigureTime = z.infer<typeof FigureTime>

/** Where what a figure tells is so. */
export const FigurePlace = z.strictObject({
  text: z.string(),
  span: Span,
  /** An entity's `id`. */
  entity: z.string().optional(),
  confidence: Confidence.optional(),
})
export type FigurePlace = z.infer<typeof FigurePlace>

/** Who says so. */
export const Attribution = z.strictObject({
  /** An entity's `id`, or null where the text does not make it sure. */
  entity: z.string().nullable(),
  /** The source as it stands; of a pronoun the name that it stands for, where the paragraph has it. */
  sourceSpan: Span,
  /** What a pronoun stands for, where a paragraph before has it. */
  nameSpan: Span.optional(),
  cueSpan: Span.optional(),
})
export type Attribution = z.infer<typeof Attribution>

/** A number with its unit as the text states it. */
export const Figure = z.strictObject({
  /** Unique in the document: `f1`, `f2`, … in text order. */
  id: z.string(),
  /** The number with its unit: `$1.2bn`. */
  span: Span,
  /** The span with modifier and noun: `more than 101 fallen soldiers`. */
  phraseSpan: Span,
  kind: FigureKind,
  value: z.number(),
  /**
   * Ranges: both ends, inclusive; `value` is then their middle. Of a score, the lower and the higher number;
   * `value` is then the one named first.
   */
  low: z.number().optional(),
  high: z.number().optional(),
  /** `value` as an exact decimal string, without exponent: `1200000000`. */
  decimal: z.string().regex(/^-?\d+(\.\d+)?$/),
  modifier: Modifier,
  unit: Unit.optional(),
  noun: Noun.optional(),
  /** What of the noun is meant, where a verb or adjective says so: `total`, `dead`. */
  property: z.string().optional(),
  /** Whose: `North Korean`. */
  group: z.strictObject({ text: z.string(), span: Span, entity: z.string().optional() }).optional(),
  place: FigurePlace.optional(),
  change: Change.optional(),
  relations: z.array(FigureRelation),
  event: FigureEvent.optional(),
  measure: Measure.optional(),
  status: FigureStatus,
  /** The id of the rule that read a status other than `stated`. */
  statusRule: z.string().optional(),
  /** When what it tells was so, where the text says it. */
  occurredAt: FigureTime.optional(),
  /** When it was said: as the text has it, else when the article was published. */
  saidAt: FigureTime.optional(),
  attribution: Attribution.optional(),
  /** The `id` of the quote it stands in. */
  quote: z.string().optional(),
  /** The id of the rule that made it, so that a wrong one can be traced. */
  rule: z.string(),
})
export type Figure = z.infer<typeof Figure>
