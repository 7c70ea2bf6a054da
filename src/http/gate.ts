/** Feeds and articles have workers, and so places, of their own. */
export type Group = 'feed' | 'article'

/** Who wants one of the places that this process has for requests. */
export interface Asker {
  readonly group: Group
  readonly host: string
  /** The site as people see it: each blog of a service is one. */
  readonly domain: string
  readonly feedId?: string | undefined
}

export interface Place {
  /** Gives the place back. `none`: nothing was learned about the host. */
  leave(outcome: 'answered' | 'failed' | 'none'): void
}

/** `waitMs`: there is no place for this asker; it may ask again after that. */
export type Entry = Place | { readonly waitMs: number }

export interface Gate {
  enter(asker: Asker): Entry
}

export interface GateSettings {
  readonly places: Readonly<Record<Group, number>>
  /** A request that takes longer than this counts as trouble before it is over. */
  readonly slowMs: number
  /** How many times faster than real time the waits are counted: 1 but for benches. */
  readonly clockRate?: number
}

interface Taken extends Asker {
  readonly sinceMs: number
}

/** What this process knows of a host. */
interface Known {
  readonly status: 'unknown' | 'answers' | 'fails'
  /** How long its requests take. */
  readonly tookMs: number
  /** Where the line of those who were sent away ends. */
  readonly lineEndMs: number
}

const stranger: Known = { status: 'unknown', tookMs: 50, lineEndMs: -Infinity }
const shortestMs = 2
const longestMs = 2_000
const mostKnown = 10_000

const keyOf = ({ group, host }: Asker) => `${group} ${host}`

/**
 * Keeps anybody from taking all places. Host, domain and feed get a quarter each once places are scarce.
 * Hosts in trouble (they failed when asked last, or take long just now) get a quarter together, those that
 * have not answered yet have what is left of three quarters, and each of either one at a time: so a
 * quarter is always there for those that answer. Who gets none is to go and come back: waiting takes no place.
 */
export function createGate(
  { places, slowMs, clockRate = 1 }: GateSettings,
  clock: () => number = () => performance.now(),
): Gate {
  const taken = new Set<Taken>()
  const known = new Map<string, Known>()
  const knownOf = (asker: Asker) => known.get(keyOf(asker)) ?? stranger
  const isTroubled = (place: Taken) =>
    knownOf(place).status === 'fails' || clock() - place.sinceMs > slowMs

  function remember(asker: Asker, change: Partial<Known>): void {
    const key = keyOf(asker)
    const now = { ...knownOf(asker), ...change }
    known.delete(key)
    known.set(key, now)
    const [oldest] = known.keys()
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  }

  function hasPlace(asker: Asker): boolean {
    const total = places[asker.group]
    const quarter = Math.max(1, Math.floor(total / 4))
    const others = [...taken].filter(({ group }) => group === asker.group)
    const atHost = others.filter(({ host }) => host === asker.host)
    const inTrouble = others.filter(isTroubled).length
    const { status } = knownOf(asker)

    if (status === 'fails' || atHost.some(isTroubled))
      return atHost.length === 0 && inTrouble < quarter
    if (status === 'unknown') {
      const unproven = others.filter(
        (place) => isTroubled(place) || knownOf(place).status === 'unknown',
      ).length
      return atHost.length === 0 && unproven < Math.max(1, total - quarter)
    }
    if (others.length < total - quarter) return true
    return (
      atHost.length < quarter &&
      others.filter(({ domain }) => domain === asker.domain).length < quarter &&
      others.filter(({ feedId }) => feedId !== undefined && feedId === asker.feedId).length <
        quarter
    )
  }

  /** Those who are sent away get places in a line, as far apart as the host's requests take. */
  function sendAway(asker: Asker): Entry {
    const now = clock()
    const { tookMs, lineEndMs, status } = knownOf(asker)
    const atHost = [...taken].filter(
      ({ group, host }) => group === asker.group && host === asker.host,
    )
    const oldestMs = Math.max(0, ...atHost.map(({ sinceMs }) => now - sinceMs))
    const atOnce = status === 'answers' ? Math.max(1, atHost.length) : 1
    const strideMs = Math.min(Math.max(Math.max(tookMs, oldestMs) / atOnce, shortestMs), longestMs)
    const endMs = Math.max(now, lineEndMs) + strideMs
    remember(asker, { lineEndMs: endMs })
    return { waitMs: (endMs - now) * clockRate }
  }

  function learn(place: Taken, answers: boolean): void {
    const before = knownOf(place)
    const status = answers ? 'answers' : 'fails'
    remember(place, {
      status,
      tookMs: (before.tookMs + clock() - place.sinceMs) / 2,
      ...(status !== before.status && { lineEndMs: -Infinity }),
    })
  }

  return {
    enter(asker) {
      if (!hasPlace(asker)) return sendAway(asker)
      const place: Taken = { ...asker, sinceMs: clock() }
      taken.add(place)
      return {
        leave(outcome) {
          taken.delete(place)
          if (outcome !== 'none') learn(place, outcome === 'answered')
        },
      }
    },
  }
}
