import { expect, test } from 'vitest'
import { z } from 'zod'
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
