import type { JobsOptions } from 'bullmq'
import type { AnyStage } from '../stage.ts'
import type { StageQueues } from './stage-queues.ts'

/** One round trip carries as many jobs as this. */
const bulk = 500

/** Queues what a stage is to work on. */
export async function addJobs(
  queues: StageQueues,
  name: string,
  data: readonly unknown[],
  order: Order,
): Promise<void> {
  const { stage, queue } = queues.find(name)
  const [only] = data
  // BullMQ's bulk insert on PostgreSQL makes temporary tables: dear for the common single job.
  if (data.length === 1) {
    const job = jobFor(stage, only, order)
    await queue.add(job.name, job.data, job.opts)
    return
  }
  for (let from = 0; from < data.length; from += bulk) {
    await queue.addBulk(data.slice(from, from + bulk).map((item) => jobFor(stage, item, order)))
  }
}

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
