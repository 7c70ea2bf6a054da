import type { FeedDocument, FeedEntry } from '../../schemas/feed.ts'
import { Unreadable } from '../unreadable.ts'
import { finishEntry, markupOf, present } from './entry.ts'
import { readPace } from './pace.ts'
import { newReader } from './reader.ts'
import { readMarkup } from './xml.ts'

/** A sitemap may list as many; the largest feeds have a tenth of it. */
const maxEntries = 50_000

/** An address or name of a document, and when it was read (ISO 8601), if dates ahead are to be marked. */
export interface About {
  readonly url: string
  readonly contentType?: string | undefined
  readonly readAt?: string | undefined
}

/** Reads RSS, RDF, Atom or a sitemap. Throws `html-page` or `not-a-feed`. */
export function readXmlFeed(
  chunks: Iterable<string>,
  { url, readAt }: About,
  repairs: Set<string>,
): FeedDocument {
  const entries: FeedEntry[] = []
  const reader = newReader({
    base: url,
    repaired: (repair) => void repairs.add(repair),
    onEntry(draft) {
      if (entries.length < maxEntries) entries.push(finishEntry(draft, readAt))
      else repairs.add('too-many-entries')
    },
  })
  readMarkup(chunks, reader)

  const { format, isIndex, isHtml } = reader.end()
  if (format === undefined && isHtml) throw new Unreadable('html-page', `${url} is an HTML page`)
  if (format === undefined) throw new Unreadable('not-a-feed', `${url} has no feed in it`)
  const { feed } = reader
  const author = feed.authors()
  const language = feed.get('language')
  return present({
    format,
    title: feed.get('title'),
    titleHtml: markupOf(feed.get('titleHtml')),
    siteUrl: feed.get('siteUrl'),
    description: feed.get('description'),
    language,
    id: feed.get('guid'),
    author,
    updated: feed.date('updated')?.value,
    ...present(readPace(feed)),
    hubUrl: feed.get('hubUrl'),
    selfUrl: feed.get('selfUrl'),
    sitemaps: isIndex ? entries.flatMap((entry) => entry.url ?? []) : undefined,
    repairs: [...repairs],
    entries: isIndex ? [] : inherit(entries, author, language),
  })
}

/** Entries have the feed's author and language where they state none. */
const inherit = (
  entries: readonly FeedEntry[],
  author: string | undefined,
  language: string | undefined,
): FeedEntry[] => {
  if (author === undefined && language === undefined) return [...entries]
  const own = present({ author, language })
  return entries.map((entry) => ({ ...own, ...entry }))
}
