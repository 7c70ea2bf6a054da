import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, daysIn, isoDay, isoMonth, pad, partsOf } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import {
  isJoint,
  isNumber,
  isSmall,
  monthAt,
  monthDayAt,
  wayAt,
  yearAt,
  type Part,
} from './parts.ts'
import { dateNear, monthNear, nowOf, ofNow, type Context, type Value } from './resolve.ts'

/** Null for a day that the month does not have. */
export const dateOf = (year: number, month: number, day: number): string | null =>
  day <= daysIn(month, year) ? isoDay(dayOf(year, month, day)) : null

/** A month, or a day of it, without a year. */
export function onDate(month: number, day?: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`
    if (day === undefined) return monthNear(now, month, context.tense())
    return isoDay(dateNear(now, month, day, context.tense()))
  }
}

/** The year that stands after a day or month: stated, or told from the publication ("last year"). */
interface NamedYear {
  readonly next: number
  readonly year: (context: Context) => number | undefined
}

/** "2012", ", 2012", "of 2012", "last year", "of next year" */
export function namedYear(r: TextReading, i: number): NamedYear | undefined {
  const at = is(r, i, Class.comma) || is(r, i, Class.of) ? i + 1 : i
  const stated = yearAt(r, at)
  if (stated !== undefined) return { next: at + 1, year: () => stated }
  const way = is(r, i, Class.comma) ? undefined : wayAt(r, at)
  if (!way || way.isAnchored || !is(r, at + 1, Class.yearUnit)) return undefined
  return {
    next: at + 2,
    year: (context) => {
      const now = nowOf(context)
      return now === undefined ? undefined : partsOf(now).year + way.n
    },
  }
}

/** A month, or a day of it, in a year that is named, or in none. */
export function inYear(named: NamedYear | undefined, month: number, day?: number): Value {
  if (!named) return onDate(month, day)
  return (context) => {
    const year = named.year(context)
    if (year === undefined) return `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`
    return day === undefined ? isoMonth(year, month) : dateOf(year, month, day)
  }
}

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
  const shared = year ?? yearOfRange(r, end, month) ?? yearOfList(r, day)
  return { next, value: inYear(shared, month, day.is) }
}

const upToDay =
  (from: Value, last: number): Value =>
  (context) => {
    const day = from(context)
    return day === null ? null : `${day}/${day.slice(0, -2)}${pad(last)}`
  }

/** "January to March 2012", "10 August to 12 September 2013": the end of a range states the year of its start. */
function yearOfRange(r: TextReading, i: number, month: number): NamedYear | undefined {
  if (!isJoint(r, i) && !is(r, i, Class.rangeOrList)) return undefined
  const first = monthDayAt(r, i + 1)
  const name = monthAt(r, first?.next ?? i + 1)
  const day = first ?? (name ? monthDayAt(r, name.next) : undefined)
  if (!name && !day) return undefined
  const year = namedYear(r, Math.max(day?.next ?? 0, name?.next ?? 0))
  if (!year || !name || name.is >= month) return year
  return { ...year, year: (context) => before(year.year(context)) }
}

const before = (year: number | undefined): number | undefined =>
  year === undefined ? undefined : year - 1

/** "22 August 2025", "22nd of August", "30 Aug.", "10-12 August". */
export function readDayFirst(r: TextReading, i: number): TimeDraft | undefined {
  const day = monthDayAt(r, i)
  if (!day) return undefined
  const last = isJoint(r, day.next) ? monthDayAt(r, day.next + 1) : undefined
  if (last && last.is <= day.is) return undefined
  const end = last?.next ?? day.next
  const name = monthAt(r, is(r, end, Class.of) || is(r, end, Class.stop) ? end + 1 : end)
  if (!name || (last ?? day).is > daysIn(name.is)) return undefined
  // "between 5 May 10": the day after the name is the better one.
  if (monthDayAt(r, name.next)) return undefined
  const year = namedYear(r, name.next)
  const from = inYear(year ?? yearOfRange(r, name.next, name.is), name.is, day.is)
  const value = last ? upToDay(from, last.is) : from
  return { first: i, next: year?.next ?? name.next, kind: 'date', value }
}

/** A list of days is looked through no further. */
const longestList = 5

/** The days that follow a day: where the list ends, and whether "and", "or" or "to" holds it together. */
interface Rest {
  readonly next: number
  readonly isJoined: boolean
}

/** "5 and 9" of "March 3, 5 and 9"; "3" and "5" of "3, 5 and 9 March": a day that takes its month from its list. */
export function readListedDay(r: TextReading, i: number): TimeDraft | undefined {
  const day = isInList(r, i) ? monthDayAt(r, i) : undefined
  return day && (readBeforeMonth(r, i, day) ?? readAfterMonth(r, i, day))
}

/** Another number stands next to it: most are alone. */
const isInList = (r: TextReading, i: number): boolean =>
  [-2, -3, 2, 3].some((far) => isNumber(r, i + far))

function readBeforeMonth(r: TextReading, i: number, day: Part<number>): TimeDraft | undefined {
  const rest = restOf(r, day)
  const name = rest?.isJoined ? monthAt(r, rest.next) : undefined
  return name && dayOfList(i, day, name.is, namedYear(r, name.next))
}

function readAfterMonth(r: TextReading, i: number, day: Part<number>): TimeDraft | undefined {
  const month = monthBefore(r, i)
  const isLast = is(r, i - 1, Class.dayJoint)
  const rest =
    month === undefined ? undefined : (restOf(r, day) ?? { next: day.next, isJoined: isLast })
  if (month === undefined || !rest || !(rest.isJoined || isLast) || counts(r, rest.next))
    return undefined
  const year = namedYear(r, rest.next)
  const found = dayOfList(i, day, month, year)
  return found && year && rest.next === day.next ? { ...found, next: year.next } : found
}

const dayOfList = (
  first: number,
  day: Part<number>,
  month: number,
  year: NamedYear | undefined,
): TimeDraft | undefined =>
  day.is > daysIn(month)
    ? undefined
    : { first, next: day.next, kind: 'date', value: inYear(year, month, day.is) }

/** The year at the end of the list that goes on after a day: "March 3, 5 and 9, 2012". */
function yearOfList(r: TextReading, day: Part<number>): NamedYear | undefined {
  const rest = restOf(r, day)
  return rest?.isJoined && !counts(r, rest.next) ? namedYear(r, rest.next) : undefined
}

function restOf(r: TextReading, first: Part<number>): Rest | undefined {
  let last = first
  let isJoined = false
  for (let n = 0; n < longestList && !isJoined; n++) {
    const at = afterSeparator(r, last.next)
    const next = at === 0 ? undefined : monthDayAt(r, at)
    if (!next || next.is <= last.is) break
    isJoined = is(r, at - 1, Class.dayJoint)
    last = next
  }
  return last === first ? undefined : { next: last.next, isJoined }
}

/** The piece after ",", "and", ", and" at `i`; 0 if there is none. */
function afterSeparator(r: TextReading, i: number): number {
  const at = is(r, i, Class.comma) ? i + 1 : i
  if (is(r, at, Class.dayJoint)) return at + 1
  return at > i ? at : 0
}

/** The month whose name stands before the list that day `i` is in. */
function monthBefore(r: TextReading, i: number): number | undefined {
  let at = i
  for (let n = 0; n < longestList; n++) {
    const joint = is(r, at - 1, Class.dayJoint) ? at - 2 : at - 1
    const earlier = is(r, joint, Class.comma) ? joint - 1 : joint
    const [a, b] = [monthDayAt(r, earlier), monthDayAt(r, at)]
    if (earlier === at - 1 || !a || !b || a.is >= b.is) return undefined
    const month = monthAt(r, earlier - 1)
    if (month) return month.is
    at = earlier
  }
  return undefined
}

/** A noun, a unit or a sign after the last number: it counts something. */
function counts(r: TextReading, i: number): boolean {
  if (isJoint(r, i) || r.text.charAt(r.start[i] ?? r.text.length) === '%') return true
  return isSmall(r, i) && !is(r, i, Class.closesDate) && !namedYear(r, i)
}

/** The month that "last", "next" or "this" makes of a name. */
export const relativeMonth = (month: number, way: number, day: number | undefined): Value =>
  ofNow((now) => {
    const { year, month: current } = partsOf(now)
    const past = way < 0 && month >= current ? -1 : 0
    const value = isoMonth(year + (way > 0 && month <= current ? 1 : past), month)
    return day === undefined ? value : `${value}-${pad(day)}`
  })
