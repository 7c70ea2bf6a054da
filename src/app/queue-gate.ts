import { setTimeout as delay } from 'node:timers/promises'
import type { Producer } from '../queues/producer.ts'

export interface GateOptions {
  /** More jobs than this, of whatever kind, are not to wait in the queues. */
  readonly most: number
  /** Where none of them goes and nothing ends for so long, nobody works: there is nothing to wait for. */
  readonly idleMs: number
  /** How often is looked. */
  readonly everyMs: number
  /** Milliseconds of whatever beginning. */
  readonly clock: () => number
}

export const usualGate: GateOptions = {
  most: 1_000,
  idleMs: 20_000,
  everyMs: 250,
  clock: () => performance.now(),
}

export interface Gate {
  /** Waits until there is room in the queues, or nobody works, or it is asked to stop. Told of the depth each time it has to. */
  readonly room: (signal: AbortSignal, onWait: (depth: number) => void) => Promise<void>
  /** To be told when jobs have been added, so that those that go are seen, and looked for no sooner than they may fill the queues. */
  readonly added: (jobs: number) => Promise<void>
}

/** What is looked at. */
export interface Gated extends Pick<Producer, 'backlog'> {
  /** When work on an article last ended, well or badly, in milliseconds; 0 where it never did. */
  readonly lastEnd: () => Promise<number>
}

/** For who has many jobs that can wait: workers find live ones among few, and the queues stay small. */
export function openGate(
  { backlog, lastEnd }: Gated,
  { most, idleMs, everyMs, clock }: GateOptions = usualGate,
): Gate {
  /** If no job has gone. */
  let expected = Infinity
  let movedAt = clock()
  let endedAt = Infinity
  /** Where as much comes as goes, the queues' depth does not say that somebody works. */
  const hasMoved = async (depth: number) => {
    if (depth < expected) return true
    const ended = await lastEnd()
    const isNews = ended > endedAt
    endedAt = ended
    return isNews
  }
  /** So many jobs can be added before it has to look again. */
  let left = 0
  return {
    async room(signal, onWait) {
      while (left <= 0) {
        const depth = depthOf(await backlog())
        left = most - depth
        if (depth > most && (await hasMoved(depth))) movedAt = clock()
        expected = depth
        if (depth <= most || signal.aborted || clock() - movedAt >= idleMs) return
        onWait(depth)
        await delay(everyMs, undefined, { signal }).catch(() => undefined)
      }
    },
    // Counted, as who was queued already is not queued twice.
    added: async (jobs) => {
      left -= jobs
      if (left <= 0) expected = depthOf(await backlog())
    },
  }
}

/** Those that were put off wait for something else than a worker. */
const depthOf = (backlog: Awaited<ReturnType<Producer['backlog']>>): number =>
  Object.values(backlog).reduce(
    (sum, { wait = 0, prioritized = 0, active = 0 }) => sum + wait + prioritized + active,
    0,
  )
