import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Database, Queryable } from '../../src/store/database.ts'
import { advance } from '../../src/store/moves/advance.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-02T12:00:00Z')

const Line = z.object({ 'QUERY PLAN': z.string() })

/** How a statement that is kept is carried out, whatever its values: of those on the connection that have these words. */
async function planOf(tx: Queryable, words: string): Promise<string> {
  const kept = await tx.first(
    z.object({ name: z.string(), values: z.int() }),
    `select name, cardinality(parameter_types) as values from pg_prepared_statements where statement like $1`,
    [`%${words}%`],
  )
  if (!kept) throw new Error(`no statement is kept that says ${words}`)
  await tx.run(`set local plan_cache_mode = 'force_generic_plan'`)
  const values = Array.from({ length: kept.values }, () => 'null').join(', ')
  const lines = await tx.rows(Line, `explain (costs off) execute "${kept.name}" (${values})`)
  return lines.map((line) => line['QUERY PLAN']).join('\n')
}

test('an entry that moves on is found by its key, also by a plan that was made when none was in flight', async () => {
  const db = await database()
  const articles = await keptArticles(db)
  const ids = await addSome(articles.add, 3)
  await db.run(`update entries set state = 'recorded', stage = null`)
  await db.run('vacuum analyze entries')
  const fence = { id: ids[0] ?? '', run: 1, stage: 'fetch-article' } as const

  const plan = await db.transaction(async (tx) => {
    await advance(tx, fence, { to: 'normalize-article' }, at)
    await tx.run('set local enable_seqscan = off')
    return planOf(tx, 'made_by = made_by ||')
  })

  expect(plan).toContain('entries_pkey')
  expect(plan).not.toContain('entries_in_flight')
})

test('the statement that keeps a record is kept by name, and planned once', async () => {
  const db = await database()
  const articles = await keptArticles(db)
  const [id = ''] = await addSome(articles.add, 1)
  await db.run(`update entries set stage = 'store-record'`)

  const kept = await db.transaction(async (tx) => {
    const records = recordsOver(db, tx)
    const parts = await records.parts(id)
    if (!parts) throw new Error('no parts are kept')
    await records.place(assembleRecord(parts), 1, parts.outlook)
    return tx.rows(
      z.object({ name: z.string() }),
      `select name from pg_prepared_statements where statement like '%from place_signature%'`,
    )
  })

  expect(kept).toHaveLength(1)
})

/** On the one connection of a transaction. */
const recordsOver = (db: Database, tx: Queryable) =>
  createRecordStore(
    { ...db, ...tx },
    () => undefined,
    () => at,
  )

async function addSome(
  add: (name: string, story: { title: string; text: string }) => Promise<string>,
  many: number,
): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < many; n++)
    ids.push(
      await add(`a${n}`, { title: `Part ${n}`, text: `Of part ${n} there is much to tell.` }),
    )
  return ids
}
