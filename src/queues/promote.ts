import type { StageQueue } from './backend.ts'
import { atOnce } from './stage-queues.ts'

/** Ends the wait of jobs that were put off, by their keys. Gives how many did wait. */
export async function promoteAll(queue: StageQueue, keys: readonly string[]): Promise<number> {
  let promoted = 0
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce)
    const were = await Promise.all(some.map(async (key) => promote(queue, key)))
    promoted += were.filter(Boolean).length
  }
  return promoted
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
