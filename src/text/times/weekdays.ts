import { Class } from '../reading/classes.ts'
import { is, isCapital, isNameLike, senseAt } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, isoDay, partsOf, weekdayOf, type Day } from './calendar.ts'
import { readDayFirst, readMonthFirst } from './dates.ts'
import type { TimeDraft } from './draft.ts'
import { readHoliday } from './holidays.ts'
import { isSmall, ordinalAt, partAfter, partOfDayAt, yearAt } from './parts.ts'
import { readRelativeUnit } from './relative.ts'
import { firstDay, ofDay, ofNow, stated, weekdayNear, withPart, type Value } from './resolve.ts'

/** What follows a weekday and tells which one it is, and where it ends. */
interface Telling {
  readonly next: number
  readonly value: Value
}

/** Monday 0 … Sunday 6, of a name with a capital that stands for the day. */
export function weekdayAt(r: TextReading, i: number): number | undefined {
  const value = isCapital(r, i) ? senseAt(r, i, Class.weekday)?.entry.value : undefined
  if (value === undefined) return undefined
  return isInName(r, i) ? undefined : value - 1
}

/** "Black Friday", "the Sunday Times", "Monday Night Live", "the Mail on Sunday" */
const isInName = (r: TextReading, i: number): boolean =>
  isCapital(r, i + 1)
    ? is(r, i + 1, Class.afterNamedDay) || (is(r, i + 1, Class.partOfDay) && isNameLike(r, i + 2))
    : (isCapital(r, i - 1) && is(r, i - 1, Class.beforeNamedDay)) ||
      (is(r, i - 1, Class.on) && isCapital(r, i - 2) && is(r, i - 2, Class.dayPaper))

/** "Tuesday", "Friday night", "Tuesday, Jan. 10", "Wednesday next week", "Friday the 13th", "Thursday before Easter". */
export function readWeekday(r: TextReading, i: number): TimeDraft | undefined {
  const weekday = weekdayAt(r, i)
  if (weekday === undefined) return undefined
  const comma = is(r, i + 1, Class.comma) ? i + 2 : i + 1
  const date = readMonthFirst(r, comma) ?? readDayFirst(r, comma)
  if (date && date.next > comma + 1)
    return { ...date, first: i, value: onWeekday(r, date, weekday) }
  const told = tellingAfter(r, i + 1, weekday)
  if (told) return { first: i, next: told.next, kind: 'date', value: told.value }
  if (is(r, i, Class.shortName)) return undefined
  return habitAt(r, i, weekday) ?? readNearDay(r, i, weekday)
}

/** The nearest one in the direction of its clause: "Tuesday", "Tuesday night", "Tuesday’s night". */
function readNearDay(r: TextReading, i: number, weekday: number): TimeDraft {
  const value = ofNow((now, { tense }) => isoDay(weekdayNear(now, weekday, tense())))
  const owning = is(r, i + 1, Class.genitive) && partAfter(r, i + 2) ? i + 2 : i + 1
  return withPartAfter(r, { first: i, next: owning, kind: 'date', value })
}

/** "Sunday nights", "on a Sunday": any of them. */
function habitAt(r: TextReading, i: number, weekday: number): TimeDraft | undefined {
  const any = `XXXX-WXX-${weekday + 1}`
  if (isSmall(r, i + 1) && is(r, i + 1, Class.partsOfDay))
    return { first: i, next: i + 2, kind: 'set', value: stated(`${any}T${partOfDayAt(r, i + 1)}`) }
  return is(r, i - 1, Class.article) && !isSmall(r, i + 1)
    ? { first: i, next: i + 1, kind: 'date', value: stated(any) }
    : undefined
}

/** Adds a part of the day that follows: "Friday night", "yesterday morning". */
export function withPartAfter(r: TextReading, draft: TimeDraft): TimeDraft {
  const part = partAfter(r, draft.next)
  return part
    ? { ...draft, next: part.next, kind: 'time', value: withPart(draft.value, part.is) }
    : draft
}

const tellingAfter = (r: TextReading, next: number, weekday: number): Telling | undefined =>
  inWeek(r, next, weekday) ??
  sharingWeek(r, next, weekday) ??
  onDayOfMonth(r, next, weekday) ??
  beside(r, next, weekday)

/** "Wednesday next week", "Tuesday of last week" */
function inWeek(r: TextReading, at: number, weekday: number): Telling | undefined {
  const i = is(r, at, Class.weekLink) ? at + 1 : at
  const week = is(r, i, Class.opensRelative) ? readRelativeUnit(r, i, Class.weekUnit) : undefined
  if (!week) return undefined
  const value: Value = (context) => {
    const monday = firstDay(week.value(context) ?? '')
    return monday === undefined ? null : isoDay(monday - weekdayOf(monday) + weekday)
  }
  return { next: week.next, value }
}

/** "Monday" of "Monday and Tuesday next week" */
function sharingWeek(r: TextReading, next: number, weekday: number): Telling | undefined {
  if (!is(r, next, Class.rangeOrList) || !is(r, next + 1, Class.weekday)) return undefined
  const shared = inWeek(r, next + 2, weekday)
  return shared && { ...shared, next }
}

/** "Friday the 13th", "Friday 13th": the nearest one that is that weekday. */
function onDayOfMonth(r: TextReading, at: number, weekday: number): Telling | undefined {
  const i = is(r, at, Class.definite) ? at + 1 : at
  const date = r.kind[i] === PieceKind.ordinal ? ordinalAt(r, i)?.is : undefined
  // "Friday's 13th meeting" names no date.
  if (date === undefined || date < 1 || date > 31 || isOtherNoun(r, i + 1)) return undefined
  const value = ofNow((now) => {
    const day = nearestDate(now, date, weekday)
    return day === undefined ? null : isoDay(day)
  })
  return { next: i + 1, value }
}

const isOtherNoun = (r: TextReading, i: number): boolean =>
  isSmall(r, i) && !is(r, i, Class.timeKnown)

/** The day nearest to `now`, of the last and the next six months, that is the given date and weekday. */
function nearestDate(now: Day, date: number, weekday: number): Day | undefined {
  const { year, month } = partsOf(now)
  const months = Array.from({ length: 13 }, (_, i) => dayOf(year, month + i - 6, date))
  return months
    .filter((day) => partsOf(day).day === date && weekdayOf(day) === weekday)
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]
}

/** "the Thursday before Easter", "the Monday after Aug. 22" */
function beside(r: TextReading, at: number, weekday: number): Telling | undefined {
  const way = besideWay(r, at)
  const date = way === 0 ? undefined : (readHoliday(r, at + 1) ?? readMonthFirst(r, at + 1))
  if (!date) return undefined
  const value = ofDay(date.value, (day) =>
    isoDay(weekdayNear(day + way, weekday, way < 0 ? 'past' : 'future')),
  )
  return { next: date.next, value }
}

/** -1 before, 1 after. */
export const besideWay = (r: TextReading, i: number): number =>
  is(r, i, Class.before) ? -1 : is(r, i, Class.after) ? 1 : 0

/** A date without a year after its weekday ("Tuesday, Jan. 10"): of the year in which it is that weekday. */
function onWeekday(r: TextReading, date: TimeDraft, weekday: number): Value {
  if (yearAt(r, date.next - 1) !== undefined) return date.value
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
