import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { type Amount, readAmount } from './amounts.ts'
import { type Day, dayOf, daysIn, isoDay, isoMonth, partsOf } from './calendar.ts'
import { readDayFirst, readMonthFirst } from './dates.ts'
import type { TimeDraft } from './draft.ts'
import { unitAt } from './parts.ts'
import { rankAt } from './ranked.ts'
import { readRelative } from './relative.ts'
import { type Value, firstDay, isWholeDay, stated } from './resolve.ts'
import { readWeekday } from './weekdays.ts'
import { readYear } from './years.ts'

const monthsOf: ReadonlyMap<string, number> = new Map([
  ['M', 1],
  ['Q', 3],
  ['Y', 12],
  ['SM', 6],
])

const daysOf: ReadonlyMap<string, number> = new Map([
  ['D', 1],
  ['W', 7],
])

/** "the first nine months of 2007", "the last two weeks of March": the months or days, as an interval. */
export function readPartOf(r: TextReading, first: number): TimeDraft | undefined {
  const rank = rankAt(r, is(r, first, Class.timeDeterminer) ? first + 1 : first)
  const amount = rank && (rank.is === 1 || rank.is === -1) ? readAmount(r, rank.next) : undefined
  if (!amount || amount.unit === 'Y' || !is(r, amount.next, Class.of)) return undefined
  const whole = wholeAt(r, amount.next + 1)
  const count = Number(amount.number)
  if (!whole || !Number.isInteger(count)) return undefined
  const value: Value = (context) =>
    partOf(whole.value(context), amount.unit, count, rank?.is === -1)
  return { first, next: whole.next, kind: 'date', value }
}

function wholeAt(r: TextReading, i: number): TimeDraft | undefined {
  const year = readYear(r, i)
  const whole = year
    ? { first: i, next: year.next, kind: 'date' as const, value: stated(year.is) }
    : (readMonthFirst(r, i) ?? readRelative(r, i))
  return whole?.kind === 'date' ? whole : undefined
}

function partOf(whole: string | null, unit: string, count: number, isLast: boolean): string | null {
  if (whole === null || !/^\d{4}(?:-\d{2})?$/.test(whole)) return null
  const { year, month } = partsOf(firstDay(whole) ?? 0)
  const size = whole.length === 4 ? 12 : 1
  const days = (daysOf.get(unit) ?? 0) * count
  const [first, last] = [dayOf(year, month, 1), dayOf(year, month + size, 0)]
  return days > 0
    ? edgeOf(first, last, days, isLast)
    : monthsOfPart(year, month, size, (monthsOf.get(unit) ?? 0) * count, isLast)
}

/** The first or last of the months of a year or month. */
function monthsOfPart(
  year: number,
  month: number,
  size: number,
  months: number,
  isLast: boolean,
): string | null {
  if (months === 0 || months > size) return null
  const from = isLast ? month + size - months : month
  return `${isoMonth(year, from)}/${isoMonth(year, from + months - 1)}`
}

function edgeOf(first: Day, last: Day, days: number, isLast: boolean): string | null {
  if (days > last - first + 1) return null
  const from = isLast ? last - days + 1 : first
  return `${isoDay(from)}/${isoDay(from + days - 1)}`
}

/** "three months to February", "six months ended June 30": the months or days up to that one, as an ISO 8601 interval. */
export function readStretch(
  r: TextReading,
  first: number,
  amount: Amount | undefined,
): TimeDraft | undefined {
  const at = amount ? endOfLink(r, amount.next) : 0
  if (!amount || at === 0) return undefined
  const last = readMonthFirst(r, at) ?? readDayFirst(r, at) ?? weekdayAfter(r, at, amount)
  const count = Number(amount.number)
  if (!last || !Number.isInteger(count) || count < 1) return undefined
  const value: Value = (context) => upTo(last.value(context), count, amount.unit)
  return { first, next: last.next, kind: 'date', value }
}

/** Behind "to", "through", "ended on"; 0 if none of them is there. */
function endOfLink(r: TextReading, i: number): number {
  if (is(r, i, Class.to) || is(r, i, Class.throughWord)) return i + 1
  if (!is(r, i, Class.endedWord)) return 0
  return is(r, i + 1, Class.on) ? i + 2 : i + 1
}

/** "the week to Sunday", but not "fast forward two days to Sunday" */
const weekdayAfter = (r: TextReading, at: number, { unit }: Amount): TimeDraft | undefined =>
  unit === 'D' ? undefined : readWeekday(r, at)

function upTo(last: string | null, count: number, unit: string): string | null {
  const day = last === null || last.includes('/') ? undefined : firstDay(last)
  if (last === null || day === undefined) return null
  const months = monthsOf.get(unit)
  if (months !== undefined) return monthsTo(day, isWholeDay(last), count * months)
  const days = daysOf.get(unit)
  return days === undefined || !isWholeDay(last)
    ? null
    : `${isoDay(day - count * days + 1)}/${last}`
}

function monthsTo(day: Day, isDay: boolean, count: number): string {
  const { year, month, day: date } = partsOf(day)
  // To the end of a month: whole months.
  if (!isDay || date === daysIn(month, year))
    return `${isoMonth(year, month - count + 1)}/${isoMonth(year, month)}`
  const from = firstDay(isoMonth(year, month - count)) ?? day
  return `${isoDay(from + date)}/${isoDay(day)}`
}

/** "half year to June" */
export const halfYear = (next: number): Amount => ({ number: '1', unit: 'SM', next })

export const bareAmount = (r: TextReading, i: number): Amount | undefined => {
  const unit = unitAt(r, i)
  return unit && { number: '1', unit: unit.code, next: i + 1 }
}
