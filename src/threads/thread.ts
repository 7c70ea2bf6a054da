import { Worker } from 'node:worker_threads'
import { keptCompiled } from '../compiled.ts'
import type { TextTables } from '../text/tables.ts'
import type { CodeToLoad, TaskMessage, ThreadMessage, ThreadStart } from './messages.ts'
import { watch } from './watch.ts'

export interface ThreadLimits {
  /** CPU time a task may use; starting and warming up are no part of a task. */
  readonly deadlineMs: number
  /** A thread whose heap grows beyond this is ended. */
  readonly memoryMb: number
}

export interface ThreadOptions extends ThreadLimits {
  /** Address of the module that does the work. */
  readonly file: string
  readonly tables: TextTables | undefined
  readonly code?: CodeToLoad | undefined
  /** Told once, by a thread that was given none. */
  readonly onTables: (tables: TextTables) => void
  /** CPU time it may use to get ready. */
  readonly startMs?: number
}

/** How a task ended in its thread. After all but the first two the thread is of no more use. */
export type Ending =
  | { readonly kind: 'answer'; readonly answer: never }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'over-deadline' | 'over-memory' | 'stalled' | 'called-off' }
  | { readonly kind: 'gone'; readonly error: Error }

/** A thread that does one task at a time. */
export interface Thread {
  /** Resolves when the thread can work at full speed; rejects where it could not get so far. */
  readonly warm: Promise<void>
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Rejects never. */
  run(task: TaskMessage): Promise<Ending>
  /** Gives up the task that runs. */
  callOff(): void
  /** Ends the thread and whatever it does. */
  end(): Promise<void>
}

const main = new URL(
  import.meta.url.endsWith('.ts') ? './thread-main.ts' : './thread-main.js',
  import.meta.url,
)

/** Starts a thread. It keeps the process alive while it gets ready and while it works, not while it waits. */
export function startThread({
  file,
  tables,
  code,
  onTables,
  startMs = 60_000,
  ...limits
}: ThreadOptions): Thread {
  const start: ThreadStart = {
    file,
    tables,
    code,
    compiled: keptCompiled(),
    began: new Float64Array(new SharedArrayBuffer(8)),
  }
  const worker = new Worker(main, {
    workerData: start,
    resourceLimits: heapOf(limits),
    env: envFor(start),
  })
  const warm = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  let settle = ignore

  let isOnline = false
  worker.once('online', () => {
    isOnline = true
  })
  const stopWatchingStart = watch({
    // Before it is online, as on a busy machine, it cannot tell, which is not to be taken for its end.
    cpuMs: async () => (isOnline ? cpuMs(worker) : 0),
    deadlineMs: startMs,
    end: (verdict) => lose(new Error(`a text thread could not get ready: ${verdict}`)),
  })
  const lose = (error: Error) => {
    stopWatchingStart()
    warm.reject(error)
    settle(isOutOfMemory(error) ? { kind: 'over-memory' } : { kind: 'gone', error })
  }
  worker.on('error', lose)
  worker.on('exit', (status) => {
    lose(new Error(`a text thread ended with code ${status}`))
    ended.resolve()
  })
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'tables') return onTables(message.tables)
    if (message.kind !== 'warm') return settle(message)
    stopWatchingStart()
    worker.unref()
    warm.resolve()
  })

  async function run(task: TaskMessage): Promise<Ending> {
    const ending = Promise.withResolvers<Ending>()
    settle = ending.resolve
    const stopWatching = watch({
      cpuMs: async () => (await cpuMs(worker)) - (start.began[0] ?? 0),
      deadlineMs: limits.deadlineMs,
      end: (kind) => ending.resolve({ kind }),
    })
    // Until the thread has taken the task up it has used nothing for it.
    start.began[0] = Infinity
    worker.ref()
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(task)
      return await ending.promise
    } catch (error) {
      return { kind: 'failed', error }
    } finally {
      stopWatching()
      worker.unref()
    }
  }

  return {
    warm: warm.promise,
    ended: ended.promise,
    run,
    callOff: () => settle({ kind: 'called-off' }),
    end: async () => void (await worker.terminate()),
  }
}

/** By its environment a thread finds even its first file compiled, so that it needs nothing that strips types. */
const envFor = ({ compiled }: ThreadStart) =>
  compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: compiled }

/** Where endings go while there is no task. */
const ignore: (ending: Ending) => void = () => undefined

async function cpuMs(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage()
  return (user + system) / 1_000
}

const heapOf = ({ memoryMb }: ThreadLimits) => ({
  maxOldGenerationSizeMb: memoryMb,
  // Where a heap reaches its limit Node ends the thread, and lets the collection that is under way have 16 MB more: if
  // that needs still more, as when many young objects survive at once, V8 aborts the whole process. Of the young
  // generation a third can survive.
  maxYoungGenerationSizeMb: Math.min(32, memoryMb / 8),
  stackSizeMb: 4,
})

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
