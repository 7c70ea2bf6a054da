import type { Bulk } from '../schemas/dead-letter.ts'
import type { NewBulk } from '../store/bulks.ts'
import type { Reopened } from '../store/dead-letters/reopen.ts'
import { currentActor } from './actor.ts'
import type { Parts } from './parts.ts'

/** So many letters at a time: a step holds their rows for less than a second. */
const stepSize = 200

/** Puts the jobs of letters back; a letter taken out of quarantine is in flight, and the sweeper sees to it. */
export async function queueAgain(
  { producer }: Pick<Parts, 'producer'>,
  jobs: readonly Reopened[],
): Promise<void> {
  for (const { stage, subject } of jobs) {
    if (subject.kind === 'feed') await producer.add(stage, [{ feedId: subject.id }])
    else await producer.addEntries([{ stage, id: subject.id, run: subject.run, priority: 0 }])
  }
}

/** Carries bulks on, wherever there are workers, and in any number: each step is taken by one. Gives whether it took one. */
export async function stepBulks(parts: Parts): Promise<boolean> {
  const jobs = await parts.store.bulks.step(parts.now(), stepSize)
  if (jobs) await queueAgain(parts, jobs)
  return jobs !== undefined
}

/** Begins it and does the first step at once, so that few letters are done with when it answers. */
export async function startBulk(parts: Parts, bulk: NewBulk): Promise<Bulk> {
  const id = await parts.store.bulks.start({ ...bulk, by: currentActor() }, parts.now())
  await stepBulks(parts)
  const started = await parts.store.bulks.get(id)
  if (!started) throw new Error(`bulk ${id} is gone`)
  return started
}
