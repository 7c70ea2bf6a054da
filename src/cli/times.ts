import { UsageError, type Values, text } from './command.ts'

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const isUnit = (unit: string | undefined): unit is keyof typeof unitMs =>
  unit !== undefined && unit in unitMs

/** A moment: a date (`2026-01-31`, `2026-01-31T12:00Z`), or an age (`7d`) counted back from now. */
export function sinceOf(given: string, now: Date): Date {
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(given) ?? []
  if (isUnit(unit)) return new Date(now.getTime() - Number(count) * unitMs[unit])

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
