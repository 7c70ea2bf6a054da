import type { GetOptions } from '../context/http.ts'
import { DeferredError, StageError, TransientError } from '../errors.ts'
import type { HostTurns, Turn, TurnOver, Visit, VisitOutcome } from '../politeness.ts'
import { domainOf, siteOf } from './address.ts'
import type { Gate, Place } from './gate.ts'
import { robotsDeadlineMs } from './robots.ts'
import type { HttpSettings } from './settings.ts'

/** The hosts that one page leads to: a place and a turn at each, and what came of it. */
export interface Visits {
  /** Asks for a place among the requests of this process. Throws `DeferredError` `politeness`. */
  arrive(url: URL): void
  /**
   * Waits for the turn by giving the job back: a worker is never held, and an attempt never used up. But one
   * at a server that has not answered for long is told so by `TransientError` `host-down`, one at a domain that
   * has asked to be left alone for long by `domain-held`, or they would wait for ever. `leastMs` is a pause the site wants, where it is longer than ours.
   */
  takeTurn(url: URL, leastMs: number): Promise<void>
  /** The host that was asked last has answered. */
  answered(status: number): void
  /** The host that was asked last is at fault for this error, if it is one of those that hosts are at fault for. */
  blame(error: unknown): void
  /** Gives all places and turns back; a single turn to `onOver`, where somebody else is to tell that it is over. */
  end(onOver?: (over: TurnOver) => void): Promise<void>
}

export interface VisitParts {
  readonly settings: HttpSettings
  readonly deps: { readonly turns: HostTurns; readonly now: () => Date }
  readonly gate: Gate
}

interface Stay {
  readonly visit: Visit
  readonly place: Place
  hasTurn: boolean
  outcome: VisitOutcome
}

type Asking = Pick<GetOptions, 'purpose' | 'turn' | 'feedId' | 'later' | 'believed'>

export function openVisits(parts: VisitParts, options: Asking): Visits {
  const { settings, deps, gate } = parts
  const stays = new Map<string, Stay>()
  let last: Stay | undefined
  const note = (outcome: VisitOutcome) => {
    if (last?.hasTurn) last.outcome = outcome
  }

  return {
    arrive(url) {
      last = stays.get(url.host) ?? arrive(gate, url, options, deps.now())
      stays.set(url.host, last)
    },
    async takeTurn(url, leastMs) {
      // Another port of a host has the turn of that host.
      const isTaken = [...stays.values()].some(
        ({ visit, hasTurn }) => hasTurn && visit.host === url.hostname,
      )
      if (!last) return
      if (isTaken) return void (last.hasTurn = true)
      const now = deps.now()
      const { believed } = options
      const request = { ...requestOf(settings, last.visit, leastMs), believed, now }
      const turn = await deps.turns.take(request)
      if (turn.isVain) throw new DeferredError('entry-moved', 'its entry has moved on', now)
      if (turn.at > now) throw waiting(last.visit, turn, settings)
      last.hasTurn = true
    },
    answered: (status) => note({ kind: status === 429 || status >= 500 ? 'unwelcome' : 'welcome' }),
    blame(error) {
      if (error instanceof StageError && hostFaults.has(error.code))
        note({ kind: 'failed', code: error.code })
    },
    async end(onOver) {
      // First all places: the store may be away.
      for (const { place, outcome } of stays.values()) place.leave(leaveBy[outcome.kind])
      const [over, ...others] = [...stays.values()].flatMap((stay) =>
        stay.hasTurn ? [overOf(parts, stay)] : [],
      )
      if (over && onOver && others.length === 0) return onOver(over)
      for (const one of over ? [over, ...others] : []) await one.tell()
    },
  }
}

function overOf({ settings, deps }: VisitParts, { visit, outcome }: Stay): TurnOver {
  const rule = settings.circuit
  return { visit, outcome, rule, tell: async () => deps.turns.release(visit, outcome, rule) }
}

/** Failures that say that a server does not answer. Any answer, whatever its status, says that it does. */
const hostFaults: ReadonlySet<string> = new Set([
  'timeout',
  'dns',
  'connect',
  'tls',
  'network',
  'truncated',
  'bad-answer',
])

const leaveBy = {
  welcome: 'answered',
  unwelcome: 'answered',
  failed: 'failed',
  none: 'none',
} as const

function arrive(
  gate: Gate,
  url: URL,
  { feedId, ...asking }: Omit<Asking, 'believed'>,
  now: Date,
): Stay {
  const { purpose, turn, later = false } = asking
  const entry = gate.enter({
    group: purpose === 'article' ? 'article' : 'feed',
    host: url.host,
    domain: siteOf(url),
    feedId,
  })
  if ('waitMs' in entry) {
    const message = `${url.host} has its share of the places`
    throw new DeferredError('politeness', message, new Date(now.getTime() + entry.waitMs))
  }
  const visit = {
    host: url.hostname,
    server: url.host,
    domain: domainOf(url),
    purpose,
    later,
    turn,
  }
  return { visit, place: entry, hasTurn: false, outcome: { kind: 'none' } }
}

function requestOf(settings: HttpSettings, visit: Visit, leastMs: number) {
  const { purpose } = visit
  return {
    ...visit,
    intervalMs: Math.max(settings.intervalMs[purpose], leastMs),
    maxConnections: settings.maxConnectionsPerHost,
    leaseMs: settings.purposes[purpose].deadlineMs + robotsDeadlineMs,
  }
}

function waiting({ server, domain }: Visit, { at, held }: Turn, settings: HttpSettings) {
  if (held && held.forMs >= settings.patienceMs[held.by]) {
    const hours = Math.floor(held.forMs / 3_600_000)
    return held.by === 'circuit'
      ? new TransientError('host-down', `${server} has not answered for ${hours} h`, {
          notBefore: at,
        })
      : new TransientError('domain-held', `${domain} has asked us to wait for ${hours} h`, {
          notBefore: at,
        })
  }
  return new DeferredError('politeness', `${server} has a turn for us at ${at.toISOString()}`, at)
}
