import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Span } from '../schemas/span.ts'
import type { Queryable } from './database.ts'
import type { EntityRow } from './filed-entities.ts'
import { indexed, toJson } from './values.ts'

type Numbered = Pick<ArticleRecord, 'id' | 'revision'>

/** Tables that hold what a record says, a row for each fact, for SQL: those of its facts that are looked up by what they say. */
export const factTables = ['entities', 'figures'] as const
export type FactTable = (typeof factTables)[number]

/** What a fact is known by in its record. */
export const factTableIds = { entities: 'entity_id', figures: 'figure_id' } as const

const numbered = ({ id, revision }: Numbered, rows: readonly object[]): string =>
  toJson(rows.map((row) => ({ article_id: id, revision, ...row })))

/** Inserts the rows that `:TABLE` holds as JSON. */
export const insertRows = (table: FactTable): string =>
  `insert into ${table} select * from jsonb_populate_recordset(null::${table}, :${table}::jsonb)`

const refiled = `
  with due as (
    insert into registry_due (article_id, gone) select $1, jsonb_agg(to_jsonb(e)) from unnest(counted_entities($1)) e),
  head as (update record_heads set rows_hash = null where article_id = $1 and revision = $2),
  gone as (delete from entities where article_id = $1 and revision = $2 returning 1)
  insert into entities select c.* from jsonb_populate_recordset(null::entities, $3::jsonb) c where (select count(*) from gone) >= 0`

/** Puts these rows in the place of those of an article's newest record; they are to be counted. */
export async function replaceEntities(
  tx: Queryable,
  record: Numbered,
  rows: readonly EntityRow[],
): Promise<void> {
  await tx.run(refiled, [record.id, record.revision, numbered(record, rows)])
}

/** How likely what was chosen is right. */
const confidences = ({ event, place, occurredAt }: Figure) => ({
  event_confidence: event?.confidence,
  place_confidence: place?.confidence,
  time_confidence: occurredAt?.confidence,
})

/** A record's facts as rows: JSON by table. */
export function factRows(
  record: ArticleRecord,
  entities: readonly EntityRow[],
): Readonly<Record<FactTable, string>> {
  const surface = ({ start, end }: Span) => record.document.text.slice(start, end)
  const place = (span: Span) => ({
    surface: surface(span),
    span_start: span.start,
    span_end: span.end,
  })
  const json = (rows: readonly object[]) => numbered(record, rows)
  return {
    entities: json(entities),
    figures: json(
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
        ...confidences(f),
        said_at: f.saidAt?.value,
        source: f.attribution && surface(f.attribution.nameSpan ?? f.attribution.sourceSpan),
        rule: f.rule,
        ...place(f.span),
      })),
    ),
  }
}
