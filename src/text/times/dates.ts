import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, daysIn, isoDay, isoMonth, pad, partsOf, type Day } from './calendar.ts'
import { yearOfList } from './day-lists.ts'
import type { TimeDraft } from './draft.ts'
import { yearOfRange } from './month-lists.ts'
import { monthAt } from './months.ts'
import { type NamedYear, inYear, namedYear } from './named-years.ts'
import { type Part, isJoint, monthDayAt } from './parts.ts'
import { type Value, nowOf, ofNow } from './resolve.ts'

/** "August 22, 2025", "March 5-7", "Aug. 22", "August 2025", "August". */
export function readMonthFirst(r: TextReading, i: number): TimeDraft | undefined {
  const name = monthAt(r, i)
  if (!name) return undefined
  const day = monthDayAt(r, name.next)
  const draft = { first: i, kind: 'date' as const }
  if (day && day.is <= daysIn(name.is)) return { ...draft, ...dayIn(r, name.is, day) }
  const year = namedYear(r, name.next)
  const shared = year ?? yearOfRange(r, name.next, name.is)
  return { ...draft, next: year?.next ?? name.next, value: inYear(shared, name.is) }
}

function dayIn(r: TextReading, month: number, day: Part<number>): { next: number; value: Value } {
  const last = isJoint(r, day.next) ? monthDayAt(r, day.next + 1) : undefined
  const isRange = last !== undefined && last.is > day.is && last.is <= daysIn(month)
  const end = isRange ? last.next : day.next
  const year = namedYear(r, end)
  const next = year?.next ?? end
  if (isRange) return { next, value: upToDay(inYear(year, month, day.is), last.is) }
  const value = inYear(year ?? yearNear(r, month, day), month, day.is)
  return { next, value: year ? value : famousDay(r, month, day.is, next, value) }
}

/** Days that are told without their year for many years: by month and day. */
const days: ReadonlyMap<string, Day> = new Map([
  ['9-11', dayOf(2001, 9, 11)],
  ['1-6', dayOf(2021, 1, 6)],
  ['10-7', dayOf(2023, 10, 7)],
])

/** "the Sept. 11 attacks", "the Jan. 6 riot", of what is written after it. */
function famousDay(r: TextReading, month: number, day: number, next: number, value: Value): Value {
  const famous = is(r, next, Class.famousNoun) ? days.get(`${month}-${day}`) : undefined
  if (famous === undefined) return value
  return (context) => {
    const now = nowOf(context)
    if (now !== undefined && now < famous) return value(context)
    context.anchor = undefined
    return isoDay(famous)
  }
}

const yearNear = (r: TextReading, month: number, day: Part<number>): NamedYear | undefined =>
  yearOfRange(r, day.next, month) ?? yearOfList(r, day)

const upToDay =
  (from: Value, last: number): Value =>
  (context) => {
    const day = from(context)
    return day === null ? null : `${day}/${day.slice(0, -2)}${pad(last)}`
  }

/** "22 August 2025", "22nd of August", "30 Aug.", "10-12 August", "30. August". */
export function readDayFirst(r: TextReading, i: number): TimeDraft | undefined {
  const day = monthDayAt(r, i)
  const last = day && lastOfDays(r, day)
  const name = last && monthBehind(r, last)
  if (!day || !name) return undefined
  const year = namedYear(r, name.next)
  const from = inYear(year ?? yearOfRange(r, name.next, name.is), name.is, day.is)
  const value = last === day ? from : upToDay(from, last.is)
  return { first: i, next: (year ?? name).next, kind: 'date', value }
}

/** "12" of "10-12 August"; a day alone is the last one. */
function lastOfDays(r: TextReading, day: Part<number>): Part<number> | undefined {
  const last = isJoint(r, day.next) ? monthDayAt(r, day.next + 1) : undefined
  return last && last.is <= day.is ? undefined : (last ?? day)
}

/** The month that has the day before it. */
function monthBehind(r: TextReading, day: Part<number>): Part<number> | undefined {
  const isLinked = is(r, day.next, Class.of) || is(r, day.next, Class.stop)
  const name = monthAt(r, isLinked ? day.next + 1 : day.next)
  if (!name || day.is > daysIn(name.is)) return undefined
  // "between 5 May 10": the day after the name is the better one.
  return monthDayAt(r, name.next) ? undefined : name
}

/** The month that "last", "next" or "this" makes of a name. */
export const relativeMonth = (month: number, way: number, day: number | undefined): Value =>
  ofNow((now) => {
    const { year, month: current } = partsOf(now)
    const past = way < 0 && month >= current ? -1 : 0
    const value = isoMonth(year + (way > 0 && month <= current ? 1 : past), month)
    return day === undefined ? value : `${value}-${pad(day)}`
  })
