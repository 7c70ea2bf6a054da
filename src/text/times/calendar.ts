/** A day as the number of days since 1970-01-01, in the calendar of the text (no zone). */
export type Day = number

interface YearMonthDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const DAY_MS = 86_400_000

export function pad(number: number, width = 2): string {
  return String(number).padStart(width, '0')
}

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS)
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

export function isoDay(day: Day): string {
  if (day !== written.day) written = { day, iso: isoDayAnew(day) }
  return written.iso
}

/** Most times of a text count from the same day. */
let written = { day: Number.NaN, iso: '' }

function isoDayAnew(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** The ISO 8601 week: `2025-W35`. */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 3
  const { year } = partsOf(thursday)
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** The Monday of an ISO week. */
export function dayOfWeek(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4)
  return fourth - weekdayOf(fourth) + (week - 1) * 7
}

export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1
  return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1)}`
}

export function daysIn(month: number, year = 2000): number {
  return partsOf(dayOf(year, month + 1, 0)).day
}

/** The `nth` given weekday of a month; the last one if `nth` is -1. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const last = dayOf(year, month + 1, 0)
  if (nth < 0) return last - ((weekdayOf(last) - weekday + 7) % 7)

  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}
