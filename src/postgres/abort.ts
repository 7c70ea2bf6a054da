import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'

const scope = new AsyncLocalStorage<AbortSignal>()

/**
 * Runs `work` so that the queries it makes, at whatever depth, are cancelled on the server when the signal
 * is aborted, and reject with its reason. Queries made elsewhere are not touched.
 */
export async function cancelledBy<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  // Each query listens while it runs, and a stage may have many at once.
  setMaxListeners(0, signal)
  return scope.run(signal, work)
}

/** The signal that queries made here and now obey, if there is one. */
export const currentSignal = (): AbortSignal | undefined => scope.getStore()
