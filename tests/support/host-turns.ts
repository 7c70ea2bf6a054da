import type {
  CircuitRule,
  HoldRequest,
  HostTurns,
  RobotsAnswer,
  RobotsCache,
  Turn,
  TurnRequest,
  Visit,
  VisitOutcome,
} from '../../src/politeness.ts'

interface Line {
  lastUsedAt: number
  nextFreeAt: number
  /** Since when nobody has had a turn because of those ahead. */
  keptSince: number | undefined
  readonly places: Map<string, number>
}

interface Circuit {
  failures: number
  readonly since: number
  until?: number
  pauseMs: number
  trial?: { readonly turn: string; readonly until: number }
}

interface Hold {
  readonly since: number
  readonly until: number
  readonly strikes: number
}

/** Slots lie a tenth further apart than they need to, so that those who come late can catch up. */
const slack = 1.1

function newLine(): Line {
  return {
    lastUsedAt: -Infinity,
    nextFreeAt: -Infinity,
    keptSince: undefined,
    places: new Map(),
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/** The turns of a fleet of one process, by the rules of `store/host-turns.ts`. */
export function memoryHostTurns(): HostTurns & { readonly connections: (host: string) => number } {
  const lines = new Map<string, Line>()
  const leases = new Map<string, Map<string, number>>()
  const holds = new Map<string, Hold>()
  const circuits = new Map<string, Circuit>()
  let clock = -Infinity

  const lineOf = ({ host, purpose, later }: Visit, isLater = later) =>
    entryOf(lines, `${host} ${purpose} ${isLater}`, newLine)
  const leasesOf = (host: string) => entryOf(leases, host, () => new Map<string, number>())

  function heldOf({ domain, server, turn }: TurnRequest, now: number) {
    const hold = holds.get(domain)
    const until = hold && hold.until > now ? hold.until : -Infinity
    const circuit = circuits.get(server)
    const trial = circuit?.trial && circuit.trial.turn !== turn ? circuit.trial.until : -Infinity
    const blocked = circuit?.until === undefined ? -Infinity : Math.max(circuit.until, trial)
    if (circuit && blocked > Math.max(now, until))
      return { until: blocked, held: { by: 'circuit' as const, forMs: now - circuit.since } }
    if (hold && until > now)
      return { until, held: { by: 'domain' as const, forMs: now - hold.since } }
    return { until }
  }

  function take(request: TurnRequest): Turn {
    const { host, purpose, turn, intervalMs, maxConnections, leaseMs, later, server } = request
    const now = request.now.getTime()
    clock = now
    const line = lineOf(request)
    const front = lineOf(request, false)
    const open = leasesOf(host)
    for (const [owner, until] of open) if (until <= now) open.delete(owner)

    const { until: heldUntil, held } = heldOf(request, now)
    const isKept = (line.keptSince ?? Infinity) <= now - 10 * intervalMs
    const ahead =
      later && !isKept && front.nextFreeAt > now + intervalMs ? front.nextFreeAt : -Infinity
    if (ahead > now) line.keptSince ??= now
    const at = (ms: number): Turn => ({ at: new Date(ms), ...(held && { held }) })
    const standInLine = (from: number) => {
      const place = Math.max(from, heldUntil, ahead, line.nextFreeAt)
      line.nextFreeAt = place + intervalMs * slack
      line.places.set(turn, place)
      return place
    }

    const kept = line.places.get(turn)
    const ready = Math.max(front.lastUsedAt, lineOf(request, true).lastUsedAt) + intervalMs
    const place =
      kept !== undefined && kept >= Math.max(heldUntil, ahead)
        ? kept
        : standInLine(Math.max(now, ready))
    if (place > now) return at(place)
    if (ready > now) {
      line.places.set(turn, ready)
      return at(ready)
    }
    if (open.size >= maxConnections) return at(standInLine(now + intervalMs))

    line.places.delete(turn)
    line.lastUsedAt = now
    line.keptSince = undefined
    line.nextFreeAt = Math.max(line.nextFreeAt, now + intervalMs)
    open.set(`${purpose} ${turn}`, now + leaseMs)
    const circuit = circuits.get(server)
    if (circuit?.until !== undefined) circuit.trial = { turn, until: now + leaseMs }
    return at(now)
  }

  function fail({ server, turn }: Visit, { failures, firstMs, longestMs }: CircuitRule) {
    const circuit = entryOf(circuits, server, (): Circuit => ({
      failures: 0,
      since: clock,
      pauseMs: firstMs,
    }))
    if (circuit.until === undefined) {
      circuit.failures++
      if (circuit.failures >= failures) circuit.until = clock + firstMs
    } else if (circuit.until <= clock || circuit.trial?.turn === turn) {
      circuit.failures++
      circuit.pauseMs = Math.min(circuit.pauseMs * 2, longestMs)
      circuit.until = clock + circuit.pauseMs
      delete circuit.trial
    }
  }

  function release(visit: Visit, outcome: VisitOutcome, rule: CircuitRule) {
    const { host, server, domain, purpose, turn } = visit
    leasesOf(host).delete(`${purpose} ${turn}`)
    const circuit = circuits.get(server)
    if (outcome.kind === 'failed') return fail(visit, rule)
    if (outcome.kind === 'none') {
      if (circuit?.trial?.turn === turn) delete circuit.trial
      return undefined
    }
    circuits.delete(server)
    const hold = holds.get(domain)
    if (outcome.kind === 'welcome' && hold && hold.until <= clock) holds.delete(domain)
    return undefined
  }

  function holdBack({ domain, until }: HoldRequest, now: number): number {
    clock = now
    const before = holds.get(domain) ?? { since: now, until: -Infinity, strikes: 0 }
    const isOver = before.until <= now
    const steps = until instanceof Date ? [until.getTime() - now] : until.stepsMs
    const step = isOver ? Math.min(before.strikes, steps.length - 1) : 0
    const end = Math.max(before.until, now + (steps[step] ?? 0))
    const strikes = before.strikes + (isOver && !(until instanceof Date) ? 1 : 0)
    holds.set(domain, { since: before.since, until: end, strikes })
    return end
  }

  return {
    take: async (request) => take(request),
    release: async (visit, outcome, rule) => release(visit, outcome, rule),
    hold: async (request, now) => new Date(holdBack(request, now.getTime())),
    connections: (host) => leasesOf(host).size,
  }
}

export function memoryRobotsCache(): RobotsCache {
  const answers = new Map<string, RobotsAnswer>()
  return {
    get: async (origin) => answers.get(origin),
    keep: async (origin, answer) => void answers.set(origin, answer),
  }
}
