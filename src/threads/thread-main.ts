import { flushCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { importExactly } from './exact-imports.ts'
import type { TaskMessage, ThreadMessage, ThreadStart, ThreadWork } from './messages.ts'

// What every text thread runs: it gets ready, says so, and then does one task after the other.

const { file, tables, code, compiled, began }: ThreadStart = workerData
importExactly()
const work: ThreadWork = await import(file)

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (message: ThreadMessage<unknown>) => parentPort?.postMessage(message)

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

async function answer({ name, input }: TaskMessage): Promise<void> {
  began[0] = cpuMs()
  try {
    const task = work[name]
    if (!task) throw new Error(`${file} has no task ${name}`)
    tell({ kind: 'answer', answer: await task(input) })
  } catch (error) {
    tell({ kind: 'failed', error })
  }
}

parentPort?.on('message', (message: TaskMessage) => void answer(message))

const prepared = await work.prepare?.(tables, code, compiled)
if (prepared && !tables) tell({ kind: 'tables', tables: prepared })
// The first one has a task waiting for it, which warms it as well: one that joins others is not to be slower than they are.
if (tables) work.warmUp?.()
// For the next thread; whoever ends this one leaves it no time to.
flushCompileCache()
tell({ kind: 'warm' })
