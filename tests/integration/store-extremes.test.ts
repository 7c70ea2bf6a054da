import { expect, test } from 'vitest'
import { z } from 'zod'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { entryStages } from '../../src/pipeline.ts'
import type { Document } from '../../src/schemas/document.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')

/** Letters that do not compress: an index compresses its rows. */
function noise(length: number, first = 97, count = 26) {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return String.fromCodePoint(first + Math.floor((state / 2 ** 32) * count))
  }).join('')
}

/** Keeps a page with such a text, and its record. Gives what stands in the store. */
async function keep(text: string, about: { url?: string; published?: string } = {}) {
  const { url = 'https://news.example/1', published } = about
  const db = await database()
  const feeds = createFeedStore(db)
  const articles = createArticleStore(db)
  const records = createRecordStore(
    db,
    () => undefined,
    () => at,
  )
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const entry = { guid: url, url, categories: [], enclosures: [] }
  const poll = { feedId, state: PollState.parse({}), nextPollAt: at, entries: [entry] }
  const [job] = await feeds.keepPoll(poll)
  const id = job?.entryId ?? ''
  const page = { url, status: 200, headers: {}, contentType: 'text/html', redirects: [] }
  const keepPage = async () =>
    articles.keepPage(id, { ...page, body: Buffer.from(text), fetchedAt: at }, url)
  await keepPage()
  const document = documentOf(text, published)
  await articles.keepDocument(id, 1, document, '1')
  await articles.keepFacts(id, 1, extractFacts(document), '1')
  const parts = await records.parts(id)
  if (!parts) throw new Error('no parts')
  const ledger = createLedger(db, entryStages, () => at)
  for (const stage of entryStageNames.slice(1)) await ledger.advance(id, 1, stage)
  await records.keep(assembleRecord(parts), 1)
  const row = await db.first(
    z.object({ publishedAt: z.date().nullable() }),
    'select published_at as "publishedAt" from records',
  )
  return { db, row, keepPage }
}

const documentOf = (text: string, published?: string): Document => ({
  title: 'A title',
  text,
  language: { code: 'en', confidence: 1 },
  authors: [],
  images: [],
  wordCount: 3,
  method: 'test',
  source: 'page',
  ...(published !== undefined && {
    published: {
      value: published,
      precision: 'day',
      zone: 'none',
      raw: published,
      source: 'meta',
      candidates: [],
    },
  }),
})

test('keeps a record that names somebody at a length no index takes', async () => {
  const { db } = await keep(`Mr Q${noise(9_000)} said so on Monday.`)

  const names = await db.rows(z.object({ length: z.int() }), 'select length(name) from entities')
  expect(names).toContainEqual({ length: 500 })
})

test('keeps an article whose address is longer than an index takes, and knows it again', async () => {
  const { keepPage } = await keep('A text.', { url: `https://news.example/${noise(9_000)}` })

  expect(await keepPage()).toMatchObject({ status: 'kept', revision: 1 })
})

test.each([
  ['2025-13-45', null],
  ['0000-01-01', null],
  ['2025-08', null],
  ['2025-08-30', '2025-08-30T00:00:00.000Z'],
  ['2025-08-30T15:17:00+09:00', '2025-08-30T06:17:00.000Z'],
])('keeps a record that was published on %s', async (published, expected) => {
  const { row } = await keep('A text.', { published })

  expect(row?.publishedAt?.toISOString() ?? null).toBe(expected)
})

test('keeps a record of words that take more room in the index than in the text', async () => {
  const georgian = noise(180_000, 0x10d0, 33)
  const words = georgian.replaceAll(/(.{4})(.{4})/gsu, '$1-$2 ')

  const { row } = await keep(words)

  expect(row).toBeDefined()
})
