import { codeAt, isHyphen, isMark, isWord, type Atoms } from './atoms.ts'
import { daysIn, pad } from './calendar.ts'
import { yearOfList } from './day-lists.ts'
import { onDate, readMonth, readMonthDay, type MonthDay } from './month-days.ts'
import { inNamedYear, namedYear, yearBefore, type NamedYear } from './named-years.ts'
import { monthNear, nowOf, type Reading, type Value } from './resolve.ts'
import { isYear } from './years.ts'

function inMonth(month: number): Value {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? `XXXX-${pad(month)}` : monthNear(now, month, context.tense())
  }
}

/** "August 22, 2025", "Aug. 22", "August 2025", "August". */
export function readMonthPhrase(atoms: Atoms, start: number): Reading | undefined {
  const name = readMonth(atoms, start)
  if (!name) return undefined
  const date = readMonthDay(atoms, name.end)
  return date && date.day <= daysIn(name.month)
    ? readNamedDay(atoms, start, name.month, date)
    : readNamedMonth(atoms, start, name)
}

/** "August 22, 2025", "March 5-7", "Aug. 22" */
function readNamedDay(atoms: Atoms, start: number, month: number, date: MonthDay): Reading {
  const range = dayRange(atoms, start, month, date)
  if (range) return range
  const year = namedYear(atoms, date.end)
  const named = year ?? yearOfRange(atoms, date.end, month) ?? yearOfList(atoms, date)
  const value = named ? inNamedYear(named, month, date.day) : onDate(month, date.day)
  return { start, end: year?.end ?? date.end, kind: 'date', value }
}

/** "August 2025", "August of last year", "August" */
function readNamedMonth(
  atoms: Atoms,
  start: number,
  { month, end: nameEnd }: { month: number; end: number },
): Reading {
  const year = namedYear(atoms, nameEnd)
  if (year) return { start, end: year.end, kind: 'date', value: inNamedYear(year, month) }
  const isLast = isMark(atoms, nameEnd - 1, '.') && codeAt(atoms, nameEnd) === 0
  const shared = yearOfRange(atoms, nameEnd, month)
  const value = shared ? inNamedYear(shared, month) : inMonth(month)
  return { start, end: isLast ? nameEnd - 1 : nameEnd, kind: 'date', value }
}

/** "March 5-7, 2012": both days, as an ISO 8601 interval. */
function dayRange(
  atoms: Atoms,
  start: number,
  month: number,
  first: MonthDay,
): Reading | undefined {
  const last = isHyphen(atoms, first.end) ? readMonthDay(atoms, first.end + 1) : undefined
  if (!last || last.day <= first.day || last.day > daysIn(month)) return undefined
  const year = namedYear(atoms, last.end)
  const from = year ? inNamedYear(year, month, first.day) : onDate(month, first.day)
  return { start, end: year?.end ?? last.end, kind: 'date', value: upToDay(from, last.day) }
}

function upToDay(from: Value, last: number): Value {
  return (context) => {
    const day = from(context)
    return day === null ? null : `${day}/${day.slice(0, -2)}${pad(last)}`
  }
}

/** "January to March 2012", "10 August to 12 September 2013": the end of a range states the year of its start. */
function yearOfRange(atoms: Atoms, end: number, month: number): NamedYear | undefined {
  const isRange =
    isHyphen(atoms, end) ||
    ['to', 'through', 'and', 'until', 'or'].some((word) => isWord(atoms, end, word))
  if (!isRange) return undefined
  const first = readMonthDay(atoms, end + 1)
  const name = readMonth(atoms, first?.end ?? end + 1)
  const date = first ?? (name ? readMonthDay(atoms, name.end) : undefined)
  if (!name && !date) return undefined
  const year = namedYear(atoms, Math.max(date?.end ?? 0, name?.end ?? 0))
  return year && name && name.month < month ? yearBefore(year) : year
}

/** "22 August 2025", "22nd of August", "30 Aug.", "10-12 August". */
export function readDayFirst(atoms: Atoms, start: number): Reading | undefined {
  const date = readMonthDay(atoms, start)
  if (!date) return undefined
  const last = isHyphen(atoms, date.end) ? readMonthDay(atoms, date.end + 1) : undefined
  const end = last?.end ?? date.end
  const name = readMonth(atoms, isWord(atoms, end, 'of') ? end + 1 : end)
  if (!name || (last ?? date).day > daysIn(name.month)) return undefined
  // "between 5 May 10": the day after the name is the better one.
  if (readMonthDay(atoms, name.end) && !isYear(atoms, name.end)) return undefined
  const year = namedYear(atoms, name.end)
  const named = year ?? yearOfRange(atoms, name.end, name.month)
  const day = named ? inNamedYear(named, name.month, date.day) : onDate(name.month, date.day)
  if (last && last.day <= date.day) return undefined
  const value = last ? upToDay(day, last.day) : day
  return { start, end: year?.end ?? name.end, kind: 'date', value }
}
