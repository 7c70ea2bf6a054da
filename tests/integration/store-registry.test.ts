import { expect, test } from 'vitest'
import { createRecordReader } from '../../src/store/record-reader.ts'
import { createRegistry } from '../../src/store/registry.ts'
import { keptArticles, type Named } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

async function setup() {
  const db = await database()
  const registry = createRegistry(db)
  const kept = await keptArticles(db)
  const find = async (name: string, limit = 20) => {
    await kept.count()
    return (await registry.find(name, limit)).map(
      ({ name: called, aliases, articles, mentions }) =>
        `${[called, ...aliases].join(' = ')}: ${articles} articles, ${mentions} mentions`,
    )
  }
  return { db, find, ...kept }
}

const story = (words: string) => ({ title: words, text: `A story of ${words}.` })
const port: Named = {
  type: 'organization',
  name: 'Port of Rilke',
  aliases: ['the Port', 'PoR'],
  mentions: 3,
}
const council: Named = { type: 'organization', name: 'Rilke Council', mentions: 2 }

test('finds by the beginning of any name, in any case, the most mentioned first', async () => {
  const { add, record, find } = await setup()
  await record(await add('a', story('a')), [port, council])
  await record(await add('b', story('b')), [{ ...port, aliases: [], mentions: 1 }])

  expect(await find('pORT')).toEqual(['Port of Rilke = PoR = the Port: 2 articles, 4 mentions'])
  expect(await find('the po')).toEqual(await find('port'))
  expect(await find('rilke')).toEqual(['Rilke Council: 1 articles, 2 mentions'])
  expect(await find('ort')).toEqual([])
  expect(await find('p%')).toEqual([])
})

test('ranks by mentions and keeps to the limit', async () => {
  const { add, record, find } = await setup()
  const names = ['Rila', 'Rilbo', 'Rilca'].map((name, at) => ({
    type: 'place' as const,
    name,
    mentions: [1, 5, 3][at] ?? 0,
  }))
  await record(await add('a', story('a')), names)

  expect(await find('ril', 2)).toEqual([
    'Rilbo: 1 articles, 5 mentions',
    'Rilca: 1 articles, 3 mentions',
  ])
})

test('counts an article once, however often its record is made', async () => {
  const { add, record, find } = await setup()
  const id = await add('a', story('a'))

  for (let time = 0; time < 3; time++) await record(id, [port])

  expect(await find('port')).toEqual(['Port of Rilke = PoR = the Port: 1 articles, 3 mentions'])
})

test('a revision takes the place of the one before it, also one that names nobody', async () => {
  const { add, change, record, find } = await setup()
  const [first, second] = [await add('a', story('a')), await add('b', story('b'))]
  await record(first, [port, council])
  await record(second, [{ ...port, aliases: ['Harbor'] }])

  await change(first, story('council'))
  await record(first, [{ ...council, mentions: 7 }])
  const corrected = [await find('port'), await find('rilke'), await find('por')]
  await change(second, story('nobody'))
  await record(second, [])

  expect(corrected).toEqual([
    ['Port of Rilke = Harbor: 1 articles, 3 mentions'],
    ['Rilke Council: 1 articles, 7 mentions'],
    ['Port of Rilke = Harbor: 1 articles, 3 mentions'],
  ])
  expect(await find('port')).toEqual([])
})

test('many records of the same names are kept at once', async () => {
  const { add, record, find } = await setup()
  const names = Array.from({ length: 12 }, (_, at) => ({
    type: 'person' as const,
    name: `Ann Ott ${at}a`,
  }))
  const ids: string[] = []
  for (let at = 0; at < 12; at++) ids.push(await add(`${at}`, story(`${at}`)))
  const turned = (by: number) => [...names.slice(by % 12), ...names.slice(0, by % 12)]

  await Promise.all(ids.map(async (id, at) => record(id, turned(at).slice(0, 8))))
  await Promise.all(
    ids.map(async (id, at) =>
      record(
        id,
        turned(at + 5)
          .toReversed()
          .slice(0, 6),
      ),
    ),
  )

  const found = await find('ann')
  expect(found).toHaveLength(12)
  expect(found.every((line) => line.endsWith(': 6 articles, 6 mentions'))).toBe(true)
})

test('what is longer than any name is kept with its record and left out of the registry', async () => {
  const { add, record, find } = await setup()
  const long = `Q${'ö'.repeat(2_000)}`

  await record(await add('a', story('a')), [{ type: 'person', name: long }, council])

  expect(await find('Q')).toEqual([])
  expect(await find('rilke')).toHaveLength(1)
})

test('records are found by any name of what they mention', async () => {
  const { count, db, add, record } = await setup()
  const id = await add('a', story('a'))
  await record(id, [port])
  await record(await add('b', story('b')), [council])
  const reader = createRecordReader(db)

  await count()
  const found = await reader.list({ entity: 'por', limit: 10 })

  expect(found.map((one) => one.id)).toEqual([id])
  expect(await reader.list({ entity: 'po', limit: 10 })).toEqual([])
})
