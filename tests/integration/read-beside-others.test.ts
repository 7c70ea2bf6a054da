import { expect, test } from 'vitest'
import { extractFacts } from '../../src/text/facts.ts'
import {
  document,
  facts,
  fewer,
  linesOf,
  made,
  pageAt,
  place,
  read,
  readAnew,
  recorded,
  worldForFile,
} from '../support/read-world.ts'

// What was read waits for its record, while others write and things fail.

const setup = await worldForFile()

const kept = `select jsonb_array_length(facts -> 'quotes') || ' ' || version as line from facts`

test('facts that a worker of an earlier release has written are not taken for those with the hash before', async () => {
  const world = await setup()
  const { db, one } = world
  await recorded(world)
  const others = JSON.stringify({ ...facts, quotes: [] })
  await db.run(`update facts set facts = $1, version = '3'`, [others])
  const before = await linesOf(db, kept)

  const { carried, run } = await readAnew(world, facts)
  await place(carried, one, run)

  expect(before).toEqual(['0 3'])
  expect(await linesOf(db, kept)).toEqual([`${facts.quotes.length} 5`])
})

test('a document that had to be kept at once is among what has made the record', async () => {
  const world = await setup()
  const { one } = world
  const carried = world.carry()
  const through = carried.context.articles
  const page = pageAt(0)
  const toNormalize = { to: 'normalize-article', version: '1' } as const
  await through.keepPage(one, page, page.url, 1, toNormalize)
  const odd = { ...document, title: 'The bridge \ud83d' }
  await through.keepDocument(one, 1, odd, '4', 1, 'extract-facts')
  const found = extractFacts((await through.document(one))?.document ?? odd)
  await through.keepFacts(one, 1, found, '5', 1, 'store-record')

  await place(carried, one, 1)

  const versions = `select (head -> 'madeBy')::text as line from record_heads`
  const [line = ''] = await linesOf(world.db, versions)
  expect(JSON.parse(line)).toMatchObject({ 'normalize-article': '4', 'extract-facts': '5' })
})

test('what could not be kept by itself is still told of by the stage that its entry stands at', async () => {
  const world = await setup()
  const { db } = world
  await recorded(world)
  const { carried } = await readAnew(world, fewer)
  await db.run(
    `create function bad() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
  )
  await db.run(
    'create trigger bad before insert or update on facts for each row execute function bad()',
  )

  await expect(carried.settle()).rejects.toThrow('no')

  expect(carried.unkept()).toMatchObject({ at: 'extract-facts' })
})

test('another article of the same story that comes in between finds the text it is compared with', async () => {
  const world = await setup()
  const { db, one, other } = world
  const first = await read(world)
  const second = await read({ ...world, one: other }, pageAt(1))
  const record = await made(first, one)
  const outlook = (await first.context.records.parts(one))?.outlook
  // What is known ahead of it no longer holds: its record is made with another look.
  await db.run(`update feeds set settings = '{"refetchMs": [3600000]}'`)

  await world.records.place(record, 1, outlook, {
    at: 'normalize-article',
    document: { value: document, version: '4' },
    facts: { value: facts, version: '5' },
    keep: async () => {
      await place(second, other, 1)
      await first.settle()
    },
  })

  expect(await linesOf(db, 'select distinct cluster as line from signatures')).toEqual([one])
})
