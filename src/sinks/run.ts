import type { Logger } from 'pino'
import type { TakenSink } from '../schemas/sink.ts'
import { type DeliverParts, deliver } from './deliver.ts'

export interface RunningSinks {
  /** Puts new records in order, and begins to deliver to sinks that are behind. To be called whenever there are any. */
  step(): Promise<void>
  /** Ends what is being sent, and gives the sinks back. */
  stop(): Promise<void>
}

export interface SinkParts extends DeliverParts {
  readonly log: Logger
  /** Puts records that are new in order. Gives how many. */
  readonly place: (limit: number) => Promise<number>
  /** A sink that is behind, if there is one that nobody delivers to. */
  readonly take: () => Promise<TakenSink | undefined>
}

const placedAtOnce = 1_000
/** Sinks that one process delivers to at once. */
const mostAtOnce = 4

/** Delivers records to sinks as they come. Wherever there are workers, and in any number: each sink is one's at a time. */
export function startSinks(parts: SinkParts): RunningSinks {
  const stopping = new AbortController()
  const busy = new Map<string, Promise<void>>()

  async function begin(): Promise<void> {
    while ((await parts.place(placedAtOnce)) === placedAtOnce && !stopping.signal.aborted);
    while (busy.size < mostAtOnce && !stopping.signal.aborted) {
      const taken = await parts.take()
      if (!taken) return
      const work = watched(after(busy.get(taken.name), taken)).finally(() => {
        if (busy.get(taken.name) === work) busy.delete(taken.name)
      })
      busy.set(taken.name, work)
    }
  }

  /** A lease may be over while its batch is still on the way: two never write to one sink at once. */
  async function after(before: Promise<void> | undefined, taken: TakenSink): Promise<void> {
    await before
    await deliver(taken, parts, stopping.signal)
  }

  const watched = async (work: Promise<void>) =>
    work.catch((error: unknown) => parts.log.warn({ err: error }, 'sink trouble'))

  return {
    step: async () => watched(begin()),
    stop: async () => {
      stopping.abort()
      await Promise.all(busy.values())
    },
  }
}
