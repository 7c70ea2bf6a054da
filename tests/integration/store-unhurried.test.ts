import { expect, test } from 'vitest'
import { z } from 'zod'
import { entryStages } from '../../src/pipeline.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createHostTurns } from '../../src/store/host-turns.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createSinkStore } from '../../src/store/sinks.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-01T12:00:00Z')
const Noted = z.object({ waits: z.string() })
const watched = ['entries', 'pages', 'documents', 'signatures', 'host_lines', 'record_heads']

/** Notes at the end of each transaction that writes to those tables whether its commit waits for the disk. */
async function setup() {
  const db = await database()
  const articles = await keptArticles(db)
  const id = await articles.add('one', { title: 'One', text: 'Of one there is much to tell.' })
  await db.run('create table noted (waits text)')
  await db.run(`create function note() returns trigger language plpgsql as $$
    begin insert into noted values (current_setting('synchronous_commit')); return null; end $$`)
  for (const table of watched)
    await db.run(`create constraint trigger noting after insert or update on ${table} deferrable initially deferred
      for each row execute function note()`)
  const noted = async () => {
    const rows = await db.rows(Noted, 'delete from noted returning waits')
    return [...new Set(rows.map(({ waits }) => waits))]
  }
  const stand = async (stage: string) => {
    await db.run(`update entries set state = 'in-flight', stage = $2 where id = $1`, [id, stage])
    await noted()
  }
  return { db, articles, id, noted, stand }
}

const page = (text: string) => ({
  url: 'https://news.example/page',
  status: 200,
  headers: {},
  contentType: 'text/html',
  body: Buffer.from(text),
  redirects: [],
  fetchedAt: at,
})

test('what a stage keeps is not waited for until it is on the disk', async () => {
  const { db, articles, id, noted, stand } = await setup()
  const store = createArticleStore(db, () => at)
  const { document } = (await store.document(id))!
  await stand('normalize-article')

  await store.keepDocument(id, 1, { ...document, title: 'Two' }, '2', 1, 'extract-facts')
  const kept = await noted()
  await stand('store-record')
  await articles.cluster(id)
  const signed = await noted()
  await articles.record(id, [])

  expect([kept, signed, await noted()]).toEqual([['off'], ['off'], ['off']])
})

test('nor is a page that is new in every respect', async () => {
  const { db, id, noted, stand } = await setup()
  for (const table of ['facts', 'documents', 'revisions', 'articles'])
    await db.run(`delete from ${table}`)
  await stand('fetch-article')
  const step = { to: 'normalize-article', version: '1' } as const

  const kept = await createArticleStore(db, () => at).keepPage(
    id,
    page('new'),
    page('').url,
    1,
    step,
  )

  expect(kept).toMatchObject({ status: 'kept', advanced: true })
  expect(await noted()).toEqual(['off'])
})

test('nor are turns at hosts', async () => {
  const { db, noted } = await setup()
  const visit = {
    host: 'a.example',
    server: 'a.example',
    domain: 'a.example',
    purpose: 'article',
    later: false,
    turn: 't',
  } as const

  await createHostTurns(db).take({
    ...visit,
    now: at,
    intervalMs: 1_000,
    maxConnections: 1,
    leaseMs: 1_000,
  })

  expect(await noted()).toEqual(['off'])
})

test('what fails is, and what gives a record away', async () => {
  const { db, articles, id, noted, stand } = await setup()
  const sinks = createSinkStore(db)
  await sinks.add({ name: 'desk', kind: 'webhook', settings: {}, start: 'all' }, at)
  await articles.record(id, [])
  await noted()
  await sinks.place(10)
  const placed = await noted()
  await stand('fetch-article')
  await createLedger(db, entryStages, () => at).wait(
    { id, run: 1, stage: 'fetch-article' },
    {
      until: new Date(at.getTime() + 60_000),
      from: 'fetch-article',
      code: 'http-503',
      message: 'answered 503',
    },
  )

  expect([placed, await noted()]).toEqual([['on'], ['on']])
})
