import { DeferredError, TransientError } from '../errors.ts'
import { nameOf, parseAddress } from './address.ts'

/** A timer that rings so much too late was not looked after: this process stood still, or had too much to do. */
const lateMs = 5_000

/**
 * Runs `work` with a signal that ends it after `ms` altogether: `TransientError` `timeout`; or
 * `DeferredError` `busy` where the time went by without us, which is nobody else's fault.
 */
export async function withDeadline<T>(
  url: string,
  signal: AbortSignal,
  ms: number,
  now: () => Date,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = AbortSignal.timeout(ms)
  const startedMs = performance.now()
  try {
    return await work(AbortSignal.any([signal, deadline]))
  } catch (error) {
    if (deadline.aborted && !signal.aborted && error === deadline.reason) {
      const tookMs = Math.round(performance.now() - startedMs)
      if (tookMs > ms + lateMs) {
        throw new DeferredError('busy', `this process stood still for ${tookMs - ms} ms`, now())
      }
      throw new TransientError(
        'timeout',
        `${nameOf(parseAddress(url))} took longer than ${ms} ms`,
        {
          cause: error,
        },
      )
    }
    throw error
  }
}
