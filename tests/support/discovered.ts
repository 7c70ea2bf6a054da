import { PollState } from '../../src/schemas/poll-state.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'

/** Entries of a feed of its own at `fetch-article`, each of an address of its own, by id. `at`: when they were discovered. */
export async function discovered(db: Database, at: Date, count = 2): Promise<readonly string[]> {
  const feeds = createFeedStore(db, () => at)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const entries = Array.from({ length: count }, (_, n) => ({
    guid: `g${n}`,
    url: `https://news.example/${n}`,
    title: `Story ${n}`,
    categories: [],
    enclosures: [],
  }))
  const state = PollState.parse({})
  const jobs = await feeds.keepPoll({ feedId, state, nextPollAt: at, entries })
  return jobs.map(({ entryId }) => entryId)
}
