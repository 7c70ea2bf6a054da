import type { BelievedEntry, Purpose, TurnOver } from '../politeness.ts'

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
