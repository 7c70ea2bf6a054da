import type { ArticleInput, NextPage, PageOfSeveral } from '../schemas/article-input.ts'
import type { ArticleRecord, Enriched } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { FeedDocument, FeedEntry } from '../schemas/feed.ts'

/** CPU-heavy work, done in threads of its own, with a deadline that ends it. */
export interface TextWork {
  readFeed(
    body: Uint8Array,
    about: { url: string; contentType?: string; readAt?: string },
    signal: AbortSignal,
  ): Promise<FeedDocument>
  /** The page's document, or the one that the feed's own text makes where that is better. */
  readArticle(page: ArticleInput, signal: AbortSignal): Promise<Document>
  /**
   * Where an article told on several pages goes on behind this one; nothing where it does not, or where a first page is
   * no article. A further page that is none of an article's is refused as an article is.
   */
  findNextPage(page: PageOfSeveral, signal: AbortSignal): Promise<NextPage>
  /** The document that an entry makes without its page; nothing where the feed does not tell the story. */
  readFeedText(entry: FeedEntry, url: string, signal: AbortSignal): Promise<Document | undefined>
  extractFacts(
    document: Pick<Document, 'text' | 'published'> &
      Partial<Pick<Document, 'title' | 'canonicalUrl'>>,
    signal: AbortSignal,
  ): Promise<Facts>
  /** There are enrichers: what a record says is not all known before they are asked. */
  readonly hasEnrichers: boolean
  /** What each enricher of `wiredesk.config.ts` makes of a record. */
  enrich(record: ArticleRecord, signal: AbortSignal): Promise<readonly Enriched[]>
}
