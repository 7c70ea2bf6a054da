import { expect, test } from 'vitest'
import type { Advance } from '../../src/context/entries.ts'
import { carrying } from '../../src/queues/carried.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { memoryContext } from '../support/context.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-01T12:00:00Z')
const toNormalize: Advance = { to: 'normalize-article', version: '1' }

test('a page is read with the dates that the feed tells by now, where its words are the same', async () => {
  const db = await database()
  const feeds = createFeedStore(db, () => at)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const url = 'https://news.example/1'
  const entry = { guid: 'g', url, title: 'Story', categories: [], enclosures: [] }
  const poll = async (updated: string) =>
    feeds.keepPoll({
      feedId,
      state: PollState.parse({}),
      nextPollAt: at,
      entries: [{ ...entry, updated }],
    })
  const [job] = await poll('2026-03-01T08:00:00.000Z')
  const id = job?.entryId ?? ''
  const articles = createArticleStore(db, () => at)
  const { ctx } = memoryContext()
  const { context } = carrying({ ...ctx, articles })

  await context.articles.entry(id)
  // While the page is fetched: the same words, a later stamp, and so the same run.
  await poll('2026-03-01T11:00:00.000Z')
  const page = {
    url,
    status: 200,
    headers: {},
    contentType: 'text/html',
    body: Buffer.from('<p>page</p>'),
    redirects: [],
    fetchedAt: at,
  }
  const kept = await context.articles.keepPage(id, page, url, 1, toNormalize)

  expect(kept).toMatchObject({ status: 'kept', advanced: true })
  expect((await context.articles.page(id))?.entry).toEqual((await articles.page(id))?.entry)
})
