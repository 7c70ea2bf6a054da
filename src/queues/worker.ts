import { DelayedError, type Job, UnrecoverableError } from 'bullmq'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import type { ReadAhead } from '../context/readings.ts'
import type { Death, FailedAttempt } from '../schemas/dead-letter.ts'
import type { EntryStage, Reads } from '../schemas/jobs.ts'
import type { Trouble } from '../schemas/trouble.ts'
import type { AnyStage } from '../stage.ts'
import type { QueueBackend, StageConsumer } from './backend.ts'
import type { DirectStarts } from './direct.ts'
import { makePlaces } from './places.ts'
import type { Producer } from './producer.ts'
import type { JobEnd, Verdict } from './settle.ts'
import type { Tracing } from './tracing.ts'
import { delayOf, putBack, workThrough } from './work.ts'

/** Where an entry stands, and what it has been through. */
export interface Standing extends Trouble {
  readonly run: number
  readonly state: string
  readonly stage: EntryStage | null
  /** Why it is on its way: `refetch` is another look at something recorded. */
  readonly cause: string
  /** Set while it waits: then it has no job, and is queued when it is due. */
  readonly nextAttemptAt: Date | null
  /** What was asked for with it. */
  readonly ahead?: ReadAhead | undefined
  /** Nobody has asked: it was discovered a moment ago. */
  readonly isBelieved?: boolean
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
  /** With what a stage reads of it, where that lies beside; for a job of `run`, what is believed of an entry may do. */
  standing(entryId: string, reads?: Reads, run?: number): Promise<Standing | undefined>
  /** `version` is that of the stage it comes from. Gives whether the entry moved. */
  advance(entryId: string, run: number, stage: EntryStage, version: string): Promise<boolean>
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
  /** All stages in order: each one's output is the next one's input. */
  readonly stages: readonly AnyStage[]
  /** Nothing where all jobs are to be queued. */
  readonly direct?: DirectStarts | undefined
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
  const concurrency = parts.concurrency ?? stage.concurrency
  const places = parts.direct?.open(stage.name, concurrency) ?? makePlaces(concurrency)
  const consumer = parts.backend.openConsumer(
    stage.name,
    // BullMQ passes its abort signal only to a function with three parameters, none of them with a default.
    async (job, token, signal) => {
      const stopped = signal ?? never
      const release = await places.take(stopped)
      const verdict = release
        ? await workThrough({ stage, job, release }, parts, stopped)
        : putBack(parts)
      return carryOut(parts, verdict, job, token)
    },
    {
      concurrency,
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
      parts.direct?.close(stage.name)
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

/** BullMQ learns of what becomes of a job by what is returned or thrown. */
async function carryOut(
  parts: WorkerParts,
  verdict: Verdict,
  job: Job<unknown, unknown>,
  token: string | undefined,
): Promise<string> {
  switch (verdict.status) {
    case 'completed':
      return verdict.result
    case 'put-back':
      await job.moveToDelayed(Date.now() + delayOf(verdict, parts), token)
      throw new DelayedError()
    case 'failed':
      throw new UnrecoverableError(verdict.reason)
  }
}
