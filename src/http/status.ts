import { DeferredError, PermanentError, TransientError } from '../errors.ts'
import type { FailedAnswer, StageFailure } from '../errors.ts'
import { dayMs } from '../moments.ts'
import { momentOf } from '../text/dates/moment.ts'

export const isUsable = (status: number) => (status >= 200 && status < 300) || status === 304

/** When to come back, as far as it is known. */
interface Return {
  /** As the site said itself. */
  readonly retryAt: Date | undefined
  /** As we make of it. */
  readonly notBefore: Date | undefined
}

/** The failure that an answer stands for which we cannot use. */
export function failureOf(answer: FailedAnswer, { retryAt, notBefore }: Return): StageFailure {
  const { url, status } = answer
  const code = `http-${status}`
  const message = `${url} answered ${status}`
  const options = { answer, ...(notBefore && { notBefore }) }
  if (retryAt) return new DeferredError(code, message, retryAt, options)
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new TransientError(code, message, options)
  }
  return new PermanentError(code, message, options)
}

/** A site that says "in ten years" gets a week: nobody means it, and a feed must not vanish by a typo. */
const longestRetryAfterMs = 7 * dayMs

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
      ? momentOf(text)?.ms
      : undefined
  if (at === undefined) return undefined

  return new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + longestRetryAfterMs))
}
