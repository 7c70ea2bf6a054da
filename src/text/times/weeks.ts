import { bitsAt, digitsAt, isHyphen, isLower, isWord, type Atoms } from './atoms.ts'
import { dayOf, isoDay, partsOf, weekdayOf, type Day } from './calendar.ts'
import { readMonthPhrase } from './dates.ts'
import { readHoliday } from './holidays.ts'
import { readRelative } from './relative.ts'
import { firstDay, isWholeDay, nowOf, type Reading, type Value, weekdayNear } from './resolve.ts'
import { Bit } from './words.ts'
import { isYear } from './years.ts'

/** What follows a weekday and tells which one it is, and where it ends. */
interface Telling {
  readonly end: number
  readonly value: Value
}

/** "Wednesday next week", "Tuesday of last week", "Friday the 13th", "Thursday before Easter". */
export function readWeekdayOf(atoms: Atoms, end: number, weekday: number): Telling | undefined {
  // What tells is a word of the lexicon or a number.
  if (!atoms.words[end] && digitsAt(atoms, end) === undefined) return undefined
  return (
    inWeek(atoms, end, weekday) ??
    sharingWeek(atoms, end, weekday) ??
    onDayOfMonth(atoms, end, weekday) ??
    beside(atoms, end, weekday)
  )
}

function inWeek(atoms: Atoms, at: number, weekday: number): Telling | undefined {
  const i = ['of', 'in', 'from'].some((word) => isWord(atoms, at, word)) ? at + 1 : at
  const week = readRelative(atoms, i)
  if (week?.kind !== 'date' || !isWord(atoms, week.end - 1, 'week')) return undefined
  const value: Value = (context) => {
    const monday = firstDay(week.value(context) ?? '')
    return monday === undefined ? null : isoDay(monday - weekdayOf(monday) + weekday)
  }
  return { end: week.end, value }
}

/** "Monday" of "Monday and Tuesday next week" */
function sharingWeek(atoms: Atoms, end: number, weekday: number): Telling | undefined {
  const isPair = ['and', 'or', 'to', 'through'].some((word) => isWord(atoms, end, word))
  if (!isPair || !(bitsAt(atoms, end + 1) & Bit.weekday)) return undefined
  const shared = inWeek(atoms, end + 2, weekday)
  return shared ? { ...shared, end } : undefined
}

/** "Friday the 13th", "Friday 13th": the nearest one that is that weekday. */
function onDayOfMonth(atoms: Atoms, at: number, weekday: number): Telling | undefined {
  const i = isWord(atoms, at, 'the') ? at + 1 : at
  const date = digitsAt(atoms, i)
  const isDate = date !== undefined && date >= 1 && date <= 31
  const hasSuffix = ['st', 'nd', 'rd', 'th'].some((suffix) => isWord(atoms, i + 1, suffix))
  // "Friday's 13th meeting" names no date.
  if (!isDate || !hasSuffix || isLowerNoun(atoms, i + 2)) return undefined
  const value: Value = (context) => {
    const now = nowOf(context)
    const day = now === undefined ? undefined : nearestDate(now, date, weekday)
    return day === undefined ? null : isoDay(day)
  }
  return { end: i + 2, value }
}

function isLowerNoun(atoms: Atoms, i: number): boolean {
  return isLower(atoms, i) && bitsAt(atoms, i) === 0
}

/** The day nearest to `now`, of the last and the next six months, that is the given date and weekday. */
function nearestDate(now: Day, date: number, weekday: number): Day | undefined {
  const { year, month } = partsOf(now)
  const months = Array.from({ length: 13 }, (_, i) => dayOf(year, month + i - 6, date))
  return months
    .filter((day) => partsOf(day).day === date && weekdayOf(day) === weekday)
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]
}

/** "the Thursday before Easter", "the Monday after Aug. 22" */
function beside(atoms: Atoms, at: number, weekday: number): Telling | undefined {
  const isBefore = isWord(atoms, at, 'before')
  if (!isBefore && !isWord(atoms, at, 'after')) return undefined
  const date = readHoliday(atoms, at + 1) ?? readMonthPhrase(atoms, at + 1)
  if (!date) return undefined
  const value: Value = (context) => {
    const day = date.value(context)
    if (day === null || !isWholeDay(day)) return null
    const near = (firstDay(day) ?? 0) + (isBefore ? -1 : 1)
    return isoDay(weekdayNear(near, weekday, isBefore ? 'past' : 'future'))
  }
  return { end: date.end, value }
}

/** A date without a year after its weekday ("Tuesday, Jan. 10"): of the year in which it is that weekday. */
export function onWeekday(atoms: Atoms, date: Reading, weekday: number): Value {
  if (isYear(atoms, date.end - 1)) return date.value
  return (context) => {
    const value = date.value(context)
    if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
    const day = firstDay(value) ?? 0
    if (weekdayOf(day) === weekday) return value
    const { year, month, day: of } = partsOf(day)
    const other = [year - 1, year + 1].find((y) => weekdayOf(dayOf(y, month, of)) === weekday)
    return other === undefined ? value : isoDay(dayOf(other, month, of))
  }
}

/** "the day after Christmas", "the day before Aug. 22" */
export function readDayBeside(atoms: Atoms, start: number): Reading | undefined {
  const isNamed = isWord(atoms, start, 'the') && isWord(atoms, start + 1, 'day')
  const isBefore = isWord(atoms, start + 2, 'before')
  if (!isNamed || !(isBefore || isWord(atoms, start + 2, 'after'))) return undefined
  if (isHyphen(atoms, start + 2) || !(bitsAt(atoms, start + 3) & (Bit.holiday | Bit.month)))
    return undefined
  const date = readHoliday(atoms, start + 3) ?? readMonthPhrase(atoms, start + 3)
  if (!date) return undefined
  const value: Value = (context) => {
    const day = date.value(context)
    return day === null || !isWholeDay(day)
      ? null
      : isoDay((firstDay(day) ?? 0) + (isBefore ? -1 : 1))
  }
  return { start, end: date.end, kind: 'date', value }
}
