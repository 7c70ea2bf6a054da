import { fullYear, startOf } from './calendar.ts'
import { type Clock, clockIn } from './clock.ts'
import { foldWord, monthOf, weekdayOf } from './names.ts'
import { type Zone, zoneAt } from './zones.ts'

interface Loose {
  /** Midnight of the day, in milliseconds. */
  readonly start: number
  readonly clock: Clock | undefined
  readonly zone: Zone | undefined
}

/** Dates in words or numbers, in any order: whatever else people write where a date belongs. */
export function readLoosely(text: string): Loose | undefined {
  const clock = clockIn(text.replace(/\d+\.\d+\.\d+/g, (date) => ' '.repeat(date.length)))
  const before = text.slice(0, clock?.start ?? text.length)
  const after = clock === undefined ? '' : text.slice(clock.end)
  const zone = zoneAt(after)
  const dated = `${before} ${after.slice(zone?.length ?? 0)}`.replace(/\([^()]*\)/g, ' ')
  const start = namedDay(dated) ?? numericDay(dated)
  if (start === undefined) return undefined
  return { start, clock, zone: clock === undefined ? lastZone(dated) : zone }
}

/** The zone that a date without a time ends with. */
function lastZone(dated: string): Zone | undefined {
  const [last = ''] = /\p{L}+$/u.exec(dated.trim()) ?? []
  return zoneAt(last)
}

/** `Nov. 16, 2020`, `16 novembre 2020`, `Nov 2020`: what is not the month is the day, then the year. */
function namedDay(text: string): number | undefined {
  const parts = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  const month = parts
    .map((part) => monthOf(foldWord(part)))
    .findLast((found) => found !== undefined)
  if (month === undefined) return undefined
  const [first, second] = parts.filter((part) => /^\d/.test(part))
  if (first === undefined) return undefined
  if (second === undefined) return first.length === 4 ? startOf(Number(first), month, 1) : undefined
  const isYearFirst = first.length > 2
  const year = fullYear(isYearFirst ? first : second)
  return startOf(year, month, Number(isYearFirst ? second : first))
}

const numeric =
  /(?<!\d)(\d{1,4})\s?([-/. ]|[年년])\s?(\d{1,2})\s?([-/. ]|[月월])\s?(\d{1,4})(?!\d)/u

/** `10/30/23`, `11 04 2020`: a slash means month first, unless the weekday or the numbers say otherwise. */
function numericDay(text: string): number | undefined {
  const match = numeric.exec(text)
  if (match === null) return undefined
  const [, first = '', separator = '', middle = '', , last = ''] = match
  if (first.length > 2) return startOf(fullYear(first), Number(middle), Number(last))
  const year = fullYear(last)
  const dayFirst = startOf(year, Number(middle), Number(first))
  const monthFirst = startOf(year, Number(first), Number(middle))
  const order = separator === '/' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  const words = text.match(/[\p{L}\p{M}.]+/gu) ?? []
  const weekday = words
    .map((word) => weekdayOf(foldWord(word)))
    .find((found) => found !== undefined)
  const possible = order.filter((day) => day !== undefined)
  return possible.find((day) => new Date(day).getUTCDay() === weekday) ?? possible[0]
}
