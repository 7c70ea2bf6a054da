import { maskedText } from './masked.ts'

/** What becomes of a job that failed. */
export type Disposition =
  | 'retry' // again after the stage's backoff; uses up an attempt
  | 'defer' // again at a known time; uses up nothing
  | 'quarantine' // not again until a person has looked

/**
 * A failure the pipeline understands. Anything else that is thrown is a bug, and is retried. Messages end in
 * logs and letters: the addresses in them are masked.
 */
export abstract class StageError extends Error {
  abstract readonly disposition: Disposition
  /** Stable and short, such as `http-404`: failures are counted and filtered by it. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(maskedText(message), options)
    this.name = new.target.name
    this.code = code
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

  constructor(code: string, message: string, retryAt: Date) {
    super(code, message)
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
