import type { TurnOver } from '../politeness.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Advance, EntryToFetch } from './entries.ts'
import type { KeptPage, KeptRevision, PageAside, PageOrText, DeadEnd } from './pages.ts'
import type { KeptDocument, KeptFacts, Read } from './readings.ts'

/** An article that was recorded from the same address. */
export interface Neighbor {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly entryTitle: string | null
}

export interface ArticleStore {
  entry(entryId: string): Promise<EntryToFetch | undefined>
  /**
   * Keeps the page as the article's newest revision, in place of one that has no record; a page that is kept
   * already makes no new one. With `run`, only while the entry waits to be fetched in that run. With `advance` the entry
   * may go on in the same statement: `advanced` says whether it did, else the caller sees to it. With `over` it is told that the
   * turn is over that it was fetched in, whatever becomes of the page.
   */
  keepPage(
    entryId: string,
    page: PageOrText,
    canonicalUrl: string,
    run?: number,
    advance?: Advance,
    over?: TurnOver,
  ): Promise<KeptRevision>
  /**
   * Sets a page aside until all pages of the article are there, only while the entry waits to be fetched in that run.
   * Gives whether it did. Keeping the article's page ends it.
   */
  setAside(entryId: string, run: number, number: number, aside: PageAside): Promise<boolean>
  /** What is set aside in that run, from the first page on. */
  aside(entryId: string, run: number): Promise<readonly PageAside[]>
  /** What is remembered of this address, to which an article was thought to go on. */
  deadEnd(entryId: string, url: string): Promise<DeadEnd | undefined>
  keepDeadEnd(entryId: string, url: string, what: DeadEnd, until: Date): Promise<void>
  /** The article recorded last from this one's address, where this one has no record yet. */
  sharing(articleId: string): Promise<Neighbor | undefined>
  /** Has a recorded article looked at again by that time, or no more. */
  refetch(articleId: string, at: Date | undefined): Promise<void>
  /** The newest revision's page. */
  page(articleId: string): Promise<KeptPage | undefined>
  /**
   * With `run`, only while the entry waits for this stage in that run; with `to` as well, the entry then goes on to that
   * stage. Gives whether it did. So it is with facts.
   */
  keepDocument(
    articleId: string,
    revision: number,
    document: Document,
    version: string,
    run?: number,
    to?: EntryStage,
  ): Promise<boolean>
  document(articleId: string): Promise<KeptDocument | undefined>
  /**
   * Whether the document says what the revision before it said. The new revision is then given up,
   * unless it has a record already: pages change all the time, what they tell does not. With `run`, as above.
   */
  dropUnchanged(
    articleId: string,
    revision: number,
    document: Document,
    run?: number,
  ): Promise<boolean>
  keepFacts(
    articleId: string,
    revision: number,
    facts: Facts,
    version: string,
    run?: number,
    to?: EntryStage,
  ): Promise<KeptFacts>
  /** Document and facts at once, while the entry waits for `normalize-article` in that run: it then goes on past both stages. */
  keepRead(articleId: string, revision: number, read: Read): Promise<KeptFacts>
}
