import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ArticleRecord } from '../../src/schemas/article-record.ts'
import type { Figure } from '../../src/schemas/figure.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import type { Database } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createRegistryDecisions } from '../../src/store/registry-decisions.ts'
import { createRegistry } from '../../src/store/registry.ts'
import { readBreaks } from '../../src/store/status.ts'
import { until } from '../support/app.ts'
import { type Named, keptArticles } from '../support/kept-articles.ts'
import { databaseForFile, isAwaited } from '../support/migrated-database.ts'
import { oldRecords, olderStoresForFile } from '../support/older-store.ts'

const database = await databaseForFile()
const storeBefore = await olderStoresForFile()

const Line = z.object({ line: z.string() })
const linesOf = async (db: Database, sql: string) =>
  (await db.rows(Line, sql)).map(({ line }) => line)

const counted = `
  select 'r' || row_to_json(r)::text as line from registry r
  union all select 'n' || row_to_json(n)::text from registry_names n
  union all select 'v' || row_to_json(v)::text from registry_votes v
  union all select 'j' || row_to_json(j)::text from registry_joins j order by 1`

/** Where each row lies, and who wrote it: the same only where nobody has touched it. */
const untouched = (table: string) =>
  `select concat_ws(' ', t.ctid, t.xmin, row_to_json(t)) as line from ${table} t order by 1`

const ana: Named = { type: 'person', name: 'Ana Lima', aliases: ['Lima'], mentions: 3 }
const rui: Named = { type: 'person', name: 'Rui Costa' }
const ystad: Named = { type: 'place', name: 'Ystad' }
const linked: Named = { ...ystad, link: { kind: 'geonames', id: '2662149', confidence: 0.93 } }

const figure = (id: string, value: number): Figure => ({
  id,
  kind: 'count',
  value,
  decimal: `${value}`,
  modifier: 'exact',
  span: { start: 0, end: 3 },
  phraseSpan: { start: 0, end: 9 },
  status: 'stated',
  relations: [],
  rule: 'count.plain',
})

async function setup() {
  const db = await database()
  const kept = await keptArticles(db)
  const id = await kept.add('one', { title: 'One', text: '300 loaves were sold in Ystad.' })
  const told = async (named: readonly Named[], more: Partial<ArticleRecord> = {}) =>
    kept.record(id, named, more)
  const rows = async (...tables: string[]) =>
    (await Promise.all(tables.map(async (table) => linesOf(db, untouched(table))))).flat()
  const place = async () =>
    linesOf(db, `select concat_ws(' ', stored_at, position) as line from record_heads`)
  return {
    db,
    ...kept,
    id,
    told,
    rows,
    place,
    whole: async () => (await kept.count(), linesOf(db, counted)),
  }
}

const all = [
  'record_heads',
  'entities',
  'figures',
  'registry',
  'registry_names',
  'registry_votes',
  'registry_joins',
  'registry_due',
  'facts',
]

describe('a record that is made anew', () => {
  test('and says the same leaves every row as it lies', async () => {
    const { db, told, rows, whole } = await setup()
    const figures = [figure('f1', 300)]
    await told([ana, ystad], { figures })
    await whole()
    await db.run('update record_heads set position = 7')
    const before = await rows(...all.slice(0, -1))

    await told([ana, ystad], { figures })

    expect(await rows(...all.slice(0, -1))).toEqual(before)
    expect(before.length).toBeGreaterThan(8)
  })

  test('by another version moves its version, and does not leave by sinks again', async () => {
    const { db, told, rows, place } = await setup()
    await told([ana, ystad])
    await db.run('update record_heads set position = 7')
    const [before, stood] = [await rows(...all.slice(1, -1)), await place()]

    await told([ana, ystad], { madeBy: { 'extract-facts': '77' } })

    expect(await rows(...all.slice(1, -1))).toEqual(before)
    expect(await place()).toEqual(stood)
    expect(
      await linesOf(
        db,
        `select record -> 'madeBy' ->> 'extract-facts' as line from records where search @@ 'loaves'::tsquery`,
      ),
    ).toEqual(['77'])
  })

  test('and says the same keeps its place where nobody knows what its rows are', async () => {
    const { db, told, place } = await setup()
    await told([ana, ystad])
    await db.run('update record_heads set position = 7, rows_hash = null')
    const stood = await place()

    await told([ana, ystad])

    expect(await place()).toEqual(stood)
    expect(
      await linesOf(db, `select 'unknown' as line from record_heads where rows_hash is null`),
    ).toEqual([])
  })

  test('with other facts has a new place, and the other rows alone are written', async () => {
    const { db, told, rows, place } = await setup()
    await told([ana, ystad], { figures: [figure('f1', 300), figure('f2', 12)] })
    await db.run('update record_heads set position = 7')
    const [before, stood] = [await rows('entities', 'figures'), await place()]

    await told([ana, { ...ystad, mentions: 5 }, rui], {
      figures: [figure('f1', 300), figure('f3', 12)],
    })

    const after = await rows('entities', 'figures')
    expect(before.filter((row) => after.includes(row))).toHaveLength(2)
    expect(
      await linesOf(
        db,
        `select figure_id as line from figures union all select name || ' ' || mentions from entities order by 1`,
      ),
    ).toEqual(['Ana Lima 3', 'Rui Costa 1', 'Ystad 5', 'f1', 'f3'])
    expect(await place()).not.toEqual(stood)
    expect(
      await linesOf(
        db,
        `select position::text as line from record_heads where position is not null`,
      ),
    ).toEqual([])
  })

  test('is found by the words that it has now', async () => {
    const { db, id, told } = await setup()
    await told([ana])
    const articles = createArticleStore(db)
    const { document } = (await articles.document(id))!
    await articles.keepDocument(id, 1, { ...document, text: 'Rye bread alone.' }, '2')

    await told([ana])

    const found = async (word: string) =>
      linesOf(db, `select article_id as line from records where search @@ '${word}'::tsquery`)
    expect([await found('rye'), await found('loaves')]).toEqual([[id], []])
  })
})

describe('the registry', () => {
  const ways: readonly (readonly Named[])[] = [
    [ana, ystad],
    [ana, linked],
    [{ ...ana, mentions: 9, aliases: ['Lima', 'A. Lima'] }, ystad, rui],
    [rui, { type: 'person', name: 'Lima' }],
    [],
  ]

  test.each(ways)('counts the same, whatever the record said before', async (...named) => {
    const { add, record, told, whole } = await setup()
    const other = await add('two', { title: 'Two', text: 'Another text about nothing at all.' })
    await record(other, [ana, ystad])
    await told(named)
    const first = await whole()

    for (const way of ways) {
      await told(way)
      await told(named)
      expect(await whole()).toEqual(first)
    }
  })

  test('follows the newest revision', async () => {
    const { id, told, whole, change } = await setup()
    await told([ana, ystad])
    await change(id, { title: 'One', text: 'Something else is told today of Rui Costa.' })
    await told([rui, ystad])

    const keys = (await whole()).filter((line) => line.startsWith('r'))
    expect(keys.map((line) => /"key":"([^"]+)".*"articles":(\d+)/.exec(line)?.slice(1))).toEqual([
      ['person/name/rui costa', '1'],
      ['place/name/ystad', '1'],
    ])
  })
})

test('a name that somebody decides on while it is counted is counted there as well', async () => {
  const { db, add, told, record, whole } = await setup()
  const other = await add('two', { title: 'Two', text: 'Another text about nothing at all.' })
  await told([ana])
  await whole()
  await record(other, [ana])
  const order = { one: 'Ana Lima', name: 'Ana de Lima', by: 'ann' }
  let deciding: Promise<unknown> | undefined

  await db.transaction(async (tx) => {
    await tx.run('select count_names(10)')
    deciding = createRegistryDecisions(db).rename(order, new Date())
    await until(async () => isAwaited(db))
  })
  await deciding

  expect(
    await linesOf(
      db,
      `select concat_ws(' ', r.articles, r.mentions, j.articles, j.mentions) as line from registry r join registry_joins j using (key)`,
    ),
  ).toEqual(['2 6 2 6'])
})

test('rows that somebody left without their record are told', async () => {
  const { db, id, told } = await setup()
  await told([ana])
  const before = await readBreaks(db)
  await db.run('delete from record_heads')

  expect(before).toEqual([])
  expect(await readBreaks(db)).toContainEqual({ fault: 'facts as rows of no record', entryId: id })
})

test('a name that hundreds have is found with those that use it most', async () => {
  const { db } = await setup()
  await db.run(
    `insert into registry select 'person/name/berg/' || i, 'person', null, i, i from generate_series(1, 300) i`,
  )
  await db.run(
    `insert into registry_names (key, name, lower_name, articles, as_name) select key, 'Berg', 'berg', articles, articles from registry`,
  )

  const found = await createRegistry(db).find('berg', 20)

  expect(found).toHaveLength(12)
  expect(found.every(({ articles }) => articles >= 256)).toBe(true)
})

test('a store of the release before counts on from what it has', async () => {
  const db = await storeBefore('0034')
  for (const sql of oldRecords(['a', 'b'])) await db.run(sql)
  const before = await linesOf(db, counted)
  await migrate(db, 'wiredesk')
  const kept = await keptArticles(db)
  await kept.change('a', { title: 'Entry a', text: 'Told of nobody but Rui Costa.' })

  await kept.record('a', [rui])
  await kept.count()

  expect(before).toHaveLength(7)
  const registry = (await linesOf(db, counted)).filter((line) => line.startsWith('r'))
  expect(registry.map((line) => /"key":"([^"]+)".*"articles":(\d+)/.exec(line)?.slice(1))).toEqual([
    ['person/name/ana lima', '1'],
    ['person/name/rui costa', '1'],
    ['place/name/town b', '1'],
  ])
})

test('a store whose names were counted one by one counts them as it did', async () => {
  const db = await storeBefore('0042')
  for (const sql of oldRecords(['a', 'b'])) await db.run(sql)
  for (const table of ['registry', 'registry_names', 'registry_votes'])
    await db.run(`delete from ${table}`)
  // Some vote by a name as it is written in small letters, some by another, one as an acronym.
  await db.run(`update entities set aliases = '{Limá,AL}',
    votes = array['ana lima', '2026-02-23|lima', '=al|PT'] where registry_key = 'person/name/ana lima'`)
  await db.run(`update entities set name = 'The Town B', votes = '{town b}' where name = 'Town b'`)
  await db.run(
    `select count_article('{}', array_agg(e)) from entities e where article_id = any ('{a,b}') group by article_id`,
  )
  const votes = `select one::text as line from jsonb_array_elements(votes_now('{ana lima,2026-02-23|lima,=al|PT,town b,town a}', '{=al|}')) one order by 1`
  const before = await linesOf(db, votes)

  await migrate(db, 'wiredesk')

  expect(before).toHaveLength(4)
  expect(await linesOf(db, votes)).toEqual(before)
  expect(await linesOf(db, `select name as line from registry_votes order by 1`)).toEqual([
    '2026-02-23|lima',
    '=al|PT',
    'town b',
  ])
  const kept = await keptArticles(db)
  for (const id of ['a', 'b']) {
    await kept.change(id, { title: `Entry ${id}`, text: `Told of nobody by ${id}.` })
    await kept.record(id, [])
  }
  await kept.count()
  expect(await linesOf(db, counted)).toEqual([])
})
