import { fullYear, startOf, type WrittenDay } from './calendar.ts'

export interface DayOptions {
  /** Which comes first in `8/9/2025`. Without it such a date is read only where one order is possible. */
  readonly order?: 'day' | 'month' | undefined
  /** ISO 639-1: the language whose names of months are meant. */
  readonly language?: string | undefined
}

/** Finds a day in a text with plain digits and single spaces. */
export type Finder = (text: string, options: DayOptions) => WrittenDay | undefined

/** A real day, from its parts or from its midnight. */
export function dayAt(
  start: number,
  length: number,
  parts: readonly [number, number, number] | number | undefined,
): WrittenDay | undefined {
  const time = typeof parts === 'object' ? startOf(...parts) : parts
  if (time === undefined) return undefined
  const date = new Date(time)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    start,
    end: start + length,
  }
}

/** Thailand counts from the Buddha's death. */
export function calendarYear(digits: string): number {
  const year = fullYear(digits)
  return year >= 2443 && year <= 2600 ? year - 543 : year
}
