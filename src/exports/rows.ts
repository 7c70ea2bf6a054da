import type { ArticleRecord } from '../schemas/article-record.ts'
import type { ExportRows } from '../schemas/export-order.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import type { Field } from '../sinks/parquet-columns.ts'
import {
  type Found,
  entityFields,
  figureFields,
  found,
  placeFields,
  quoteFields,
  recordFields,
} from '../sinks/parquet.ts'

/** What rows are taken of records whose filter names a figure: those figures alone. */
export type FigureFilter = Pick<
  RecordFilter,
  'event' | 'what' | 'place' | 'least' | 'most' | 'confidence'
>

/** A kind of rows, its types forgotten. */
export interface Rows {
  /** The columns, of whatever `of` gives. */
  readonly fields: readonly Field<Row>[]
  /** Of one record. */
  readonly of: (record: ArticleRecord, filter: FigureFilter) => readonly Row[]
}

/** A record, and what was found in it where that is what the row tells. */
export interface Row {
  readonly record: ArticleRecord
  readonly figure?: Found<ArticleRecord['figures'][number]>
  readonly entity?: Found<ArticleRecord['entities'][number]>
  readonly quote?: Found<ArticleRecord['quotes'][number]>
}

const told = new Set(['url', 'title', 'feed_title', 'published_at', 'cluster'])

/** Of the record in which something was found. */
const around: readonly Field<Row>[] = [
  ...placeFields,
  ...recordFields.filter(({ name }) => told.has(name)),
]

/** Columns of what was found, which is there in each row of its kind. */
const of = <T>(
  fields: readonly Field<T>[],
  one: (row: Row) => T | undefined,
): readonly Field<Row>[] =>
  fields.map((field) => ({
    ...field,
    of: (row) => {
      const from = one(row)
      return from === undefined ? null : field.of(from)
    },
  }))

export const rowsOf: Readonly<Record<ExportRows, Rows>> = {
  records: { fields: [...placeFields, ...recordFields], of: (record) => [{ record }] },
  figures: {
    fields: [...around, ...of(figureFields, ({ figure }) => figure)],
    of: (record, filter) =>
      found(({ figures }) => figures)({ record })
        .filter((figure) => isAsked(figure, filter))
        .map((figure) => ({ record, figure })),
  },
  entities: {
    fields: [...around, ...of(entityFields, ({ entity }) => entity)],
    of: (record) =>
      found(({ entities }) => entities)({ record }).map((entity) => ({ record, entity })),
  },
  quotes: {
    fields: [...around, ...of(quoteFields, ({ quote }) => quote)],
    of: (record) => found(({ quotes }) => quotes)({ record }).map((quote) => ({ record, quote })),
  },
}

type Figure = Found<ArticleRecord['figures'][number]>

/** As the store asks it of a record's figures. */
const isAsked = (figure: Figure, filter: FigureFilter): boolean =>
  isTold(figure, filter) &&
  isWithin(figure.one, filter.least, filter.most) &&
  confidenceOf(figure.one) >= (filter.confidence ?? 0)

const isTold = (figure: Figure, { event, what, place }: FigureFilter): boolean =>
  (event === undefined || figure.one.event?.class === event) &&
  (what === undefined || wordsOf(figure).includes(what.toLowerCase())) &&
  (place === undefined || placeOf(figure).includes(place.toLowerCase()))

const placeOf = ({ one }: Figure): string => one.place?.text.toLowerCase() ?? ''

/** The least of what was chosen. */
const confidenceOf = ({ event, place, occurredAt }: Figure['one']): number =>
  Math.min(event?.confidence ?? 1, place?.confidence ?? 1, occurredAt?.confidence ?? 1)

function isWithin({ value, low, high }: Figure['one'], least?: number, most?: number): boolean {
  return (
    (least === undefined || (high ?? value) >= least) &&
    (most === undefined || (low ?? value) <= most)
  )
}

function wordsOf({ one, record }: Figure): string {
  const { start, end } = one.phraseSpan
  const phrase = record.document.text.slice(start, end)
  return [one.noun?.head, one.measure?.text, phrase].filter(Boolean).join(' ').toLowerCase()
}
