import { ageBefore } from '../moments.ts'
import { UsageError, type Values, text } from './command.ts'

/** A moment: a date (`2026-01-31`, `2026-01-31T12:00Z`), or an age (`7d`) counted back from now. */
export function sinceOf(given: string, now: Date): Date {
  const age = ageBefore(given, now)
  if (age) return age

  const date = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(given)
    ? new Date(given)
    : undefined
  if (!date || Number.isNaN(date.getTime())) {
    throw new UsageError(
      `${JSON.stringify(given)} is no date such as 2026-01-31 and no age such as 7d`,
    )
  }
  return date
}

/** What `--since` and `--until` say, as far as they were given. */
export function periodOf(values: Values, now: Date): { since?: Date; until?: Date } {
  const since = text(values, 'since')
  const until = text(values, 'until')
  return {
    ...(since !== undefined && { since: sinceOf(since, now) }),
    ...(until !== undefined && { until: sinceOf(until, now) }),
  }
}

/** A duration in its two largest units: `3 d 4 h`, `12 min`, `40 s`. */
export function ageOf(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`
  return `${Math.floor(hours / 24)} d${hours % 24 > 0 ? ` ${hours % 24} h` : ''}`
}
