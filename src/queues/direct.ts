import { type Places, type Release, makePlaces } from './places.ts'
import type { Producer, QueueLook } from './producer.ts'

/**
 * Which stages may begin straight after the one before them, with what that has in memory, past their queue. A job that may
 * not is queued. See docs/decisions/0066-a-stage-may-begin-past-its-queue.md.
 */
export interface DirectStarts {
  /** This process takes jobs of the stage from now on, so many at once. Gives their places. */
  readonly open: (stage: string, concurrency: number) => Places
  /** It takes no more. */
  readonly close: (stage: string) => void
  /** A place for a job of this priority that may begin at once; none where it is to be queued. */
  readonly place: (
    stage: string,
    priority: number,
    signal: AbortSignal,
  ) => Promise<Release | undefined>
}

/** So long a look at a queue is good: who pauses a stage waits no longer for it. */
const lookMs = 250

/** With more jobs than that before it, a job stands behind them: first come, first served, and live work before all other. */
const mostAhead = 100

interface Stage {
  readonly places: Places
  readonly concurrency: number
  seen: { readonly at: number; readonly look: Promise<QueueLook> } | undefined
}

export interface DirectOptions {
  /** Milliseconds of whatever beginning. */
  readonly clock?: () => number
  /** Who has not been given a place after so many milliseconds is queued after all. */
  readonly patienceMs?: number
}

export function openDirectStarts(
  producer: Pick<Producer, 'look'>,
  { clock = () => performance.now(), patienceMs = 10_000 }: DirectOptions = {},
): DirectStarts {
  const stages = new Map<string, Stage>()

  async function looked(name: string, stage: Stage): Promise<QueueLook> {
    const at = clock()
    if (!stage.seen || at - stage.seen.at >= lookMs) stage.seen = { at, look: producer.look(name) }
    return stage.seen.look
  }

  return {
    open(name, concurrency) {
      const places = makePlaces(concurrency)
      stages.set(name, { places, concurrency, seen: undefined })
      return places
    },
    close: (name) => void stages.delete(name),
    async place(name, priority, signal) {
      const stage = stages.get(name)
      if (!stage) return undefined
      const look = await looked(name, stage)
      if (isForOthers(stage, look) || !isPassable(look, priority)) return undefined
      const release = await stage.places.take(
        AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      )
      if (!release) return undefined
      let mayBegin = false
      try {
        // It may have been paused, or stopped, while this waited.
        const isFree = isPassable(await looked(name, stage), priority)
        mayBegin = isFree && stages.get(name) === stage
      } finally {
        if (!mayBegin) release()
      }
      return mayBegin ? release : undefined
    },
  }
}

/** More wait here than run, and hardly anything is left in the queue for other processes that may have places. */
const isForOthers = ({ places, concurrency }: Stage, { wait }: QueueLook) =>
  places.waiting() >= concurrency && wait < concurrency

const isPassable = ({ isHeld, wait, prioritized }: QueueLook, priority: number) =>
  !isHeld && (priority > 0 ? wait + prioritized : wait) <= mostAhead
