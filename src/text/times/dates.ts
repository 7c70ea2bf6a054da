import {
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isCapital,
  isGlued,
  isHyphen,
  isMark,
  isWord,
  startOf,
  type Atoms,
} from './atoms.ts'
import { dayOf, daysIn, isoDay, isoMonth, pad, partsOf } from './calendar.ts'
import { dateNear, monthNear, nowOf, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { isYear, stated } from './years.ts'

/** The day of a month at atom `i`: "22", "22nd"; and where it ends. */
export function readMonthDay(atoms: Atoms, i: number): { day: number; end: number } | undefined {
  const day = digitsAt(atoms, i)
  if (day === undefined || day < 1 || day > 31 || endOf(atoms, i) - startOf(atoms, i) > 2)
    return undefined
  const hasSuffix =
    isGlued(atoms, i + 1) && ['st', 'nd', 'rd', 'th'].some((suffix) => isWord(atoms, i + 1, suffix))
  const end = hasSuffix ? i + 2 : i + 1
  // "June 3.5 percent", "May 5:30", "March 10,000"
  const isLonger =
    isGlued(atoms, end) && isGlued(atoms, end + 1) && digitsAt(atoms, end + 1) !== undefined
  const isList =
    isMark(atoms, end, ',') && digitsAt(atoms, end + 1) !== undefined && isYear(atoms, end + 1)
  return isLonger && !isList && !isHyphen(atoms, end) ? undefined : { day, end }
}

/** A name of a month at atom `i`, its full stop included; nothing where the word is likely another one. */
export function readMonth(atoms: Atoms, i: number): { month: number; end: number } | undefined {
  const word = atoms.words[i]
  if (!word || !(word.bits & Bit.month) || !isCapital(atoms, i)) return undefined
  const hasStop =
    (word.bits & Bit.short) !== 0 && isMark(atoms, i + 1, '.') && isGlued(atoms, i + 1)
  const end = hasStop ? i + 2 : i + 1
  if (digitsAt(atoms, end) !== undefined || isBetweenNumbers(atoms, i))
    return { month: word.n, end }
  if (word.bits & Bit.short && !hasStop && codeAt(atoms, i + 1) !== 0 && word.text.length < 4)
    return undefined
  if (word.bits & Bit.ambiguous && !isMonthLike(atoms, i)) return undefined
  return { month: word.n, end }
}

function isBetweenNumbers(atoms: Atoms, i: number): boolean {
  return digitsAt(atoms, i - 1) !== undefined && !isGlued(atoms, i)
}

/** "in May", "last March", "mid-August": what stands before makes it a month. */
function isMonthLike(atoms: Atoms, i: number): boolean {
  const before = isHyphen(atoms, i - 1) ? i - 2 : i - 1
  const bits = bitsAt(atoms, before)
  if (bits & (Bit.preposition | Bit.relative | Bit.edge) && !isWord(atoms, before, 'as'))
    return true
  if (isWord(atoms, before, 'and') || isWord(atoms, before, 'or'))
    return (
      (bitsAt(atoms, before - 1) & Bit.month) !== 0 || digitsAt(atoms, before - 1) !== undefined
    )
  const word = atoms.words[i]?.text
  if (word === 'april' || word === 'june' || word === 'august') return !isCapital(atoms, i + 1)
  return false
}

/** "last year", "of next year" after a month: how many years away, and where it ends. */
function relativeYear(atoms: Atoms, i: number): { years: number; end: number } | undefined {
  const head = atoms.words[i]
  const isRelative =
    head && head.bits & Bit.relative && head.code === '' && isWord(atoms, i + 1, 'year')
  return isRelative ? { years: head.n, end: i + 2 } : undefined
}

function inMonthOfYear(month: number, years: number): Value {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? `XXXX-${pad(month)}` : isoMonth(partsOf(now).year + years, month)
  }
}

function inMonth(month: number): Value {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? `XXXX-${pad(month)}` : monthNear(now, month, context.tense())
  }
}

function onDate(month: number, day: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return `XXXX-${pad(month)}-${pad(day)}`
    return isoDay(dateNear(now, month, day, context.tense()))
  }
}

/** "August 22, 2025", "Aug. 22", "August 2025", "August". */
export function readMonthPhrase(atoms: Atoms, start: number): Reading | undefined {
  const name = readMonth(atoms, start)
  if (!name) return undefined
  const { month } = name
  const date = readMonthDay(atoms, name.end)
  if (date && date.day <= daysIn(month)) {
    const range = readDayRange(atoms, start, month, date)
    if (range) return range
    const year = yearAfter(atoms, date.end)
    if (year)
      return {
        start,
        end: year.end,
        kind: 'date',
        value: stated(dateOf(year.year, month, date.day)),
      }
    const shared = yearOfRange(atoms, date.end, month)
    const value =
      shared === undefined ? onDate(month, date.day) : stated(dateOf(shared, month, date.day))
    return { start, end: date.end, kind: 'date', value }
  }
  const of = isWord(atoms, name.end, 'of') ? name.end + 1 : name.end
  const year = yearAfter(atoms, of)
  if (year)
    return {
      start,
      end: year.end,
      kind: 'date',
      value: stated(`${pad(year.year, 4)}-${pad(month)}`),
    }
  const ofYear = relativeYear(atoms, of)
  if (ofYear)
    return { start, end: ofYear.end, kind: 'date', value: inMonthOfYear(month, ofYear.years) }
  const end =
    isMark(atoms, name.end - 1, '.') && codeAt(atoms, name.end) === 0 ? name.end - 1 : name.end
  const shared = yearOfRange(atoms, name.end, month)
  const value = shared === undefined ? inMonth(month) : stated(`${pad(shared, 4)}-${pad(month)}`)
  return { start, end, kind: 'date', value }
}

/** "March 5-7, 2012": both days, as an ISO 8601 interval. */
function readDayRange(
  atoms: Atoms,
  start: number,
  month: number,
  first: { day: number; end: number },
): Reading | undefined {
  const last = isHyphen(atoms, first.end) ? readMonthDay(atoms, first.end + 1) : undefined
  if (!last || last.day <= first.day || last.day > daysIn(month)) return undefined
  const year = yearAfter(atoms, last.end)
  const from = year ? stated(dateOf(year.year, month, first.day)) : onDate(month, first.day)
  const value: Value = (context) => {
    const day = from(context)
    return day === null ? null : `${day}/${day.slice(0, -2)}${pad(last.day)}`
  }
  return { start, end: year?.end ?? last.end, kind: 'date', value }
}

/** Null for a day that the month does not have. */
export function dateOf(year: number, month: number, day: number): string | null {
  return day <= daysIn(month, year) ? isoDay(dayOf(year, month, day)) : null
}

/** "January to March 2012", "March 5-7, 2012": the year that the end of a range states is that of its start. */
function yearOfRange(atoms: Atoms, end: number, month: number): number | undefined {
  const isRange =
    isHyphen(atoms, end) ||
    ['to', 'through', 'and', 'until', 'or'].some((word) => isWord(atoms, end, word))
  if (!isRange) return undefined
  const name = readMonth(atoms, end + 1)
  const date = readMonthDay(atoms, name ? name.end : end + 1)
  if (!name && !date) return undefined
  const year = yearAfter(atoms, date?.end ?? name?.end ?? end)
  return year && name && name.month < month ? year.year - 1 : year?.year
}

/** A year that follows a day or month, perhaps after a comma. */
function yearAfter(atoms: Atoms, at: number): { year: number; end: number } | undefined {
  const i = isMark(atoms, at, ',') ? at + 1 : at
  const year = digitsAt(atoms, i)
  return year !== undefined && isYear(atoms, i) ? { year, end: i + 1 } : undefined
}

/** "22 August 2025", "22nd of August", "30 Aug.". */
export function readDayFirst(atoms: Atoms, start: number): Reading | undefined {
  const date = readMonthDay(atoms, start)
  if (!date) return undefined
  const name = readMonth(atoms, isWord(atoms, date.end, 'of') ? date.end + 1 : date.end)
  if (!name || date.day > daysIn(name.month)) return undefined
  // "between 5 May 10": the day after the name is the better one.
  if (readMonthDay(atoms, name.end) && !isYear(atoms, name.end)) return undefined
  const year = yearAfter(atoms, name.end)
  const value = year
    ? stated(dateOf(year.year, name.month, date.day))
    : onDate(name.month, date.day)
  return { start, end: year ? year.end : name.end, kind: 'date', value }
}
