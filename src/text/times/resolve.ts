import {
  dayOf,
  dayOfWeek,
  isoDay,
  isoMonth,
  isoWeek,
  pad,
  partsOf,
  type Day,
  weekdayOf,
} from './calendar.ts'

export type Tense = 'past' | 'future' | 'none'

/** What a relative expression may be resolved against. */
export interface Context {
  /** The day of publication, or of the speech that the expression stands in. */
  readonly now: Day | undefined
  /** The value of the nearest date before, in reading order; only whole days, weeks, months, quarters and years. */
  readonly last: string | undefined
  /** The same, if it stands in the same sentence. */
  readonly lastInSentence: string | undefined
  /** The nearest whole day before. */
  readonly lastDay: string | undefined
  /** The direction in which the clause speaks. */
  readonly tense: () => Tense
  /** Set by whatever is resolved: what it was resolved against. */
  anchor: string | undefined
}

/** What an expression means, once its context is known; null where the context does not tell. */
export type Value = (context: Context) => string | null

/** The publication day, noted as the anchor. */
export function nowOf(context: Context): Day | undefined {
  if (context.now !== undefined) context.anchor = isoDay(context.now)
  return context.now
}

/** The day before (`last`), else the publication day, noted as the anchor. */
export function anchorOf(context: Context): string | undefined {
  const value = context.last ?? (context.now === undefined ? undefined : isoDay(context.now))
  if (value !== undefined) context.anchor = value
  return value
}

const QUARTER = /^(\d{4})-Q([1-4])$/
const WEEK = /^(\d{4})-W(\d{2})/
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/

/** `2012-03-05` of `2012-03-05T10:00` */
export function withoutClock(value: string): string {
  const clock = value.indexOf('T')
  return clock < 0 ? value : value.slice(0, clock)
}

/** A day that lies in what `value` names: its first one. */
export function firstDay(value: string): Day | undefined {
  const quarter = QUARTER.exec(value)
  if (quarter) return dayOf(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1)

  const week = WEEK.exec(value)
  if (week) return dayOfWeek(Number(week[1]), Number(week[2]))

  const date = DATE.exec(withoutClock(value))
  return date ? dayOf(Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1)) : undefined
}

export function isWholeDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(value)
}

/** The calendar unit that `day` lies in, moved by `amount`: `period(day, 'M', -1)` is the month before. */
export function period(day: Day, unit: string, amount: number): string | null {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'Y':
      return pad(year + amount, 4)
    case 'M':
      return isoMonth(year, month + amount)
    case 'Q':
      return quarterOf(year * 4 + Math.floor((month - 1) / 3) + amount)
    case 'W':
      return isoWeek(day + 7 * amount)
    case 'FN':
      return isoWeek(day + 14 * amount)
    case 'WE':
      return `${isoWeek(day + 7 * amount)}-WE`
    case 'D':
      return isoDay(day + amount)
    case 'DE':
      return pad(Math.floor(year / 10) + amount, 3)
    case 'CE':
      return pad(Math.floor(year / 100) + amount, 2)
    default:
      return null
  }
}

function quarterOf(quarters: number): string {
  return `${pad(Math.floor(quarters / 4), 4)}-Q${(quarters % 4) + 1}`
}

/** `2012-Q4` of `2012-12` */
export const quarterOfMonth = (month: string): string =>
  quarterOf(Number(month.slice(0, 4)) * 4 + Math.ceil(Number(month.slice(5)) / 3) - 1)

/** "a year earlier" than a quarter or month is the same quarter or month; else whole units are counted. */
export function shifted(anchor: string, unit: string, amount: number): string | null {
  const day = firstDay(anchor)
  if (day === undefined) return null

  const quarter = QUARTER.exec(anchor)
  if (unit === 'Y' && quarter) return `${pad(Number(quarter[1]) + amount, 4)}-Q${quarter[2] ?? ''}`
  if (unit === 'Y' && /^\d{4}-\d{2}$/.test(anchor)) return period(day, 'M', amount * 12)
  if (unit === 'D' && !isWholeDay(anchor)) return null
  return period(day, unit, amount)
}

/** The weekday on `day` or nearest to it in the direction of `tense`. */
export function weekdayNear(day: Day, weekday: number, tense: Tense): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  if (ahead === 0) return day
  return tense === 'future' ? day + ahead : day + ahead - 7
}

/** A month without a year: the nearest one in the direction of `tense`, the current one included. */
export function monthNear(day: Day, month: number, tense: Tense): string {
  const now = partsOf(day)
  const ahead = (month - now.month + 12) % 12
  if (ahead === 0) return isoMonth(now.year, month)
  return isoMonth(now.year, now.month + (tense === 'future' ? ahead : ahead - 12))
}

/**
 * A day without a year. Without a clear direction, or when the direction leads more than half a year
 * away, the nearest one: news speaks of days that are near.
 */
export function dateNear(day: Day, month: number, date: number, tense: Tense): Day {
  const { year } = partsOf(day)
  const candidates = [
    dayOf(year - 1, month, date),
    dayOf(year, month, date),
    dayOf(year + 1, month, date),
  ]
  const nearest = candidates.reduce((a, b) => (Math.abs(b - day) < Math.abs(a - day) ? b : a))
  if (nearest > day + mostAhead[tense]) return candidates.findLast((c) => c <= day) ?? nearest
  if (tense !== 'future' || nearest >= day) return nearest
  const next = candidates.find((c) => c >= day) ?? nearest
  return day - nearest < 100 && next - day > 265 ? nearest : next
}

/** How many days a date may lie ahead where the clause speaks so. */
const mostAhead: Readonly<Record<Tense, number>> = { past: 45, none: 120, future: Infinity }

/** A value that the text states in full. */
export const stated =
  (value: string | null): Value =>
  () =>
    value

/** The unit of the calendar that is `amount` away from the publication. */
export const fromNow =
  (unit: string, amount: number): Value =>
  (context) => {
    const now = nowOf(context)
    if (now === undefined) return null
    return unit === 'WE' && amount === 0 ? weekend(context, now) : period(now, unit, amount)
  }

/** "the weekend" told of on a Monday is the one just past. */
function weekend(context: Context, now: Day): string | null {
  const isEarly = weekdayOf(now) < 5 && context.tense() === 'past'
  return period(now, 'WE', isEarly ? -1 : 0)
}

/** The unit that is `amount` away from the date before; days count from the last whole day. */
export const fromAnchor =
  (unit: string, amount: number): Value =>
  (context) => {
    const anchor = unit === 'D' ? (context.lastDay ?? context.last) : context.last
    if (anchor === undefined || (unit === 'D' && !isWholeDay(anchor)))
      return fromNow(unit, amount)(context)
    context.anchor = anchor
    const day = firstDay(anchor)
    return day === undefined ? null : period(day, unit, amount)
  }

/** A value and a part of the day: `2025-08-29TNI`. Without a day there is no part of it. */
export const withPart =
  (value: Value, part: string): Value =>
  (context) => {
    const day = value(context)
    return day !== null && isWholeDay(day) ? `${day.slice(0, 10)}T${part}` : null
  }

/** What is made of the whole day that a value names. */
export const ofDay =
  (value: Value, make: (day: Day) => string | null): Value =>
  (context) => {
    const date = value(context)
    const day = date === null || !isWholeDay(date) ? undefined : firstDay(date)
    return day === undefined ? null : make(day)
  }

/** What is made of the publication day. */
export const ofNow =
  (make: (day: Day, context: Context) => string | null): Value =>
  (context) => {
    const now = nowOf(context)
    return now === undefined ? null : make(now, context)
  }
