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
