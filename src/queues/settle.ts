import type { Job } from 'bullmq'
import type { Context } from '../context.ts'
import type { StageFailure } from '../errors.ts'
import { EntryStage, type Subject, jobOf } from '../schemas/jobs.ts'
import type { AnyStage, Outcome } from '../stage.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { WorkerParts } from './worker.ts'

/** What BullMQ is to make of a job. */
export type Verdict =
  | { readonly status: 'completed'; readonly result: string }
  | { readonly status: 'put-back'; readonly until: Date }
  | { readonly status: 'retry'; readonly error: Error }
  | { readonly status: 'failed'; readonly reason: string }

/** One job, while it is being worked on. */
export interface Affair {
  readonly stage: AnyStage
  readonly parts: WorkerParts
  readonly job: Pick<Job<unknown, unknown>, 'data' | 'opts' | 'attemptsMade'>
  /** Nothing where the job's data is no job's of ours. */
  readonly subject: Subject | undefined
  readonly log: Context['log']
  readonly startedAt: Date
}

/**
 * A job may turn up when its entry has ended, or is beyond its stage, or runs anew: after a crash
 * between write, queue and complete, or after a sweep. The entry is then queued where it stands.
 */
export async function leftoverOf({ stage, parts, job, subject }: Affair): Promise<boolean> {
  if (subject?.kind !== 'entry') return false
  const standing = await parts.books.standing(subject.id)
  if (!standing || (standing.run === subject.run && standing.stage === stage.name)) return false

  if (standing.run === subject.run && standing.stage !== null) {
    const again = jobOf(standing.stage, subject.id, subject.run)
    await parts.producer.add(standing.stage, [again], job.opts.priority)
  }
  return true
}

/** The stage has written its result: now queue what is next, and only then may the job complete. */
export async function complete(affair: Affair, outcome: Outcome<unknown>): Promise<Verdict> {
  const { parts, job, subject } = affair
  const { books, next, producer } = parts
  if (outcome.status === 'skipped') {
    if (subject?.kind === 'entry') await books.skip(subject.id, subject.run, outcome.reason)
    report(affair, 'info', { outcome: 'skipped', reason: outcome.reason })
    return { status: 'completed', result: 'skipped' }
  }
  if (next && outcome.next.length > 0) {
    if (subject?.kind === 'entry') {
      await books.advance(subject.id, subject.run, EntryStage.parse(next.name))
    }
    await producer.add(next.name, outcome.next, job.opts.priority)
  }
  report(affair, 'info', { outcome: 'done', next: outcome.next.length })
  return { status: 'completed', result: 'done' }
}

/** Retry, defer or quarantine. A dead letter is written before the job may fail. */
export async function failed(affair: Affair, error: StageFailure): Promise<Verdict> {
  const { code, message } = error
  if (error.disposition === 'defer') {
    // A wait for a host's turn is no end of a job, and there are many of them.
    report(affair, code === 'politeness' ? 'debug' : 'info', {
      outcome: 'deferred',
      code,
      reason: message,
      until: error.retryAt,
    })
    return { status: 'put-back', until: error.retryAt }
  }
  const { job, parts, subject } = affair
  const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
  if (error.disposition === 'retry' && !isLast) {
    if (subject) await parts.books.noteAttempt({ ...attemptOf(affair, error), subject })
    report(affair, 'warn', { outcome: 'retry', code, reason: message })
    return { status: 'retry', error }
  }
  return bury(affair, error)
}

async function bury(affair: Affair, error: StageFailure): Promise<Verdict> {
  const { stage, parts, job, subject } = affair
  const { code, message } = error
  const fingerprint = fingerprintOf(stage.name, code, rootOf(error))
  if (subject) {
    const isDead = await parts.books.bury({
      ...attemptOf(affair, error),
      subject,
      fingerprint,
      stack: stackOf(error),
      input: job.data,
    })
    if (!isDead) {
      report(affair, 'warn', { outcome: 'unchanged', code, reason: message })
      return { status: 'completed', result: 'unchanged' }
    }
  }
  report(affair, 'error', { outcome: 'dead', code, reason: message, fingerprint })
  return { status: 'failed', reason: `${code}: ${message}` }
}

function attemptOf({ stage, parts, startedAt }: Affair, { code, message }: StageFailure) {
  const failedAt = parts.context.now()
  const durationMs = failedAt.getTime() - startedAt.getTime()
  return { stage: stage.name, failedAt, durationMs, code, message }
}

type Level = 'debug' | 'info' | 'warn' | 'error'

/** One line for each job that ends. */
function report({ parts, log, startedAt }: Affair, level: Level, fields: object): void {
  const durationMs = parts.context.now().getTime() - startedAt.getTime()
  log[level]({ ...fields, durationMs }, 'job finished')
}

/** The error that came first, as far as its causes tell. */
function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error
}

function stackOf(error: Error): string {
  const stack = error.stack ?? error.message
  return error.cause instanceof Error ? `${stack}\ncaused by ${stackOf(error.cause)}` : stack
}
