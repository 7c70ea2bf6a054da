import { getDomain } from 'tldts'
import type { GetOptions } from '../context.ts'
import { DeferredError } from '../errors.ts'
import type { HostTurns } from '../politeness.ts'
import { robotsDeadlineMs } from './robots.ts'
import type { HttpSettings } from './settings.ts'

export interface TurnFor extends Pick<GetOptions, 'purpose' | 'turn'> {
  readonly url: URL
  /** A pause the site wants, where it is longer than ours. */
  readonly leastMs: number
}

/** Waits by giving the job back: a worker is never held, and an attempt never used up. */
export async function takeTurn(
  settings: HttpSettings,
  deps: { readonly turns: HostTurns; readonly now: () => Date },
  { url, purpose, turn, leastMs }: TurnFor,
): Promise<void> {
  const now = deps.now()
  const until = await deps.turns.take({
    host: url.hostname,
    domain: domainOf(url),
    purpose,
    turn,
    intervalMs: Math.max(settings.intervalMs[purpose], leastMs),
    maxConnections: settings.maxConnectionsPerHost,
    leaseMs: settings.purposes[purpose].deadlineMs + robotsDeadlineMs,
    now,
  })
  if (until <= now) return

  const message = `${url.hostname} has a turn for us at ${until.toISOString()}`
  throw new DeferredError('politeness', message, until)
}

/** What a hold stops: all hosts under one registrable domain, all blogs of a service among them. */
export const domainOf = (url: URL) => getDomain(url.hostname) ?? url.hostname
