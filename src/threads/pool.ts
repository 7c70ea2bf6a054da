import { Piscina } from 'piscina'
import type { TextWork } from '../context.ts'
import { PermanentError } from '../errors.ts'
import type * as thread from './text-thread.ts'
import type { Answer } from './text-thread.ts'

export interface ThreadOptions {
  /** How many threads work at once. */
  readonly threads: number
  /** A page or text that takes longer is given up, and its thread ended. */
  readonly deadlineMs: number
  /** A thread whose heap grows beyond this is ended. */
  readonly memoryMb: number
  /** What runs in the threads; tests put something hostile there. */
  readonly file?: URL
}

export interface TextThreads extends TextWork {
  close(): Promise<void>
}

const textThread = new URL(
  import.meta.url.endsWith('.ts') ? './text-thread.ts' : './text-thread.js',
  import.meta.url,
)

/**
 * Does the CPU-heavy text work in threads, each task with a deadline and a memory limit, so that no page can
 * stop the event loop. Past its memory limit a thread is ended as a rule; V8 may abort the whole process
 * instead, which is why readers cap their input first, and a job that many processes die with is quarantined.
 */
export function openTextThreads({
  threads,
  deadlineMs,
  memoryMb,
  file = textThread,
}: ThreadOptions): TextThreads {
  const pool = new Piscina({
    filename: file.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      // A page's DOM is garbage as soon as it is read: room for it to die young halves the time of collection.
      maxYoungGenerationSizeMb: 128,
      stackSizeMb: 4,
    },
  })

  const turn = turns(threads)

  async function run<T>(
    name: keyof typeof thread,
    input: unknown,
    signal: AbortSignal,
  ): Promise<T> {
    // A task that waits for a thread has not begun yet: its deadline starts with its turn.
    await turn.take()
    const deadline = AbortSignal.timeout(deadlineMs)
    try {
      // Aborting a task that runs ends its thread: the only way to stop code that does not wait.
      const answer: Answer<T> = await pool.run(input, {
        name,
        signal: AbortSignal.any([signal, deadline]),
      })
      if (answer.status === 'unreadable') throw new PermanentError(answer.code, answer.message)
      return answer.value
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (deadline.aborted) {
        throw new PermanentError('over-deadline', `${name} took longer than ${deadlineMs} ms`)
      }
      if (isOutOfMemory(error)) {
        throw new PermanentError('over-memory', `${name} took more than ${memoryMb} MB`)
      }
      throw error
    } finally {
      turn.give()
    }
  }

  return {
    readFeed: async (body, about, signal) => run('feed', { body, about }, signal),
    readArticle: async ({ body, url, contentType, entry, source, feedText }, signal) =>
      run('article', { body, url, contentType, entry, source, feedText }, signal),
    readFeedText: async (entry, url, signal) => run('feedText', { entry, url }, signal),
    extractFacts: async ({ text, published }, signal) => run('facts', { text, published }, signal),
    close: async () => pool.close(),
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** Lets `places` in at once; the others wait in order. */
function turns(places: number) {
  const waiting: (() => void)[] = []
  let free = places
  return {
    async take(): Promise<void> {
      if (free > 0) {
        free -= 1
        return
      }
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push(resolve)
      await promise
    },
    give(): void {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}
