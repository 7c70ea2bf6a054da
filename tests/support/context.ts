import { createHash } from 'node:crypto'
import { pino } from 'pino'
import type { Context } from '../../src/context.ts'
import type { Neighbor } from '../../src/context/articles.ts'
import type { EntryToFetch } from '../../src/context/entries.ts'
import type { Page } from '../../src/context/http.ts'
import type { DeadEnd, KeptPage, PageAside, PageOrText } from '../../src/context/pages.ts'
import { PermanentError } from '../../src/errors.ts'
import { followOnward } from '../../src/http/onward.ts'
import type { RecordParts } from '../../src/schemas/article-record.ts'
import type { ArticleRecord } from '../../src/schemas/article-record.ts'
import type { Document } from '../../src/schemas/document.ts'
import type { Facts } from '../../src/schemas/facts.ts'
import { readArticleOrFeed } from '../../src/text/article-or-feed.ts'
import { findNextPage } from '../../src/text/article.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { readFeedText } from '../../src/text/feed-text.ts'
import { readFeed } from '../../src/text/feed.ts'
import { Unreadable } from '../../src/text/unreadable.ts'
import { canonicalUrl } from '../../src/text/urls.ts'

interface Revision {
  readonly page: PageOrText
  readonly canonicalUrl: string
  readonly document?: { readonly document: Document; readonly version: string }
  readonly facts?: { readonly facts: Facts; readonly version: string }
}

export const clock = new Date('2025-09-01T12:00:00.000Z')
export const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

/** Of all pages of an article, and of where it goes on. */
const hashesOf = ({ body, further = [], goesOn }: PageOrText) =>
  [body, ...further.map((page) => page.body)].map(sha256).join(' ') + (goesOn ?? '')

/** What cannot be read is a permanent error, as it is when threads read. */
function refusing<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) throw new PermanentError(error.code, error.message)
    throw error
  }
}

/**
 * A world that lives in memory: pages that can be fetched, entries, and what stages keep. It answers
 * as the real one does, and the text work is the real one, without threads.
 */
export function memoryContext() {
  const pages = new Map<string, Page | Error>()
  const entries = new Map<string, EntryToFetch>()
  const articles = new Map<string, Revision[]>()
  const records = new Map<string, { record: ArticleRecord; run: number }>()
  const clusters = new Map<string, string>()
  /** Articles that were recorded from the address of another, by its id. */
  const neighbors = new Map<string, Neighbor>()
  const refetches = new Map<string, Date | undefined>()
  const asides = new Map<string, { readonly run: number; readonly pages: readonly PageAside[] }>()

  const deadEnds = new Map<string, { readonly what: DeadEnd; readonly until: Date }>()

  const newest = (id: string) => articles.get(id)?.at(-1)
  const change = (id: string, revision: number, more: Partial<Revision>) => {
    const kept = articles.get(id)
    const before = kept?.[revision - 1]
    if (kept && before) kept[revision - 1] = { ...before, ...more }
  }

  const ctx: Context = {
    http: {
      get: async (url, { signal, onward }) =>
        followOnward(url, onward, async (address) => {
          signal.throwIfAborted()
          const answer = pages.get(address)
          if (!answer) throw new Error(`nothing answers at ${address}`)
          if (answer instanceof Error) throw answer
          return answer
        }),
    },
    feeds: { get: async () => undefined, keepPoll: async () => [] },
    articles: {
      entry: async (id) => entries.get(id),
      async keepPage(id, page, address) {
        asides.delete(id)
        for (const [other, revisions] of articles)
          if (
            other !== id &&
            records.has(other) &&
            revisions.at(-1)?.canonicalUrl === address &&
            sha256(revisions.at(-1)!.page.body) === sha256(page.body)
          )
            return { status: 'duplicate', of: other }
        const kept = articles.get(id) ?? []
        const last = kept.at(-1)
        if (last && hashesOf(last.page) === hashesOf(page))
          return { status: 'kept', revision: kept.length, advanced: false }
        articles.set(id, [...kept, { page, canonicalUrl: address }])
        return { status: 'kept', revision: kept.length + 1, advanced: false }
      },
      async page(id): Promise<KeptPage | undefined> {
        const last = newest(id)
        const entry = entries.get(id)
        if (!last || !entry) return undefined
        const { url, body, fetchedAt, headers, contentType } = last.page
        return {
          articleId: id,
          revision: articles.get(id)?.length ?? 0,
          url,
          contentType: headers['content-type'] ?? contentType,
          body,
          sha256: sha256(body),
          fetchedAt,
          entry: entry.entry,
          source: last.page.source ?? 'page',
          redirected: URL.canParse(entry.url) && canonicalUrl(entry.url) !== last.canonicalUrl,
          feedText: entry.feedText,
          isShared: neighbors.has(id),
          further: (last.page.further ?? []).map((one) => ({
            url: one.url,
            body: one.body,
            contentType: one.headers['content-type'] ?? one.contentType,
          })),
          goesOn: last.page.goesOn,
        }
      },
      async setAside(id, run, number, page) {
        const before = asides.get(id)
        const kept = before?.run === run ? before.pages : []
        asides.set(id, { run, pages: [...kept.slice(0, number - 1), page] })
        const entry = entries.get(id)
        if (entry) entries.set(id, { ...entry, pagesAside: number })
        return true
      },
      aside: async (id, run) => {
        const kept = asides.get(id)
        return kept?.run === run ? kept.pages : []
      },
      async deadEnd(id, url) {
        const end = deadEnds.get(`${id} ${url}`)
        return end && end.until > clock ? end.what : undefined
      },
      keepDeadEnd: async (id, url, what, until) =>
        void deadEnds.set(`${id} ${url}`, { what, until }),
      sharing: async (id) => neighbors.get(id),
      refetch: async (id, at) => void refetches.set(id, at),
      async keepDocument(id, revision, document, version) {
        change(id, revision, { document: { document, version } })
        return false
      },
      async document(id) {
        const kept = newest(id)?.document
        return kept && { revision: articles.get(id)?.length ?? 0, document: kept.document }
      },
      async dropUnchanged(id, revision, document) {
        const before = articles.get(id)?.[revision - 2]?.document?.document
        if (!before || before.text !== document.text || before.title !== document.title)
          return false
        articles.get(id)?.pop()
        return true
      },
      async keepFacts(id, revision, facts, version) {
        change(id, revision, { facts: { facts, version } })
        return { advanced: false }
      },
      async keepRead(id, revision, { document, facts }) {
        change(id, revision, {
          document: { document: document.value, version: document.version },
          facts: { facts: facts.value, version: facts.version },
        })
        return { advanced: false }
      },
    },
    records: {
      place: async ({ id }) => ({ cluster: clusters.get(id) ?? id, isKept: false }),
      async parts(id): Promise<RecordParts | undefined> {
        const last = newest(id)
        const entry = entries.get(id)
        if (!last?.document || !last.facts || !entry) return undefined
        return {
          id,
          url: last.page.url,
          feed: { id: entry.feedId, url: 'https://a.example/feed', title: 'A' },
          entry: { guid: entry.entry.guid },
          revision: articles.get(id)?.length ?? 0,
          pageSha256: sha256(last.page.body),
          fetchedAt: last.page.fetchedAt.toISOString(),
          madeBy: {
            'normalize-article': last.document.version,
            'extract-facts': last.facts.version,
          },
          relations: {},
          document: last.document.document,
          facts: last.facts.facts,
        }
      },
      async keep(record, run) {
        records.set(record.id, { record, run })
        return { status: 'kept' }
      },
    },
    text: {
      readFeed: async (body, about) => refusing(() => readFeed(body, about)),
      readArticle: async (page) => refusing(() => readArticleOrFeed(page)),
      findNextPage: async (page) => refusing(() => findNextPage(page)),
      readFeedText: async (entry, url) => readFeedText(entry, { url }),
      extractFacts: async (document) => refusing(() => extractFacts(document)),
      hasEnrichers: false,
      enrich: async () => [],
    },
    log: pino({ level: 'silent' }),
    now: () => clock,
    signal: new AbortController().signal,
  }
  return {
    ctx,
    pages,
    entries,
    articles,
    records,
    clusters,
    neighbors,
    refetches,
    asides,
    deadEnds,
  }
}

export const htmlPage = (url: string, body: string, about: Partial<Page> = {}): Page => ({
  url,
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  contentType: 'text/html',
  body: Buffer.from(body),
  redirects: [],
  fetchedAt: clock,
  ...about,
})

export const entryAt = (id: string, url: string): EntryToFetch => ({
  id,
  feedId: 'feed-1',
  url,
  said: id,
  twinUnderWay: false,
  cause: 'new',
  feedText: 'when-better',
  settings: {},
  feedUrl: 'https://a.example/feed',
  recordedPages: 0,
  pagesAside: 0,
  trouble: { attempts: 0, unexpected: 0, failingSince: null, bornAt: clock, revivals: 0 },
  entry: { guid: id, url, title: id, categories: [], enclosures: [] },
})

/** A record of which nothing matters but that it is there. */
export const madeUpRecord: ArticleRecord = {
  recordVersion: 2,
  id: 'e1',
  url: 'https://a.example/story',
  canonicalUrl: 'https://a.example/story',
  feed: { id: 'feed-1', title: 'A', url: 'https://a.example/feed' },
  entry: { guid: 'e1' },
  revision: 1,
  pageSha256: '0'.repeat(64),
  fetchedAt: clock.toISOString(),
  madeBy: {},
  document: {
    title: '',
    text: '',
    language: { code: 'en', confidence: 1 },
    authors: [],
    images: [],
    wordCount: 0,
    method: 'plain-text',
    source: 'page',
  },
  dates: {},
  mentions: [],
  entities: [],
  figures: [],
  times: [],
  quotes: [],
  relations: {},
}
