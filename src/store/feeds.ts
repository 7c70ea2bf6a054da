import { z } from 'zod'
import type { Feed, FeedStore } from '../context/feeds.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { PollState } from '../schemas/poll-state.ts'
import type { Beliefs } from './beliefs.ts'
import type { Database, Queryable } from './database.ts'
import { type FeedAdmin, createFeedAdmin } from './feeds/admin.ts'
import { keepPoll } from './feeds/keep-poll.ts'

/** `clock` is the application's. */
export function createFeedStore(
  db: Database,
  clock: () => Date = () => new Date(),
  beliefs?: Pick<Beliefs, 'note'>,
): FeedStore & FeedAdmin {
  return {
    ...createFeedAdmin(db),
    get: async (feedId) =>
      db.first(
        FeedToPoll,
        `select id, url, title, status, poll, settings from feeds where id = $1 and status <> 'removed'`,
        [feedId],
      ),
    keepPoll: async (result) => {
      const keep = async (tx: Queryable) => keepPoll(tx, result, clock())
      // A poll that brings nothing is one statement.
      const { jobs, came } = await (result.entries.length > 0 ? db.transaction(keep) : keep(db))
      // Not before all of it is kept.
      beliefs?.note(came)
      return jobs
    },
  }
}

const FeedToPoll: z.ZodType<Feed> = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  status: z.enum(['active', 'paused', 'gone']),
  poll: PollState,
  settings: FeedSettings,
})
