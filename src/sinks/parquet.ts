import type { ArticleRecord } from '../schemas/article-record.ts'
import { type Field, columnsOf, field, schemaOf, texts, things } from './parquet-columns.ts'
import { parquetFile } from './parquet-file.ts'
import type { Delivery } from './sink.ts'

type Record = ArticleRecord
type Span = Record['mentions'][number]['span']
/** Something found in a text, with the record that it stands in. */
export interface Found<T> {
  readonly one: T
  readonly record: Record
}
export type FoundFigure = Found<Record['figures'][number]>
export type FoundQuote = Found<Record['quotes'][number]>
export type FoundEntity = Found<Record['entities'][number]>

/** All of a kind in a record. */
export const found =
  <T>(of: (record: Record) => readonly T[]) =>
  ({ record }: { readonly record: Record }): readonly Found<T>[] =>
    of(record).map((one) => ({ one, record }))

const words = ({ document }: Record, span: Span | undefined): string | undefined =>
  span && document.text.slice(span.start, span.end)

const nameOf = ({ entities }: Record, id: string | null | undefined): string | undefined =>
  entities.find((entity) => entity.id === id)?.name

/** A date alone is its first instant. */
function instant(value: string | undefined): Date | undefined {
  const at = new Date(value ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at
}

export const figureFields: readonly Field<FoundFigure>[] = [
  field('id', 'text', ({ one }) => one.id),
  field('kind', 'text', ({ one }) => one.kind),
  field('value', 'double', ({ one }) => one.value),
  field('low', 'double', ({ one }) => one.low),
  field('high', 'double', ({ one }) => one.high),
  field('modifier', 'text', ({ one }) => one.modifier),
  field('unit', 'text', ({ one }) => one.unit?.code),
  field('per', 'text', ({ one }) => one.unit?.per),
  field('noun', 'text', ({ one }) => one.noun?.head),
  field('event', 'text', ({ one }) => one.event?.class),
  field('event_confidence', 'double', ({ one }) => one.event?.confidence),
  field('measure', 'text', ({ one }) => one.measure?.text),
  field('status', 'text', ({ one }) => one.status),
  field('place', 'text', ({ one }) => one.place?.text),
  field('place_confidence', 'double', ({ one }) => one.place?.confidence),
  field('of_group', 'text', ({ one }) => one.group?.text),
  field('occurred_at', 'text', ({ one }) => one.occurredAt?.value),
  field('time_confidence', 'double', ({ one }) => one.occurredAt?.confidence),
  field('said_at', 'text', ({ one }) => one.saidAt?.value),
  field('source', 'text', ({ one, record }) => words(record, one.attribution?.sourceSpan)),
  field('phrase', 'text', ({ one, record }) => words(record, one.phraseSpan)),
]

export const entityFields: readonly Field<FoundEntity>[] = [
  field('id', 'text', ({ one }) => one.id),
  field('type', 'text', ({ one }) => one.type),
  field('name', 'text', ({ one }) => one.name),
  texts('aliases', ({ one }) => one.aliases),
  texts('roles', ({ one }) => one.roles.map((role) => role.text)),
  field('mentions', 'int', ({ one }) => one.mentions),
  field('country', 'text', ({ one }) => one.country),
  field('link', 'text', ({ one: { link } }) => link && `${link.kind}:${link.id}`),
]

export const quoteFields: readonly Field<FoundQuote>[] = [
  field('id', 'text', ({ one }) => one.id),
  field('kind', 'text', ({ one }) => one.kind),
  field('text', 'text', ({ one, record }) => words(record, one.span)),
  field('speaker', 'text', ({ one, record }) => nameOf(record, one.speaker)),
]

interface Recorded {
  readonly record: Record
}

/** Which record something stands in. */
export const placeFields: readonly Field<Recorded>[] = [
  field('article_id', 'text', ({ record }) => record.id),
  field('revision', 'int', ({ record }) => record.revision),
]

/** What is told of a record: `docs/sinks.md` tells it. New ones may be added; what is there keeps its name and type. */
export const recordFields: readonly Field<Recorded>[] = [
  field('url', 'text', ({ record }) => record.url),
  field('canonical_url', 'text', ({ record }) => record.canonicalUrl),
  field('feed_id', 'text', ({ record }) => record.feed.id),
  field('feed_title', 'text', ({ record }) => record.feed.title),
  field('feed_url', 'text', ({ record }) => record.feed.url),
  field('title', 'text', ({ record }) => record.document.title),
  field('text', 'text', ({ record }) => record.document.text),
  field('language', 'text', ({ record }) => record.document.language.code),
  texts('authors', ({ record }) => record.document.authors.map((author) => author.name)),
  field('site_name', 'text', ({ record }) => record.document.siteName),
  field('section', 'text', ({ record }) => record.document.section),
  field('word_count', 'int', ({ record }) => record.document.wordCount),
  field('published_at', 'time', ({ record }) => instant(record.dates.published?.value)),
  field('published_precision', 'text', ({ record }) => record.dates.published?.precision),
  field('modified_at', 'time', ({ record }) => instant(record.dates.modified?.value)),
  field('fetched_at', 'time', ({ record }) => instant(record.fetchedAt)),
  field('cluster', 'text', ({ record }) => record.relations.cluster),
  field('duplicate_of', 'text', ({ record }) => record.relations.duplicateOf),
  things(
    'figures',
    found((record) => record.figures),
    figureFields,
  ),
  things(
    'entities',
    found((record) => record.entities),
    entityFields,
  ),
  things(
    'quotes',
    found((record) => record.quotes),
    quoteFields,
  ),
  field('record', 'json', ({ record }) => withoutText(record)),
]

/** The columns of a file. */
const columns: readonly Field<Delivery>[] = [
  ...placeFields,
  field('run', 'int', ({ run }) => run),
  field('position', 'long', ({ position }) => BigInt(position)),
  ...recordFields,
]

/** The whole record but for its text, which is a column. */
const withoutText = (record: Record): object => ({
  ...record,
  document: { ...record.document, text: undefined },
})

/** A Parquet file of records, in their order, compressed by zstd. */
export async function parquetOf(deliveries: readonly Delivery[]): Promise<Uint8Array> {
  const file = await parquetFile(schemaOf(columns))
  return Buffer.concat([file.group(columnsOf(columns, deliveries)), file.end()])
}
