import { expect, test } from 'vitest'
import { z } from 'zod'
import { migrate } from '../../src/store/migrate.ts'
import { olderStoresForFile } from '../support/older-store.ts'

const storeBefore = await olderStoresForFile()
const schema = 'wiredesk'

/** A store of the release before text and facts were kept once. */
const olderStore = async () => storeBefore('0032')

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
