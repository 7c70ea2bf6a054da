import { Class } from '../reading/classes.ts'
import { is, valueAt, writtenAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { type TimeDraft, statedDate } from './draft.ts'
import { dateOf } from './named-years.ts'
import { yearAt } from './parts.ts'

/** A time of day after an ISO date. */
const isoClock = /T(\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)(?![\d-])/y

/** "2025-08-22", "2025/08/22", and with "T10:00Z". */
export function readIsoDate(r: TextReading, first: number): TimeDraft | undefined {
  const year = yearAt(r, first)
  const [month, day] = [writtenAt(r, first + 2), writtenAt(r, first + 4)]
  const value = year === undefined ? undefined : numericDate(year, Number(month), Number(day))
  return value === undefined ? undefined : withIsoClock(r, first, value)
}

function withIsoClock(r: TextReading, first: number, value: string): TimeDraft {
  let next = first + 5
  isoClock.lastIndex = r.end[next - 1] ?? 0
  const clock = isoClock.exec(r.text)
  if (!clock) return statedDate(first, next, value)
  const end = clock.index + clock[0].length
  while (next < r.count && (r.start[next] ?? end) < end) next++
  return { ...statedDate(first, next, `${value}T${clock[1]}`), kind: 'time' }
}

/** "8/22/2025", "22.03.2012": the American order with slashes unless only the other fits. */
export function readNumericDate(r: TextReading, first: number): TimeDraft | undefined {
  const [a, b] = [Number(writtenAt(r, first)), Number(writtenAt(r, first + 2))]
  const written = writtenAt(r, first + 4)
  const isSlashed = is(r, first + 1, Class.slash)
  if (written.length !== 4 && (written.length !== 2 || !isSlashed)) return undefined
  const year = fullYear(written)
  const isDayFirst = a > 12 || is(r, first + 1, Class.stop)
  const value = isDayFirst ? numericDate(year, b, a) : numericDate(year, a, b)
  return value === undefined ? undefined : statedDate(first, first + 5, value)
}

/** "14-Feb-2013", "01-Feb-02" */
export function readDashedDate(r: TextReading, first: number): TimeDraft | undefined {
  const day = Number(writtenAt(r, first))
  const month = valueAt(r, first + 2, Class.month) ?? 0
  const written = writtenAt(r, first + 4)
  const value = /^(?:\d{2}|\d{4})$/.test(written)
    ? numericDate(fullYear(written), month, day)
    : undefined
  return value === undefined ? undefined : statedDate(first, first + 5, value)
}

const fullYear = (written: string): number => {
  const year = Number(written)
  if (written.length === 4) return year
  return year + (year < 70 ? 2000 : 1900)
}

function numericDate(year: number, month: number, day: number): string | undefined {
  const isDate = year >= 1000 && year <= 2199 && month >= 1 && month <= 12 && day >= 1
  return isDate ? (dateOf(year, month, day) ?? undefined) : undefined
}

/** Part of a longer number: "1/2/3/4", "-8/22". */
export const isInNumber = (r: TextReading, first: number): boolean => {
  const before = r.text.charCodeAt((r.start[first] ?? 0) - 1)
  const after = r.text.charCodeAt(r.end[first + 4] ?? r.text.length)
  return (before >= 45 && before <= 58) || after === 45 || after === 47
}
