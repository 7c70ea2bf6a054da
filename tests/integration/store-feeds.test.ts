import { expect, test } from 'vitest'
import { z } from 'zod'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { entryStages } from '../../src/pipeline.ts'
import { nextRefetchAt } from '../../src/polling/refetch.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { readFeedText } from '../../src/text/feed-text.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000)
const url = 'https://news.example/rss'

async function setup() {
  const feeds = createFeedStore(await database())
  const [id = ''] = await feeds.add([{ url }], at)
  const poll = async (state: object, nextPollAt = hours(24), title = 'News') =>
    feeds.keepPoll({
      feedId: id,
      state: PollState.parse(state),
      nextPollAt,
      entries: [],
      document: { format: 'rss', title, repairs: [] },
    })
  return { feeds, id, poll }
}

test('keeps settings, and gives them to whoever polls', async () => {
  const { feeds, id } = await setup()

  await feeds.setSettings(id, { cookies: { a: 'b' }, firstPollLimit: 5 }, at)

  expect((await feeds.get(id))?.settings).toEqual({ cookies: { a: 'b' }, firstPollLimit: 5 })
  expect((await feeds.find(url))?.settings).toEqual((await feeds.find(id))?.settings)
  expect(await feeds.list()).not.toContainEqual(
    expect.objectContaining({ settings: expect.anything() }),
  )
})

test('takes settings with a feed that is added, and leaves them where none come', async () => {
  const { feeds, id } = await setup()

  await feeds.add([{ url, settings: { priority: 'low' } }], at)
  await feeds.add([{ url }], at)

  expect((await feeds.find(id))?.settings).toEqual({ priority: 'low' })
})

test('brings a poll forward that a new interval would not wait for', async () => {
  const { feeds, id, poll } = await setup()
  await poll({ polledAt: at.toISOString() })

  await feeds.setSettings(id, { intervalSec: 3600 }, at)

  expect((await feeds.find(id))!.nextPollAt).toEqual(hours(1))
  await poll({ failingSince: at.toISOString() })
  await feeds.setSettings(id, { intervalSec: 60 }, at)
  expect((await feeds.find(id))!.nextPollAt).toEqual(hours(24))
})

test('keeps a title that an operator gave it, until it is taken back', async () => {
  const { feeds, id, poll } = await setup()

  await feeds.rename(id, 'City desk')
  await poll({})
  expect(await feeds.find(id)).toMatchObject({ title: 'City desk', renamed: true })
  await feeds.rename(id, '')
  await poll({})

  expect(await feeds.find(id)).toMatchObject({ title: 'News', renamed: false })
})

test('moves a feed with all that it is, but for what was its old address’s', async () => {
  const { feeds, id, poll } = await setup()
  await poll({
    etag: '"1"',
    bodySha256: 'b',
    failures: 3,
    okAt: at.toISOString(),
    intervalSec: 600,
  })
  await feeds.setSettings(id, { priority: 'low' }, at)

  expect(await feeds.move(id, 'https://new.example/rss', hours(1))).toBe(true)

  expect(await feeds.get(id)).toMatchObject({
    url: 'https://new.example/rss',
    poll: { okAt: at.toISOString(), intervalSec: 600 },
    settings: { priority: 'low' },
  })
  expect((await feeds.get(id))?.poll).not.toHaveProperty('etag')
  expect((await feeds.get(id))?.poll).not.toHaveProperty('failures')
  expect(await feeds.takeDue(hours(1), at, 10)).toEqual([id])
})

test('moves no feed to the address of another one, and takes up one that was gone', async () => {
  const { feeds, id } = await setup()
  await feeds.add([{ url: 'https://other.example/rss' }], at)
  await feeds.keepPoll({ feedId: id, state: {}, nextPollAt: at, gone: true, entries: [] })

  expect(await feeds.move(id, 'https://other.example/rss', at)).toBe(false)
  expect((await feeds.get(id))?.status).toBe('gone')
  expect(await feeds.move(id, 'https://new.example/rss', at)).toBe(true)
  expect((await feeds.get(id))?.status).toBe('active')
})

test('makes a feed due at once, also when its poll is queued, but none that is paused', async () => {
  const { feeds, id, poll } = await setup()
  await poll({})
  expect(await feeds.takeDue(hours(1), at, 10)).toEqual([])

  expect(await feeds.pollNow(id, hours(1))).toBe(true)
  expect(await feeds.takeDue(hours(1), at, 10)).toEqual([id])
  await feeds.setStatus(id, 'paused', at)

  expect(await feeds.pollNow(id, at)).toBe(false)
})

test.each([
  ['as all are', {}, hours(1)],
  ['at ages of its own', { refetchMs: [2 * 3_600_000] }, hours(2)],
  ['never', { refetchMs: [] }, null],
])('looks at the articles of a feed again %s', async (_, settings, expected) => {
  const db = await database()
  const feeds = createFeedStore(db)
  const articles = createArticleStore(db)
  const records = createRecordStore(
    db,
    (firstFetchedAt, lastFetchedAt, _record, ages) =>
      nextRefetchAt({ firstFetchedAt, lastFetchedAt }, ages),
    () => at,
  )
  const [feedId = ''] = await feeds.add([{ url, settings }], at)
  const page = { url, status: 200, headers: {}, contentType: 'text/html', redirects: [] }
  const entry = {
    guid: '1',
    url,
    content: 'The bridge is closed today.',
    categories: [],
    enclosures: [],
  }
  const [job] = await feeds.keepPoll({ feedId, state: {}, nextPollAt: at, entries: [entry] })
  const id = job!.entryId
  const document = readFeedText(entry, { url })!
  await articles.keepPage(id, { ...page, body: Buffer.from('x'), fetchedAt: at }, url)
  await articles.keepDocument(id, 1, document, '1')
  await articles.keepFacts(id, 1, extractFacts(document), '1')

  const ledger = createLedger(db, entryStages, () => at)
  for (const stage of entryStageNames.slice(1)) await ledger.advance(id, 1, stage)
  await records.keep(assembleRecord((await records.parts(id))!), 1)

  const row = z.object({ at: z.date().nullable(), source: z.string() })
  expect(
    await db.first(
      row,
      `select e.refetch_at as at, r.record -> 'document' ->> 'source' as source
       from entries e join records r on r.article_id = e.id where e.id = $1`,
      [id],
    ),
  ).toEqual({ at: expected, source: 'feed' })
})
