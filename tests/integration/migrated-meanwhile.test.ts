import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const Row = z.object({ id: z.int() }).catchall(z.unknown())
const byId = 'select * from told where id = $1'

/** A worker's store, and the one of whoever migrates beside it. */
async function setup() {
  const { connectionConfig: connection } = await database()
  const open = () => {
    const db = openDatabase({
      connection,
      connections: 2,
      schema: 'wiredesk',
      onError: () => undefined,
    })
    onTestFinished(async () => db.close())
    return db
  }
  const [worker, other] = [open(), open()]
  await other.run('create table told (id integer primary key)')
  await other.run('insert into told values (1), (2)')
  return { worker, other }
}

/** On both connections of the pool. */
async function plan(db: Database): Promise<void> {
  await db.transaction(async (one) => {
    await one.first(Row, byId, [1])
    await db.transaction(async (two) => two.first(Row, byId, [1]))
  })
}

describe('a worker beside which a migration adds a column', () => {
  test('asks again, on whichever connection it is', async () => {
    const { worker, other } = await setup()
    await plan(worker)
    await other.run('alter table told add column heard boolean not null default true')

    const found = await Promise.all([1, 2].map(async (id) => worker.first(Row, byId, [id])))

    expect(found).toEqual([
      { id: 1, heard: true },
      { id: 2, heard: true },
    ])
  })

  test('does its transaction again', async () => {
    const { worker, other } = await setup()
    await plan(worker)
    await other.run('alter table told add column heard boolean not null default true')

    const found = await worker.transaction(async (tx) => {
      await tx.run('insert into told (id) values ($1)', [3])
      return tx.first(Row, byId, [3])
    })

    expect(found).toEqual({ id: 3, heard: true })
    expect(await worker.rows(Row, 'select id from told order by id')).toHaveLength(3)
  })

  test('asks again after each of several', async () => {
    const { worker, other } = await setup()
    for (const column of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await plan(worker)
      await other.run(`alter table told add column ${column} integer`)
    }

    expect(Object.keys((await worker.first(Row, byId, [1])) ?? {})).toHaveLength(7)
  })
})
