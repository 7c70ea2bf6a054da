import { maskedText } from './masked.ts'

/** What becomes of a job that failed. */
export type Disposition =
  | 'retry' // again after the stage's backoff; uses up an attempt
  | 'defer' // again at a known time; uses up nothing
  | 'quarantine' // not again until a person has looked

/** An answer from the web that could not be used: what it said, as evidence. */
export interface FailedAnswer {
  /** After redirects, without credentials. */
  readonly url: string
  readonly status: number
  /** Names in lower case; without cookies. */
  readonly headers: Readonly<Record<string, string>>
  /** The first 64 KB, unpacked where that could be done. */
  readonly body: Uint8Array
}

export interface FailureOptions extends ErrorOptions {
  readonly answer?: FailedAnswer
  /** The next attempt cannot succeed before then: nobody will ask the site sooner. */
  readonly notBefore?: Date
}

/**
 * A failure the pipeline understands. Anything else that is thrown is a bug, and is retried. Messages end in
 * logs and letters: the addresses in them are masked.
 */
export abstract class StageError extends Error {
  abstract readonly disposition: Disposition
  /** Stable and short, such as `http-404`: failures are counted and filtered by it. */
  readonly code: string
  readonly answer: FailedAnswer | undefined
  readonly notBefore: Date | undefined

  constructor(code: string, message: string, options?: FailureOptions) {
    super(maskedText(message), options)
    this.name = new.target.name
    this.code = code
    this.answer = options?.answer
    this.notBefore = options?.notBefore
  }
}

/** The world is at fault and may recover: a timeout, a 503, a dropped connection. */
export class TransientError extends StageError {
  readonly disposition = 'retry'
}

/** The other side, or our own politeness, said when to come back: a 429 with Retry-After. */
export class DeferredError extends StageError {
  readonly disposition = 'defer'
  readonly retryAt: Date

  constructor(code: string, message: string, retryAt: Date, options?: FailureOptions) {
    super(code, message, options)
    this.retryAt = retryAt
  }
}

/** The job is at fault: it will fail the same way tomorrow. */
export class PermanentError extends StageError {
  readonly disposition = 'quarantine'
}

/** Any of the three. */
export type StageFailure = TransientError | DeferredError | PermanentError

export const isStageFailure = (error: unknown): error is StageFailure =>
  error instanceof TransientError ||
  error instanceof DeferredError ||
  error instanceof PermanentError

const ours: ReadonlySet<string> = new Set([
  'politeness',
  'offline',
  'store-down',
  'busy',
  'twin-under-way',
  'entry-moved',
])

/** Whether a code stands for a wait for our own sake: it says nothing about the site, or the article. */
export const isOurCode = (code: string): boolean => ours.has(code)

/** Whether a job waits for our own sake: it says nothing about the site, and costs nothing. */
export const isOurs = (error: unknown): error is DeferredError =>
  error instanceof DeferredError && isOurCode(error.code)
