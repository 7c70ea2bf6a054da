import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { monthAt } from './months.ts'
import { type NamedYear, namedYear } from './named-years.ts'
import { isJoint, monthDayAt, type Part } from './parts.ts'

/** "January to March 2012", "10 August to 12 September 2013", "May and June 2025": the end states the year of the start. */
export function yearOfRange(r: TextReading, i: number, month: number): NamedYear | undefined {
  if (is(r, i, Class.comma)) return yearOfMonths(r, i, month, 1)
  const isList = isListMark(r, i)
  const end = isList || isRangeMark(r, i) ? endOfRange(r, i + 1) : undefined
  const year = end && namedYear(r, end.next)
  const isBefore = end && (isList ? isYearBefore(month, end.is) : end.is < month)
  return year && isBefore ? earlier(year) : year
}

const isRangeMark = (r: TextReading, i: number): boolean =>
  isJoint(r, i) || is(r, i, Class.rangeOrList)

const isListMark = (r: TextReading, i: number): boolean =>
  is(r, i, Class.slash) || is(r, i, Class.and) || is(r, i, Class.or)

/** "November and January 2013", but not "May and March 2019". */
const isYearBefore = (month: number, next: number): boolean => month - next > 6

/** A list of months is looked through no further. */
const longestList = 5

/** "August, September and October 1958": the year behind the last month of the list. */
function yearOfMonths(
  r: TextReading,
  i: number,
  month: number,
  depth: number,
): NamedYear | undefined {
  const isAnd = is(r, i, Class.comma) && is(r, i + 1, Class.and)
  const name = depth > longestList ? undefined : monthAt(r, isAnd ? i + 2 : i + 1)
  const year = name && yearBehind(r, name, depth, isAnd || depth > 1)
  return year && isYearBefore(month, name.is) ? earlier(year) : year
}

function yearBehind(
  r: TextReading,
  { is: month, next }: Part<number>,
  depth: number,
  isList: boolean,
): NamedYear | undefined {
  if (is(r, next, Class.comma) || is(r, next, Class.rangeOrList))
    return yearOfMonths(r, next, month, depth + 1)
  return isList ? namedYear(r, next) : undefined
}

/** The month that a range ends in, 13 where only its day is told; and where it ends. */
function endOfRange(r: TextReading, i: number): Part<number> | undefined {
  const day = monthDayAt(r, i)
  const name = monthAt(r, day ? day.next : i)
  if (day) return { is: name?.is ?? 13, next: name?.next ?? day.next }
  return name && { is: name.is, next: monthDayAt(r, name.next)?.next ?? name.next }
}

const earlier = (named: NamedYear): NamedYear => ({
  ...named,
  year: (context) => {
    const year = named.year(context)
    return year === undefined ? undefined : year - 1
  },
})
