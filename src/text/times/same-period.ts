import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { TimeDraft } from './draft.ts'
import { unitAt, yearAt } from './parts.ts'
import { type Value, anchorOf, firstDay, period, shifted } from './resolve.ts'

/** "the same period last year", "the same quarter a year ago", "the same quarter of 2011": the date before, in that year. */
export function readSamePeriod(r: TextReading, first: number): TimeDraft | undefined {
  const at = is(r, first, Class.definite) ? first + 2 : first + 1
  const unit = unitAt(r, at)?.code
  const isOf = is(r, at + 1, Class.ofOrIn)
  const year = isOf ? yearAt(r, at + 2) : undefined
  const next = year === undefined ? lastYearEnd(r, isOf ? at + 2 : at + 1) : at + 3
  if (next === 0) return undefined
  const value: Value = (context) => {
    const anchor = anchorOf(context)
    const day = firstDay(anchor ?? '')
    const same = unit === undefined || day === undefined ? undefined : period(day, unit, 0)
    if (year !== undefined) return `${year}${same?.slice(4) ?? ''}`
    if (anchor === undefined) return null
    return same ? `${Number(same.slice(0, 4)) - 1}${same.slice(4)}` : shifted(anchor, 'Y', -1)
  }
  return { first, next, kind: 'date', value, isAside: true }
}

/** The end of "last year", "the previous year", "a year ago"; 0 if it is not there. */
function lastYearEnd(r: TextReading, at: number): number {
  const i = is(r, at, Class.definite) ? at + 1 : at
  if (is(r, i, Class.backTime) && is(r, i + 1, Class.yearUnit)) return i + 2
  const year = i > at || is(r, i, Class.article) ? Math.max(i, at + 1) : 0
  return year > 0 && is(r, year, Class.yearUnit) && is(r, year + 1, Class.timeShift) ? year + 2 : 0
}
