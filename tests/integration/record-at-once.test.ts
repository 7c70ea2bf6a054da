import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ArticleRecord } from '../../src/schemas/article-record.ts'
import type { Database } from '../../src/store/database.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { type Named, keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-01T12:00:00Z')

const Line = z.object({ line: z.string() })
const written = `
  select 'h' || (to_jsonb(h) - 'stored_at')::text as line from record_heads h
  union all select 'e' || to_jsonb(e)::text from entities e
  union all select 'r' || to_jsonb(r)::text from registry r
  union all select 'n' || to_jsonb(n)::text from registry_names n
  union all select 'v' || to_jsonb(v)::text from registry_votes v
  union all select 'j' || to_jsonb(j)::text from registry_joins j
  union all select 'l' || concat_ws(' ', id, run, state, stage, reason, refetch_at) from entries
  union all select 't' || concat_ws(' ', replay_id, what, kind, sum(count)) from replay_tallies group by replay_id, what, kind order by 1`
const writtenIn = async (db: Database) => (await db.rows(Line, written)).map(({ line }) => line)

const ana: Named = { type: 'person', name: 'Ana Lima', aliases: ['Lima'], mentions: 3 }
const lima: Named = { type: 'person', name: 'Lima' }
const ystad: Named = { type: 'place', name: 'Ystad' }
const linked: Named = { ...ystad, link: { kind: 'geonames', id: '2662149', confidence: 0.93 } }

const stories: readonly (readonly [string, readonly Named[]])[] = [
  ['one', [ana, ystad]],
  ['two', [lima, linked]],
  ['three', [{ ...lima, aliases: ['Lima'] }, ystad]],
]

/** All of them are told, one after the other. */
async function told(db: Database, hasOutlook: boolean) {
  const kept = await keptArticles(db, { hasOutlook })
  for (const [name, entities] of stories) {
    const id = await kept.add(name, { title: name, text: `Of ${name} there is much to tell.` })
    await kept.record(id, entities)
  }
  await kept.count()
}

/** The store, and how many of its transactions took more than one statement. */
async function setup() {
  const db = await database()
  const kept = await keptArticles(db)
  const id = await kept.add('one', { title: 'One', text: 'Of one there is much to tell.' })
  let [long, statements] = [0, 0]
  const watched: Database = {
    ...db,
    rows: async (row, sql, values) => {
      statements += 1
      return db.rows(row, sql, values)
    },
    few: async (row, sql, values) => {
      statements += 1
      return db.few(row, sql, values)
    },
    first: async (row, sql, values) => {
      statements += 1
      return db.first(row, sql, values)
    },
    transaction: async (work) => {
      long += 1
      return db.transaction(work)
    },
  }
  const records = createRecordStore(
    watched,
    () => undefined,
    () => at,
  )
  const stand = async (more = '') =>
    db.run(
      `update entries set state = 'in-flight', stage = 'store-record', reason = null ${more} where id = $1`,
      [id],
    )
  const made = async (): Promise<ArticleRecord> => assembleRecord((await records.parts(id))!)
  return { db, kept, id, records, stand, made, long: () => long, statements: () => statements }
}

describe('a record that was looked ahead for', () => {
  test('is written in one statement as it is in several', async () => {
    const [one, other] = [await database(), await database()]

    await told(one, true)
    await told(other, false)

    const rows = await writtenIn(one)
    expect(rows).toEqual(await writtenIn(other))
    expect(rows.filter((line) => line.startsWith('j')).length).toBeGreaterThan(0)
  })

  test('and is the first of its article takes one statement, and one that says the same again', async () => {
    const { db, id, records, stand, made, long, statements } = await setup()
    await stand()
    const first = await made()
    const outlook = async () => (await records.parts(id))?.outlook
    const placed = await records.place(first, 1, await outlook())
    const before = await writtenIn(db)
    await stand(`, run = 2, cause = 'replay', replay_id = 'r'`)
    const asked = statements()

    const again = await records.place(first, 2, await outlook())

    const kept = { cluster: id, isKept: true }
    expect([placed, again]).toEqual([kept, kept])
    // One reads what it is made of.
    expect([long(), statements() - asked]).toEqual([0, 2])
    const after = await writtenIn(db)
    expect(after.filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(/^l/),
      'tr article kept 1',
    ])
  })

  test('is not written where its run is over', async () => {
    const { db, id, records, stand, made } = await setup()
    await stand()
    const record = await made()
    const outlook = (await records.parts(id))?.outlook
    await records.place(record, 1)
    await stand(', run = 2')
    const before = await writtenIn(db)

    expect(await records.place(record, 1, outlook)).toEqual({ cluster: id, isKept: false })
    expect(await records.keep(record, 1, outlook)).toEqual({ status: 'overtaken' })
    expect(await writtenIn(db)).toEqual(before)
  })

  test('is not written where another says the same at its address by now', async () => {
    const { db, kept, id, records, stand, made } = await setup()
    const other = await kept.add('other', { title: 'One', text: 'Of one there is much to tell.' })
    await stand()
    const record = await made()
    const outlook = (await records.parts(id))?.outlook
    await records.place(record, 1)
    await kept.record(other, [])
    await db.run(
      'update articles set canonical_url = (select canonical_url from articles where id = $1)',
      [id],
    )

    expect(await records.place(record, 1, outlook)).toEqual({ cluster: id, isKept: false })
    expect(await records.keep(record, 1, outlook)).toEqual({ status: 'duplicate', of: other })
  })

  test('is placed first where another may tell its story, and what that one needs is asked once', async () => {
    const { db, kept, id, records, stand, made, long, statements } = await setup()
    await kept.record(id, [])
    const copy = await kept.add('copy', { title: 'One', text: 'Of one there is much to tell.' })
    await db.run(`update entries set state = 'in-flight', stage = 'store-record' where id = $1`, [
      copy,
    ])
    await db.run(`update articles set canonical_url = canonical_url || '/copy' where id = $1`, [
      copy,
    ])
    await stand()
    const parts = (await records.parts(copy))!
    const asked = statements()

    const placed = await records.place(assembleRecord(parts), 1, parts.outlook)

    expect(placed).toEqual({ cluster: id, isKept: false })
    // Those that may, what they say, and that it is one of them.
    expect([long(), statements() - asked]).toEqual([0, 3])
    expect((await made()).id).toBe(id)
    const copied = assembleRecord({ ...parts, relations: { cluster: id, duplicateOf: id } })
    expect(await records.keep(copied, 1, parts.outlook)).toEqual({ status: 'kept' })
    expect(long()).toBe(0)
  })

  test('two of one story at once are of one cluster', async () => {
    const { db, kept, records } = await setup()
    const text = 'The mayor opened the bridge on Monday. '.repeat(30)
    const ids = await Promise.all(
      ['x', 'y', 'z'].map(async (name) => kept.add(name, { title: 'A bridge', text })),
    )
    await db.run(
      `update entries set state = 'in-flight', stage = 'store-record' where id = any ($1)`,
      [ids],
    )

    const placed = await Promise.all(
      ids.map(async (one) => {
        const parts = (await records.parts(one))!
        return records.place(assembleRecord(parts), 1, parts.outlook)
      }),
    )

    expect(new Set(placed.map(({ cluster }) => cluster)).size).toBe(1)
    expect(placed.filter(({ isKept }) => isKept)).toHaveLength(1)
  })
})
