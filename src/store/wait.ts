import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isStoreDown, refusalOf } from '../postgres/failures.ts'

export interface Wait {
  /** The database, as it may be shown. */
  readonly where: string
  readonly log: Logger
  /** How long a server that does not answer is waited for. */
  readonly waitMs: number
  readonly signal?: AbortSignal | undefined
  /** Between two attempts. */
  readonly everyMs?: number
  /** Between two lines in the log. */
  readonly sayEveryMs?: number
}

/** Does it when the database answers. Throws at once where waiting would not help, saying what would. */
export async function untilUp(work: () => Promise<void>, wait: Wait): Promise<void> {
  const { where, log, waitMs, signal, everyMs = 1_000, sayEveryMs = 30_000 } = wait
  const since = Date.now()
  let saidAt = -Infinity
  for (;;) {
    signal?.throwIfAborted()
    const failure = await attempt(work, where)
    if (failure === undefined) return
    const waited = Date.now() - since
    if (waited >= waitMs) throw tooLong(where, waited, failure)
    if (Date.now() - saidAt >= sayEveryMs) {
      saidAt = Date.now()
      log.warn({ err: failure, waitedMs: waited }, `the database ${where} does not answer: waiting`)
    }
    await delay(everyMs, undefined, { signal })
  }
}

/** Gives why the database did not answer. */
async function attempt(work: () => Promise<void>, where: string): Promise<Error | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    const refusal = refusalOf(error, where)
    if (refusal !== undefined) throw new Error(refusal, { cause: error })
    if (!isStoreDown(error) || !(error instanceof Error)) throw error
    return error
  }
}

const tooLong = (where: string, waitedMs: number, cause: Error) =>
  new Error(
    `the database ${where} did not answer for ${Math.round(waitedMs / 1000)} s: ${wordsOf(cause)}`,
    { cause },
  )

/** Where several addresses were tried there is a code only. */
const wordsOf = (error: Error) =>
  error.message || ('code' in error ? String(error.code) : error.name)
