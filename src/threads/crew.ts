import type { Thread } from './thread.ts'

/** A thread that had nothing to do for so long is ended, unless it is the only one. */
const idleMs = 5 * 60_000

/**
 * So long the threads that are there have for what waits, before more are started: one takes over a second of CPU time to
 * get ready, in which another does dozens of tasks.
 */
const graceMs = 1_000

export interface CrewOptions {
  readonly size: number
  readonly start: () => Thread
  /** Who waits may ask again: a thread has become free, or more may be started. */
  readonly onFree: () => void
  /** A thread could not start. */
  readonly onLost: (error: unknown) => void
}

/** The threads of a pool: those that get ready, those that are free and those that were taken. */
export interface Crew {
  /** A free thread, and one that has done nothing yet where it must be fresh. None: see `call`. */
  take(fresh: boolean): Thread | undefined
  /** Has the first thread started; more, for as many tasks as wait, where these wait for long and as far as there is room. */
  call(waiting: number, fresh: boolean): void
  /** Gives a thread back. */
  free(thread: Thread): void
  /** Ends a thread that was taken and starts another in its place, before one is asked for. */
  replace(thread: Thread): void
  close(): Promise<void>
}

/**
 * Starts threads as they are called for, no more at once than are ready, and keeps them; one stays for good, so that the
 * next task finds it warm.
 */
export function gatherCrew({ size, start, onFree, onLost }: CrewOptions): Crew {
  const all = new Set<Thread>()
  const starting = new Set<Thread>()
  const used = new WeakSet<Thread>()
  /** Those used last come last, and are taken first. */
  const idle = new Map<Thread, NodeJS.Timeout>()
  const ends = new Set<Promise<void>>()
  let isClosed = false
  /** Runs while something waits. */
  let grace: NodeJS.Timeout | undefined
  let isOver = false

  async function add(): Promise<void> {
    const thread = start()
    all.add(thread)
    starting.add(thread)
    void thread.ended.then(() => forget(thread))
    try {
      await thread.warm
      starting.delete(thread)
      free(thread)
    } catch (error) {
      end(thread)
      if (!isClosed) onLost(error)
    }
  }

  function forget(thread: Thread): void {
    clearTimeout(idle.get(thread))
    idle.delete(thread)
    starting.delete(thread)
    all.delete(thread)
  }

  function end(thread: Thread): void {
    forget(thread)
    const ended = thread.end().finally(() => ends.delete(ended))
    ends.add(ended)
  }

  function free(thread: Thread): void {
    if (!all.has(thread)) return
    const tire = () => all.size > 1 && end(thread)
    idle.set(thread, setTimeout(tire, idleMs).unref())
    onFree()
  }

  function makeRoom(fresh: boolean): void {
    const [oldest] = idle.keys()
    if (fresh && all.size === size && starting.size === 0 && oldest) end(oldest)
  }

  function startFor(waiting: number): void {
    const most = Math.min(waiting, Math.max(1, all.size - starting.size))
    while (all.size < size && starting.size < most) void add()
  }

  function askAgain(): void {
    grace = undefined
    isOver = true
    onFree()
    isOver = false
  }

  return {
    take(fresh) {
      const thread = [...idle.keys()].findLast((each) => !fresh || !used.has(each))
      if (!thread) return undefined
      clearTimeout(idle.get(thread))
      idle.delete(thread)
      used.add(thread)
      return thread
    },
    call(waiting, fresh) {
      makeRoom(fresh)
      if (!fresh && !isOver && all.size > 0) grace ??= setTimeout(askAgain, graceMs).unref()
      else startFor(waiting)
    },
    free,
    replace(thread) {
      end(thread)
      if (!isClosed) void add()
    },
    async close() {
      isClosed = true
      clearTimeout(grace)
      for (const thread of all) end(thread)
      await Promise.all(ends)
    },
  }
}
