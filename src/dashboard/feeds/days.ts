import type { FeedDay } from '../../app/shapes.ts'

const dayMs = 86_400_000

/** What feeds published day by day, by their ids. */
export type Days = ReadonlyMap<string, readonly FeedDay[]>

export const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)

/** So many days in UTC, today last: `2026-03-01`. */
export const dayKeys = (now: Date, days: number): string[] =>
  Array.from({ length: days }, (_, at) =>
    daysAgo(now, days - 1 - at)
      .toISOString()
      .slice(0, 10),
  )

export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)
