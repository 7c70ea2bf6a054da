import { isWord, type Atoms } from './atoms.ts'
import { dayOf, daysIn, isoDay, isoMonth, partsOf, type Day } from './calendar.ts'
import { readDayFirst, readMonthPhrase } from './dates.ts'
import type { Amount } from './durations.ts'
import { readRelative } from './relative.ts'
import { firstDay, isWholeDay, type Reading, type Value } from './resolve.ts'
import { readYear } from './years.ts'

const MONTHS: Readonly<Record<string, number>> = { M: 1, Q: 3, Y: 12, SM: 6 }

/** "three months to February", "year to June 30": the months or days up to that one, as an ISO 8601 interval. */
export function readStretch(atoms: Atoms, start: number, amount: Amount): Reading | undefined {
  if (!isWord(atoms, amount.end, 'to')) return undefined
  const at = amount.end + 1
  const last = readMonthPhrase(atoms, at) ?? readDayFirst(atoms, at)
  const count = Number(amount.number)
  if (!last || !Number.isInteger(count) || count < 1) return undefined
  return { start, end: last.end, kind: 'date', value: upTo(last.value, count, amount.unit) }
}

/** "the year to March", "the quarter to June" */
export function readBareStretch(atoms: Atoms, start: number): Reading | undefined {
  const unit = isWord(atoms, start + 1, 'year')
    ? 'Y'
    : isWord(atoms, start + 1, 'quarter')
      ? 'Q'
      : ''
  if (!isWord(atoms, start, 'the') || unit === '') return undefined
  return readStretch(atoms, start, { number: '1', unit, end: start + 2 })
}

function upTo(last: Value, count: number, unit: string): Value {
  return (context) => {
    const value = last(context)
    const day = value === null ? undefined : firstDay(value)
    if (value === null || day === undefined || value.includes('/')) return null
    const months = MONTHS[unit]
    if (months === undefined) return days(day, value, count * (unit === 'W' ? 7 : 1), unit)
    return monthsTo(day, isWholeDay(value), count * months)
  }
}

/** "13 weeks to Nov. 28": the last day counts. */
function days(day: Day, value: string, count: number, unit: string): string | null {
  if (!isWholeDay(value) || (unit !== 'W' && unit !== 'D')) return null
  return `${isoDay(day - count + 1)}/${value}`
}

function monthsTo(day: Day, isDay: boolean, count: number): string {
  const { year, month, day: date } = partsOf(day)
  // To the end of a month: whole months.
  if (!isDay || date === daysIn(month, year))
    return `${isoMonth(year, month - count + 1)}/${isoMonth(year, month)}`
  const from = firstDay(isoMonth(year, month - count)) ?? day
  return `${isoDay(from + date)}/${isoDay(day)}`
}

/** "the first nine months of 2007", "the last two weeks of March": the months or days, as an interval. */
export function readStretchOf(
  atoms: Atoms,
  start: number,
  amount: Amount,
  isLast: boolean,
): Reading | undefined {
  const count = Number(amount.number)
  if (!isWord(atoms, amount.end, 'of') || !Number.isInteger(count)) return undefined
  if (amount.unit === 'Y') return undefined
  const at = amount.end + 1
  const whole = readYear(atoms, at) ?? readMonthPhrase(atoms, at) ?? readRelative(atoms, at)
  if (whole?.kind !== 'date') return undefined
  const months = amount.unit === 'D' || amount.unit === 'W' ? 0 : (MONTHS[amount.unit] ?? 0) * count
  const length = amount.unit === 'D' ? count : amount.unit === 'W' ? count * 7 : 0
  return { start, end: whole.end, kind: 'date', value: partOf(whole.value, months, length, isLast) }
}

function partOf(whole: Value, months: number, length: number, isLast: boolean): Value {
  return (context) => {
    const value = whole(context)
    const first = value === null ? undefined : firstDay(value)
    if (value === null || first === undefined || !/^\d{4}(?:-\d{2})?$/.test(value)) return null
    const { year, month } = partsOf(first)
    const size = value.length === 4 ? 12 : 1
    if (months > size || months + length === 0) return null
    if (length > 0)
      return daysOf(dayOf(year, month, 1), dayOf(year, month + size, 0), length, isLast)
    const from = isLast ? month + size - months : month
    return `${isoMonth(year, from)}/${isoMonth(year, from + months - 1)}`
  }
}

function daysOf(first: Day, last: Day, length: number, isLast: boolean): string | null {
  if (length > last - first) return null
  return isLast
    ? `${isoDay(last - length + 1)}/${isoDay(last)}`
    : `${isoDay(first)}/${isoDay(first + length - 1)}`
}
