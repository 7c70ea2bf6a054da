import type { Context } from '../context.ts'
import {
  DeferredError,
  PermanentError,
  type StageFailure,
  TransientError,
  isStageFailure,
} from '../errors.ts'
import { cancelledBy } from '../postgres/abort.ts'
import { isStoreDown } from '../postgres/failures.ts'
import { type AnyStage, CheckError, type Outcome } from '../stage.ts'
import { offTheClock, startStageClock } from './stage-clock.ts'

/**
 * Runs one job of one stage, within its time; text work has limits of its own. Whatever goes wrong comes out as a StageError;
 * what is none of those is a bug, and so is retried: code `unexpected`.
 */
export async function execute(
  stage: AnyStage,
  ctx: Context,
  data: unknown,
): Promise<Outcome<unknown>> {
  const clock = startStageClock(stage.timeoutMs)
  const signal = AbortSignal.any([ctx.signal, clock.signal])
  const text = offTheClock(ctx.text, clock)
  try {
    return await cancelledBy(signal, async () =>
      raceAbort(stage.run({ ...ctx, text, signal }, data), signal),
    )
  } catch (error) {
    if (clock.signal.aborted && !ctx.signal.aborted) {
      throw new TransientError('timeout', `${stage.name} took longer than ${stage.timeoutMs} ms`, {
        cause: error,
      })
    }
    throw stageErrorOf(error, ctx.now)
  } finally {
    clock.stop()
  }
}

/** A stage that does not listen to its signal is left behind; whatever it still does can run twice. */
async function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/** How long a job waits when the store itself cannot be reached, which is no fault of the job. */
const storeDownMs = 5_000

/** What was thrown, as one of the three errors. */
export function stageErrorOf(error: unknown, now: () => Date): StageFailure {
  if (isStageFailure(error)) return error
  if (error instanceof CheckError) {
    return new PermanentError(`invalid-${error.side}`, error.message, { cause: error })
  }
  const message = error instanceof Error ? error.message : String(error)
  if (isStoreDown(error)) {
    return new DeferredError('store-down', message, new Date(now().getTime() + storeDownMs))
  }
  return new TransientError('unexpected', message, { cause: error })
}
