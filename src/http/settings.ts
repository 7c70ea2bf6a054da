import type { LookupFunction } from 'node:net'
import type { Purpose } from '../politeness.ts'
import type { BodyLimits } from './body.ts'

/** How the client behaves. Times in milliseconds, sizes in bytes. */
export interface HttpSettings {
  /** The product token: what robots.txt files know us by. */
  readonly agent: string
  /** The whole `User-Agent`: `Wiredesk/1.0.0 (+https://…; mail@…)`. */
  readonly userAgent: string
  /** Private hosts that may be reached all the same: `host` or `host:port`. */
  readonly allowHosts: readonly string[]
  /** The least time between two requests to one host. */
  readonly intervalMs: Readonly<Record<Purpose, number>>
  /** Over the whole fleet. */
  readonly maxConnectionsPerHost: number
  readonly connectTimeoutMs: number
  /** What all requests go through, but for those with a proxy of their own. */
  readonly proxy?: string | undefined
  /** Stands in for DNS in tests, for the hosts that are allowed. */
  readonly lookup?: LookupFunction
  /** Caps for one page, redirects included. */
  readonly purposes: Readonly<Record<Purpose, BodyLimits & { readonly deadlineMs: number }>>
}

const MB = 1024 * 1024

/** The settings of a polite client that says who it is. `about` is a web address and, best, a mail address. */
export function defaultHttpSettings(version: string, about: readonly string[]): HttpSettings {
  const [url, ...contacts] = about
  const who = [...(url ? [`+${url}`] : []), ...contacts].join('; ')
  return {
    agent: 'Wiredesk',
    userAgent: `Wiredesk/${version}${who ? ` (${who})` : ''}`,
    allowHosts: [],
    intervalMs: { feed: 1_000, sitemap: 1_000, article: 5_000 },
    maxConnectionsPerHost: 2,
    connectTimeoutMs: 10_000,
    purposes: {
      feed: { maxWireBytes: 20 * MB, maxBodyBytes: 32 * MB, deadlineMs: 30_000 },
      // The protocol's own cap for a sitemap is 50 MB, unpacked.
      sitemap: { maxWireBytes: 20 * MB, maxBodyBytes: 52_428_800, deadlineMs: 30_000 },
      article: { maxWireBytes: 10 * MB, maxBodyBytes: 20 * MB, deadlineMs: 20_000 },
    },
  }
}
