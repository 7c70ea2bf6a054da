import { DeferredError, PermanentError, TransientError } from '../errors.ts'
import type { StageError } from '../errors.ts'

/** The failure an HTTP answer stands for, or nothing if it is an answer we can use. */
export function failureOf(url: string, status: number, retryAt?: Date): StageError | undefined {
  if ((status >= 200 && status < 300) || status === 304) return undefined

  const code = `http-${status}`
  const message = `${url} answered ${status}`
  if (retryAt) return new DeferredError(code, message, retryAt)
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new TransientError(code, message)
  }
  return new PermanentError(code, message)
}

/** A site that says "in ten years" gets a week: nobody means it, and a feed must not vanish by a typo. */
const longestRetryAfterMs = 7 * 86_400_000

/**
 * When a 429 or 503 said to come back (RFC 9110, 10.2.3: seconds or a date); undefined for other
 * answers and for values that cannot be read.
 */
export function retryAtOf(status: number, value: string | undefined, now: Date): Date | undefined {
  if ((status !== 429 && status !== 503) || value === undefined) return undefined

  const text = value.trim()
  const at = /^\d{1,12}$/.test(text)
    ? now.getTime() + Number(text) * 1000
    : /^[a-z]{3}/i.test(text)
      ? Date.parse(text)
      : Number.NaN
  if (Number.isNaN(at)) return undefined

  return new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + longestRetryAfterMs))
}
