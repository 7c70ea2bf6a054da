import type { Context } from '../context.ts'
import { DeferredError, TransientError } from '../errors.ts'
import { siteOf } from './address.ts'
import type { Fetcher } from './fetch.ts'

/** Whether it is us who cannot reach anybody. */
export interface Network {
  /** Throws `DeferredError` `offline` while we are, but for one request after each wait: that one tries. */
  check(): void
  /** Somebody answered, whatever it was. */
  answered(): void
  /** Nobody answered at a domain. Gives the failure that stands for it where it is us. */
  failed(domain: string): DeferredError | undefined
}

export interface NetworkParts {
  readonly now: () => Date
  readonly log?: Pick<Context['log'], 'warn' | 'info'> | undefined
}

/** So many domains without an answer from any: it is us. */
const leastDomains = 3
/** Failures further apart than this are not one fault. */
const windowMs = 2 * 60_000
/** More would say nothing more, and where these are all of two domains, those two are to blame. */
const mostFailures = 10
const firstWaitMs = 2_000
const longestWaitMs = 60_000
/** Those who are sent away come back one after the other. */
const strideMs = 20

interface Offline {
  readonly waitMs: number
  readonly nextAt: number
  readonly isTried: boolean
  readonly sentAway: number
}

export function createNetwork({ now, log }: NetworkParts): Network {
  let failures: readonly { readonly domain: string; readonly at: number }[] = []
  let offline: Offline | undefined

  function goOnline(): void {
    if (offline) log?.info('online again')
    offline = undefined
  }

  /** The next try is further away only where one was made since. */
  function goOffline(at: number): Offline {
    if (!offline) {
      log?.warn({ domains: domainsOf(failures) }, 'offline: no host can be reached')
      return { waitMs: firstWaitMs, nextAt: at + firstWaitMs, isTried: false, sentAway: 0 }
    }
    if (!offline.isTried) return offline
    const waitMs = Math.min(offline.waitMs * 2, longestWaitMs)
    return { waitMs, nextAt: at + waitMs, isTried: false, sentAway: 0 }
  }

  return {
    check() {
      if (!offline) return
      const at = now().getTime()
      if (at >= offline.nextAt) {
        offline = { ...offline, nextAt: at + offline.waitMs, isTried: true, sentAway: 0 }
        return
      }
      offline = { ...offline, sentAway: offline.sentAway + 1 }
      throw deferred(offline.nextAt + Math.min(offline.sentAway * strideMs, longestWaitMs))
    },
    answered() {
      failures = []
      goOnline()
    },
    failed(domain) {
      const at = now().getTime()
      failures = [...failures, { domain, at }]
        .filter((failure) => offline !== undefined || at - failure.at <= windowMs)
        .slice(-mostFailures)
      if (domainsOf(failures).length < leastDomains) {
        goOnline()
        return undefined
      }
      offline = goOffline(at)
      return deferred(offline.nextAt)
    },
  }
}

const deferred = (ms: number) =>
  new DeferredError('offline', 'no host at all can be reached from here', new Date(ms))

const domainsOf = (failures: readonly { readonly domain: string }[]) => [
  ...new Set(failures.map(({ domain }) => domain)),
]

const proxyWaitMs = 60_000

/** Tells servers that cannot be reached from a network of ours that is down, or the proxy that all requests go through. */
export function watched(fetcher: Fetcher, network: Network, now: NetworkParts['now']): Fetcher {
  return {
    ...fetcher,
    async send(url, request) {
      try {
        const answer = await fetcher.send(url, request)
        network.answered()
        return answer
      } catch (error) {
        const isUnreachable = error instanceof TransientError && unreachable.has(error.code)
        // A feed's own proxy is part of the feed; about the one of all no feed and no article can do anything.
        if (isOf(error, 'proxy') && request.proxy === undefined)
          throw new DeferredError('offline', error.message, new Date(now().getTime() + proxyWaitMs))
        throw (isUnreachable && network.failed(siteOf(url))) || error
      }
    },
  }
}

const isOf = (error: unknown, code: string): error is TransientError =>
  error instanceof TransientError && error.code === code

/** How it fails to reach a server where there is no network. */
const unreachable: ReadonlySet<string> = new Set(['dns', 'connect', 'network', 'truncated'])
