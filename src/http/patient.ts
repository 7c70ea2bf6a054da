import { setTimeout as delay } from 'node:timers/promises'
import type { HttpClient } from '../context/http.ts'
import { DeferredError } from '../errors.ts'

export interface PatientParts {
  readonly now: () => Date
  /** So long in all, for one page. */
  readonly mostMs: number
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

const sleep = async (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal })

/** Waits for a host's turn itself: for those who have no queue to go back to. */
export function patientClient(http: HttpClient, parts: PatientParts): HttpClient {
  const { now, mostMs, wait = sleep } = parts
  return {
    async get(url, options) {
      const endMs = now().getTime() + mostMs
      for (;;) {
        try {
          return await http.get(url, options)
        } catch (error) {
          if (!isTurn(error) || error.retryAt.getTime() > endMs) throw error
          await wait(Math.max(0, error.retryAt.getTime() - now().getTime()), options.signal)
        }
      }
    },
  }
}

const isTurn = (error: unknown): error is DeferredError =>
  error instanceof DeferredError && error.code === 'politeness'
