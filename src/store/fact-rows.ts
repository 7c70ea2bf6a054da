import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Span } from '../schemas/span.ts'
import type { Queryable } from './database.ts'
import type { EntityRow } from './filed-entities.ts'
import { indexed, toJson } from './values.ts'

type Numbered = Pick<ArticleRecord, 'id' | 'revision'>

async function insertRows(
  tx: Queryable,
  { id, revision }: Numbered,
  table: Table,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.run(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    toJson(rows.map((row) => ({ article_id: id, revision, ...row }))),
  ])
}

/** Those of the newest record are counted in the registry as they come. */
export const insertEntities = async (
  tx: Queryable,
  record: Numbered,
  rows: readonly EntityRow[],
): Promise<void> => insertRows(tx, record, 'entities', rows)

/** Writes a record's facts as rows, for SQL: one statement for each table. */
export async function keepFactRows(
  tx: Queryable,
  record: ArticleRecord,
  entities: readonly EntityRow[],
): Promise<void> {
  const insert = async (table: Table, rows: readonly object[]) =>
    insertRows(tx, record, table, rows)
  const surface = ({ start, end }: Span) => record.document.text.slice(start, end)
  const place = (span: Span) => ({
    surface: surface(span),
    span_start: span.start,
    span_end: span.end,
  })

  await insert(
    'mentions',
    record.mentions.map((m, ordinal) => ({
      ordinal,
      entity_id: m.entity,
      type: m.type,
      ...place(m.span),
    })),
  )
  await insertEntities(tx, record, entities)
  await insert(
    'times',
    record.times.map((t) => ({ time_id: t.id, kind: t.kind, value: t.value, ...place(t.span) })),
  )
  await insert(
    'quotes',
    record.quotes.map((q) => ({
      quote_id: q.id,
      kind: q.kind,
      speaker_entity: q.speaker,
      speaker: q.speakerSpan && surface(q.speakerSpan),
      ...place(q.span),
    })),
  )
  await insert(
    'figures',
    record.figures.map((f) => ({
      figure_id: f.id,
      kind: f.kind,
      value: f.value,
      low: f.low,
      high: f.high,
      exact: f.decimal,
      modifier: f.modifier,
      unit: f.unit?.code,
      noun: f.noun && indexed(f.noun.head),
      phrase: surface(f.phraseSpan),
      event: f.event?.class,
      measure: f.measure && indexed(f.measure.text),
      place: f.place && indexed(f.place.text),
      status: f.status,
      occurred_at: f.occurredAt?.value,
      said_at: f.saidAt?.value,
      source: f.attribution && surface(f.attribution.nameSpan ?? f.attribution.sourceSpan),
      rule: f.rule,
      ...place(f.span),
    })),
  )
}

type Table = 'mentions' | 'entities' | 'times' | 'quotes' | 'figures'
