import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../src/store/database.ts'
import { createRecordReader } from '../../src/store/record-reader.ts'
import { createWords } from '../../src/store/words.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const texts = [
  'The ferry to Rilke sank in the old harbour, and nobody was hurt.',
  'An old ferry was sold to Rilke. The harbour is to be dredged.',
  'A well-known minister said “no” to the budget of 1,250 crowns.',
  "O'Hara saw it on https://news.example/ferry/2026 and wrote to ana@post.example.",
  'Die Fähre fuhr nach ΡΙΛΚΕ und zurück: C:\\ferry\\old.txt ist leer.',
  'Der Minister sagte nein.',
  'They had had enough of Baden-Baden, New York, New Jersey and the ferry.',
]
const questions = [
  'ferry',
  'FERRY harbour',
  '"old ferry"',
  '"ferry old"',
  '"old harbour" rilke',
  'ferry -harbour',
  'ferry -"old ferry"',
  '-ferry',
  '-"old ferry"',
  'minister or rilke',
  'minister -budget or "old harbour" or zebra',
  'well-known',
  'known',
  '-well-known minister',
  "o'hara",
  'news.example/ferry/2026',
  'ana@post.example',
  '1,250',
  'fähre ρίλκε',
  'ΡΙΛΚΕ',
  'C:\\ferry\\old.txt',
  'zebra',
  'zebra ferry',
  'baden-baden',
  '"had had"',
  'new york new jersey',
  '-minister or ferry',
  '...',
  '"..." ferry',
  "it's | & ! ( ) <-> ferry",
]

const Id = z.object({ id: z.string() })
const Count = z.object({ count: z.coerce.number() })

async function setup() {
  const db = await database()
  const kept = await keptArticles(db)
  const ids: string[] = []
  for (const [at, text] of texts.entries()) {
    const id = await kept.add(`a${at}`, { title: `Told ${at}`, text })
    await kept.record(id, [])
    ids.push(id)
  }
  return { db, ids, ...kept }
}

/** What PostgreSQL finds in texts, without an index. */
async function told(db: Database, query: string): Promise<string[]> {
  const rows = await db.rows(
    Id,
    `select r.article_id as id from records r join articles a on a.id = r.article_id and a.revision = r.revision
     where to_tsvector('simple', r.title || E'\\n' || (r.record #>> '{document,text}')) @@ websearch_to_tsquery('simple', $1)`,
    [query],
  )
  return rows.map(({ id }) => id).toSorted()
}

async function found(db: Database, query: string, nearby: number): Promise<string[]> {
  const rows = await createRecordReader(db, nearby).list({ query, limit: 100 })
  return rows.map(({ id }) => id).toSorted()
}

async function expectAll(db: Database) {
  for (const query of questions)
    for (const nearby of [1, 100])
      expect([query, await found(db, query, nearby)]).toEqual([query, await told(db, query)])
}

async function fileAll(db: Database, segment: number) {
  const words = createWords(db, segment)
  while (await words.file());
}

const countOf = async (db: Database, what: string) =>
  (await db.first(Count, `select count(*) from ${what}`))?.count

/** As an earlier release kept it. */
const asBefore = `update record_heads h set search = r.search, words = null, number = null from records r
  where r.article_id = h.article_id and r.revision = h.revision`

test('words are found the same, whether they have been put together or not', async () => {
  const { db } = await setup()
  await expectAll(db)

  await fileAll(db, 4)
  expect([await countOf(db, 'word_segments'), await countOf(db, 'word_lists')]).toEqual([1, 1])
  await expectAll(db)

  await fileAll(db, 2)
  expect(await countOf(db, 'word_segments')).toBe(2)
  await expectAll(db)
})

test('records of an earlier release are found, and turned over', async () => {
  const { db } = await setup()
  await db.run('create index records_by_search on record_heads using gin (search)')
  await db.run(`${asBefore} and h.article_id < (select max(id) from articles)`)
  expect(await countOf(db, 'record_heads where words is null')).toBe(6)
  await expectAll(db)

  await fileAll(db, 6)
  expect(await countOf(db, 'record_heads where words is null or search is not null')).toBe(0)
  expect(await countOf(db, 'word_segments')).toBe(1)
  expect(await countOf(db, `pg_class where relname = 'records_by_search'`)).toBe(0)
  await expectAll(db)
})

test('a record that says something else is found by that, and by nothing else', async () => {
  const { db, ids, change, record } = await setup()
  await fileAll(db, 6)
  const [id = ''] = ids
  // The same revision, of a text that was read anew.
  await db.run(`update documents set document = jsonb_set(document, '{text}', '"A zebra crossed."') where article_id = $1`, [id]) // prettier-ignore
  await db.run('update record_heads set is_whole = true where article_id = $1', [id])
  await record(id, [])
  expect(await found(db, 'zebra', 1)).toEqual([id])
  expect(await found(db, 'sank', 1)).toEqual([])

  const [, other = ''] = ids
  await change(other, { title: 'Told 1', text: 'The giraffe was sold.' })
  await record(other, [])
  await fileAll(db, 2)
  expect(await found(db, 'giraffe', 1)).toEqual([other])
  expect(await found(db, 'dredged', 1)).toEqual([])
  await expectAll(db)
})

test('made anew with the same words, a record keeps its number', async () => {
  const { db, ids, record } = await setup()
  const numbers = async () => db.rows(z.object({ number: z.string() }), 'select number from record_heads order by 1') // prettier-ignore
  const before = await numbers()
  await db.run('update record_heads set is_whole = true')
  await record(ids[0] ?? '', [{ type: 'place', name: 'Rilke' }])

  expect(await numbers()).toEqual(before)
})

test('nothing is put together while somebody who has an earlier number writes', async () => {
  const { db, ids } = await setup()
  const words = createWords(db, 6)
  await db.transaction(async (tx) => {
    await tx.run('update record_heads set number = next_record_number() where article_id = $1', [
      ids[0],
    ])
    await words.file()
    expect(await countOf(db, 'word_segments')).toBe(0)
  })
  await words.file()
  expect(await countOf(db, 'word_segments')).toBe(1)
})

test('numbers that are far apart are parted', async () => {
  const { db } = await setup()
  await db.run('update record_heads set number = number * 20000')
  await db.run(`select setval('record_numbers', 200000)`)
  await fileAll(db, 6)
  expect(await countOf(db, 'word_segments')).toBeGreaterThan(2)
  await expectAll(db)
})
