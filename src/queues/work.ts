import { PermanentError } from '../errors.ts'
import { subjectOf } from '../schemas/jobs.ts'
import { type Carrying, carrying } from './carried.ts'
import { execute, stageErrorOf } from './execute.ts'
import type { DirectStart, StageJob } from './hand-on.ts'
import {
  type Affair,
  type JobEnd,
  type Verdict,
  complete,
  failed,
  isLeftover,
  standingOf,
} from './settle.ts'
import type { WorkerParts } from './worker.ts'

/** A job that has its place. */
interface Begun extends DirectStart {
  /** Its entry has come here a moment ago: nobody need ask where it stands. */
  readonly isDirect?: boolean
}

/**
 * Runs a job of a queue, and the stages that may begin straight after it; each is an affair of its own. Says what BullMQ is
 * to make of the first one, the only one it knows of.
 */
export async function workThrough(
  first: Begun,
  parts: WorkerParts,
  signal: AbortSignal,
): Promise<Verdict> {
  // A job that was lost with its process keeps each result by itself: what goes wrong is then told of the stage that it goes wrong in.
  const { context, ...carried } = carrying(parts.context, first.job.stalledCounter === 0)
  const own = { ...parts, context, ...carried }
  const verdict = await inPlace(first, own, signal)
  let begun = directOf(verdict)
  while (begun) {
    const next = await inPlace({ ...begun, isDirect: true }, own, signal)
    if (next.status === 'put-back') await queueLater(begun, next, parts)
    begun = directOf(next)
  }
  return verdict
}

const directOf = (verdict: Verdict): DirectStart | undefined =>
  verdict.status === 'completed' ? verdict.direct : undefined

/** What has to be done later and was in no queue stands in its own one from now on. */
async function queueLater({ stage, job }: DirectStart, verdict: PutBack, parts: WorkerParts) {
  const delayMs = Math.ceil(Math.max(1, delayOf(verdict, parts)))
  await parts.producer.add(stage.name, [job.data], job.opts.priority, delayMs)
}

type PutBack = Extract<Verdict, { status: 'put-back' }>

/** In real milliseconds. */
export const delayOf = ({ until }: PutBack, { context, clockRate }: WorkerParts): number =>
  (until.getTime() - context.now().getTime()) / clockRate

/** With what is carried from stage to stage. */
type OwnParts = WorkerParts & Omit<Carrying, 'context'>

async function inPlace(begun: Begun, parts: OwnParts, signal: AbortSignal): Promise<Verdict> {
  try {
    return await traced(begun, parts, signal)
  } finally {
    begun.release()
  }
}

/** Where traces are wanted, each job is a span of one. */
async function traced(begun: Begun, parts: OwnParts, signal: AbortSignal): Promise<Verdict> {
  const { tracing, onJobEnd } = parts
  if (!tracing) return work(begun, parts, signal)
  const { stage, job } = begun
  const subject = subjectOf(job.data)
  const told = { stage: stage.name, id: job.id, attempt: job.attemptsMade + 1, subject }
  return tracing.around(told, async (note) => {
    const noted = (end: JobEnd) => {
      note(end)
      onJobEnd?.(end)
    }
    return work(begun, { ...parts, onJobEnd: noted }, signal)
  })
}

/** Runs one job and does the books. */
async function work(begun: Begun, parts: OwnParts, signal: AbortSignal): Promise<Verdict> {
  const { stage, job } = begun
  let affair = affairOf(begun, parts, signal)
  const { next, log } = affair
  const advance = next && { to: next.name, version: stage.version }
  try {
    if (!begun.isDirect) {
      const standing = await standingOf(affair, stage.reads, job.stalledCounter === 0)
      affair = { ...affair, standing }
      if (await isLeftover(affair)) return { status: 'completed', result: 'leftover' }
      parts.take(affair.standing?.ahead ?? {})
    }
    if (job.stalledCounter >= maxStalls) throw fatal(job)

    const before = parts.unkept()
    const outcome = await execute(stage, { ...parts.context, log, signal, advance }, job.data)
    // What this stage itself made may wait for the next one.
    if (parts.unkept() === before) await parts.settle()
    return await complete(affair, outcome)
  } catch (error) {
    return ended(affair, parts, error)
  }
}

/** What the stage before has made is kept first, so that this one alone has failed; where that cannot be, it is the other that has. */
async function ended(affair: Affair, parts: OwnParts, error: unknown): Promise<Verdict> {
  const { now } = parts.context
  const at = parts.unkept()?.at
  const maker = parts.stages.find(({ name }) => name === at)
  try {
    await parts.settle()
  } catch (fault) {
    if (affair.signal.aborted) return putBack(parts)
    return failed({ ...affair, stage: maker ?? affair.stage }, stageErrorOf(fault, now))
  }
  if (affair.signal.aborted) return putBack(parts)
  return failed(affair, stageErrorOf(error, now))
}

function affairOf({ stage, job, isDirect }: Begun, parts: OwnParts, signal: AbortSignal): Affair {
  const log = (parts.jobLog ?? parts.context.log).child({
    stage: stage.name,
    job: job.id,
    attempt: job.attemptsMade + 1,
    ...(isDirect && { direct: true }),
  })
  return {
    stage,
    parts,
    next: parts.stages[parts.stages.indexOf(stage) + 1],
    job,
    subject: subjectOf(job.data),
    standing: undefined,
    log,
    startedAt: parts.context.now(),
    signal,
    settle: parts.settle,
  }
}

/** The process is asked to stop. */
export const putBack = ({ context, clockRate }: WorkerParts): PutBack => ({
  status: 'put-back',
  until: new Date(context.now().getTime() + backSoonMs * clockRate),
})

/**
 * Stalled means that a process died while it had the job, which as a rule says nothing against the job.
 * One that so many processes did not survive is taken for the cause: a text that exhausts a thread's
 * memory can take the process with it.
 */
const maxStalls = 30

const fatal = ({ stalledCounter }: StageJob) =>
  new PermanentError('stalled', `${stalledCounter} processes died while they had this job`)

/** Long enough for this worker to have closed. */
const backSoonMs = 3_000
