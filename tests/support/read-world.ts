import { expect } from 'vitest'
import { z } from 'zod'
import { entryStages } from '../../src/pipeline.ts'
import { carrying } from '../../src/queues/carried.ts'
import type { ArticleRecord } from '../../src/schemas/article-record.ts'
import type { Facts } from '../../src/schemas/facts.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import type { Database } from '../../src/store/database.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { madeUpRecord, memoryContext } from './context.ts'
import { discovered } from './discovered.ts'
import { databaseForFile } from './migrated-database.ts'

const at = new Date('2026-03-01T12:00:00Z')
export const document = {
  ...madeUpRecord.document,
  title: 'The bridge of Ystad is closed',
  text: 'YSTAD, Sweden — Ana Lima, the mayor of Ystad, said 12 people were hurt when a bridge fell on Monday. The city will pay $4 million.',
}
export const facts = extractFacts(document)
/** The same text, of which less was read. */
export const fewer: Facts = { ...facts, figures: [], quotes: [], headline: undefined }

const Line = z.object({ line: z.string() })
export const linesOf = async (db: Database, sql: string, values: readonly unknown[] = []) =>
  (await db.rows(Line, sql, values)).map(({ line }) => line)

/** Entries at `fetch-article` of a database of its own, and stores that count what they send. */
async function openWorld(db: Database) {
  let sent = 0
  const count = () => void (sent += 1)
  const counted: Database = {
    ...db,
    rows: async (...asked) => (count(), db.rows(...asked)),
    few: async (...asked) => (count(), db.few(...asked)),
    first: async (...asked) => (count(), db.first(...asked)),
    run: async (...asked) => (count(), db.run(...asked)),
    transaction: async (work) => (count(), db.transaction(work)),
  }
  const [one = '', other = ''] = await discovered(db, at)
  const articles = createArticleStore(counted, () => at)
  const records = createRecordStore(
    counted,
    () => undefined,
    () => at,
  )
  const ledger = createLedger(counted, entryStages, () => at)
  const carry = () => carrying({ ...memoryContext().ctx, articles, records })
  return { db, articles, records, ledger, carry, one, other, sent: () => sent }
}

/** A server for one test file. Gives a function that opens such a world, for each test its own. */
export async function worldForFile(): Promise<() => Promise<World>> {
  const database = await databaseForFile()
  return async () => openWorld(await database())
}

type World = Awaited<ReturnType<typeof openWorld>>
type Carried = ReturnType<World['carry']>

export const pageAt = (number: number) => ({
  url: `https://news.example/${number}`,
  status: 200,
  headers: {},
  contentType: 'text/html',
  body: Buffer.from(`<p>page ${number}</p>`),
  redirects: [],
  fetchedAt: at,
})

/** Fetched and read, directly one after the other; nothing of what was read is kept yet. */
export async function read({ carry, one }: Pick<World, 'carry' | 'one'>, page = pageAt(0)) {
  const carried = carry()
  const { articles } = carried.context
  const toNormalize = { to: 'normalize-article', version: '1' } as const
  await articles.keepPage(one, page, page.url, 1, toNormalize)
  await articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')
  expect(await articles.keepFacts(one, 1, facts, '5', 1, 'store-record')).toMatchObject({
    advanced: true,
    beside: { id: one },
  })
  return carried
}

export const made = async ({ context }: Carried, id: string): Promise<ArticleRecord> =>
  assembleRecord({
    ...(await context.records.parts(id))!,
    relations: { cluster: id },
  })

/** As the stage does. */
export async function place(carried: Carried, id: string, run: number) {
  const outlook = (await carried.context.records.parts(id))?.outlook
  return carried.context.records.place(await made(carried, id), run, outlook)
}

export const recorded = async (world: World) => {
  const carried = await read(world)
  expect(await place(carried, world.one, 1)).toEqual({ cluster: world.one, isKept: true })
}

/** A job from the queue reads the article's text anew. */
export async function readAnew(world: World, found: Facts, version = '5') {
  const { db, carry, ledger, one } = world
  await db.run(
    `update entries set state = 'in-flight', stage = 'extract-facts', run = run + 1, cause = 'replay', replay_id = 'r' where id = $1`,
    [one],
  )
  const { run, ahead } = (await ledger.standing(one, 'document'))!
  const carried = carry()
  carried.take(ahead ?? {})
  await carried.context.articles.keepFacts(one, 1, found, version, run, 'store-record')
  return { carried, run }
}
