import type { FeedEntry } from './feed.ts'
import type { ReadHints } from './site-rule.ts'

/** What becomes of the text that a feed itself carries: it stands in for the page never, where it says more, or always. */
export type FeedTextUse = 'never' | 'when-better' | 'always'

/** A page to be read as an article, with what its feed entry says about it. */
export interface ArticleInput {
  readonly body: Uint8Array
  /** Where it was fetched, after redirects. */
  readonly url: string
  /** With its parameters: `text/html; charset=utf-8`. */
  readonly contentType: string
  /** What says that it was written later was not. */
  readonly fetchedAt?: Date
  readonly entry?: FeedEntry
  /** `feed`: the page could not be had, and the body is the text that the feed carried. */
  readonly source?: 'page' | 'feed'
  /** `when-better` without. */
  readonly feedText?: FeedTextUse
  /** The pages that the article goes on on, in order. */
  readonly further?: readonly FurtherPage[]
  /** Where it goes on with a page that is not there. */
  readonly goesOn?: string | undefined
  /** What rules of one's own say of pages. */
  readonly hints?: ReadHints | undefined
}

/** A page that an article goes on on. */
export type FurtherPage = Pick<ArticleInput, 'body' | 'url' | 'contentType' | 'hints'>

/** One page of an article that may be told on several; `number` counts from 1. */
export interface PageOfSeveral extends FurtherPage {
  readonly number: number
  /** The one before it. */
  readonly before?: FurtherPage
}

/** Where an article goes on behind one of its pages. */
export interface NextPage {
  readonly next?: string
  /** The page tells nothing that the one before it did not. */
  readonly isRepeat: boolean
}
