import type { Logger } from 'pino'
import type { BelievedEntry, Purpose, TurnOver } from './politeness.ts'
import type {
  ArticleInput,
  FeedTextUse,
  FurtherPage,
  NextPage,
  PageOfSeveral,
} from './schemas/article-input.ts'
import type {
  ArticleRecord,
  Enriched,
  Outlook,
  PartsBeside,
  RecordParts,
} from './schemas/article-record.ts'
import type { Document } from './schemas/document.ts'
import type { Facts } from './schemas/facts.ts'
import type { FeedSettings } from './schemas/feed-settings.ts'
import type { FeedDocument, FeedEntry } from './schemas/feed.ts'
import type { EntryStage, FetchArticleJob } from './schemas/jobs.ts'
import type { PollState } from './schemas/poll-state.ts'
import type { Trouble } from './schemas/trouble.ts'

/** All that a stage may touch besides its input. Nothing else is in reach. */
export interface Context {
  readonly http: HttpClient
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly records: RecordStore
  readonly text: TextWork
  /** Already carries the stage, the job and the attempt. */
  readonly log: Logger
  /** The only source of time: tests stop it. */
  readonly now: () => Date
  /** Aborted when the job's time is up or the process is asked to stop. */
  readonly signal: AbortSignal
  /** Where the entry goes from this stage. Nothing where the stage is the last, or nobody waits for what comes of it. */
  readonly advance?: Advance | undefined
}

/** An entry's step to the next stage, which what a stage keeps can take along in the same statement. */
export interface Advance {
  readonly to: EntryStage
  /** Of the stage it comes from. */
  readonly version: string
}

/** What an HTTP GET brought. */
export interface Page {
  /** After redirects. */
  readonly url: string
  readonly status: number
  /** Names in lower case; a header sent twice is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Lower case, without parameters: `text/html`; `application/octet-stream` if none was sent. */
  readonly contentType: string
  /** Whole and decompressed. */
  readonly body: Uint8Array
  /** The hops before `url`, in order: the address asked and the status it answered. */
  readonly redirects: readonly { readonly url: string; readonly status: number }[]
  readonly fetchedAt: Date
}

/** What a feed's settings add to a request. */
export interface RequestSettings {
  /** The feed's address: whose headers these are. */
  readonly owner: string
  readonly userAgent?: string
  /** Names in lower case. Sent to hosts of the owner's registrable domain only, and not after a redirect to another origin. */
  readonly headers?: Readonly<Record<string, string>>
  /** `none`, or an address; absent: the process's own, if it has one. */
  readonly proxy?: string
}

export interface GetOptions {
  readonly signal: AbortSignal
  /** Feeds and articles have paces, caps and `Accept` headers of their own; robots.txt binds all but feeds. */
  readonly purpose: Purpose
  /** Names the wait for this host, so that a deferred job finds its turn again: the job's key. */
  readonly turn: string
  /** One feed cannot have all places of the process, however many hosts it links to. */
  readonly feedId?: string
  /** Stands behind the first fetches of its host: a page looked at again, an old backlog. */
  readonly later?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** What the feed's own settings add; of `polling/request.ts`. */
  readonly settings?: RequestSettings | undefined
  /**
   * Where a page sends on to without a redirect of HTTP, if it does. It is followed like a redirect: a host that
   * has a turn for the one page has the same for the other, or the two would never be had together.
   */
  readonly onward?: (page: Page) => string | undefined
  /** What is believed of the entry that the page is fetched for. Where that does not hold any more there is no turn: `DeferredError` `entry-moved`. */
  readonly believed?: BelievedEntry | undefined
  /** Is given the turn, where there was one and the page is had: to tell that it is over, with what is kept of the page, and soon. */
  readonly onOver?: (over: TurnOver) => void
}

export interface HttpClient {
  /**
   * The page at `url`: status 200 to 299, or 304.
   * Waits for the host's turn by throwing `DeferredError` `politeness`, for the network `offline`, for
   * memory `busy`; robots.txt forbidding an article is
   * `PermanentError` `robots`; any other answer is what `http/status.ts` makes of it.
   */
  get(url: string, options: GetOptions): Promise<Page>
}

/** A feed that is being watched. */
export interface Feed {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly status: 'active' | 'paused' | 'gone'
  readonly poll: PollState
  /** What an operator has set for it; absent: what holds for all. */
  readonly settings?: FeedSettings
}

/** How an entry is taken up if it is new. */
export interface Admission {
  /** BullMQ's: 0 is live work, more is less urgent. */
  readonly priority: number
  /** Set where it is not to be fetched, but counted as skipped for this reason. */
  readonly skip?: 'first-poll-limit'
}

/** What one poll learned. */
export interface PollResult {
  readonly feedId: string
  readonly state: PollState
  readonly nextPollAt: Date
  /** Set when the feed moved for good. */
  readonly movedTo?: string
  /** Set when the feed said it will not come back. */
  readonly gone?: boolean
  /** Absent when nothing new was read (304, failure). */
  readonly document?: Omit<FeedDocument, 'entries'>
  readonly entries: readonly FeedEntry[]
  /** For some of `entries`, by the very object; all others are live work. */
  readonly admissions?: ReadonlyMap<FeedEntry, Admission> | undefined
}

export interface FeedStore {
  get(feedId: string): Promise<Feed | undefined>
  /**
   * Keeps state and entries in one transaction.
   * Gives a job for every one of `entries` that is new or changed, or waits to be fetched still.
   */
  keepPoll(result: PollResult): Promise<FetchArticleJob[]>
}

/** An entry on its way through the pipeline. */
export interface EntryToFetch {
  readonly id: string
  readonly feedId: string
  readonly url: string
  readonly entry: FeedEntry
  /** A hash: it changes with what the feed says, and with the feed's settings. */
  readonly said: string
  /** Another entry with the same address is being read at this moment: wait for what comes of it. */
  readonly twinUnderWay: boolean
  /** It is as it was when it was discovered a moment ago, by this very process: nobody has asked since. */
  readonly isBelieved?: boolean
  /** Why it is on its way: `refetch` is another look at something recorded. */
  readonly cause: string
  readonly feedText: FeedTextUse
  /** Of its feed. */
  readonly settings: FeedSettings
  readonly feedUrl: string
  /** Of how many pages its newest record was made; 0 where it has none. */
  readonly recordedPages: number
  /** How many of its pages are set aside, in whatever run. */
  readonly pagesAside: number
  readonly trouble: Trouble
}

/** What was read of an entry for its stage by the statement that asked where it stands. */
export interface ReadAhead {
  readonly entry?: EntryToFetch | undefined
  readonly document?: KeptDocument | undefined
  /** What else the record is made of that the document comes to. */
  readonly beside?: PartsBeside | undefined
}

export interface KeptDocument {
  readonly revision: number
  readonly document: Document
}

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

/** An article that was recorded from the same address. */
export interface Neighbor {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly entryTitle: string | null
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

/** What a stage made, and the version of that stage. */
export interface Made<T> {
  readonly value: T
  readonly version: string
}

/** A document that was not kept yet, and the facts that were read from it. */
export interface Read {
  readonly document: Made<Document>
  readonly facts: Made<Facts>
  readonly run: number
  /** Where the entry goes from `extract-facts`. */
  readonly to: EntryStage
}

/** What was read of an article in a job's run, and is to be kept with its record. */
export interface Unkept {
  /** The stage that the entry stands at: what is not kept has not taken it along. */
  readonly at: EntryStage
  /** Nothing where it is kept. */
  readonly document?: Made<Document> | undefined
  readonly facts: Made<Facts>
  /** Keeps it by itself, where it cannot be kept so. Throws where the entry has moved on. */
  readonly keep: () => Promise<void>
}

export interface KeptFacts {
  /** The entry has gone on. */
  readonly advanced: boolean
  /** Where it has: what else its record is made of. */
  readonly beside?: PartsBeside | undefined
}

export interface Placed {
  /**
   * The id of the article that told the story first: its own, unless an earlier article
   * tells it in nearly the same words, of the same names and sums. Asked again, the answer is the same.
   */
  readonly cluster: string
  /** The record was kept at once, as it tells a story of its own. */
  readonly isKept: boolean
}

export interface RecordStore {
  /** What the earlier stages kept about the article's newest revision. */
  parts(articleId: string): Promise<RecordParts | undefined>
  /**
   * Finds the story of a record that is its own so far; with an outlook, the record is kept where it stays its own and nothing else is to be
   * thought about. For a job of `run` that comes too late nothing is kept. What is yet unkept of what the record is made of is kept with it, or by
   * itself before anything else.
   */
  place(record: ArticleRecord, run: number, outlook?: Outlook, unkept?: Unkept): Promise<Placed>
  /**
   * Writes the record and its rows for SQL in place of an earlier one, and the entry's end in the
   * ledger, in one transaction. Nothing is written for a run that is over. With an outlook it may take one statement.
   */
  keep(record: ArticleRecord, run: number, outlook?: Outlook): Promise<Kept>
}

/** `duplicate`: another article was recorded from the same address, and says the same. */
export type Kept =
  | { readonly status: 'kept' }
  | { readonly status: 'duplicate'; readonly of: string }
  | { readonly status: 'overtaken' }

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
