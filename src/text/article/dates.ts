import type { DateReading } from '../../schemas/document.ts'
import { monthOf } from './months.ts'
import { offsetOf } from './zones.ts'

/** A date as it was read. */
export type DateValue = Pick<DateReading, 'value' | 'precision' | 'zone'>

export interface DateOptions {
  /** Which comes first in `8/9/2025`. Without it such a date is not read unless only one can be right. */
  readonly order?: 'day' | 'month'
}

/** Longer texts are not dates. UTF-16 code units. */
const LONGEST = 200

interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

interface Found {
  readonly day: Day
  /** What stands after and before the date: where its time is looked for. */
  readonly rest: string
  readonly before: string
}

type Reader = (text: string, options: DateOptions) => Found | undefined

/**
 * The first date a text states: ISO 8601, RFC 822, `30 Aug. 2025, 15:17`, `August 30, 2025 3:17 pm
 * EDT`, `30 de agosto de 2025`, `30.08.2025`, `2025年8月30日`, seconds or milliseconds since 1970.
 * A time without a zone is taken as UTC and says so. Never depends on the machine's zone or clock.
 */
export function readDate(raw: string, options: DateOptions = {}): DateValue | undefined {
  if (raw.length > LONGEST) return undefined
  const text = raw.replace(/[\s\p{Zs}]+/gu, ' ').trim()
  const epoch = readEpoch(text)
  if (epoch) return epoch

  for (const reader of READERS) {
    const found = reader(text, options)
    if (found && isReal(found.day)) return withTime(found)
  }
  return undefined
}

/** A line that is a date and next to nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > 60 || !/\d/u.test(line) || !readDate(line)) return false
  return (
    (line.match(/\p{L}{4,}/gu)?.length ?? 0) <= 3 && !/[!?]$/u.test(line) && /\d{4}/u.test(line)
  )
}

const readIso: Reader = (text) => {
  const match =
    /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(text) ??
    /(?<!\d)((?:19|20)\d\d)()([01]\d)([0-3]\d)(?=T|Z|$)/u.exec(text)
  return match ? foundAt(text, match, match[1], Number(match[3]), match[4]) : undefined
}

const readDayMonthYear: Reader = (text) => {
  const match =
    /(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]?(?:de |of |d[’'])?(\p{L}{3,12})\.?,?[\s-](?:de |del )?(\d{4}|['’]?\d\d(?=[ ,]|$))/u.exec(
      text,
    )
  return match ? foundAt(text, match, match[3], monthOf(match[2]), match[1]) : undefined
}

const readMonthDayYear: Reader = (text) => {
  const match = /(\p{L}{3,12})\.?,? (\d{1,2})(?:st|nd|rd|th)?,? ?(?:de )?(\d{4})(?!\d)/u.exec(text)
  return match ? foundAt(text, match, match[3], monthOf(match[1]), match[2]) : undefined
}

const readEastAsian: Reader = (text) => {
  const match = /((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u.exec(text)
  return match ? foundAt(text, match, match[1], Number(match[2]), match[3]) : undefined
}

const readNumeric: Reader = (text, { order }) => {
  const match = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)/u.exec(text)
  if (!match) return undefined

  const [, first = '', separator, second = '', year] = match
  const dayFirst =
    separator === '.' || Number(first) > 12 || first === second
      ? true
      : Number(second) > 12
        ? false
        : order && order === 'day'
  if (dayFirst === undefined) return undefined
  const [day, month] = dayFirst ? [first, second] : [second, first]
  return foundAt(text, match, year, Number(month), day)
}

const readMonthYear: Reader = (text) => {
  const match = /^(\p{L}{3,12})\.?,? (?:de )?((?:19|20)\d\d)$/u.exec(text)
  if (match) return foundAt(text, match, match[2], monthOf(match[1]))

  const iso = /^((?:19|20)\d\d)-(\d\d)$/u.exec(text)
  return iso ? foundAt(text, iso, iso[1], Number(iso[2])) : undefined
}

const readYear: Reader = (text) => {
  const match = /^(?:19|20)\d\d$/u.exec(text)
  return match ? { day: { year: Number(match[0]) }, rest: '', before: '' } : undefined
}

const READERS: readonly Reader[] = [
  readIso,
  readDayMonthYear,
  readMonthDayYear,
  readEastAsian,
  readNumeric,
  readMonthYear,
  readYear,
]

function foundAt(
  text: string,
  match: RegExpExecArray,
  year: string | undefined,
  month: number | undefined,
  day?: string,
): Found | undefined {
  if (year === undefined || month === undefined) return undefined

  const digits = Number(year.replace(/\D/gu, ''))
  return {
    // Two digits: 1970 to 2069, as POSIX reads them.
    day: {
      year: digits >= 100 ? digits : digits + (digits < 70 ? 2000 : 1900),
      month,
      ...(day !== undefined && { day: Number(day) }),
    },
    rest: text.slice(match.index + match[0].length),
    before: text.slice(0, match.index),
  }
}

function isReal({ year, month = 1, day = 1 }: Day): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function readEpoch(text: string): DateValue | undefined {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return undefined

  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  return { value: date.toISOString().replace(/\.\d+/u, ''), precision: 'second', zone: 'stated' }
}

const TIME =
  /(?<![\d.,+-])([01]?\d|2[0-3])(?:[:.]|h| ?Uhr ?|時|시 ?)([0-5]\d)?(?:[:.]([0-5]\d)(?:[.,]\d{1,9})?)?(?: ?([ap])\.? ?m\b\.?)?|(?<![\d.,:])(1[0-2]|0?[1-9]) ?([ap])\.? ?m\b\.?/iu

function withTime({ day, rest, before }: Found): DateValue {
  const date = dateText(day)
  if (day.day === undefined) {
    return { value: date, precision: day.month === undefined ? 'year' : 'month', zone: 'none' }
  }
  const after = TIME.exec(rest)
  const match = after ?? TIME.exec(before)
  const time = match && timeText(match)
  if (!time) return { value: date, precision: 'day', zone: 'none' }

  const source = after ? rest : before
  const offset = offsetOf(source.slice(match.index + match[0].length), `${date}T${time.text}`)
  return {
    value: `${date}T${time.text}${offset ?? 'Z'}`,
    precision: time.precision,
    zone: offset === undefined ? 'assumed-utc' : 'stated',
  }
}

function dateText({ year, month, day }: Day): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function timeText(
  match: RegExpExecArray,
): { text: string; precision: 'minute' | 'second' } | undefined {
  const [, hours, minutes, seconds, half, hourOnly, halfOnly] = match
  const meridiem = (half ?? halfOnly)?.toLowerCase()
  let hour = Number(hours ?? hourOnly)
  if (meridiem && hour <= 12) hour = (hour % 12) + (meridiem === 'p' ? 12 : 0)
  if (minutes === undefined && !meridiem && !/h|Uhr|時|시/iu.test(match[0])) return undefined

  const text = [String(hour), minutes ?? '00', seconds ?? '00']
    .map((part) => part.padStart(2, '0'))
    .join(':')
  return { text, precision: seconds === undefined ? 'minute' : 'second' }
}
