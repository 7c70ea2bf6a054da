import { Class } from '../reading/classes.ts'
import { is, isApart, isCapital, lengthAt, sentenceStart, valueAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { pad, partsOf } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { digitsAt, isJoint, isSmall, yearAt, type Part } from './parts.ts'
import { isPartOfUnit, readRelativeUnit } from './relative.ts'
import { type Context, type Value, fromNow, nowOf, ofNow, stated } from './resolve.ts'
import { isQuoteMark } from './years.ts'

/** The year a period belongs to: "of 2005", "last year", "of the year", "fiscal 1990". */
export interface YearOf {
  readonly next: number
  readonly year: (context: Context) => number | undefined
}

export const numberOf =
  (value: Value): YearOf['year'] =>
  (context) => {
    const [, year] = /^(?:FY)?(\d{4})/.exec(value(context) ?? '') ?? []
    return year === undefined ? undefined : Number(year)
  }

/** What follows "third quarter": a year in any form. */
function yearOf(r: TextReading, at: number): YearOf | undefined {
  let i = is(r, at, Class.comma) && yearAt(r, at + 1) !== undefined ? at + 1 : at
  if (is(r, i, Class.ofOrIn)) i++
  if (is(r, i, Class.fiscal)) i++
  const named = yearAt(r, i)
  if (named !== undefined) return { next: i + 1, year: () => named }
  const short = shortYearOf(r, i)
  if (short) return { next: short.next, year: () => short.is }
  const relative = readRelativeUnit(r, i, Class.yearUnit)
  if (relative) return { next: relative.next, year: numberOf(relative.value) }
  const isThe = is(r, i, Class.definite) && is(r, i + 1, Class.yearUnit)
  return isThe ? { next: i + 2, year: numberOf(fromNow('Y', 0)) } : undefined
}

/** "Q1 ’25", "Q1 FY25" */
function shortYearOf(r: TextReading, i: number): Part<number> | undefined {
  const fiscal = valueAt(r, i, Class.fiscalYear)
  if (fiscal !== undefined) return { is: fiscal, next: i + 1 }
  const isShort = isQuoteMark(r, i) && lengthAt(r, i + 1) === 2 && !isApart(r, i + 1)
  const year = isShort ? digitsAt(r, i + 1) : undefined
  return year === undefined ? undefined : { is: year + (year > 60 ? 1900 : 2000), next: i + 2 }
}

/** "the third quarter of 2005", "first-quarter" */
export function readQuarter(
  r: TextReading,
  first: number,
  n: number,
  at: number,
): TimeDraft | undefined {
  if (n < 1 || n > 4 || isPartOfUnit(r, at)) return undefined
  const year = yearOf(r, at)
  const value: Value = (context) => {
    const number = year ? year.year(context) : quarterYear(context, n)
    return number === undefined ? null : `${pad(number, 4)}-Q${n}`
  }
  return { first, next: year?.next ?? at, kind: 'date', value }
}

/** "Q3", "Q3 2005", but not "the Lund Q3", which is a model, nor "Q1." before a question. */
export function readQuarterCode(r: TextReading, first: number): TimeDraft | undefined {
  const n = valueAt(r, first, Class.quarterCode) ?? 0
  const isOther =
    !yearOf(r, first + 1) && !isSmall(r, first + 1) && (isNamed(r, first) || isQuestion(r, first))
  return isOther ? undefined : readQuarter(r, first, n, first + 1)
}

const isNamed = (r: TextReading, i: number): boolean =>
  isCapital(r, i - 1) && sentenceStart(r, i) < i - 1

const isQuestion = (r: TextReading, i: number): boolean =>
  sentenceStart(r, i) === i && (is(r, i + 1, Class.stop) || is(r, i + 1, Class.colon))

/** A quarter without a year: the last one that has begun, or the next in a future clause. */
function quarterYear(context: Context, n: number): number | undefined {
  const now = nowOf(context)
  if (now === undefined) return undefined
  const { year, month } = partsOf(now)
  const current = Math.floor((month - 1) / 3) + 1
  if (n === current) return year
  if (context.tense() === 'future') return n > current ? year : year + 1
  const isNext = n === current + 1 && context.tense() !== 'past'
  return n < current || isNext ? year : year - 1
}

export function readHalf(
  r: TextReading,
  first: number,
  n: number,
  at: number,
): TimeDraft | undefined {
  const year = n > 2 ? undefined : yearOf(r, at)
  if (!year) return undefined
  const value: Value = (context) => {
    const number = year.year(context)
    return number === undefined ? null : `${pad(number, 4)}-H${n}`
  }
  return { first, next: year.next, kind: 'date', value }
}

/** "fiscal 1990", "fiscal 1990-91", which is told by the year that it ends in */
export function readFiscal(r: TextReading, first: number, next: number, year: number): TimeDraft {
  const isPair =
    (isJoint(r, next) || is(r, next, Class.slash)) && digitsAt(r, next + 1) === (year + 1) % 100
  return {
    first,
    next: isPair ? next + 2 : next,
    kind: 'date',
    value: stated(`FY${isPair ? year + 1 : year}`),
  }
}

export const fiscalYear = ofNow((now) => `FY${partsOf(now).year}`)
