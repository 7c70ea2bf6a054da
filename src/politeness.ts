/**
 * What keeps the whole fleet polite: turns, holds and robots.txt files that every process shares.
 * `http/` asks, `store/` remembers.
 */

/** What a page is fetched for. Each has a pace, caps and an `Accept` header of its own. */
export type Purpose = 'feed' | 'sitemap' | 'article'

/** Asks for the turn to send one request to `host`. */
export interface TurnRequest {
  /** The name asked, in lower case, without port. */
  readonly host: string
  /** The registrable domain the host belongs to: what a hold stops. The host itself if it has none. */
  readonly domain: string
  readonly purpose: Purpose
  /** Names who is waiting. Asking again with the same turn does not take a second place in the line. */
  readonly turn: string
  /** The least time between two requests to this host for this purpose. */
  readonly intervalMs: number
  /** How many requests to this host, of all purposes, may be under way at once. */
  readonly maxConnections: number
  /** After this time without a `release`, the asker is taken for dead and its connection for closed. */
  readonly leaseMs: number
  readonly now: Date
}

export interface HostTurns {
  /**
   * When this turn may send its request: at `now`, and then it has the turn until `release`;
   * or later, and then it should ask again at that time, at which its place is kept.
   */
  take(request: TurnRequest): Promise<Date>
  /** Says that the request is over, however it ended. */
  release(turn: Pick<TurnRequest, 'host' | 'purpose' | 'turn'>): Promise<void>
  /** Nobody sends anything to any host of `domain` before `until`. An earlier hold never shortens a later one. */
  holdUntil(domain: string, until: Date): Promise<void>
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
}

export interface RobotsCache {
  get(origin: string): Promise<RobotsAnswer | undefined>
  keep(origin: string, answer: RobotsAnswer): Promise<void>
}
