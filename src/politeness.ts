/**
 * What keeps the whole fleet polite: turns, holds and robots.txt files that every process shares.
 * `http/` asks, `store/` remembers.
 */

/** What a page is fetched for. Each has a pace, caps and an `Accept` header of its own. */
export type Purpose = 'feed' | 'sitemap' | 'article'

/** Who asks whom. */
export interface Visit {
  /** The name asked, in lower case, without port: what a pace is kept for. */
  readonly host: string
  /** The host, with its port where that is an unusual one: what a circuit is about. */
  readonly server: string
  /** The registrable domain the host belongs to: what a hold stops. The host itself if it has none. */
  readonly domain: string
  readonly purpose: Purpose
  /** Stands behind all who are not: looking again at what is known. */
  readonly later: boolean
  /** Names who is waiting. Asking again with the same turn does not take a second place in the line. */
  readonly turn: string
}

/** An entry that is believed to wait for its page, in this run and without a failure, and to be told of as it was. */
export interface BelievedEntry {
  readonly id: string
  readonly run: number
  /** The hash of what was told of it. */
  readonly said: string
  /** Of its feed: what a visit may bring along hangs on it. */
  readonly feedUrl: string
}

/** Asks for the turn to send one request to `host`. */
export interface TurnRequest extends Visit {
  /** The least time between two requests to this host for this purpose. */
  readonly intervalMs: number
  /** How many requests to this host, of all purposes, may be under way at once. */
  readonly maxConnections: number
  /** After this time without a `release`, the asker is taken for dead and its connection for closed. */
  readonly leaseMs: number
  readonly now: Date
  /** Its turn is taken only where that holds. */
  readonly believed?: BelievedEntry | undefined
}

export interface Turn {
  /** `now`: it has the turn until `release`. Later: it should ask again then, and its place is kept. */
  readonly at: Date
  /** What was believed does not hold: there is no turn, nor a place. */
  readonly isVain?: boolean
  /** Set where it waits for more than its place in the line. */
  readonly held?: {
    /** `circuit`: the server does not answer. `domain`: it asked to be left alone. */
    readonly by: 'circuit' | 'domain'
    /** For how long it has been so. */
    readonly forMs: number
  }
}

/** What a visit came to. */
export type VisitOutcome =
  /** An answer that is none of those below. */
  | { readonly kind: 'welcome' }
  /** An answer that asked us to stay away. */
  | { readonly kind: 'unwelcome' }
  /** No answer, or half of one: the code says why. */
  | { readonly kind: 'failed'; readonly code: string }
  /** Nothing was learned: it was not sent, or not waited for. */
  | { readonly kind: 'none' }

/** When a server that does not answer is left alone, and for how long. */
export interface CircuitRule {
  /** Failures in a row. */
  readonly failures: number
  /** At first; twice as long after each further one. */
  readonly firstMs: number
  readonly longestMs: number
}

/** Why a domain is left alone. */
export interface HoldRequest {
  readonly domain: string
  readonly code: 'retry-after' | 'http-429'
  /** For people. */
  readonly reason: string
  /** When it said to come back; or for how long it is left alone the first, second, … time in a row. */
  readonly until: Date | { readonly stepsMs: readonly number[] }
}

/** A turn that is over. Until that is told, its connection counts. */
export interface TurnOver {
  readonly visit: Visit
  readonly outcome: VisitOutcome
  readonly rule: CircuitRule
  /** Tells it by itself. */
  readonly tell: () => Promise<void>
}

export interface HostTurns {
  /** The turn to send one request, or when to ask again. While a server is on trial one request is let through. */
  take(request: TurnRequest): Promise<Turn>
  /** Says that the request is over, and what came of it. An answer closes the server's circuit. */
  release(visit: Visit, outcome: VisitOutcome, rule: CircuitRule): Promise<void>
  /**
   * Nobody sends anything to any host of the domain before then. An earlier hold never shortens a later one.
   * Gives its end, as seen from the clock that says `now`.
   */
  hold(request: HoldRequest, now: Date): Promise<Date>
}

/** What `origin` answered when asked for /robots.txt. */
export interface RobotsAnswer {
  readonly fetchedAt: Date
  /** From then on it is asked again. */
  readonly expiresAt: Date
  /**
   * `found`: `text` holds the rules. `missing`: there is none, so nothing is forbidden (RFC 9309, 2.3.1.3).
   * `unreachable`: not known, so everything is forbidden for now (2.3.1.4).
   */
  readonly status: 'found' | 'missing' | 'unreachable'
  /** At most 500 KiB. */
  readonly text: string
  /** How often in a row it could not be had. */
  readonly failures: number
}

export interface RobotsCache {
  get(origin: string): Promise<RobotsAnswer | undefined>
  keep(origin: string, answer: RobotsAnswer): Promise<void>
}
