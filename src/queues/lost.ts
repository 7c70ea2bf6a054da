import { type Waiting, jobOf } from '../schemas/jobs.ts'
import type { AnyStage } from '../stage.ts'
import { type StageQueues, atOnce } from './stage-queues.ts'

/** Those of these entries whose stage has not begun directly: no worker has their job of an earlier one. */
export async function findLost(
  queues: StageQueues,
  stages: readonly AnyStage[],
  entries: readonly Waiting[],
): Promise<Waiting[]> {
  const lost: Waiting[] = []
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce)
    const are = await Promise.all(some.map(async (entry) => isWorkedOn(queues, stages, entry)))
    lost.push(...some.filter((_, at) => are[at] !== true))
  }
  return lost
}

/** From the beginning of a stage to the end of all that may begin directly after it. */
const longestChainMs = 10 * 60_000

/**
 * A run's jobs have one key in all stages. One that has been active for longer than all stages may take was left by a process
 * that is gone, where no other works its queue: nobody else would find that out.
 */
async function isWorkedOn(
  queues: StageQueues,
  stages: readonly AnyStage[],
  { id, run, stage }: Waiting,
): Promise<boolean> {
  const at = stages.findIndex(({ name }) => name === stage)
  const before = stages.slice(0, Math.max(0, at)).filter(({ reads }) => reads !== 'feed')
  for (const { name, key } of before) {
    const job = await queues.find(name).queue.getJob(key(jobOf(name, id, run)))
    if (!job || Date.now() - (job.processedOn ?? Date.now()) > longestChainMs) continue
    if (await job.isActive()) return true
  }
  return false
}
