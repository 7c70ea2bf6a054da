import { isDeepStrictEqual } from 'node:util'
import type { ArticleRecord } from '../schemas/article-record.ts'

/** What is compared as a whole. */
const compared: Readonly<Record<string, (record: ArticleRecord) => unknown>> = {
  title: ({ document }) => document.title,
  text: ({ document }) => document.text,
  authors: ({ document }) => document.authors,
  published: ({ dates }) => dates.published?.value,
  modified: ({ dates }) => dates.modified?.value,
  language: ({ document }) => document.language.code,
  siteName: ({ document }) => document.siteName,
  section: ({ document }) => document.section,
  images: ({ document }) => document.images,
  kind: ({ document }) => document.kind,
  access: ({ document }) => document.access,
  pages: ({ document }) => document.pages,
  nextPage: ({ document }) => document.nextPage,
  liveEntries: ({ document }) => document.liveEntries,
  source: ({ document }) => document.source,
  siteRule: ({ document }) => document.siteRule,
  extra: ({ extra }) => extra,
}

/** What is counted. */
const listed: Readonly<Record<string, (record: ArticleRecord) => readonly unknown[]>> = {
  mentions: ({ mentions }) => mentions,
  entities: ({ entities }) => entities,
  figures: ({ figures }) => figures,
  times: ({ times }) => times,
  quotes: ({ quotes }) => quotes,
  headline: ({ headline }) =>
    headline ? [...headline.figures, ...headline.mentions, ...headline.times] : [],
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/** Whatever the order of keys: the store has its own. */
const same = (a: unknown, b: unknown) => isDeepStrictEqual(asJson(a), asJson(b))

/** What differs between two records of one article, in words: `title`, `text`, `images`, or `figures +2 -1`. */
export function differences(before: ArticleRecord, after: ArticleRecord): string[] {
  const changed = Object.entries(compared)
    .filter(([, valueOf]) => !same(valueOf(before), valueOf(after)))
    .map(([name]) => name)
  const counted = Object.entries(listed).flatMap(
    ([name, listOf]) => listChange(name, listOf(before), listOf(after)) ?? [],
  )
  return [...changed, ...counted]
}

function listChange(name: string, before: readonly unknown[], after: readonly unknown[]) {
  const old = new Set(before.map((item) => JSON.stringify(item)))
  const now = new Set(after.map((item) => JSON.stringify(item)))
  const { size: gone } = old.difference(now)
  const { size: added } = now.difference(old)
  return gone + added === 0 ? undefined : `${name} +${added} -${gone}`
}
