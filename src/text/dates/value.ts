import type { DateReading } from '../../schemas/document.ts'
import { isoOf, readWritten, type WrittenOptions } from './read.ts'

/** A date as it was read. */
export type DateValue = Pick<DateReading, 'value' | 'precision' | 'zone'>

/**
 * The first date that a text states, as records keep it: ISO 8601 with the offset that the text states.
 * A time without a zone is taken as UTC and says so.
 */
export function readDate(raw: string, options: WrittenOptions = {}): DateValue | undefined {
  const date = readWritten(raw, options)
  if (!date || !isNewsYear(date.local)) return undefined
  const { precision } = date
  const hasTime = precision === 'minute' || precision === 'second'
  if (!hasTime) return { value: isoOf(date), precision, zone: 'none' }
  const zone = { stated: 'stated', assumed: 'assumed-local', none: 'assumed-utc' } as const
  return { value: isoOf(date), precision, zone: zone[date.zone] }
}

/** What lies outside is a number that looks like a year. */
function isNewsYear(local: number): boolean {
  const year = new Date(local).getUTCFullYear()
  return year >= 1900 && year <= 2100
}

/** A line that is a date and next to nothing else. */
export function isDateLine(line: string): boolean {
  // Whatever costs little is asked first: what is no date is looked for in eighty languages.
  if (line.length > 60 || !/\p{Nd}{4}/u.test(line) || /[!?]$|©/u.test(line)) return false
  const words = line.match(/\p{L}{4,}/gu)?.length ?? 0
  const date = words <= 3 ? readWritten(line) : undefined
  return date !== undefined && isNewsYear(date.local)
}
