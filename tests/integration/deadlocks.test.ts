import { expect, test } from 'vitest'
import { databaseForFile } from '../support/migrated-database.ts'

const emptied = await databaseForFile()

test('two transactions that lock each other out are both done, each once', async () => {
  const db = await emptied()
  await db.run(
    `insert into feeds (id, url, title) values ('a', 'https://a.example', ''), ('b', 'https://b.example', '')`,
  )
  const met = { a: Promise.withResolvers<void>(), b: Promise.withResolvers<void>() }
  const touch = async (first: 'a' | 'b', second: 'a' | 'b') =>
    db.transaction(async (tx) => {
      const append = `update feeds set title = title || $2 where id = $1`
      await tx.run(append, [first, first])
      met[first].resolve()
      await met[second].promise
      await tx.run(append, [second, first])
    })

  await Promise.all([touch('a', 'b'), touch('b', 'a')])
  const titles = await db.run(
    `select 1 from feeds where length(title) = 2 and title like '%a%' and title like '%b%'`,
  )

  expect(titles).toBe(2)
})
