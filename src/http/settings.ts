import type { LookupFunction } from 'node:net'
import type { CircuitRule, Purpose } from '../politeness.ts'
import type { BodyLimits } from './body.ts'
import type { BudgetSettings } from './budget.ts'
import type { GateSettings } from './gate.ts'

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
  /** Who may have how many of the requests of this process. */
  readonly gate: GateSettings
  /** What bodies that are read at the same time may weigh. */
  readonly budget: BudgetSettings
  readonly circuit: CircuitRule
  /** Who waits behind a circuit or a domain's hold that has gone on for so long is told that it failed. */
  readonly patienceMs: Readonly<Record<'circuit' | 'domain', number>>
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
    gate: { places: { feed: 16, article: 32 }, slowMs: 5_000 },
    // Nearly every page fits into its own share; with 48 places it is 192 MB at the very most.
    budget: { sharedBytes: 96 * MB, ownBytes: 2 * MB },
    circuit: { failures: 3, firstMs: 60_000, longestMs: 3_600_000 },
    patienceMs: { circuit: 3_600_000, domain: 24 * 3_600_000 },
  }
}
