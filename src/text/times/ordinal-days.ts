import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, daysIn, isoDay, pad, partsOf } from './calendar.ts'
import { type TimeDraft, statedDate } from './draft.ts'
import { monthAt } from './months.ts'
import { dateOf, namedYear, onDate } from './named-years.ts'
import { isJoint, isSmall, monthDayAt, ordinalAt, yearAt } from './parts.ts'
import { readRelativeUnit } from './relative.ts'
import { firstDay, stated } from './resolve.ts'

/** "March first", "July Fourth": the ordinal ends the phrase, or a year does. */
export function readMonthOrdinal(r: TextReading, first: number): TimeDraft | undefined {
  const month = monthAt(r, first)
  const isWord = month !== undefined && r.kind[month.next] === PieceKind.word
  const ordinal = isWord ? ordinalAt(r, month.next) : undefined
  return month && ordinal && endsPhrase(r, ordinal.next)
    ? dayOfMonth(r, first, ordinal.is, month.is, ordinal.next)
    : undefined
}

/** After it comes no word that the ordinal could tell of: "in March third parties said". */
const endsPhrase = (r: TextReading, i: number): boolean =>
  !isJoint(r, i) && (!isSmall(r, i) || is(r, i, Class.closesDate) || is(r, i, Class.clauseSubject))

export function dayOfMonth(
  r: TextReading,
  first: number,
  n: number,
  month: number,
  next: number,
): TimeDraft | undefined {
  if (n < 1 || n > daysIn(month)) return undefined
  const year = namedYear(r, next)
  const number = year && yearAt(r, year.next - 1)
  const value = number === undefined ? onDate(month, n) : stated(dateOf(number, month, n))
  return { first, next: number === undefined ? next : (year?.next ?? next), kind: 'date', value }
}

/** "the 20th of last month" */
export function readDayOfRelative(r: TextReading, first: number): TimeDraft | undefined {
  const ordinal = ordinalAt(r, first)
  const month = ordinal && readRelativeUnit(r, ordinal.next + 1, Class.monthUnit)
  if (!month) return undefined
  const value: TimeDraft['value'] = (context) => {
    const day = firstDay(month.value(context) ?? '')
    if (day === undefined) return null
    const { year, month: of } = partsOf(day)
    return ordinal.is < 1 || ordinal.is > daysIn(of, year)
      ? null
      : isoDay(dayOf(year, of, ordinal.is))
  }
  return { first, next: month.next, kind: 'date', value }
}

/** "2024 August", "2024 Aug. 5": the year stands before its month. */
export function readYearFirst(r: TextReading, first: number): TimeDraft | undefined {
  const year = yearAt(r, first)
  const month = year === undefined ? undefined : monthAt(r, first + 1)
  if (year === undefined || !month) return undefined
  const day = monthDayAt(r, month.next)
  if (day && day.is <= daysIn(month.is, year))
    return statedDate(first, day.next, dateOf(year, month.is, day.is))
  // "In 2008 May said", "in 2010 June 2011": words and years of their own.
  if (yearAt(r, month.next) !== undefined || is(r, month.next, Class.tenseWord)) return undefined
  return statedDate(first, month.next, `${pad(year, 4)}-${pad(month.is)}`)
}
