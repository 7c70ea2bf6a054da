import type { FeedEntry } from './feed.ts'

/** What becomes of the text that a feed itself carries: it stands in for the page never, where it says more, or always. */
export type FeedTextUse = 'never' | 'when-better' | 'always'

/** A page to be read as an article, with what its feed entry says about it. */
export interface ArticleInput {
  readonly body: Uint8Array
  /** Where it was fetched, after redirects. */
  readonly url: string
  /** With its parameters: `text/html; charset=utf-8`. */
  readonly contentType: string
  readonly entry?: FeedEntry
  /** `feed`: the page could not be had, and the body is the text that the feed carried. */
  readonly source?: 'page' | 'feed'
  /** `when-better` without. */
  readonly feedText?: FeedTextUse
}
