import { type Waiting, jobOf } from '../schemas/jobs.ts'
import type { AnyStage } from '../stage.ts'
import { addJobs } from './add-jobs.ts'
import type { QueueBackend, StageQueue } from './backend.ts'
import { findLost } from './lost.ts'
import { promoteAll } from './promote.ts'
import { type StageQueues, openQueues } from './stage-queues.ts'

/** The queue of a stage at a moment. */
export interface QueueLook {
  /** Somebody has paused it, or set how many of its jobs may run at once or in a time, wherever they do. */
  readonly isHeld: boolean
  /** Jobs of live work that wait, and all others. */
  readonly wait: number
  readonly prioritized: number
}

/** Adds jobs. One that is queued already, in whatever state, is not queued twice. */
export interface Producer {
  /** With `delayMs` nobody takes them before that. */
  readonly add: (
    stage: string,
    data: readonly unknown[],
    priority?: number,
    delayMs?: number,
  ) => Promise<void>
  /** Queues entries where they stand. */
  readonly addEntries: (entries: readonly Waiting[]) => Promise<void>
  /** The same, but for those whose stage has begun directly: a worker has their job of an earlier one. */
  readonly addLost: (entries: readonly Waiting[]) => Promise<void>
  /** Ends the wait of jobs that were put off, by their keys. Gives how many did wait. */
  readonly promote: (stage: string, keys: readonly string[]) => Promise<number>
  readonly look: (stage: string) => Promise<QueueLook>
  /** Jobs waiting, running and put off, by stage. */
  readonly backlog: () => Promise<Record<string, Record<string, number>>>
  /** How often a connection has broken, or something could not be queued: what was to be may have been lost. */
  readonly breaks: () => number
  readonly close: () => Promise<void>
}

/** `onError` hears of connections that break while nothing is asked of them. */
export function createProducer(
  backend: QueueBackend,
  stages: readonly AnyStage[],
  onError: (error: Error) => void,
): Producer {
  const queues = openQueues(backend, stages, onError)
  let failures = 0
  const add: Producer['add'] = async (name, data, priority = 0, delayMs = 0) => {
    try {
      await addJobs(queues, name, data, { priority, delayMs })
    } catch (error) {
      failures += 1
      throw error
    }
  }
  return {
    add,
    addEntries: async (entries) => addEntries(add, entries),
    addLost: async (entries) => addEntries(add, await findLost(queues, stages, entries)),
    promote: async (name, keys) => promoteAll(queues.find(name).queue, keys),
    look: async (name) => lookAt(queues.find(name).queue),
    backlog: async () => backlogOf(queues, stages),
    breaks: () => backend.breaks() + failures,
    close: queues.close,
  }
}

async function addEntries(add: Producer['add'], entries: readonly Waiting[]): Promise<void> {
  const groups = Map.groupBy(entries, ({ stage, priority }) => `${stage} ${priority}`)
  for (const group of groups.values()) {
    const [first] = group
    if (first)
      await add(
        first.stage,
        group.map(({ stage, id, run, priority }) => jobOf(stage, id, run, priority)),
        first.priority,
      )
  }
}

async function lookAt(queue: StageQueue): Promise<QueueLook> {
  const [meta, counts] = await Promise.all([
    queue.getMeta(),
    queue.getJobCounts('wait', 'prioritized'),
  ])
  const { paused = false, concurrency, max } = meta
  const isHeld = paused || concurrency !== undefined || max !== undefined
  return { isHeld, wait: counts['wait'] ?? 0, prioritized: counts['prioritized'] ?? 0 }
}

async function backlogOf(queues: StageQueues, stages: readonly AnyStage[]) {
  const counts = stages.map(
    async ({ name }) =>
      [
        name,
        await queues.find(name).queue.getJobCounts('wait', 'prioritized', 'active', 'delayed'),
      ] as const,
  )
  return Object.fromEntries(await Promise.all(counts))
}
