import { foldWord, monthOf, weekdayOf } from './date-words.ts'
import { type Zone, zoneAt } from './zones.ts'

/** A moment as a feed states it. */
export interface ReadDate {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly value: string
  /** Whether the text named a zone or an offset; without one, UTC was taken. */
  readonly hasZone: boolean
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

interface Clock {
  /** Milliseconds since midnight. */
  readonly time: number
  /** Where it lies in the text, meridiem and all. */
  readonly start: number
  readonly end: number
}

/** Longer texts are no dates. */
const maxLength = 120
const dayMs = 86_400_000

/**
 * Reads a date as feeds write it: ISO 8601 (truncated forms too), RFC 822 and 2822, asctime, seconds
 * and milliseconds since 1970, numeric dates, and names of months in some forty languages. A text
 * without a zone is read as UTC, never in the machine's zone.
 */
export function readDate(text: string): ReadDate | undefined {
  if (text.length > maxLength * 2) return undefined
  const tidied = text
    .replace(/[\s\u00a0\u200e\u200f]+/g, ' ')
    .trim()
    .toLowerCase()
  const written = tidied.slice(0, maxLength).replace(/\\n$/, '')
  return readEpoch(written) ?? readRfc822(written) ?? readIso(written) ?? readWords(written)
}

function readEpoch(text: string): ReadDate | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return undefined
  const time = Number(text) * (text.length > 10 ? 1 : 1000)
  return { value: new Date(time).toISOString(), hasZone: true }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const rfc822 =
  /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (?:gmt|utc|z|([+-])(\d{2})(\d{2}))$/

/** The form that nearly all feeds have, as it should be: worth not being searched for. */
function readRfc822(text: string): ReadDate | undefined {
  const match = rfc822.exec(text)
  if (match === null) return undefined
  const [, day, month = '', year, hour, minute, second, sign, hours = 0, minutes = 0] = match
  const start = startOf({ year: Number(year), month: months.indexOf(month) + 1, day: Number(day) })
  const offset = Number(hours) * 60 + Number(minutes)
  if (start === undefined || offset > 900) return undefined
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second)
  const time = start + clock * 1000 - (sign === '-' ? -offset : offset) * 60_000
  return { value: new Date(time).toISOString(), hasZone: true }
}

/** RFC 2822, 4.3: two digits are 1950 to 2049, three count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length >= 4) return year
  if (digits.length === 3) return year + 1900
  return year < 50 ? year + 2000 : year + 1900
}

/** Days of ISO 8601, most specific first. Each has groups y, and m and d, o (day of year) or w and d. */
const isoDays: readonly RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,3})[-/.](?<d>\d{1,2})(?!\d)/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)/,
  /^(?<y>\d{4})-?w(?<w>\d{2})(?:-?(?<d>[1-7]))?(?!\d)/,
  /^(?<y>\d{4})-?(?<o>\d{3})(?!\d)/,
  /^(?<y>\d{4})-(?<m>\d{2})(?=$|t)/,
  /^(?<y>\d{4})$/,
  // What ISO 8601:1988 let writers leave out.
  /^-(?<y>\d{2})-?(?<m>\d{2})$/,
  /^(?<y>\d{2})-(?<m>\d{2})-(?<d>\d{2})(?=$|t)/,
  /^(?<y>\d{2})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<y>\d{2})-?(?<o>\d{3})$/,
]

function readIso(text: string): ReadDate | undefined {
  for (const pattern of isoDays) {
    const match = pattern.exec(text)
    if (match?.groups === undefined) continue
    const start = isoDayStart(match.groups)
    if (start === undefined) continue
    const rest = text.slice(match[0].length)
    if (/^[\s\d]*[年년月월]/.test(rest)) return undefined
    const clock = readClock(rest) ?? readBasicClock(rest)
    // `2004-05-25 오후 11:23:17`: words before the time say which half of the day.
    return finish(start, clock, rest.slice(clock?.end ?? 0), text)
  }
  return undefined
}

function isoDayStart(groups: Record<string, string | undefined>): number | undefined {
  const year = fullYear(groups['y'] ?? '')
  const { m, d, o, w } = groups
  const january = startOf({ year, month: 1, day: 1 })
  if (january === undefined) return undefined
  if (o !== undefined) {
    return Number(o) >= 1 && Number(o) <= 366 ? january + (Number(o) - 1) * dayMs : undefined
  }
  if (w !== undefined) {
    // Week 1 has the year's first Thursday; weeks begin on Monday.
    const monday = january - ((new Date(january).getUTCDay() + 6) % 7) * dayMs
    const first =
      new Date(january).getUTCDay() % 7 > 4 || new Date(january).getUTCDay() === 0 ? 7 : 0
    return monday + (first + (Number(w) - 1) * 7 + Number(d ?? 1) - 1) * dayMs
  }
  return startOf({ year, month: Number(m ?? 1), day: Number(d ?? 1) })
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const yearsMs = 146_097 * dayMs

/** Midnight of a day, in milliseconds, or nothing where there is no such day. */
function startOf({ year, month, day }: Day): number | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return undefined
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > (monthDays[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0)) return undefined
  // Date.UTC takes years below 100 for 1900 and on; the calendar comes again every 400 years.
  return Date.UTC(year + 400, month - 1, day) - yearsMs
}

const clockPattern =
  /(?<!\d)(\d{1,2})(?::|h(?=\d))(\d{1,2})(?::(\d{1,2})(?:[.,:](\d{1,9}))?)?(?!\d)\s*(?:([ap])\.?\s?m\b\.?)?/
const hourPattern = /(?<!\d)(\d{1,2})()()()\s?([ap])\.?\s?m\b/
const afternoon = /오후|下午|午後/

/** The time of day, wherever it stands in the text. */
function readClock(text: string): Clock | undefined {
  const match = clockPattern.exec(text) ?? hourPattern.exec(text)
  if (match === null) return undefined
  const isAfternoon = match[5] === 'p' || afternoon.test(text.slice(0, match.index))
  const written = Number(match[1])
  const half = match[5] !== undefined || isAfternoon
  const hour = half && written <= 12 ? (written % 12) + (isAfternoon ? 12 : 0) : written
  const time = clockTime(hour, Number(match[2]), Number(match[3] ?? 0), match[4])
  if (time === undefined) return undefined
  return { time, start: match.index, end: match.index + match[0].length }
}

/** ISO's `T101455` and `T1014`. */
function readBasicClock(text: string): Clock | undefined {
  const match = /^t(\d{2})(\d{2})?(\d{2})?(?:[.,](\d{1,9}))?/.exec(text)
  if (match === null) return undefined
  const time = clockTime(Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0), match[4])
  return time === undefined ? undefined : { time, start: 0, end: match[0].length }
}

function clockTime(
  hour: number,
  minute: number,
  second: number,
  fraction = '0',
): number | undefined {
  if (hour > 24 || minute > 59 || second > 60) return undefined
  // A leap second is the last second that clocks here know.
  const seconds = hour * 3600 + minute * 60 + Math.min(second, 59)
  return seconds * 1000 + Math.floor(Number(`0.${fraction}`) * 1000)
}

/** Puts day, time and zone together. `rest` is what follows the time, where a zone would stand. */
function finish(
  start: number,
  clock: Clock | undefined,
  rest: string,
  text: string,
): ReadDate | undefined {
  const local = start + (clock?.time ?? 0)
  const zone = zoneAt(rest) ?? impliedZone(text)
  const time = local - (zone?.minutesAt(local) ?? 0) * 60_000
  const date = new Date(time)
  if (Number.isNaN(time) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999)
    return undefined
  return { value: date.toISOString(), hasZone: zone !== undefined && zone.length > 0 }
}

/** Who writes dates in Hangul means the time in Korea; no zone was stated all the same. */
const impliedZone = (text: string): Zone | undefined =>
  /[년월일]|오[전후]/.test(text) ? { minutesAt: () => 540, length: 0 } : undefined

/** Dates in words or numbers, in any order: RFC 822 and whatever else people write. */
function readWords(text: string): ReadDate | undefined {
  const clock = readClock(text)
  const before = text.slice(0, clock?.start ?? text.length)
  const after = clock === undefined ? '' : text.slice(clock.end)
  const zone = zoneAt(after)
  const dated = `${before} ${after.slice(zone?.length ?? 0)}`.replace(/\([^()]*\)/g, ' ')
  const words = (dated.match(/[\p{L}\p{M}.]+/gu) ?? []).map(foldWord)
  const day = readNamedDay(dated) ?? readNumericDay(dated, words)
  const start = day === undefined ? undefined : startOf(day)
  if (start === undefined) return undefined
  const last = words.at(-1) ?? ''
  return finish(start, clock, clock === undefined ? last : after, text)
}

/** `Nov. 16, 2020`, `16 novembre 2020`, `Nov 2020`: what is not the month is the day, then the year. */
function readNamedDay(text: string): Day | undefined {
  const parts = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  const month = parts
    .map((part) => monthOf(foldWord(part)))
    .findLast((found) => found !== undefined)
  if (month === undefined) return undefined
  const [first, second] = parts.filter((part) => /^\d/.test(part))
  if (first === undefined) return undefined
  if (second === undefined) {
    return first.length === 4 ? { year: Number(first), month, day: 1 } : undefined
  }
  const isYearFirst = first.length > 2
  const year = fullYear(isYearFirst ? first : second)
  return { year, month, day: Number(isYearFirst ? second : first) }
}

const numericDay =
  /(?<!\d)(\d{1,4})\s?([-/. ]|[年년])\s?(\d{1,2})\s?([-/. ]|[月월])\s?(\d{1,4})(?!\d)/

/** `30.10.23`, `10/30/23`, `11 04 2020`: a slash means month first, unless the weekday or the numbers say otherwise. */
function readNumericDay(text: string, words: readonly string[]): Day | undefined {
  const match = numericDay.exec(text)
  if (match === null) return undefined
  const [, first = '', separator = '', middle = '', , last = ''] = match
  if (first.length > 2) {
    return { year: fullYear(first), month: Number(middle), day: Number(last) }
  }
  const year = fullYear(last)
  const dayFirst = { year, month: Number(middle), day: Number(first) }
  const monthFirst = { year, month: Number(first), day: Number(middle) }
  const order = separator === '/' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  const weekday = words.map((word) => weekdayOf(word)).find((found) => found !== undefined)
  const possible = order.filter((day) => startOf(day) !== undefined)
  return possible.find((day) => new Date(startOf(day) ?? 0).getUTCDay() === weekday) ?? possible[0]
}
