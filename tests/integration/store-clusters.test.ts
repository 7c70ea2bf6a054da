import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Queryable } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { bands, packSignature, signature } from '../../src/text/near-duplicates.ts'
import { until } from '../support/app.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile, isAwaited } from '../support/migrated-database.ts'
import { oldRecords, olderStoresForFile } from '../support/older-store.ts'

const database = await databaseForFile()
const storeBefore = await olderStoresForFile()

async function setup() {
  const db = await database()
  return { db, ...(await keptArticles(db)) }
}

const towns = ['Rilke', 'Dorn', 'Ashby', 'Millbrook', 'Tarn', 'Osterfeld', 'Kelso', 'Lindow']
const mayors = ['Ott', 'Lind', 'Marsh', 'Kolb', 'Ferrer', 'Haas', 'Novak', 'Dunn']

/** One template: what a program makes of a table. */
const budget = (at: number) => {
  const town = `${towns[at % 8] ?? ''}${at >= 8 ? ` ${towns[(at * 3) % 8] ?? ''} ${at}` : ''}`
  const mayor = `${mayors[(at * 5) % 8] ?? ''}${at}`
  return {
    title: `${town} passes budget of ${110 + at} million`,
    text: `The council of ${town} has passed a budget of ${110 + at} million for the coming year, the town hall said.
Mayor ${mayor} spoke of a careful plan that keeps schools and roads in good order while debt is paid back.
About ${12 + at} million will go to schools, and ${31 + at} million to the repair of roads and bridges in ${town}.
Taxes stay as they are, said the mayor, and fees for the collection of waste rise a little from the spring on.
The opposition voted against the plan because it sees too little money for housing and for the care of the old.`,
  }
}

const wire = {
  title: 'Storm closes ports of the Vestland coast',
  text: [
    'RILKE (VW) — A storm closed all ports of the Vestland coast on Monday and left 14,000 homes without power, the coast guard said.',
    'Winds of up to 130 kilometers an hour were measured at the light house of Tarn, where the sea broke through a wall of the harbor.',
    'Ferries to the islands of Holm and Kelso stay in port until the wind falls, which forecasters do not expect before Wednesday.',
    'Minister Clara Ferrer said that 600 soldiers help to fill sandbags, and asked people to stay away from the shore.',
    'Three fishing boats that had been missing since the morning came back to Rilke in the evening with all of their crews.',
    'It is the second storm of this strength in a month; the one before it did damage of 80 million to roofs and roads.',
    'The railway ran buses between Dorn and Rilke after trees had come down on the line at six places during the night.',
    'Insurers expect that the bill will be higher this time, since the water stood in the streets of the old town.',
  ],
}

/** What the paper of that number made of it: a headline of its own, a dateline, other cuts, a word of its own at the end. */
function printed(paper: number) {
  const [first = '', ...rest] = wire.text
  const lead = first.replace('RILKE (VW)', `${(towns[paper % 8] ?? '').toUpperCase()} (own report)`)
  const kept = rest.filter((_, at) => paper % 4 === 0 || at !== paper % rest.length)
  return {
    title:
      paper % 3 === 0 ? wire.title : `Ferry To ${paper % 2 === 0 ? 'Holm' : 'Kelso'} Stays In Port`,
    text: [lead, ...kept, `Edition ${paper} of the ${towns[paper % 8] ?? ''} paper.`].join('\n'),
  }
}

test('twenty stories from one template are twenty stories', async () => {
  const { add, cluster } = await setup()
  const ids = []
  for (let at = 0; at < 20; at++) ids.push(await add(`budget-${at}`, budget(at)))

  const clusters = []
  for (const id of ids) clusters.push(await cluster(id))

  expect(clusters).toEqual(ids)
})

test('a wire story that forty papers print at once, each in its own way, is one', async () => {
  const { add, cluster } = await setup()
  const ids: string[] = []
  // Each fourth keeps all sentences: any two of these are the same story, whichever is placed first.
  for (let at = 0; at < 40; at++) ids.push(await add(`paper-${at}`, printed(at * 4)))

  const clusters = await Promise.all(ids.map(async (id) => cluster(id)))

  expect(new Set(clusters).size).toBe(1)
  expect(ids).toContain(clusters[0])
})

test('asked again, the answer is the same; the first stays the first', async () => {
  const { add, cluster, change } = await setup()
  const first = await add('first', printed(0))
  const second = await add('second', printed(4))
  const before = [await cluster(first), await cluster(second)]

  const again = [await cluster(first), await cluster(second)]
  await change(first, { ...printed(0), text: `${printed(0).text}\nThis story was corrected.` })
  const corrected = await cluster(first)

  expect(before).toEqual([first, first])
  expect(again).toEqual(before)
  expect(corrected).toBe(first)
})

test('an article that comes to tell another story leaves the one it told', async () => {
  const { add, cluster, change } = await setup()
  const first = await add('first', printed(0))
  const second = await add('second', printed(4))
  await cluster(first)
  await cluster(second)

  await change(second, budget(1))

  expect(await cluster(second)).toBe(second)
  const third = await add('third', budget(1))
  expect(await cluster(third)).toBe(second)
})

test('a job that comes too late says nothing of what the article tells now', async () => {
  const { db, add, change, cluster } = await setup()
  const id = await add('first', budget(1))
  expect(await cluster(id)).toBe(id)
  await change(id, printed(0))
  await db.run('update entries set run = 2 where id = $1', [id])

  await cluster(id, 1)
  const copy = await add('copy', budget(1))
  expect(await cluster(copy)).toBe(copy)

  await cluster(id, 2)
  const other = await add('other', printed(4))
  expect(await cluster(other)).toBe(id)
})

test('what an older release tied together is decided again when it is asked for', async () => {
  const { db, add, cluster } = await setup()
  const ids = [await add('a', budget(1)), await add('b', budget(2)), await add('c', budget(2))]
  for (const id of ids) await cluster(id)
  await db.run('update signatures set cluster = $1, judged_by = 0', [ids[0]])

  const clusters = []
  for (const id of ids.toReversed()) clusters.push(await cluster(id))

  const [first, second, third] = ids
  expect(clusters).toEqual([second, second, first])
  expect(third).not.toBe(second)
})

test('a text without words is a story of its own', async () => {
  const { add, cluster } = await setup()
  const ids = [await add('a', { title: '', text: '…' }), await add('b', { title: '', text: '…' })]

  expect([await cluster(ids[0] ?? ''), await cluster(ids[1] ?? '')]).toEqual(ids)
})

test('the store looks for candidates by the keys that the text part names', async () => {
  const { db } = await setup()
  const minima = signature(wire.text.join(' '))
  const ask = async (packed: Uint8Array) =>
    db.first(z.object({ keys: z.array(z.string()) }), 'select signature_keys($1)::text[] as keys', [
      Buffer.from(packed),
    ])

  const told = await ask(packSignature(minima))
  const none = await ask(packSignature(signature('…')))

  const hashed = bands(minima).map((key) =>
    String(createHash('sha256').update(key).digest().readInt32BE()),
  )
  expect(told?.keys).toEqual(hashed)
  expect(hashed).toHaveLength(42)
  expect(none?.keys).toEqual([])
})

const Placed = z.object({ article_id: z.string() })

test('an article whose text is another leads by the keys of that one alone', async () => {
  const { db, add } = await setup()
  const [one, other] = [await add('a', printed(1)), await add('b', printed(2))]
  const place = async (id: string, text: string) =>
    db.rows(Placed, `select article_id from place_signature($1, $2, 1, '{}', null)`, [
      id,
      Buffer.from(packSignature(signature(text))),
    ])
  const grown = `${wire.text.join(' ')} A harbor pilot was hurt, and the inquiry begins on Friday.`
  await place(one, wire.text.join(' '))
  await place(one, grown)
  await place(
    one,
    'A wholly other text about the price of bread in five markets of the inner city.',
  )

  expect(await place(other, grown)).toEqual([{ article_id: other }])
  expect(
    await db.rows(z.object({ number: z.int() }), 'select number from signature_bands'),
  ).toHaveLength(12)
})

test('articles of a store of the release before are found', async () => {
  const db = await storeBefore('0035')
  for (const sql of oldRecords(['a', 'b'])) await db.run(sql)
  const packed = Buffer.from(packSignature(signature(wire.text.join(' '))))
  await db.run(`insert into signatures values ('a', $1, 'a', 1)`, [packed])
  await db.run(
    `insert into signature_bands select key, 'a' from signatures, unnest(signature_keys(signature)) key`,
  )

  await migrate(db, 'wiredesk')

  expect(
    await db.rows(Placed, `select article_id from place_signature('b', $1, 1, '{}', null)`, [
      packed,
    ]),
  ).toEqual([{ article_id: 'a' }])
})

test.each([
  ['not placed before', undefined],
  ['placed before', printed(8).text],
])(
  'two jobs that place an article at once, %s: the last is kept, with all its keys',
  async (_, before) => {
    const { db, add } = await setup()
    const id = await add('one', printed(0))
    const place = async (tx: Queryable, text: string) =>
      tx.rows(z.looseObject({}), 'select * from place_signature($1, $2, 1, null, null)', [
        id,
        Buffer.from(packSignature(signature(text))),
      ])
    if (before !== undefined) await place(db, before)
    let later: Promise<unknown> | undefined

    await db.transaction(async (tx) => {
      await place(tx, budget(1).text)
      later = place(db, printed(12).text)
      await until(async () => isAwaited(db))
    })
    await later

    expect(
      await db.rows(
        z.looseObject({ missing: z.string() }),
        `select k0::text as missing from signatures s, signature_rows(s.number, signature_keys(s.signature)) wanted
       where not exists (select from signature_bands b where b = wanted)`,
      ),
    ).toEqual([])
    expect((await db.rows(z.looseObject({}), 'select 1 from signatures')).length).toBe(1)
  },
)
