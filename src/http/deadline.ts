import { TransientError } from '../errors.ts'
import { nameOf, parseAddress } from './address.ts'

/** Runs `work` with a signal that ends it after `ms` altogether: `TransientError` `timeout`. */
export async function withDeadline<T>(
  url: string,
  signal: AbortSignal,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = AbortSignal.timeout(ms)
  try {
    return await work(AbortSignal.any([signal, deadline]))
  } catch (error) {
    if (deadline.aborted && !signal.aborted && error === deadline.reason) {
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
