import { PermanentError } from '../errors.ts'
import type { TextTables } from '../text/tables.ts'
import { gatherCrew } from './crew.ts'
import type { CodeToLoad, TaskName } from './messages.ts'
import type { Answer } from './text-thread.ts'
import { startThread, type ThreadLimits } from './thread.ts'
import { makeTurns } from './turns.ts'

export interface TaskOptions extends ThreadLimits {
  /** How many threads work at once. */
  readonly threads: number
  /** What runs in the threads, a `ThreadWork`. */
  readonly file: URL
  readonly code?: CodeToLoad | undefined
}

/** Threads that all do the same kinds of tasks. */
export interface TaskThreads {
  /** Rejects with a `StageError`, or with what the thread threw. */
  readonly run: <T>(name: TaskName, input: unknown, signal: AbortSignal) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * Does tasks in threads, each with a limit of CPU time and one of memory, so that none can stop the event loop. The first
 * time a task breaks a limit it is tried again, alone in a fresh thread; the second time it fails for good:
 * `over-deadline`, `over-memory`. Time by the clock ends only what waits without end (`thread-stalled`, can be
 * retried). Nothing starts before the first task. A task waits for its thread as long as its signal lets it.
 *
 * Past its memory limit a thread is ended as a rule; V8 may abort the whole process instead, which is why readers
 * cap their input first, and a job that many processes die with is quarantined.
 */
export function openTasks({ threads, file, code, ...limits }: TaskOptions): TaskThreads {
  let tables: TextTables | undefined
  const crew = gatherCrew({
    size: threads,
    start: () => startThread({ ...limits, file: file.href, tables, code, onTables: keepTables }),
    onFree: () => turns.go(),
    onLost: (error) => turns.failNext(error),
  })
  const turns = makeTurns(crew, limits)

  function keepTables(read: TextTables): void {
    tables = read
  }

  async function run<T>(name: TaskName, input: unknown, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>()
    const order = { name, input, deliver: resolve, fail: reject }
    const callOff = () => {
      reject(signal.reason)
      turns.callOff(order)
    }
    signal.addEventListener('abort', callOff)
    try {
      turns.add(order)
      const answer = await promise
      if (answer.status === 'unreadable') throw new PermanentError(answer.code, answer.message)
      return answer.value
    } finally {
      signal.removeEventListener('abort', callOff)
    }
  }

  return {
    run,
    close: async () => {
      turns.close()
      await crew.close()
    },
  }
}

/** The address of a thread's code: beside this file, in whatever form that is. */
export const threadFile = (name: string): URL =>
  new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
