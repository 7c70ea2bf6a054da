import { Class } from '../reading/classes.ts'
import { is, isCapital, lengthAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  type Day,
  dayOf,
  isoDay,
  isoMonth,
  isoWeek,
  nthWeekday,
  pad,
  partsOf,
  weekdayOf,
} from './calendar.ts'
import type { TimeDraft, TimeRule } from './draft.ts'
import { monthAt } from './months.ts'
import { type Part, isJoint, ordinalAt, yearAt } from './parts.ts'
import { readRelative } from './relative.ts'
import { type Value, ofNow, stated } from './resolve.ts'
import { weekdayAt } from './weekdays.ts'

/** What an ordinal counts, past its determiner, hyphen and "fiscal". */
interface Ranked {
  readonly n: number
  /** The unit. */
  readonly at: number
}

export const rankAt = (r: TextReading, i: number): Part<number> | undefined =>
  is(r, i, Class.lastTime) ? { is: -1, next: i + 1 } : ordinalAt(r, i)

function rankedAt(r: TextReading, first: number): Ranked | undefined {
  let i = is(r, first, Class.timeDeterminer) ? first + 1 : first
  if (is(r, i, Class.fiscal)) i++
  const rank = rankAt(r, i)
  if (!rank) return undefined
  const at = isJoint(r, rank.next) ? rank.next + 1 : rank.next
  return { n: rank.is, at: is(r, at, Class.fiscal) ? at + 1 : at }
}

type Build = (r: TextReading, first: number, n: number, next: number) => TimeDraft | undefined

/** A rule of what an ordinal ranks. */
export const ofRank =
  (build: Build): TimeRule['build'] =>
  ({ first }, _, r) => {
    const ranked = rankedAt(r, first)
    return ranked && build(r, first, ranked.n, ranked.at + 1)
  }

const monthInYear: Build = (r, first, _, at) => {
  const month = is(r, at, Class.ofOrIn) ? monthAt(r, at + 1) : undefined
  if (!month) return is(r, at, Class.ofOrIn) ? readRelative(r, at + 1) : undefined
  const year = yearAt(r, month.next)
  const value = ofNow((now, { tense }) => {
    const { year: current, month: today } = partsOf(now)
    const isFuture = tense() === 'future'
    const years = isFuture && month.is < today ? 1 : !isFuture && month.is > today ? -1 : 0
    return isoMonth(current + years, month.is)
  })
  const named = year === undefined ? value : stated(isoMonth(year, month.is))
  return {
    first,
    next: year === undefined ? month.next : month.next + 1,
    kind: 'date',
    value: named,
  }
}

/** A part of a month that follows: "of March", "in October 1989", "of last month". */
export const partOfMonth =
  (make: (year: number, month: number, n: number) => string | null): Build =>
  (r, first, n, at) => {
    const whole = monthInYear(r, first, n, at)
    if (whole?.kind !== 'date') return undefined
    const value: Value = (context) => {
      const [, year, month] = /^(\d{4})-(\d{2})$/.exec(whole.value(context) ?? '') ?? []
      return month === undefined ? null : make(Number(year), Number(month), n)
    }
    return { ...whole, first, value }
  }

export const weekIn = (year: number, month: number, n: number): string => {
  const day = n < 0 ? dayOf(year, month + 1, 0) - 6 : dayOf(year, month, 1) + (n - 1) * 7
  return isoWeek(day + (weekdayOf(day) > 3 ? 7 - weekdayOf(day) : 0))
}

/** The weekend whose Saturday is the nth one of the month. */
export const weekendIn = (year: number, month: number, n: number): string | null =>
  dayOfMonth(nthWeekday(year, month, 5, n), month) === null
    ? null
    : `${isoWeek(nthWeekday(year, month, 5, n))}-WE`

export const dayIn = (year: number, month: number, n: number): string | null =>
  dayOfMonth(n < 0 ? dayOf(year, month + 1, 0) : dayOf(year, month, n), month)

/** "the fifth Friday of February": few have one. */
const dayOfMonth = (day: Day, month: number): string | null =>
  partsOf(day).month === month ? isoDay(day) : null

export const readWeekdayIn: Build = (r, first, n, at) => {
  const weekday = weekdayAt(r, at - 1)
  if (weekday === undefined) return undefined
  const dated = partOfMonth((year, month) => dayOfMonth(nthWeekday(year, month, weekday, n), month))
  return dated(r, first, n, at)
}

/** "the 19th century", "the 4th century BC", but not "21st Century Mills". */
export function readCentury(
  r: TextReading,
  first: number,
  n: number,
  next: number,
): TimeDraft | undefined {
  if (n < 1 || n >= 30) return undefined
  const isEra = isCapital(r, next) && is(r, next, Class.era)
  if (isEra) return { first, next: next + 1, kind: 'date', value: stated(null) }
  // "the 7th Century CE"
  const isName = isCapital(r, next - 1) && isCapital(r, next) && lengthAt(r, next) > 2
  return isName ? undefined : { first, next, kind: 'date', value: stated(pad(n - 1)) }
}
