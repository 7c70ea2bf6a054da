import type { FeedEntry } from './feed.ts'

/** A page to be read as an article, with what its feed entry says about it. */
export interface ArticleInput {
  readonly body: Uint8Array
  /** Where it was fetched, after redirects. */
  readonly url: string
  /** With its parameters: `text/html; charset=utf-8`. */
  readonly contentType: string
  readonly entry?: FeedEntry
}
