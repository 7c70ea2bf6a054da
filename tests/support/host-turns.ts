import type { HostTurns, RobotsAnswer, RobotsCache, TurnRequest } from '../../src/politeness.ts'

interface Line {
  lastUsedAt: number
  nextFreeAt: number
  readonly places: Map<string, number>
}

/** Slots lie a tenth further apart than they need to, so that those who come late can catch up. */
const slack = 1.1

/** The turns of a fleet of one process, by the rules of `store/host-turns.ts`. */
export function memoryHostTurns(): HostTurns & { readonly connections: (host: string) => number } {
  const lines = new Map<string, Line>()
  const leases = new Map<string, Map<string, number>>()
  const holds = new Map<string, number>()

  const lineOf = (key: string): Line => {
    const line = lines.get(key) ?? {
      lastUsedAt: -Infinity,
      nextFreeAt: -Infinity,
      places: new Map(),
    }
    lines.set(key, line)
    return line
  }
  const leasesOf = (host: string) => {
    const open = leases.get(host) ?? new Map<string, number>()
    leases.set(host, open)
    return open
  }

  function take(request: TurnRequest): number {
    const { host, domain, purpose, turn, intervalMs, maxConnections, leaseMs } = request
    const now = request.now.getTime()
    const line = lineOf(`${host} ${purpose}`)
    const open = leasesOf(host)
    for (const [owner, until] of open) if (until <= now) open.delete(owner)

    const heldUntil = holds.get(domain) ?? -Infinity
    const standInLine = (from: number) => {
      const place = Math.max(from, heldUntil, line.nextFreeAt)
      line.nextFreeAt = place + intervalMs * slack
      line.places.set(turn, place)
      return place
    }

    const kept = line.places.get(turn)
    const ready = line.lastUsedAt + intervalMs
    const place = kept !== undefined && kept >= heldUntil ? kept : standInLine(Math.max(now, ready))
    if (place > now) return place
    if (ready > now) {
      line.places.set(turn, ready)
      return ready
    }
    if (open.size >= maxConnections) return standInLine(now + intervalMs)

    line.places.delete(turn)
    line.lastUsedAt = now
    line.nextFreeAt = Math.max(line.nextFreeAt, now + intervalMs)
    open.set(`${purpose} ${turn}`, now + leaseMs)
    return now
  }

  return {
    take: async (request) => new Date(take(request)),
    release: async ({ host, purpose, turn }) => {
      leasesOf(host).delete(`${purpose} ${turn}`)
    },
    holdUntil: async (domain, until) => {
      holds.set(domain, Math.max(holds.get(domain) ?? 0, until.getTime()))
    },
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
