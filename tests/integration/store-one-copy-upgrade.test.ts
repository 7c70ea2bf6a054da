import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../src/store/database.ts'
import { apply, migrate, prepare, readMigrations } from '../../src/store/migrate.ts'
import { emptyPostgresForFile } from '../support/postgres.ts'

const newDatabase = await emptyPostgresForFile()
const schema = 'wiredesk'

/** A store of the release before text and facts were kept once. */
async function olderStore() {
  const { connectionConfig: connection } = await newDatabase()
  const db = openDatabase({ connection, connections: 2, schema, onError: () => undefined })
  onTestFinished(async () => db.close())
  const known = await readMigrations()
  await db.transaction(async (tx) => {
    await prepare(tx, schema)
    for (const one of known) if (one.name < '0032') await apply(tx, one)
  })
  return db
}

test('whoever might read the tables may read the views', async () => {
  const db = await olderStore()
  await db.run('create role analyst')
  await db.run('grant usage on schema wiredesk to analyst')
  await db.run('grant select on records, quotes to analyst')

  await migrate(db, schema)

  const allowed = await db.rows(
    z.object({ name: z.string(), may: z.boolean() }),
    `select name, has_table_privilege('analyst', name, 'select') as may
     from unnest(array['records', 'mentions', 'times', 'quotes']) name`,
  )
  expect(allowed.filter(({ may }) => may).map(({ name }) => name)).toEqual(['records', 'quotes'])
})

test('a store whose tables are read by views of others is left as it is, and they are named', async () => {
  const db = await olderStore()
  await db.run('create view speakers as select speaker from quotes')
  await db.run('create view headlines as select title from records')

  await expect(migrate(db, schema)).rejects.toThrow(/headlines, (?:wiredesk\.)?speakers/)

  expect(await db.run(`select from pg_class where relname = 'record_heads'`)).toBe(0)
})
