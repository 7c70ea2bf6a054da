import { DelayedError, type Job, UnrecoverableError } from 'bullmq'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import { PermanentError } from '../errors.ts'
import type { Death, FailedAttempt } from '../schemas/dead-letter.ts'
import { type EntryStage, subjectOf } from '../schemas/jobs.ts'
import type { Trouble } from '../schemas/trouble.ts'
import type { AnyStage } from '../stage.ts'
import type { QueueBackend, StageConsumer } from './backend.ts'
import { execute, stageErrorOf } from './execute.ts'
import type { Producer } from './producer.ts'
import {
  type Affair,
  type JobEnd,
  type Verdict,
  complete,
  failed,
  isLeftover,
  standingOf,
} from './settle.ts'
import type { Tracing } from './tracing.ts'

/** Where an entry stands, and what it has been through. */
export interface Standing extends Trouble {
  readonly run: number
  readonly state: string
  readonly stage: EntryStage | null
  /** Why it is on its way: `refetch` is another look at something recorded. */
  readonly cause: string
  /** Set while it waits: then it has no job, and is queued when it is due. */
  readonly nextAttemptAt: Date | null
}

/** The job that moves an entry. */
export interface Fence {
  readonly id: string
  readonly run: number
  readonly stage: EntryStage
}

export interface SkipDetails {
  readonly duplicateOf?: string | undefined
  /** When it is asked for again, where the reason may pass. */
  readonly reviveAt?: Date | undefined
}

export interface Wait {
  readonly until: Date
  /** The stage to begin with then. */
  readonly from: EntryStage
  readonly code: string
  readonly message: string
}

/** What a worker writes about a job, besides what its stage writes. The store implements it. */
export interface Bookkeeping {
  standing(entryId: string): Promise<Standing | undefined>
  /** `version` is that of the stage it comes from. */
  advance(entryId: string, run: number, stage: EntryStage, version: string): Promise<void>
  skip(
    entryId: string,
    run: number,
    stage: EntryStage,
    reason: string,
    more?: SkipDetails,
  ): Promise<void>
  /** Gives whether the entry waits: not where it has moved on. */
  wait(fence: Fence, why: Wait): Promise<boolean>
  /** Gives how many attempts at this stage of its subject have failed within a quarter of an hour. */
  noteAttempt(attempt: FailedAttempt): Promise<number>
  bury(death: Death): Promise<boolean>
}

export interface WorkerParts {
  readonly backend: QueueBackend
  readonly producer: Producer
  readonly books: Bookkeeping
  readonly context: Omit<Context, 'signal'>
  /** The stage that takes this one's output. */
  readonly next: AnyStage | undefined
  readonly concurrency?: number | undefined
  /** How long a job is locked to a process that has died with it. */
  readonly lockMs: number
  /** How many times faster than real time `context.now` runs: queues wait in real time. */
  readonly clockRate: number
  /** Of Wiredesk: letters keep under which they died. */
  readonly release?: string | undefined
  /** Where each job that ends is told; the context's log by default. */
  readonly jobLog?: Logger | undefined
  readonly onJobEnd?: (end: JobEnd) => void
  /** Nothing where nobody wants to be told. */
  readonly tracing?: Tracing | undefined
}

/** A running worker. */
export interface StageWorker {
  readonly stage: string
  ready(): Promise<void>
  /** Puts back what is running and closes. */
  stop(): Promise<void>
}

/** Takes a stage's jobs from its queue and settles each: outcome or failure → what becomes of the job. */
export function startWorker(stage: AnyStage, parts: WorkerParts): StageWorker {
  const consumer = parts.backend.openConsumer(
    stage.name,
    // BullMQ passes its abort signal only to a function with three parameters.
    async (job, token, signal) => {
      const verdict = await traced(stage, parts, job, signal ?? never)
      return carryOut(parts, verdict, job, token)
    },
    {
      concurrency: parts.concurrency ?? stage.concurrency,
      // Beyond `maxStalls`, so that BullMQ never gives a job up without a dead letter.
      maxStalledCount: 100,
      lockDuration: parts.lockMs,
      stalledInterval: parts.lockMs / 2,
    },
  )
  const { log } = parts.context
  let closing = false
  consumer.on('error', (error) => {
    if (!closing) log.warn({ stage: stage.name, err: error }, 'queue trouble')
  })
  return {
    stage: stage.name,
    ready: async () => void (await consumer.waitUntilReady()),
    stop: async () => {
      closing = true
      await stop(consumer)
    },
  }
}

const never = new AbortController().signal

/** In this order: a job that is put back while the worker is not closing is taken up again by it. */
async function stop(consumer: StageConsumer): Promise<void> {
  const closed = consumer.close()
  consumer.cancelAllJobs('shutdown')
  await closed
}

/** Where traces are wanted, each job is a span of one. */
async function traced(
  stage: AnyStage,
  parts: WorkerParts,
  job: Job<unknown, unknown>,
  signal: AbortSignal,
): Promise<Verdict> {
  const { tracing, onJobEnd } = parts
  if (!tracing) return work(stage, parts, job, signal)
  const subject = subjectOf(job.data)
  const told = { stage: stage.name, id: job.id, attempt: job.attemptsMade + 1, subject }
  return tracing.around(told, async (note) => {
    const noted = (end: JobEnd) => {
      note(end)
      onJobEnd?.(end)
    }
    return work(stage, { ...parts, onJobEnd: noted }, job, signal)
  })
}

/** Runs one job and does the books. Says what BullMQ is to make of it. */
async function work(
  stage: AnyStage,
  parts: WorkerParts,
  job: Job<unknown, unknown>,
  signal: AbortSignal,
): Promise<Verdict> {
  const { now } = parts.context
  const startedAt = now()
  const log = (parts.jobLog ?? parts.context.log).child({
    stage: stage.name,
    job: job.id,
    attempt: job.attemptsMade + 1,
  })
  const subject = subjectOf(job.data)
  const advance = parts.next && { to: parts.next.name, version: stage.version }
  let affair: Affair = { stage, parts, job, subject, standing: undefined, log, startedAt }
  try {
    affair = { ...affair, standing: await standingOf(affair) }
    if (await isLeftover(affair)) return { status: 'completed', result: 'leftover' }
    if (job.stalledCounter >= maxStalls) throw fatal(job)

    const outcome = await execute(stage, { ...parts.context, log, signal, advance }, job.data)
    return await complete(affair, outcome)
  } catch (error) {
    if (signal.aborted)
      return { status: 'put-back', until: new Date(now().getTime() + backSoonMs * parts.clockRate) }
    return failed(affair, stageErrorOf(error, now))
  }
}

/**
 * Stalled means that a process died while it had the job, which as a rule says nothing against the job.
 * One that so many processes did not survive is taken for the cause: a text that exhausts a thread's
 * memory can take the process with it.
 */
const maxStalls = 30

const fatal = ({ stalledCounter }: Job<unknown, unknown>) =>
  new PermanentError('stalled', `${stalledCounter} processes died while they had this job`)

/** Long enough for this worker to have closed. */
const backSoonMs = 3_000

/** BullMQ learns of what becomes of a job by what is returned or thrown. */
async function carryOut(
  { context, clockRate }: WorkerParts,
  verdict: Verdict,
  job: Job<unknown, unknown>,
  token: string | undefined,
): Promise<string> {
  switch (verdict.status) {
    case 'completed':
      return verdict.result
    case 'put-back':
      await job.moveToDelayed(
        Date.now() + (verdict.until.getTime() - context.now().getTime()) / clockRate,
        token,
      )
      throw new DelayedError()
    case 'failed':
      throw new UnrecoverableError(verdict.reason)
  }
}
