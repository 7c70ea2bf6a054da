import type { JobsOptions } from 'bullmq'
import { type Waiting, jobOf } from '../schemas/jobs.ts'
import type { AnyStage } from '../stage.ts'
import type { QueueBackend, StageQueue } from './backend.ts'

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
  let closing = false
  const opened = new Map<string, StageQueue>()
  const find = (name: string) => {
    const stage = stages.find((one) => one.name === name)
    if (stage) return { stage, queue: queueOf(name) }
    throw new Error(`no stage ${name}; there are ${stages.map((one) => one.name).join(', ')}`)
  }

  /** A queue connects at once: most commands ask none. */
  function queueOf(name: string): StageQueue {
    const known = opened.get(name)
    if (known) return known
    if (closing) throw new Error('the producer is closed')
    const queue = backend.openQueue(name)
    queue.on('error', (error) => {
      if (!closing) onError(error)
    })
    opened.set(name, queue)
    return queue
  }

  let failures = 0
  const add: Producer['add'] = async (...jobs) => {
    try {
      await queueAll(...jobs)
    } catch (error) {
      failures += 1
      throw error
    }
  }

  const queueAll: Producer['add'] = async (name, data, priority = 0, delayMs = 0) => {
    const { stage, queue } = find(name)
    const [only] = data
    // BullMQ's bulk insert on PostgreSQL makes temporary tables: dear for the common single job.
    if (data.length === 1) {
      const job = jobFor(stage, only, { priority, delayMs })
      await queue.add(job.name, job.data, job.opts)
      return
    }
    for (let from = 0; from < data.length; from += bulk) {
      await queue.addBulk(
        data.slice(from, from + bulk).map((item) => jobFor(stage, item, { priority, delayMs })),
      )
    }
  }

  const addEntries: Producer['addEntries'] = async (entries) => {
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

  /**
   * A run's jobs have one key in all stages. One that has been active for longer than all stages may take was left by a process
   * that is gone, where no other works its queue: nobody else would find that out.
   */
  async function isWorkedOn({ id, run, stage }: Waiting): Promise<boolean> {
    const at = stages.findIndex(({ name }) => name === stage)
    const before = stages.slice(0, Math.max(0, at)).filter(({ reads }) => reads !== 'feed')
    for (const { name, key } of before) {
      const job = await find(name).queue.getJob(key(jobOf(name, id, run)))
      if (!job || Date.now() - (job.processedOn ?? Date.now()) > longestChainMs) continue
      if (await job.isActive()) return true
    }
    return false
  }

  return {
    add,
    addEntries,
    async addLost(entries) {
      const lost: Waiting[] = []
      for (let from = 0; from < entries.length; from += atOnce) {
        const some = entries.slice(from, from + atOnce)
        const are = await Promise.all(some.map(async (entry) => isWorkedOn(entry)))
        lost.push(...some.filter((_, at) => are[at] !== true))
      }
      await addEntries(lost)
    },
    async promote(name, keys) {
      const { queue } = find(name)
      let promoted = 0
      for (let from = 0; from < keys.length; from += atOnce) {
        const some = keys.slice(from, from + atOnce)
        const were = await Promise.all(some.map(async (key) => promote(queue, key)))
        promoted += were.filter(Boolean).length
      }
      return promoted
    },
    async look(name) {
      const { queue } = find(name)
      const [meta, counts] = await Promise.all([
        queue.getMeta(),
        queue.getJobCounts('wait', 'prioritized'),
      ])
      const { paused = false, concurrency, max } = meta
      const isHeld = paused || concurrency !== undefined || max !== undefined
      return { isHeld, wait: counts['wait'] ?? 0, prioritized: counts['prioritized'] ?? 0 }
    },
    async backlog() {
      const counts = stages.map(
        async ({ name }) =>
          [
            name,
            await queueOf(name).getJobCounts('wait', 'prioritized', 'active', 'delayed'),
          ] as const,
      )
      return Object.fromEntries(await Promise.all(counts))
    },
    breaks: () => backend.breaks() + failures,
    close: async () => {
      closing = true
      await Promise.all([...opened.values()].map(async (queue) => queue.close()))
    },
  }
}

/** One round trip carries as many jobs as this. */
const bulk = 500
const atOnce = 20
/** From the beginning of a stage to the end of all that may begin directly after it. */
const longestChainMs = 10 * 60_000

interface Order {
  readonly priority: number
  readonly delayMs: number
}

function jobFor(stage: AnyStage, data: unknown, { priority, delayMs }: Order) {
  const opts: JobsOptions = {
    // BullMQ does not add a job whose id still exists, in any state. So an id lives as long as its
    // job: what has ended is remembered by the ledger and the dead letters, not by the queue.
    jobId: stage.key(data),
    removeOnComplete: true,
    removeOnFail: true,
    // A failure that can pass is waited for in the ledger, not here.
    attempts: 1,
    ...(priority > 0 && { priority }),
    ...(delayMs > 0 && { delay: delayMs }),
  }
  return { name: stage.name, data, opts }
}

/** A job that has gone on meanwhile, or has ended, needs no help. */
async function promote(queue: StageQueue, key: string): Promise<boolean> {
  const job = await queue.getJob(key)
  if (!job || !(await job.isDelayed())) return false
  try {
    await job.promote()
    return true
  } catch (error) {
    if (await job.isDelayed()) throw error
    return false
  }
}
