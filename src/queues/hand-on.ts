import type { Job } from 'bullmq'
import { z } from 'zod'
import { priorities } from '../schemas/jobs.ts'
import type { AnyStage, Outcome } from '../stage.ts'
import type { Release } from './places.ts'
import type { Affair } from './settle.ts'

/** A job from a queue, or one that has never been in one. */
export type StageJob = Pick<
  Job<unknown, unknown>,
  'id' | 'data' | 'opts' | 'attemptsMade' | 'stalledCounter'
>

/** A job of the next stage that may begin now, in its place. */
export interface DirectStart {
  readonly stage: AnyStage
  readonly job: StageJob
  readonly release: Release
}

type DoneOutcome = Extract<Outcome<unknown>, { status: 'done' }>

/** The entry moves on, and its job is queued, or the next stage may begin with it at once. */
export async function handOn(
  affair: Affair,
  next: AnyStage,
  { next: items, advanced }: DoneOutcome,
): Promise<DirectStart | undefined> {
  const { parts, subject, stage } = affair
  if (subject?.kind !== 'entry') {
    await addNext(affair, next, items)
    return undefined
  }
  const hasMoved =
    advanced ?? (await parts.books.advance(subject.id, subject.run, next.name, stage.version))
  const direct = hasMoved ? await startOf(affair, next, items) : undefined
  if (direct) return direct
  // Whoever takes the job finds its entry there.
  await affair.settle?.()
  await addNext(affair, next, items)
  return undefined
}

/** Nothing where the job has to be queued. */
async function startOf(
  { parts, job: { opts }, signal }: Affair,
  next: AnyStage,
  items: readonly unknown[],
): Promise<DirectStart | undefined> {
  const [data] = items
  if (!parts.direct || items.length > 1) return undefined
  const priority = opts.priority ?? priorities.live
  const job = { id: next.key(data), data, opts: { priority }, attemptsMade: 0, stalledCounter: 0 }
  const release = await parts.direct.place(next.name, priority, signal)
  return release && { stage: next, job, release }
}

/** What can wait comes behind what cannot; all else goes on as its job was. */
async function addNext({ parts, job }: Affair, next: AnyStage, items: readonly unknown[]) {
  const groups = Map.groupBy(items, (item) =>
    isLater.safeParse(item).success ? priorities.later : job.opts.priority,
  )
  for (const [priority, group] of groups) await parts.producer.add(next.name, group, priority)
}

const isLater = z.object({ later: z.literal(true) })
