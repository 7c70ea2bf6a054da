import { dayMs, startOf, type WrittenDay } from './calendar.ts'
import { basicClockIn, type Clock, clockIn } from './clock.ts'
import type { DayOptions } from './day-at.ts'
import { findDay } from './days.ts'
import { readLoosely } from './loose.ts'
import { findWhole } from './whole.ts'
import { type Zone, zoneAt } from './zones.ts'

export interface WrittenOptions extends DayOptions {
  /**
   * The text is a date and nothing else, as in an element or attribute made for one: then all that may
   * be read as a date is, `8/9/2025` in the American order too.
   */
  readonly isDate?: boolean | undefined
}

/** A date as its text states it, in the text's own time. */
export interface WrittenDate {
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second'
  /** Date and time as they are written, told as if they were UTC, in milliseconds. */
  readonly local: number
  /** Minutes east of UTC, where the text says so or its language does. */
  readonly offset?: number
  /** `stated`: the text names a zone. `assumed`: it is written as one country alone writes. */
  readonly zone: 'stated' | 'assumed' | 'none'
}

/** Longer texts are no dates. UTF-16 code units. */
const longest = 200

/** Digits of any script are digits; what only guides the layout goes. */
function tidy(raw: string): string {
  const text = raw
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim()
  if (!/[^\0-\u02ff]/u.test(text)) return text
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    let zero = point
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String(point - zero)
  })
}

/**
 * The first date that a text states, for feeds, pages and headers alike: ISO 8601, RFC 822, asctime,
 * seconds and milliseconds since 1970, numbers in the order that is certain or given, and the names of
 * months in some eighty languages, in whatever order these write them. Never depends on the machine's
 * zone or clock.
 */
export function readWritten(raw: string, options: WrittenOptions = {}): WrittenDate | undefined {
  if (raw.length > longest || !/\p{Nd}/u.test(raw)) return undefined
  const text = tidy(raw)
  const epoch = readEpoch(text, options.isDate === true)
  if (epoch) return epoch
  const whole = findWhole(text, options)
  if (whole) return finish(text, whole)
  const day = findDay(text, options)
  if (day) return finish(text, day)
  return options.isDate === true ? loosely(text) : undefined
}

function readEpoch(text: string, isDate: boolean): WrittenDate | undefined {
  if (!(isDate ? /^\d{9,10}$|^\d{12,13}$/ : /^1\d{9}(?:\d{3})?$/).test(text)) return undefined
  const local = Number(text) * (text.length > 10 ? 1 : 1000)
  return { precision: 'second', local, offset: 0, zone: 'stated' }
}

/** A time further from its day is another's. UTF-16 code units. */
const nearby = 40

function finish(text: string, day: WrittenDay): WrittenDate {
  const { year, month = 1, day: date = 1 } = day
  const start = startOf(year, month, date) ?? 0
  if (day.day === undefined) {
    const precision = day.month === undefined ? 'year' : 'month'
    return { precision, local: start, zone: 'none' }
  }
  return withNearTime(text, day, start)
}

/** With the time of day that stands behind the day, or before it. */
function withNearTime(text: string, day: WrittenDay, start: number): WrittenDate {
  const rest = text.slice(day.end)
  const after = basicClockIn(rest) ?? clockIn(rest)
  if (after && after.start <= nearby) return withTime(text, start, after, rest)
  const ahead = text.slice(0, day.start)
  const before = clockIn(ahead)
  if (before && ahead.length - before.end <= nearby) return withTime(text, start, before, ahead)
  return withZone({ precision: 'day', local: start, zone: 'none' }, zoneAt(rest))
}

function withTime(text: string, start: number, clock: Clock, around: string): WrittenDate {
  const written = { precision: clock.precision, local: start + clock.time, zone: 'none' } as const
  const zone = zoneAt(around.slice(clock.end))
  if (zone) return withZone(written, zone)
  // Who writes dates in Hangul means the time in Korea.
  return /[년월일]|오[전후]/u.test(text) ? { ...written, offset: 540, zone: 'assumed' } : written
}

function withZone(written: WrittenDate, zone: Zone | undefined): WrittenDate {
  if (!zone) return written
  return { ...written, offset: zone.minutesAt(written.local), zone: 'stated' }
}

function loosely(text: string): WrittenDate | undefined {
  const found = readLoosely(text)
  if (!found) return undefined
  const { start, clock, zone } = found
  const precision = clock?.precision ?? 'day'
  return withZone({ precision, local: start + (clock?.time ?? 0), zone: 'none' }, zone)
}

const pad = (value: number) => String(value).padStart(2, '0')

/** ISO 8601 of a local time with its offset: the date alone where it has no time. */
export function isoOf({ precision, local, offset = 0 }: WrittenDate): string {
  const length = { year: 4, month: 7, day: 10, minute: 19, second: 19 }[precision]
  const text = new Date(local).toISOString().slice(0, length)
  if (length < 19) return text
  if (offset === 0) return `${text}Z`
  const minutes = Math.abs(offset)
  return `${text}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** Whether the years are such as clocks and databases can tell. */
export function isTellable({ local }: WrittenDate): boolean {
  return local > -62_135_596_800_000 && local < 253_402_300_800_000 - dayMs
}
