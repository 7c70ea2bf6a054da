import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { createNameCounts } from '../../src/store/registry-memory.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { readPlainText } from '../../src/text/plain-text.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { anotherText } from './another-text.ts'
import { newsTexts } from './news-texts.ts'

const atOnce = 10
const at = new Date('2026-03-01T12:00:00Z')

/** Keeps ten new articles from page to record, each time others, as the stages do: what it costs must not grow with the store. */
export function keeper(): (db: Database) => Promise<void> {
  const texts = newsTexts()
  let next = 0
  return async (db) => {
    const feeds = createFeedStore(db, () => at)
    const [feedId = ''] = await feeds.add([{ url: 'https://growth.example/rss' }], at)
    for (let n = 0; n < atOnce; n++) {
      const number = next++
      const text = anotherText(texts[number % texts.length] ?? '', 1 + number)
      await keepOne(db, feedId, number, text)
    }
    while (await createNameCounts(db).count());
  }
}

async function keepOne(db: Database, feedId: string, number: number, text: string): Promise<void> {
  const url = `https://growth.example/kept/${number}`
  const entry = { guid: url, url, title: `Part ${number}`, categories: [], enclosures: [] }
  const feeds = createFeedStore(db, () => at)
  const poll = { feedId, state: PollState.parse({}), nextPollAt: at, entries: [entry] }
  const [{ entryId } = { entryId: '' }] = await feeds.keepPoll(poll)
  const articles = createArticleStore(db, () => at)
  const page = {
    url,
    status: 200,
    headers: {},
    contentType: 'text/html',
    redirects: [],
    fetchedAt: at,
  }
  const body = Buffer.from(text)
  await articles.keepPage(entryId, { ...page, body }, url, 1, {
    to: 'normalize-article',
    version: '1',
  })
  const document = readPlainText(text, { entry, url })
  await articles.keepDocument(entryId, 1, document, '1', 1, 'extract-facts')
  await articles.keepFacts(entryId, 1, extractFacts(document), '1', 1, 'store-record')
  const records = createRecordStore(
    db,
    () => undefined,
    () => at,
  )
  const parts = await records.parts(entryId)
  if (!parts) throw new Error(`article ${number} has not come as far as its record`)
  const { outlook } = parts
  const { cluster, isKept } = await records.place(
    assembleRecord({ ...parts, relations: { cluster: entryId } }),
    1,
    outlook,
  )
  if (isKept) return
  const kept = await records.keep(assembleRecord({ ...parts, relations: { cluster } }), 1, outlook)
  if (kept.status !== 'kept') throw new Error(`article ${number} is ${kept.status}`)
}
