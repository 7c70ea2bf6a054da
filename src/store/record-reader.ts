import { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import { KeptRecord } from '../schemas/older-record.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import type { Database } from './database.ts'
import { thingsOf } from './registry.ts'
import { toJson } from './values.ts'
import { says } from './words.ts'

const RecordSummary = z.object({
  id: z.string(),
  revision: z.int(),
  title: z.string(),
  url: z.string(),
  feed: z.string(),
  publishedAt: z.date().nullable(),
  storedAt: z.date(),
  entities: z.array(z.string()),
  figures: z.coerce.number(),
  carriers: z.coerce.number(),
})
/** A record in a list: its most named entities, how many figures it holds, how many articles carry its story. */
export type RecordSummary = z.infer<typeof RecordSummary>

export interface RecordReader {
  list(filter: RecordFilter): Promise<RecordSummary[]>
  /** The record of an article, its newest revision unless one is named. */
  get(articleId: string, revision?: number): Promise<ArticleRecord | undefined>
  revisions(articleId: string): Promise<number[]>
  /** All records a filter takes, newest revision each, in the order of their ids; `limit` does not count. */
  export(filter: RecordFilter): AsyncGenerator<ArticleRecord>
}

/** Of a feed, a time and a story, of `records r`. */
const within = `
  ($2::text is null or r.feed_id = (select w.id from feeds w where w.id = $2 or w.url = $2 limit 1))
    and ($4::timestamptz is null or coalesce(r.published_at, r.stored_at) >= $4)
    and ($5::timestamptz is null or coalesce(r.published_at, r.stored_at) < $5)
    and ($6::text is null or r.cluster = $6)`

/** A figure `g` that is looked for. */
const toldFigure = `
  ($7::jsonb ->> 'event' is null or g.event = $7 ->> 'event')
    and ($7 ->> 'what' is null or strpos(lower(concat_ws(' ', g.noun, g.measure, g.phrase)), lower($7 ->> 'what')) > 0)
    and ($7 ->> 'place' is null or strpos(lower(g.place), lower($7 ->> 'place')) > 0)
    and ($7 ->> 'confidence' is null
      or coalesce(least(g.event_confidence, g.place_confidence, g.time_confidence), 1) >= ($7 ->> 'confidence')::numeric)
    and ($7 ->> 'least' is null or coalesce(g.high, g.value) >= ($7 ->> 'least')::float8)
    and ($7 ->> 'most' is null or coalesce(g.low, g.value) <= ($7 ->> 'most')::float8)`

const joined = `
    join articles a on a.id = r.article_id and a.revision = r.revision
    join feeds f on f.id = r.feed_id`

const saysWords = `($1::text is null or ${says('$1')})`

/** Things and figures, looked for in one record after the other. */
const telling = `
  ($3::text[] is null or exists (
      select 1 from entities n where n.article_id = r.article_id and n.revision = r.revision
        and n.registry_key = any ($3)))
    and ($7::jsonb is null or exists (
      select 1 from figures g where g.article_id = r.article_id and g.revision = r.revision and ${toldFigure}))`
const saying = `${saysWords} and ${telling}`

const matching = `from records r ${joined} where ${saying} and ${within}`

/** All keys of the things that `entity` may mean. */
async function keysOf(db: Database, entity: string | undefined): Promise<string[] | undefined> {
  if (entity === undefined) return undefined
  const rows = await db.rows(
    z.object({ key: z.string() }),
    'select distinct key from unnest($1::text[]) thing, registry_keys(thing) key',
    [await thingsOf(db, entity)],
  )
  return rows.map(({ key }) => key)
}

const valuesOf = async (
  db: Database,
  { query, feed, entity, since, until, cluster, ...figure }: RecordFilter,
) => [query, feed, await keysOf(db, entity), since, until, cluster, figureOf(figure)]

/** What is asked of one figure; nothing where nothing is. */
function figureOf(filter: Partial<RecordFilter>): string | undefined {
  const { event, what, place, least, most, confidence } = filter
  const asked = { event, what, place, least, most, confidence }
  return Object.values(asked).some((value) => value !== undefined) ? toJson(asked) : undefined
}

/**
 * When the last record of the page before was published, or else stored: of its newest record, as its article may have
 * got a further revision since that has none yet.
 */
const lastOf = `(select coalesce(l.published_at, l.stored_at) from records l
  where l.article_id = $9 order by l.revision desc limit 1)`

const newestFirst = `coalesce(r.published_at, r.stored_at) desc, r.article_id`

const afterLast = `
  ($9::text is null or coalesce(r.published_at, r.stored_at) < ${lastOf}
    or (coalesce(r.published_at, r.stored_at) = ${lastOf} and r.article_id > $9))`

const summaries = `
  select r.article_id as id, r.revision, r.title, r.url, coalesce(nullif(f.title, ''), f.url) as feed,
    r.published_at as "publishedAt", r.stored_at as "storedAt",
    array(select n.name from entities n where n.article_id = r.article_id and n.revision = r.revision
      order by n.mentions desc, length(n.entity_id), n.entity_id limit 5) as entities,
    (select count(distinct o.article_id) from records o where o.cluster = r.cluster) as carriers,
    (select count(*) from figures g where g.article_id = r.article_id and g.revision = r.revision) as figures`

/** Who looks for something finds it among the newest, mostly; so many of them are looked through one by one. */
const newest = 3_000

/** Without words and things: along the index of times. */
const plain = `${summaries} ${matching} and ${afterLast} order by ${newestFirst} limit $8`

/** Those that are found, the newest first, one by one: texts are read of no more than are given, and what else they say of none. */
const inTurn = (found: string, where: string): string => `
  ${summaries}
  from (
    select r.article_id, r.revision, r.feed_id, r.title, r.url, r.published_at, r.stored_at, r.cluster, r.words,
      coalesce(r.published_at, r.stored_at) as at ${found}) r ${joined}
  where ${where} order by r.at desc, r.article_id limit $8`

/** Looks through the newest only. */
const near = inTurn(
  `from record_heads r where ${within} and ${afterLast} order by ${newestFirst} limit $10`,
  saying,
)

/**
 * Looks up all that say it: not many, or the newest would have sufficed. Nothing where the newest are all that there are: of a
 * word that is everywhere all would be read, though few are of that feed or time.
 */
const far = `
  with beyond as materialized (
      select exists (select 1 from records r where ${within} and ${afterLast} order by ${newestFirst} offset $10 limit 1) as are_left),
    told as materialized (
      select distinct s.article_id, s.revision from beyond,
          lateral records_saying(case when are_left and $3::text[] is null then websearch_to_tsquery('simple', $1) end) s
      union all
      select distinct n.article_id, n.revision from entities n
        where (select are_left from beyond) and $3::text[] is not null and n.registry_key = any ($3)
      union all
      select distinct g.article_id, g.revision from figures g
        where (select are_left from beyond) and $1::text is null and $3::text[] is null and ${toldFigure})
  ${inTurn(
    `from told join record_heads r using (article_id, revision) ${joined}
      where ${telling} and ${within} and ${afterLast} order by ${newestFirst} offset 0`,
    saysWords,
  )}`

async function listRecords(
  db: Database,
  filter: RecordFilter,
  nearby: number,
): Promise<RecordSummary[]> {
  const values = [...(await valuesOf(db, filter)), filter.limit, filter.after]
  const asked = [filter.query, filter.entity, figureOf(filter)]
  if (asked.every((one) => one === undefined)) return db.rows(RecordSummary, plain, values)
  const found = await db.rows(RecordSummary, near, [...values, nearby])
  if (found.length === filter.limit) return found
  const all = await db.rows(RecordSummary, far, [...values, nearby])
  return all.length === 0 ? found : all
}

const RecordRow = z.object({ record: KeptRecord })

export function createRecordReader(db: Database, nearby: number = newest): RecordReader {
  return {
    list: async (filter) => listRecords(db, filter, nearby),
    async get(articleId, revision) {
      const row = await db.first(
        RecordRow,
        `select record from records where article_id = $1 and ($2::int is null or revision = $2)
         order by revision desc limit 1`,
        [articleId, revision],
      )
      return row?.record
    },
    async revisions(articleId) {
      const rows = await db.rows(
        z.object({ revision: z.int() }),
        'select revision from records where article_id = $1 order by revision',
        [articleId],
      )
      return rows.map(({ revision }) => revision)
    },
    export: (filter) => exportAll(db, filter),
  }
}

/** Pages through by key, so that an export of any size needs little memory and holds no transaction. */
async function* exportAll(db: Database, filter: RecordFilter): AsyncGenerator<ArticleRecord> {
  let after = ''
  for (;;) {
    const rows = await db.rows(
      RecordRow,
      `select r.record ${matching} and r.article_id > $8 order by r.article_id limit 200`,
      [...(await valuesOf(db, filter)), after],
    )
    for (const { record } of rows) yield record
    const last = rows.at(-1)
    if (!last) return
    after = last.record.id
  }
}
