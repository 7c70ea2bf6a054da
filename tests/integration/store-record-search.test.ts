import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Figure } from '../../src/schemas/figure.ts'
import type { RecordFilter } from '../../src/schemas/record-filter.ts'
import { createRecordReader } from '../../src/store/record-reader.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const dated = { precision: 'day', zone: 'none', source: 'test' } as const

/** Stories of four days, the newest first: all but the second are of a storm, in which a minister is named. */
async function setup() {
  const db = await database()
  const { add, record, count } = await keptArticles(db)
  const ids: string[] = []
  for (const [day, word] of ['storm', 'budget', 'storm', 'storm'].entries()) {
    const text = `The ${word} of the day before kept the people of Rilke at home, number ${day} says.`
    const id = await add(`${word}-${day}`, { title: `${word} ${day}`, text })
    const value = `2026-03-0${9 - day}`
    const published = { ...dated, value, raw: value, candidates: [] }
    const named = word === 'storm' ? [{ type: 'person', name: 'Clara Ferrer' } as const] : []
    await record(id, named, { dates: { published } })
    ids.push(id)
  }
  await count()
  return { db, ids }
}

test.each([
  { query: 'storm' },
  { entity: 'Clara Ferrer' },
  { query: 'storm', entity: 'Clara Ferrer' },
])(
  'all that say %o are found, page by page, however many are looked through first',
  async (filter) => {
    const { db, ids } = await setup()
    const storms = ids.filter((_, at) => at !== 1)

    for (const nearby of [1, 2, 3, 4, 5]) {
      const reader = createRecordReader(db, nearby)
      const found = await reader.list({ ...filter, limit: 10 })
      const first = await reader.list({ ...filter, limit: 2 })
      const rest = await reader.list({ ...filter, limit: 2, after: storms[1] })
      const days = await reader.list({
        ...filter,
        limit: 10,
        since: new Date('2026-03-07T00:00:00Z'),
      })
      expect([found, first, rest, days].map((page) => page.map(({ id }) => id))).toEqual([
        storms,
        storms.slice(0, 2),
        storms.slice(2),
        storms.slice(0, 2),
      ])
    }
  },
)

test('a figure is found by its place, and by how likely its event, place and time are', async () => {
  const db = await database()
  const { add, record } = await keptArticles(db)
  const text = 'Storms hurt 12 sailors off Rilke.'
  const span = { start: 12, end: 14 }
  const hurt: Figure = {
    id: 'f1',
    span,
    phraseSpan: span,
    kind: 'count',
    value: 12,
    decimal: '12',
    modifier: 'exact',
    relations: [],
    status: 'stated',
    rule: 'test',
    event: { class: 'injured', span, rule: 'event.object' },
    place: { text: 'Rilke', span, confidence: 0.7 },
  }
  const inTime = { ...hurt, occurredAt: { value: '2026', confidence: 0.45 } }
  const learned = { ...hurt, event: { ...hurt.event!, rule: 'event.learned', confidence: 0.6 } }
  const ids: string[] = []
  for (const [at, figure] of [hurt, inTime, learned].entries()) {
    const id = await add(`storm-${at}`, { title: `Storm ${at}`, text })
    await record(id, [], { figures: [figure] })
    ids.push(id)
  }
  const [ruled = '', , unsure = ''] = ids
  const found = async (filter: Partial<RecordFilter>) =>
    (await createRecordReader(db).list({ ...filter, limit: 10 })).map(({ id }) => id).toSorted()

  expect(await found({ place: 'rilk' })).toEqual(ids.toSorted())
  expect(await found({ place: 'Kano' })).toEqual([])
  expect(await found({ event: 'injured', confidence: 0.45 })).toEqual(ids.toSorted())
  expect(await found({ place: 'Rilke', confidence: 0.5 })).toEqual([ruled, unsure].toSorted())
  expect(await found({ confidence: 0.7 })).toEqual([ruled])
  expect(await found({ confidence: 0.71 })).toEqual([])
})

test('a word that is everywhere is not looked up in all records for a time of few', async () => {
  const { db } = await setup()
  const asked: string[] = []
  const rows = async <T>(row: z.ZodType<T>, sql: string, values: readonly unknown[] = []) => {
    asked.push(sql)
    return db.rows(row, sql, values)
  }
  const since = new Date('2026-03-09T00:00:00Z')
  const reader = createRecordReader({ ...db, rows })

  expect(await reader.list({ query: 'storm', limit: 10, since })).toHaveLength(1)
  const values = ['storm', null, null, since, null, null, null, 10, null, 3_000]
  const Plan = z.object({ 'QUERY PLAN': z.string() })
  const plan = await db.rows(Plan, `explain (analyze, timing off) ${asked.at(-1) ?? ''}`, values)
  const lines = plan.map((line) => line['QUERY PLAN'])
  const lookingUp = lines.slice(lines.findIndex((line) => line.includes('CTE told')))
  expect(lookingUp.find((line) => line.includes(' on record_heads '))).toContain('(never executed)')
})
