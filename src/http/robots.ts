import { DeferredError, PermanentError, StageError, TransientError } from '../errors.ts'
import { dayMs } from '../moments.ts'
import type { RobotsAnswer, RobotsCache } from '../politeness.ts'
import { isAllowed, maxRobotsChars, parseRobots } from '../text/robots.ts'
import type { Robots } from '../text/robots.ts'
import { withDeadline } from './deadline.ts'
import type { Fetcher } from './fetch.ts'
import { maxRedirects, redirectTarget } from './redirects.ts'

export const robotsDeadlineMs = 10_000
/** A longer file is read this far (RFC 9309, 2.5). */
const robotsLimits = {
  maxWireBytes: maxRobotsChars,
  maxBodyBytes: maxRobotsChars,
  truncate: true,
}

/** RFC 9309, 2.4: no longer than a day. */
const freshMs = 24 * 3_600_000
/** How long a robots.txt that could not be had is not asked for again: the first time in a row, the second, … */
const retryMs = [30_000, 2 * 60_000, 10 * 60_000, 30 * 60_000] as const
/** While it cannot be had, an older copy goes on holding (RFC 9309, 2.4), but not for ever. */
const staleMs = 7 * dayMs

export interface RobotsDeps {
  readonly cache: RobotsCache
  /** The product token that robots.txt files know us by. */
  readonly agent: string
  readonly now: () => Date
}

/** Fetches a robots.txt after redirects; its text counts for 2xx only. Throws for failures of the network. */
export type FetchRobots = (url: URL) => Promise<{ readonly status: number; readonly text: string }>

/** A site that asks for longer pauses than this between articles would get none of them read. */
const longestDelaySec = 300

/**
 * Checks that robots.txt lets us fetch an address: `PermanentError` `robots` if not,
 * `TransientError` `robots-unreachable` while it cannot be known, which says when it is asked again. Gives the pause in milliseconds
 * that the site wants between two requests (`Crawl-delay`), 0 where it names none.
 */
export function createRobotsCheck(deps: RobotsDeps) {
  const rulesOf = rememberParsed(deps.agent)

  return async (url: URL, fetch: FetchRobots): Promise<number> => {
    const answer = await robotsOf(deps, url, fetch)
    if (answer.status === 'missing') return 0
    if (answer.status === 'unreachable') {
      throw new TransientError('robots-unreachable', `${url.origin}/robots.txt cannot be had`, {
        notBefore: answer.expiresAt,
      })
    }
    const path = `${url.pathname}${url.search}`
    const robots = rulesOf(answer.text)
    if (!isAllowed(robots, path)) {
      throw new PermanentError('robots', `${url.origin}/robots.txt asks us not to fetch ${path}`)
    }
    return Math.min(robots.crawlDelaySec ?? 0, longestDelaySec) * 1000
  }
}

const maxParsed = 50

/** Many articles of one site are fetched in a row: the last files are kept parsed. */
function rememberParsed(agent: string): (text: string) => Robots {
  const parsed = new Map<string, Robots>()
  return (text) => {
    const known = parsed.get(text)
    if (known) return known

    const rules = parseRobots(text, agent)
    if (parsed.size >= maxParsed) parsed.clear()
    parsed.set(text, rules)
    return rules
  }
}

async function robotsOf(deps: RobotsDeps, url: URL, fetch: FetchRobots): Promise<RobotsAnswer> {
  const kept = await deps.cache.get(url.origin)
  const now = deps.now()
  if (kept && kept.expiresAt > now) return kept

  const asked = await ask(new URL('/robots.txt', url), now, {
    fetch,
    failures: kept?.failures ?? 0,
  })
  const { expiresAt, failures } = asked
  const usable = kept && now.getTime() - kept.fetchedAt.getTime() < staleMs
  const answer = asked.status === 'unreachable' && usable ? { ...kept, expiresAt, failures } : asked
  await deps.cache.keep(url.origin, answer)
  return answer
}

async function ask(
  url: URL,
  fetchedAt: Date,
  { fetch, failures }: { readonly fetch: FetchRobots; readonly failures: number },
): Promise<RobotsAnswer> {
  const answer = (status: RobotsAnswer['status'], text = ''): RobotsAnswer => {
    const isLost = status === 'unreachable'
    const keepMs = isLost ? (retryMs[failures] ?? retryMs.at(-1) ?? 0) : freshMs
    const expiresAt = new Date(fetchedAt.getTime() + keepMs)
    return { fetchedAt, expiresAt, status, text, failures: isLost ? failures + 1 : 0 }
  }

  try {
    const { status, text } = await fetch(url)
    if (status >= 200 && status < 300) return answer('found', text)
    // RFC 9309, 2.3.1.3: 4xx is "unavailable". A 429 is not: it says nothing about the rules.
    return answer(status >= 300 && status < 500 && status !== 429 ? 'missing' : 'unreachable')
  } catch (error) {
    // Whatever the network did to it, the rules are not known. Our own waiting, a bug or a shutdown is
    // not the network.
    if (error instanceof DeferredError || !(error instanceof StageError)) throw error
    return answer('unreachable')
  }
}

/** robots.txt goes with the turn of the page it is asked for: once a day it is the second request of one. */
export async function fetchRobots(
  fetcher: Fetcher,
  start: URL,
  { userAgent, proxy }: { readonly userAgent: string; readonly proxy?: string | undefined },
  signal: AbortSignal,
  now: () => Date,
) {
  const headers = { 'user-agent': userAgent, accept: 'text/plain', 'accept-encoding': 'identity' }
  return withDeadline(start.href, signal, robotsDeadlineMs, now, async (deadline) => {
    let url = start
    for (let hops = 0; ; hops++) {
      const answer = await fetcher.send(url, { headers, signal: deadline, proxy })
      const { status } = answer
      if (status >= 200 && status < 300) {
        return { status, text: wholeLines(await answer.read(robotsLimits)) }
      }
      const target = redirectTarget(url, answer)
      await answer.drop()
      if (!target || hops === maxRedirects) return { status, text: '' }
      url = target
    }
  })
}

/** What was cut off at the limit is cut back to its last whole line. */
function wholeLines(bytes: Buffer): string {
  const end = bytes.length < maxRobotsChars ? bytes.length : bytes.lastIndexOf('\n') + 1
  return new TextDecoder().decode(bytes.subarray(0, end))
}
