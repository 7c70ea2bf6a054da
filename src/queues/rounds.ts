import type { Logger } from 'pino'
import type { Waiting } from '../schemas/jobs.ts'
import type { Producer } from './producer.ts'

/** What the schedule asks of the store. */
export interface Due {
  /** Ids of feeds to be polled now, but for those whose poll was queued since `lost`. */
  takeFeeds(now: Date, lost: Date, limit: number): Promise<string[]>
  /** Entries whose page is to be looked at again. */
  takeRefetches(now: Date, limit: number): Promise<Waiting[]>
  /** Entries in flight that have not moved since `before`. */
  takeStale(before: Date, now: Date, limit: number): Promise<Waiting[]>
}

export interface RoundParts {
  readonly due: Due
  readonly producer: Producer
  readonly log: Logger
  readonly now: () => Date
  readonly sweepMs: number
  /** How many times faster than real time `now` runs. */
  readonly clockRate: number
}

/** So many are taken at once. */
export const batch = 500

/** A poll that is neither done nor failed after this long is queued again: a queue may have lost it. */
const pollLostMs = 5 * 60_000

/** Queues what is due. In doubt it takes all feeds that are, queued or not. */
export function poller(parts: RoundParts): () => Promise<void> {
  const { due, producer, now } = parts
  const inDoubt = doubter(parts)
  return async () => {
    const at = now()
    await inDoubt(async (mayBeLost) => {
      const lost = new Date(at.getTime() - (mayBeLost ? 0 : pollLostMs))
      for (;;) {
        const feeds = await due.takeFeeds(at, lost, batch)
        await producer.add(
          'poll-feed',
          feeds.map((feedId) => ({ feedId })),
        )
        if (feeds.length < batch) break
      }
    })
    await producer.addEntries(await due.takeRefetches(at, batch))
  }
}

/** Queues again what has stood still for two sweeps. In doubt it takes all that is in flight, and at once. */
export function sweeper(parts: RoundParts): () => Promise<void> {
  const { due, producer, now, sweepMs, log, clockRate } = parts
  const inDoubt = doubter(parts)
  let isFirst = true
  let sweptAt = -Infinity

  async function sweep(patienceMs: number): Promise<void> {
    const at = now()
    const before = new Date(at.getTime() - patienceMs)
    let swept = 0
    for (;;) {
      const stale = await due.takeStale(before, at, batch)
      if (stale.length === 0) break
      // At the start there are many, and few of them in the hands of others.
      await (isFirst ? producer.addEntries(stale) : producer.addLost(stale))
      swept += stale.length
    }
    isFirst = false
    if (swept > 0) log.info({ entries: swept }, 'swept')
  }

  return async () =>
    inDoubt(async (mayBeLost) => {
      const startedAt = performance.now()
      if (!mayBeLost && startedAt - sweptAt < sweepMs) return
      await sweep(mayBeLost ? 0 : 2 * sweepMs * clockRate)
      sweptAt = startedAt
    })
}

/** After looking at all, so many times as long as that took nothing is doubted; no longer than a sweep. */
const restFactor = 10

/**
 * Runs rounds, each told whether jobs may have been lost: at first, as nobody knows what the process before this one left; when a
 * connection of the queues has broken, as the server may have died with its newest jobs; and when a round has failed, as what it took
 * may not have been queued. A connection that breaks over and over does not keep the store busy with looking.
 */
function doubter({ producer, sweepMs }: Pick<RoundParts, 'producer' | 'sweepMs'>) {
  let seen: number | undefined
  let restsUntil = -Infinity
  return async (round: (mayBeLost: boolean) => Promise<void>): Promise<void> => {
    const startedAt = performance.now()
    const breaks = producer.breaks()
    const mayBeLost = breaks !== seen && startedAt >= restsUntil
    try {
      await round(mayBeLost)
    } catch (error) {
      seen = undefined
      throw error
    }
    if (!mayBeLost) return
    seen = breaks
    const endedAt = performance.now()
    restsUntil = endedAt + Math.min(sweepMs, restFactor * (endedAt - startedAt))
  }
}
