import type { FeedTextUse, FurtherPage } from '../schemas/article-input.ts'
import type { PartsBeside } from '../schemas/article-record.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import type { Page } from './http.ts'

/** A page, or in its place the text that the feed itself carried. */
export type PageOrText = Page & {
  readonly source?: 'page' | 'feed'
  /** The pages that the article goes on on, in order. */
  readonly further?: readonly Page[]
  /** Where it goes on with a page that could not be had, or is one too many. */
  readonly goesOn?: string
}

/** A page of an article told on several, fetched in a run that has not got all of them. */
export interface PageAside {
  readonly page: Page
  /** The address of the one after it. */
  readonly next: string
}

/** Why an article does not go on at an address: it leads to no other page, or to one that cannot be had. */
export type DeadEnd = 'over' | 'lost'

export interface KeptPage {
  readonly articleId: string
  readonly revision: number
  readonly url: string
  /** As it was sent, with its parameters. */
  readonly contentType: string
  readonly body: Uint8Array
  readonly sha256: string
  readonly fetchedAt: Date
  readonly entry: FeedEntry
  /** `feed`: the body is the text that the feed carried. */
  readonly source: 'page' | 'feed'
  /** Whether it was found at another address than the feed named. */
  readonly redirected: boolean
  readonly feedText: FeedTextUse
  /** Whether there is another article of the same address: see `sharing`. */
  readonly isShared: boolean
  /** The pages that the article goes on on, in order. */
  readonly further: readonly FurtherPage[]
  /** Where it goes on with a page that is not kept. */
  readonly goesOn?: string | undefined
}

export type KeptRevision =
  | {
      readonly status: 'kept'
      readonly revision: number
      readonly advanced: boolean
      /**
       * Where no other article has its address or its bytes, and it is told on one page: the hash of what the feed said of it
       * when its entry moved on.
       */
      readonly aloneWith?: string
      /** And what its record is made of besides what is read from it. */
      readonly beside?: PartsBeside
    }
  /** A recorded article has this address, and its page these bytes. */
  | { readonly status: 'duplicate'; readonly of: string }
  /** So many other entries were led to this address, or given these bytes, of late: nothing was kept. */
  | { readonly status: 'crowded'; readonly by: number }
  /** The entry has moved on: nothing was kept. */
  | { readonly status: 'overtaken' }
