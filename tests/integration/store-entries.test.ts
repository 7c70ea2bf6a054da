import { expect, test } from 'vitest'
import { z } from 'zod'
import type { FeedEntry } from '../../src/schemas/feed.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { readLedger } from '../../src/store/status.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')

async function setup() {
  const db = await database()
  const feeds = createFeedStore(db)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const poll = async (entries: readonly FeedEntry[]) =>
    feeds.keepPoll({ feedId, state: PollState.parse({}), nextPollAt: at, entries })
  return { db, feeds, feedId, poll }
}

const entry = (guid: string, path: string, about: Partial<FeedEntry> = {}): FeedEntry => ({
  guid,
  url: `https://news.example/${path}`,
  categories: [],
  enclosures: [],
  ...about,
})

test('queues what can wait behind news again where a poll finds that it was not fetched', async () => {
  const { feeds, feedId } = await setup()
  const [old, news] = [entry('1', 'old'), entry('2', 'news')]
  const result = { feedId, state: PollState.parse({}), nextPollAt: at, entries: [old, news] }
  const first = await feeds.keepPoll({ ...result, admissions: new Map([[old, { priority: 5 }]]) })

  const again = await feeds.keepPoll(result)

  expect(first.map(({ later = false }) => later)).toEqual([true, false])
  expect(again).toEqual(first)
})

test('takes a feed whose entries nothing tells apart', async () => {
  const { db, poll } = await setup()

  const jobs = await poll(['1', '2'].flatMap((guid) => ['a', 'b'].map((path) => entry(guid, path))))

  expect(jobs).toHaveLength(1)
  const { total, unbalanced } = await readLedger(db, new Date(0))
  expect(total.discovered).toBe(1)
  expect(unbalanced).toEqual([])
})

test.each([
  ['a live blog', 'live#post-1', 'live#post-2'],
  ['alerts at one address', 'alerts', 'alerts'],
])('makes an entry of each post of %s, also once both are listed', async (_, first, second) => {
  const { db, poll } = await setup()
  const flood = entry('1', first, {
    title: 'Flood warning for the valley',
    published: '2026-03-01T08:00:00.000Z',
  })
  const storm = entry('2', second, {
    title: 'Storm warning for the coast',
    published: '2026-03-01T10:00:00.000Z',
  })

  const jobs = [await poll([flood]), await poll([storm])].flat()
  const again = await poll([storm, flood])

  const kept = await db.rows(
    z.object({ id: z.string(), url: z.string(), title: z.string() }),
    `select id, url, entry ->> 'title' as title from entries order by guid`,
  )
  expect(kept).toMatchObject([
    { url: flood.url, title: flood.title },
    { url: storm.url, title: storm.title },
  ])
  expect(jobs.map(({ entryId }) => entryId)).toEqual(kept.map(({ id }) => id))
  expect(again.map(({ run }) => run)).toEqual([1, 1])
})

test('takes whatever mixture of guids, addresses and titles a feed sends, and keeps the ledger', async () => {
  const { db, poll } = await setup()
  // A generator with a fixed seed (Numerical Recipes): the same feeds every time.
  let state = 7
  const pick = (count: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * count)
  }
  const random = () =>
    entry(`g${pick(4)}`, `p${pick(4)}`, {
      ...(pick(4) === 0 && { url: undefined }),
      title: `A title that is long enough ${pick(3)}`,
      ...(pick(3) > 0 && { published: `2026-03-0${pick(3) + 1}T08:00:00.000Z` }),
      summary: `text ${pick(3)}`,
    })

  for (let round = 0; round < 150; round += 1) {
    await poll(Array.from({ length: 1 + pick(6) }, random))
  }

  const { total, unbalanced } = await readLedger(db, new Date(0))
  const entries = await db.rows(z.object({ id: z.string() }), 'select id from entries')
  expect(total.discovered).toBe(entries.length)
  expect(unbalanced).toEqual([])
})

test('adds a feed again under the address it has moved away from', async () => {
  const { feeds, feedId } = await setup()
  await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    movedTo: 'https://news.example/new',
    entries: [],
  })

  const ids = await feeds.add([{ url: 'https://news.example/rss' }], at)

  expect(ids).toEqual([feedId])
  expect(await feeds.list()).toHaveLength(1)
})

test('leaves a feed removed that says it is gone for good', async () => {
  const { feeds, feedId } = await setup()
  await feeds.setStatus(feedId, 'removed', at)

  await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    gone: true,
    entries: [],
  })

  expect(await feeds.list()).toEqual([])
})

test('stays where it is when a feed moves to an address that no index takes', async () => {
  const { feeds, feedId } = await setup()

  await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    movedTo: `https://news.example/${'x'.repeat(3_000)}`,
    entries: [],
  })

  expect(await feeds.get(feedId)).toMatchObject({ url: 'https://news.example/rss' })
})
