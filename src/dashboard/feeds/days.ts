import type { FeedDay } from '../../app/shapes.ts'
import { dayMs, utcDay } from '../../moments.ts'

/** What feeds published day by day, by their ids. */
export type Days = ReadonlyMap<string, readonly FeedDay[]>

export const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)

/** So many days in UTC, today last: `2026-03-01`. */
export const dayKeys = (now: Date, days: number): string[] =>
  Array.from({ length: days }, (_, at) => utcDay(daysAgo(now, days - 1 - at)))
