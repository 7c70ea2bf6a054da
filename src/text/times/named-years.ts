import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, daysIn, isoDay, isoMonth, pad, partsOf } from './calendar.ts'
import { wayAt, yearAt } from './parts.ts'
import { type Context, type Value, dateNear, monthNear, nowOf } from './resolve.ts'
import { isQuoteMark, readShortYear } from './years.ts'

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

/** The year that stands after a day or month: or told from the publication ("last year"). */
export interface NamedYear {
  readonly next: number
  readonly year: (context: Context) => number | undefined
}

/** "2012", ", 2012", "of 2012", "of '68", "last year", "of next year", "of that year" */
export function namedYear(r: TextReading, i: number): NamedYear | undefined {
  const at = is(r, i, Class.comma) || is(r, i, Class.of) ? i + 1 : i
  const stated = yearAt(r, at)
  if (stated !== undefined) return { next: at + 1, year: () => stated }
  if (is(r, i, Class.comma)) return undefined
  const short = isQuoteMark(r, at) ? readShortYear(r, at) : undefined
  return short ? { next: short.next, year: () => Number(short.is) } : relativeYear(r, at)
}

/** "last year", counted from the publication; "that year", "the same year", counted from the date before. */
function relativeYear(r: TextReading, i: number): NamedYear | undefined {
  const at = is(r, i, Class.definite) ? i + 1 : i
  const way = wayAt(r, at)
  if (!way || (at > i && !way.isAnchored) || !is(r, at + 1, Class.yearUnit)) return undefined
  return {
    next: at + 2,
    year: (context) => {
      const year = way.isAnchored ? yearTold(context) : yearNow(context)
      return year === undefined ? undefined : year + way.n
    },
  }
}

function yearNow(context: Context): number | undefined {
  const now = nowOf(context)
  return now === undefined ? undefined : partsOf(now).year
}

function yearTold(context: Context): number | undefined {
  if (context.last === undefined) return undefined
  context.anchor = context.last
  return Number(context.last.slice(0, 4))
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
