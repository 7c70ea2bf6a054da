import type { PollAnswer } from '../../src/polling/policy.ts'
import type { FeedDocument, FeedEntry } from '../../src/schemas/feed.ts'

export const entry = (guid: string, published?: string): FeedEntry => ({
  guid,
  url: `https://a.example/${guid}`,
  title: guid,
  categories: [],
  enclosures: [],
  ...(published === undefined ? {} : { published }),
})

/** Entries `gapSec` apart, the newest at `newestAt`. */
export const entries = (count: number, gapSec: number, newestAt: Date): FeedEntry[] =>
  Array.from({ length: count }, (_, index) =>
    entry(`e${index}`, new Date(newestAt.getTime() - index * gapSec * 1000).toISOString()),
  )

export const feedDocument = (about: Partial<FeedDocument> = {}): FeedDocument => ({
  format: 'rss',
  repairs: [],
  entries: [],
  ...about,
})

const url = 'https://a.example/feed'

export const read = (
  about: { headers?: Record<string, string>; document?: FeedDocument; body?: string } = {},
): PollAnswer => ({
  kind: 'read',
  page: { url, headers: about.headers ?? {}, redirects: [] },
  document: about.document ?? feedDocument(),
  bodySha256: about.body ?? 'b1',
})

export const answered = (
  kind: 'same-body' | 'not-modified',
  headers: Record<string, string> = {},
): PollAnswer => ({ kind, page: { url, headers, redirects: [] } })

export const failed = (code: string, retryAt?: Date): PollAnswer => ({
  kind: 'failed',
  code,
  ...(retryAt ? { retryAt } : {}),
})
