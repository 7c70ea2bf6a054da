import { createHash } from 'node:crypto'
import type { EntryToFetch } from '../context/entries.ts'
import type { Page } from '../context/http.ts'
import type { KeptPage, KeptRevision, PageOrText } from '../context/pages.ts'
import { canonicalUrl as canonicalUrlOf } from '../text/urls.ts'

/** A page that was kept a moment ago. */
export interface Fresh {
  readonly page: PageOrText
  readonly canonicalUrl: string
  readonly revision: number
  /** Of what the feed said when it was kept. */
  readonly said: string
}

export function freshOf(
  kept: KeptRevision,
  page: PageOrText,
  canonicalUrl: string,
): Fresh | undefined {
  if (kept.status !== 'kept' || !kept.advanced || kept.aloneWith === undefined) return undefined
  return { page, canonicalUrl, revision: kept.revision, said: kept.aloneWith }
}

/** The page of an article that no other has its address or bytes. */
export function pageOf(
  { id, url, entry, feedText }: EntryToFetch,
  { page, canonicalUrl, revision }: Fresh,
): KeptPage {
  return {
    articleId: id,
    revision,
    url: page.url,
    contentType: contentTypeOf(page),
    body: page.body,
    sha256: createHash('sha256').update(page.body).digest('hex'),
    fetchedAt: page.fetchedAt,
    entry,
    source: page.source ?? 'page',
    redirected: URL.canParse(url) && canonicalUrlOf(url) !== canonicalUrl,
    feedText,
    isShared: false,
    further: [],
    goesOn: page.goesOn,
  }
}

const contentTypeOf = ({ headers, contentType }: Page) => headers['content-type'] ?? contentType

/** Whether a database can keep all texts of it unchanged: no NUL, and no half of a surrogate pair. */
export function isKeptAsItIs(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isKeptAsItIs)
}
