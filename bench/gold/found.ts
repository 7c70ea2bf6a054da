import { z } from 'zod'
import { extract } from '../../src/extract.ts'
import type { Span } from '../../src/schemas/span.ts'
import type { GoldDocument, Stretch } from './documents.ts'

/** The record's facts with spans in the gold document's text instead of the record's. */
export interface Found {
  readonly figures: readonly FoundFigure[]
  readonly quotes: readonly FoundQuote[]
  readonly figureAt: ReadonlyMap<string, Stretch>
}

export interface FoundFigure extends z.infer<typeof Fields> {
  readonly at: Stretch
  readonly nounAt: Stretch | undefined
  readonly placeAt: Stretch | undefined
  readonly sourceAt: Stretch | undefined
  /** The expression that dates what happened, not the one that dates the report. */
  readonly timeAt: Stretch | undefined
  readonly hasTime: boolean
  readonly eventClass: string | undefined
  /** Of an event that was chosen among all classes. */
  readonly eventConfidence?: number | undefined
  readonly measured: string | undefined
}

export interface FoundQuote {
  readonly at: Stretch
  readonly speakerAt: Stretch | undefined
}

const SpanShape = z.object({ start: z.number(), end: z.number() })
const Spanned = z.looseObject({ span: SpanShape })
const Dated = z.looseObject({
  value: z.string(),
  time: z.string().optional(),
  confidence: z.number().optional(),
})

/**
 * Fields of a figure of record version 1 and 2, whichever are there: the bench measures code before and after a
 * field comes to be.
 */
const Fields = z.looseObject({
  id: z.string(),
  span: SpanShape,
  kind: z.string(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  modifier: z.string(),
  unit: z.looseObject({ code: z.string() }).optional(),
  noun: z.looseObject({ head: z.string(), span: SpanShape }).optional(),
  place: Spanned.extend({ confidence: z.number().optional() }).optional(),
  attribution: z.looseObject({ sourceSpan: SpanShape }).optional(),
  change: z
    .looseObject({
      direction: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
      by: z.string().optional(),
    })
    .optional(),
  relations: z.array(z.looseObject({ type: z.string(), figure: z.string() })),
  asOf: Dated.optional(),
  occurredAt: Dated.optional(),
  event: z
    .union([
      z.string(),
      z.looseObject({
        class: z.string().optional(),
        type: z.string().optional(),
        confidence: z.number().optional(),
      }),
    ])
    .optional(),
  measure: z
    .union([
      z.string(),
      z.looseObject({
        text: z.string().optional(),
        phrase: z.string().optional(),
        span: SpanShape.optional(),
      }),
    ])
    .optional(),
  status: z.string().optional(),
})

/** A day that no gold text stands on: dates resolve the same way for all. */
const fetchedAt = new Date('2006-03-18T12:00:00Z')

/** Through the library, as a user would: a title and a date line, then each line of the gold text as a paragraph. */
export function readGold({ text }: Pick<GoldDocument, 'text'>): Found {
  const lines = text.split('\n')
  const content = `Notes from the day\n18 March 2006\n\n${lines.join('\n\n')}\n`
  const record = extract({ content, contentType: 'text/plain', fetchedAt })
  const back = placesOf(lines, record.document.text)
  const times = new Map(record.times.map(({ id, span }) => [id, span]))
  const figureAt = new Map(record.figures.map(({ id, span }) => [id, back(span)] as const))
  const figures = record.figures
    .map((figure) => foundFigure(record.document.text, figure, back, times))
    .filter(({ at }) => at[0] >= 0)
  const quotes = record.quotes
    .map(({ span, speakerSpan }) => ({
      at: back(span),
      speakerAt: speakerSpan && back(speakerSpan),
    }))
    .filter(({ at }) => at[0] >= 0)
  return { figures, quotes, figureAt }
}

/** A figure as the record has it, `back` giving the place of its spans in the gold document. */
export function foundFigure(
  text: string,
  figure: unknown,
  back: (span: Span) => Stretch,
  times: ReadonlyMap<string, Span>,
): FoundFigure {
  const fields = Fields.parse(figure)
  const { noun, place, attribution, event, measure } = fields
  const time = times.get((fields.occurredAt ?? fields.asOf)?.time ?? '')
  return {
    ...fields,
    at: back(fields.span),
    nounAt: noun && back(noun.span),
    placeAt: place && back(place.span),
    sourceAt: attribution && back(attribution.sourceSpan),
    timeAt: time && back(time),
    hasTime: time !== undefined,
    eventClass: typeof event === 'string' ? event : (event?.class ?? event?.type),
    eventConfidence: typeof event === 'string' ? undefined : event?.confidence,
    measured: measuredOf(text, measure),
  }
}

function measuredOf(text: string, measure: z.infer<typeof Fields>['measure']): string | undefined {
  if (measure === undefined || typeof measure === 'string') return measure
  const { span } = measure
  return measure.phrase ?? measure.text ?? (span ? text.slice(span.start, span.end) : '')
}

/** Places of the record's text in the gold's. What stands in none of its lines is before all. */
export function placesOf(lines: readonly string[], recordText: string): (span: Span) => Stretch {
  const starts: { gold: number; record: number; length: number }[] = []
  let gold = 0
  let from = 0
  for (const line of lines) {
    const record = recordText.indexOf(line, from)
    if (record >= 0) {
      starts.push({ gold, record, length: line.length })
      from = record + line.length
    }
    gold += line.length + 1
  }
  return ({ start, end }) => {
    const line = starts.find(({ record, length }) => start >= record && start <= record + length)
    return line ? [start - line.record + line.gold, end - line.record + line.gold] : [-9, -8]
  }
}
