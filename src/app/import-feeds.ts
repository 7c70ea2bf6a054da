import type { FileToImport, Found } from '../archives/item.ts'
import { StageError } from '../errors.ts'
import type { FeedDocument, FeedEntry } from '../schemas/feed.ts'
import type { Parts } from './parts.ts'

/** All but documents of feeds. */
export type FoundArticle = Exclude<Found, { readonly kind: 'feed' }>

type Reading = Pick<Parts, 'text' | 'now'>

/** What was found, with the entries of each feed's document in its place. */
export async function* withEntries(
  parts: Reading,
  found: AsyncIterable<Found>,
  signal: AbortSignal,
): AsyncGenerator<FoundArticle> {
  for await (const one of found) {
    if (one.kind === 'feed') yield* entriesOf(parts, one.file, signal)
    else yield one
  }
}

async function* entriesOf(
  parts: Reading,
  file: FileToImport,
  signal: AbortSignal,
): AsyncGenerator<FoundArticle> {
  const read = await readOrFault(parts, file, signal)
  if ('kind' in read) return yield read
  for (const [index, entry] of read.entries.entries())
    yield {
      kind: 'article',
      article: entryToImport(entry, read, `${file.name} entry ${index + 1}`, file.url),
    }
}

async function readOrFault(
  { text, now }: Reading,
  { name, url, body }: FileToImport,
  signal: AbortSignal,
): Promise<FeedDocument | FoundArticle> {
  const fault = (message: string): FoundArticle => ({ kind: 'fault', name, message })
  try {
    const document = await text.readFeed(body, { url, readAt: now().toISOString() }, signal)
    return document.format === 'sitemap' ? fault('is a sitemap: it holds no articles') : document
  } catch (error) {
    if (!(error instanceof StageError)) throw error
    return fault(`cannot be read as a feed: ${error.message}`)
  }
}

/**
 * Known by its address, so that it is the same in every copy of its feed, and as a page of an archive; one without by
 * what its feed calls it.
 */
function entryToImport(
  entry: FeedEntry,
  { selfUrl, siteUrl }: FeedDocument,
  name: string,
  fileUrl: string,
): FileToImport {
  const own = URL.parse(entry.url ?? '')
  const url =
    own && /^https?:$/.test(own.protocol)
      ? own.href
      : `${selfUrl ?? siteUrl ?? fileUrl}#${encodeURIComponent(entry.guid)}`
  return {
    name,
    url,
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(entry.content ?? entry.summary ?? ''),
    entry,
  }
}
