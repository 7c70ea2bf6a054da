import type { Context } from '../context.ts'
import { type DeferredError, type StageFailure, isOurs } from '../errors.ts'
import { isRefusal, jitterOf, lookAgainAt, patienceFor, reviveSkippedAt } from '../patience.ts'
import { type Reads, type Subject, jobOf } from '../schemas/jobs.ts'
import type { AnyStage, Outcome } from '../stage.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type DirectStart, type StageJob, handOn } from './hand-on.ts'
import type { Fence, Standing, Wait, WorkerParts } from './worker.ts'

/** What BullMQ is to make of a job. */
export type Verdict =
  | {
      readonly status: 'completed'
      readonly result: string
      /** The stage that begins straight after, in place of a job in its queue. */
      readonly direct?: DirectStart | undefined
    }
  | { readonly status: 'put-back'; readonly until: Date }
  | { readonly status: 'failed'; readonly reason: string }

/** One job, while it is being worked on. */
export interface Affair {
  readonly stage: AnyStage
  readonly parts: WorkerParts
  /** The stage that takes this one's output. */
  readonly next: AnyStage | undefined
  readonly job: Pick<StageJob, 'data' | 'opts'>
  /** Nothing where the job's data is no job's of ours. */
  readonly subject: Subject | undefined
  /** Of its entry, when the job began; nothing where nobody has asked: it began straight after the stage before it. */
  readonly standing: Standing | undefined
  readonly log: Context['log']
  readonly startedAt: Date
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal
  /** Keeps what waits for the stage that begins directly. */
  readonly settle?: () => Promise<void>
}

/** Where the job's entry stands when the job begins; nothing for a feed, or an entry that is not known. */
export async function standingOf(
  { parts: { books }, subject, stage }: Affair,
  reads?: Reads,
  isAlone = true,
): Promise<Standing | undefined> {
  if (subject?.kind !== 'entry') return undefined
  // A job that another process has begun may have moved its entry on.
  const standing = await books.standing(subject.id, reads, isAlone ? subject.run : undefined)
  // What is believed serves the stage that it is believed of.
  return standing?.isBelieved && standing.stage !== stage.name
    ? books.standing(subject.id, reads)
    : standing
}

/**
 * A job may turn up when its entry has ended, or is beyond its stage, or runs anew: after a crash
 * between write, queue and complete, or after a sweep. The entry is then queued where it stands; one that
 * waits is queued when it is due, or it would be tried over and over until then. One that is not known was taken out
 * of the store with its feed.
 */
export async function isLeftover({ stage, parts, job, subject, standing }: Affair) {
  if (subject?.kind !== 'entry') return false
  if (!standing) return true
  if (standing.nextAttemptAt !== null) return true
  if (standing.run === subject.run && standing.stage === stage.name) return false

  if (standing.run === subject.run && standing.stage !== null) {
    const again = jobOf(standing.stage, subject.id, subject.run, job.opts.priority)
    await parts.producer.add(standing.stage, [again], job.opts.priority)
  }
  return true
}

/** The stage has written its result: now queue what is next, and only then may the job complete. */
export async function complete(affair: Affair, outcome: Outcome<unknown>): Promise<Verdict> {
  if (outcome.status === 'skipped') {
    await skip(await known(affair), outcome)
    report(affair, 'info', { outcome: 'skipped', reason: outcome.reason })
    return { status: 'completed', result: 'skipped' }
  }
  const { next } = affair
  const durationMs = durationOf(affair)
  const direct = next && outcome.next.length > 0 ? await handOn(affair, next, outcome) : undefined
  try {
    report(affair, 'info', { outcome: 'done', next: outcome.next.length, durationMs })
  } catch (error) {
    direct?.release()
    throw error
  }
  return { status: 'completed', result: 'done', direct }
}

/** With where its entry stands now, where nobody has asked. */
export const known = async (affair: Affair): Promise<Affair> =>
  affair.standing && affair.standing.isBelieved !== true
    ? affair
    : { ...affair, standing: await standingOf(affair) }

async function skip(affair: Affair, { reason, duplicateOf }: SkippedOutcome): Promise<void> {
  const fence = fenceOf(affair)
  if (!fence) return
  const { books, context } = affair.parts
  const reviveAt = reviveSkippedAt(reason, affair.standing?.revivals ?? 0, context.now())
  await books.skip(fence.id, fence.run, fence.stage, reason, { duplicateOf, reviveAt })
}

type SkippedOutcome = Extract<Outcome<unknown>, { status: 'skipped' }>

/** Nothing where the job is about no entry. */
function fenceOf({ subject, stage }: Affair): Fence | undefined {
  return subject?.kind === 'entry'
    ? { id: subject.id, run: subject.run, stage: stage.name }
    : undefined
}

/** Put back, wait in the ledger, or quarantine. A dead letter is written before the job may fail. */
export async function failed(job: Affair, error: StageFailure): Promise<Verdict> {
  if (isOurs(error)) return putBack(job, error)

  const affair = await known(job)
  const fence = fenceOf(affair)
  if (!fence) return affair.subject ? failedPoll(affair, error) : bury(affair, error)

  const { now } = affair.parts.context
  const { standing } = affair
  if (standing?.cause === 'refetch')
    return bury(affair, error, lookAgainAt(error, standing.bornAt, now()))
  if (isOfArchive(standing, error)) return bury(affair, error)
  const trouble = standing ?? noTrouble(now())
  const jitter = jitterOf(`${fence.id} ${trouble.attempts} ${error.code}`)
  const patience = patienceFor(error, trouble, { now: now(), jitter })
  if (patience.status === 'dead') return bury(affair, error, patience.reviveAt)

  const { until, from = fence.stage } = patience
  return waits(affair, error, fence, { until, from, code: error.code, message: error.message })
}

/** An archive is what it is: a site is asked for another page than that only if somebody says so. */
const isOfArchive = (standing: Standing | undefined, { code }: StageFailure): boolean =>
  standing?.cause === 'import' && isRefusal(code)

const noTrouble = (now: Date) => ({
  attempts: 0,
  unexpected: 0,
  failingSince: null,
  bornAt: now,
  revivals: 0,
})

/** A wait for a host's turn is no end of a job, and there are many of them. */
function putBack(affair: Affair, { code, message, retryAt }: DeferredError): Verdict {
  const level = code === 'politeness' ? 'debug' : 'info'
  report(affair, level, { outcome: 'deferred', code, reason: message, until: retryAt })
  return { status: 'put-back', until: retryAt }
}

async function waits(
  affair: Affair,
  error: StageFailure,
  fence: Fence,
  why: Wait,
): Promise<Verdict> {
  const { books } = affair.parts
  if (!(await books.wait(fence, why))) {
    report(affair, 'warn', { outcome: 'overtaken', code: error.code, reason: error.message })
    // It may be itself that has moved the entry on, with what it kept when its time was up: then nobody has queued what is next.
    await isLeftover({ ...affair, standing: await standingOf(affair) })
    return { status: 'completed', result: 'overtaken' }
  }
  const subject = { kind: 'entry' as const, id: fence.id, run: fence.run }
  await books.noteAttempt({ ...attemptOf(affair, error), subject })
  report(affair, 'warn', {
    outcome: 'waiting',
    code: error.code,
    reason: error.message,
    until: why.until,
  })
  return { status: 'completed', result: 'waiting' }
}

const pollAgainMs = 60_000
const mostPollFaults = 3

/**
 * What a site does is kept in the feed's state, and never comes here: this is a fault of ours. The poll is
 * tried again soon, and becomes a dead letter after a few times.
 */
async function failedPoll(affair: Affair, error: StageFailure): Promise<Verdict> {
  const { parts, subject } = affair
  if (!subject || error.disposition === 'quarantine') return bury(affair, error)
  const faults = await parts.books.noteAttempt({ ...attemptOf(affair, error), subject })
  if (faults >= mostPollFaults) return bury(affair, error)

  const until = new Date(parts.context.now().getTime() + pollAgainMs)
  report(affair, 'warn', { outcome: 'deferred', code: error.code, reason: error.message, until })
  return { status: 'put-back', until }
}

async function bury(affair: Affair, error: StageFailure, reviveAt?: Date): Promise<Verdict> {
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
      release: parts.release,
      reviveAt,
    })
    if (!isDead) {
      report(affair, 'warn', { outcome: 'unchanged', code, reason: message })
      return { status: 'completed', result: 'unchanged' }
    }
  }
  report(affair, 'error', { outcome: 'dead', code, reason: message, fingerprint })
  return { status: 'failed', reason: `${code}: ${message}` }
}

function attemptOf({ stage, parts, startedAt }: Affair, { code, message, answer }: StageFailure) {
  const failedAt = parts.context.now()
  const durationMs = failedAt.getTime() - startedAt.getTime()
  return { stage: stage.name, failedAt, durationMs, code, message, answer }
}

const durationOf = ({ parts, startedAt }: Affair): number =>
  parts.context.now().getTime() - startedAt.getTime()

type Level = 'debug' | 'info' | 'warn' | 'error'

/** A job has ended, well or not. */
export interface JobEnd {
  readonly stage: string
  readonly outcome: string
  readonly durationMs: number
  /** What it failed with, and the words of that, or why it was skipped. */
  readonly code?: string | undefined
  readonly reason?: string | undefined
}

/** One line for each job that ends. */
function report(
  affair: Affair,
  level: Level,
  fields: Pick<JobEnd, 'outcome' | 'code' | 'reason'> &
    Partial<Pick<JobEnd, 'durationMs'>> & { readonly [field: string]: unknown },
): void {
  const { stage, parts, log } = affair
  const { outcome, code, reason, durationMs = durationOf(affair) } = fields
  parts.onJobEnd?.({ stage: stage.name, outcome, durationMs, code, reason })
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
