import type { ArticleRecord, Outlook } from '../schemas/article-record.ts'
import { type FactTable, factRows, factTableIds, factTables, insertRows } from './fact-rows.ts'
import type { EntityRow } from './filed-entities.ts'
import { sha256 } from './ids.ts'
import type { Write } from './moves/write.ts'
import { headOf } from './record-heads.ts'
import { asKept, toJson } from './values.ts'

/** What a record finds of its article when it is its turn. */
export interface Place {
  /** It is to hold its text and facts itself, as those that are kept are not the same. */
  readonly isWhole: boolean
  /** No later revision has a record: what is named is to be counted. */
  readonly isNewest: boolean
  /** Entities are counted of the article, or are to be: of the record that stands, or of the revision before. */
  readonly isCounted: boolean
  /** The record that it takes the place of. */
  readonly standing: Outlook['standing']
  /** SQL: what it stands on is about to be something else. Without, it is not. */
  readonly isReadAnew?: string
}

/** A record with its rows for SQL, ready to be written. */
export interface RecordWrite extends Write {
  /** The record that stands has these very rows, in the same story: the registry has nothing to count. */
  readonly isNamedAlike: boolean
}

/**
 * Writes a record and its rows, where `recorded` has a row: the entry that it is the end of. Where a record stands already, that which
 * is the same is left as it is; one that says nothing new, but was made by other versions, keeps its place among those that leave by sinks.
 */
export function recordRows(
  record: ArticleRecord,
  entities: readonly EntityRow[],
  place: Place,
): RecordWrite {
  const { isWhole, isNewest, standing } = place
  const rows = factRows(record, entities)
  const rowsHash = sha256(factTables.map((table) => rows[table]).join('\n'))
  const cluster = record.relations.cluster ?? record.id
  const isNamedAlike = standing?.rowsHash === rowsHash && standing.cluster === cluster
  return {
    isNamedAlike,
    queries: queriesOf(place, isNamedAlike),
    values: {
      revision: record.revision,
      feedId: record.feed.id,
      url: record.url,
      title: record.document.title,
      language: record.document.language.code,
      publishedAt: publishedAt(record),
      head: toJson(isWhole ? record : headOf(record)),
      isWhole,
      isNewest,
      isNamedAlike,
      isMoved: standing !== null && standing.cluster !== cluster,
      text: standing && !standing.isWhole && !isWhole ? null : asKept(record.document.text),
      cluster,
      rowsHash,
      ...rows,
    },
  }
}

function queriesOf(
  { isCounted, standing, isReadAnew = 'false' }: Place,
  isNamedAlike: boolean,
): string {
  if (standing === null) return [newRecord, due(isCounted)].join(', ')
  const head = headAnew(isReadAnew)
  if (isNamedAlike) return head
  return [head, ...factTables.map(rowsAnew), due(isCounted, isNamedAnew)].join(', ')
}

const newHead = `
  kept as (
    insert into record_heads (article_id, revision, feed_id, url, title, language, published_at, head, is_whole, words, cluster, rows_hash)
    select id, :revision::integer, :feedId, :url, :title, :language, :publishedAt::timestamptz, :head::jsonb, :isWhole::boolean,
      words_of(to_tsvector('simple', searchable(:title, :text))), :cluster, decode(:rowsHash, 'hex')
    from recorded)`

/** Where neither the record that stands nor this one is whole, both are of the same text and facts. */
const headAnew = (isReadAnew: string) => `
  said as materialized (
    select :head::jsonb as head, case when :text::text is not null then words_of(to_tsvector('simple', searchable(:title, :text))) end as words),
  kept as (
    update record_heads h set feed_id = :feedId, url = :url, title = :title, language = :language, published_at = :publishedAt::timestamptz,
      head = s.head, is_whole = :isWhole::boolean, cluster = :cluster, rows_hash = decode(:rowsHash, 'hex'),
      words = case when s.words is null or s.words = h.words then h.words else s.words end,
      number = case when s.words is null or s.words = h.words then h.number else next_record_number() end,
      search = case when s.words is null then h.search end,
      stored_at = case when told.same then h.stored_at else now() end, position = case when told.same then h.position end
    from recorded, said s, lateral (
      select article_id, revision, not ${isReadAnew} and is_whole = :isWhole::boolean and head - 'madeBy' = s.head - 'madeBy' as same
      from record_heads where article_id = recorded.id and revision = :revision::integer) told
    where h.article_id = told.article_id and h.revision = told.revision and not (told.same and h.head = s.head and :isNamedAlike::boolean))`

const newRows = (table: FactTable): string =>
  `of_${table} as (${insertRows(table)} where exists (select from recorded) returning ${table}.*)`

const newRecord = [newHead, ...factTables.map(newRows)].join(', ')

/** Rows that are gone go before others come: a row of the same key may take the place of one. */
const rowsAnew = (table: FactTable): string => `
  of_${table} as materialized (select * from jsonb_populate_recordset(null::${table}, :${table}::jsonb)),
  gone_${table} as (
    delete from ${table} t using recorded where t.article_id = recorded.id and t.revision = :revision::integer
      and not exists (select from of_${table} o where o.${factTableIds[table]} = t.${factTableIds[table]} and o *= t) returning 1),
  came_${table} as (
    insert into ${table} select o.* from of_${table} o
    where exists (select from recorded) and (select count(*) from gone_${table}) >= 0 and not exists (
      select from ${table} t where t.article_id = o.article_id and t.revision = o.revision
        and t.${factTableIds[table]} = o.${factTableIds[table]} and t *= o)
    returning 1)`

/** Figures may be others where names are the same. */
const isNamedAnew = `(:isMoved::boolean or exists (select from gone_entities) or exists (select from came_entities))`

/** Who counts names is told what there is to be counted, of an article that names something or did. */
const due = (isCounted: boolean, isNamed = 'true'): string => `
  due as (
    insert into registry_due (article_id, gone) select id, ${isCounted ? '(select jsonb_agg(to_jsonb(e)) from unnest(counted_entities(id)) e)' : 'null'} from recorded
    where :isNewest::boolean and (${String(isCounted)} or :entities::jsonb <> '[]') and ${isNamed})`

/** Nothing where no day is known, nor where a page names a day that there is not. */
function publishedAt({ dates }: ArticleRecord): Date | null {
  const value = dates.published?.value ?? ''
  const date = /^(?!0000)\d{4}-\d\d-\d\d/.test(value) ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : null
}
