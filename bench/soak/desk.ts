import type { Context } from '../../src/context.ts'
import type { Feed, FeedStore } from '../../src/context/feeds.ts'
import type { HttpClient } from '../../src/context/http.ts'
import type { TextWork } from '../../src/context/text.ts'
import { PermanentError } from '../../src/errors.ts'
import type { PollState } from '../../src/schemas/poll-state.ts'
import { readFeed } from '../../src/text/feed.ts'
import { Unreadable } from '../../src/text/unreadable.ts'
import { besidesPolls } from '../../tests/support/poll-context.ts'

export interface Desk extends FeedStore {
  readonly add: (id: string, url: string) => void
  /** When each entry was first seen, by feed and guid. */
  readonly seen: Map<string, Map<string, number>>
  readonly due: Map<string, number>
  readonly status: (id: string) => Feed['status'] | undefined
  readonly moved: () => number
  readonly states: () => PollState[]
}

/** A store in memory: feeds, their state, and when entries were first seen. */
export function openDesk(now: () => number): Desk {
  const feeds = new Map<string, Feed>()
  const seen = new Map<string, Map<string, number>>()
  const due = new Map<string, number>()
  let moves = 0

  return {
    seen,
    due,
    moved: () => moves,
    states: () => [...feeds.values()].map(({ poll }) => poll),
    status: (id) => feeds.get(id)?.status,
    add: (id, url) => {
      feeds.set(id, { id, url, title: '', status: 'active', poll: {}, settings: {} })
      seen.set(id, new Map())
    },
    get: async (id) => feeds.get(id),
    async keepPoll({ feedId, state, nextPollAt, movedTo, gone, entries }) {
      const feed = feeds.get(feedId)
      const known = seen.get(feedId)
      if (!feed || !known) throw new Error(`no feed ${feedId}`)

      if (movedTo !== undefined) moves += 1
      feeds.set(feedId, {
        ...feed,
        // As it would come back from a database.
        poll: JSON.parse(JSON.stringify(state)),
        url: movedTo ?? feed.url,
        status: gone ? 'gone' : feed.status,
      })
      due.set(feedId, nextPollAt.getTime())
      for (const { guid } of entries) if (!known.has(guid)) known.set(guid, now())
      return []
    },
  }
}

/** All that the poll stage touches: the real client and reader, and the desk as its store. */
export function soakContext(http: HttpClient, feeds: FeedStore, now: () => number): Context {
  return {
    ...besidesPolls,
    http,
    feeds,
    text: { ...besidesPolls.text, readFeed: read },
    now: () => new Date(now()),
    signal: new AbortController().signal,
  }
}

const read: TextWork['readFeed'] = async (body, about) => {
  try {
    return readFeed(body, about)
  } catch (error) {
    if (error instanceof Unreadable) throw new PermanentError(error.code, error.message)
    throw error
  }
}
