import type { Context } from '../context.ts'
import type { EntryToFetch } from '../context/entries.ts'
import type { Page } from '../context/http.ts'
import { PermanentError } from '../errors.ts'
import { requestSettingsOf } from '../polling/request.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import { inPieces } from '../text/charset.ts'
import { Source } from '../text/page/source.ts'
import { sendOnTarget } from '../text/send-on.ts'

/** A page of an article: the first one, or one that it goes on on. */
interface Wanted {
  readonly url: string
  /** Names the wait for its host's turn. */
  readonly turn: string
}

/** The page, or the one that it sends on to without a redirect of HTTP; throws what it cannot be read for. */
export async function fetchPage(
  { http, signal }: Context,
  { run, later = false }: FetchArticleJob,
  entry: EntryToFetch,
  { url, turn }: Wanted,
): Promise<Page> {
  const page = await http.get(withoutFragment(url), {
    signal,
    purpose: 'article',
    turn,
    feedId: entry.feedId,
    ...(entry.isBelieved && {
      believed: { id: entry.id, run, said: entry.said, feedUrl: entry.feedUrl },
    }),
    // Another look lets first looks at the same site go first.
    later: later || entry.cause !== 'new',
    settings: requestSettingsOf(entry.settings, entry.feedUrl),
    onward: (found) => (isHtml(found) ? sendOnTarget(sourceOf(found), found.url) : undefined),
  })
  return readablePage(url, page)
}

/** Fragments name a place in a page, and are never sent. */
const withoutFragment = (url: string) => url.replace(/#.*$/s, '')

/** Of pages on their way: each is looked through several times. */
const sources = new WeakMap<Uint8Array, Source>()

/** A page's source, a character for each byte: what is looked for in it is said in ASCII, whatever its charset. */
export function sourceOf({ body }: Pick<Page, 'body'>): Source {
  const known = sources.get(body)
  if (known !== undefined) return known
  const source = new Source([...inPieces(body)].map(latin1))
  sources.set(body, source)
  return source
}

/** Without a copy of the bytes. */
const latin1 = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('latin1')

const readable = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])
export const isHtml = ({ contentType }: Page): boolean =>
  readable.has(contentType) && contentType !== 'text/plain'
/** Never an article, whatever the site may mend. */
const media =
  /^(?:audio|video|image|font)\/|^application\/(?:pdf|zip|epub|msword|vnd\.|rtf|x-(?:gzip|tar|rar))/
/** What servers say of files they know nothing about. */
const unknownTypes = new Set(['application/octet-stream', 'binary/octet-stream', 'unknown/unknown'])

/** Where a page of HTML says that it is one. */
const firstBytes = 65_536

function readablePage(url: string, page: Page): Page {
  if (page.redirects.length > 0 && isHome(page.url) && !isHome(url))
    throw new PermanentError('redirect-home', `${url} led to the start page ${page.url}`)
  if (isBlank(page))
    throw new PermanentError('empty-body', `${page.url} answered with an empty body`)
  if (readable.has(page.contentType)) return page
  if (
    unknownTypes.has(page.contentType) &&
    /^\s*<(?:!doctype html|html)/i.test(sourceOf(page).slice(0, firstBytes))
  )
    return {
      ...page,
      contentType: 'text/html',
      headers: { ...page.headers, 'content-type': 'text/html' },
    }
  const code = media.test(page.contentType) ? 'media' : 'not-html'
  throw new PermanentError(code, `${page.url} is ${page.contentType}`)
}

const isBlank = (page: Page) => page.body.length < 64 && !/\S/.test(sourceOf(page).whole())

const isHome = (url: string) => /^\/(?:index\.\w+)?$/.test(URL.parse(url)?.pathname ?? '')
