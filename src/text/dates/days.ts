import { startOf, type WrittenDay } from './calendar.ts'
import { calendarYear, dayAt, type DayOptions, type Finder } from './day-at.ts'
import { findNamed } from './named-day.ts'
import { foldWord, monthOf, weekdayOf } from './names.ts'

/** `2025-08-30`, `2025/8/30`, `2025. 8. 30.`, `20250830`. */
const findIso: Finder = (text) => {
  const match =
    /(?<![\d.])((?:19|20)\d\d)\s?([-/.\u2010-\u2013])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/u.exec(
      text,
    ) ?? /(?<!\d)((?:19|20)\d\d)()([01]\d)([0-3]\d)(?=T|Z|$)/iu.exec(text)
  if (!match) return undefined
  const parts = [Number(match[1]), Number(match[3]), Number(match[4])] as const
  return dayAt(match.index, match[0].length, parts)
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911 }

/** `2025年8月30日`, `2025년 8월 30일`, `令和7年8月30日`. */
const findEastAsian: Finder = (text) => {
  const match =
    /(?:((?:19|20)\d\d)|(令和|平成|昭和|民國) ?(\d{1,3}|元)) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]/u.exec(
      text,
    )
  if (!match) return findMongolian(text)
  const [, full, era = '', inEra = '', month, day] = match
  const year = full ? Number(full) : (eras[era] ?? 0) + (inEra === '元' ? 1 : Number(inEra))
  return dayAt(match.index, match[0].length, [year, Number(month), Number(day)])
}

/** `2025 оны 8 сарын 30`. */
function findMongolian(text: string): WrittenDay | undefined {
  const match = /((?:19|20)\d\d) оны (\d{1,2})(?: ?-?\p{sc=Cyrl}{1,8})? сарын (\d{1,2})/u.exec(text)
  if (!match) return undefined
  const parts = [Number(match[1]), Number(match[2]), Number(match[3])] as const
  return dayAt(match.index, match[0].length, parts)
}

/** `30 tháng 8 năm 2025`, `30 Thg 8, 2025`. */
const findVietnamese: Finder = (text) => {
  const match = /(?<!\d)(\d{1,2}) ?(?:tháng|thg\.?) ?(\d{1,2})(?:,? năm |, ?| )(\d{4})/iu.exec(text)
  if (!match) return undefined
  const parts = [Number(match[3]), Number(match[2]), Number(match[1])] as const
  return dayAt(match.index, match[0].length, parts)
}

/** `30.08.2025`, `8/30/2025`, `30-08-25`, `30. 8. 2025`. */
const findNumeric: Finder = (text, { order }) => {
  const match =
    /(?<![\d.,/-])(\d{1,2})(\s?[./-]\s?)(\d{1,2})\2((?:19|20|25)\d\d|\d\d)(?![\d/]|[.-]\d)/u.exec(
      text,
    )
  if (!match) return undefined
  const [whole, first = '', separator = '', second = '', written = ''] = match
  const year = calendarYear(written)
  const isDayFirst =
    dayFirst([Number(first), Number(second)], separator.trim(), order) ??
    weekdayOrder(text, [year, Number(first), Number(second)])
  if (isDayFirst === undefined) return undefined
  const [day, month] = isDayFirst ? [first, second] : [second, first]
  return dayAt(match.index, whole.length, [year, Number(month), Number(day)])
}

/** "Mon 03/04/2025" says which of the two it is. */
function weekdayOrder(
  text: string,
  [year, first, second]: readonly [number, number, number],
): boolean | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const weekday = words
    .map((word) => weekdayOf(foldWord(word)))
    .find((found) => found !== undefined)
  if (weekday === undefined) return undefined
  const isOn = (month: number, day: number) =>
    new Date(startOf(year, month, day) ?? Number.NaN).getUTCDay() === weekday
  return isOn(second, first) ? true : isOn(first, second) ? false : undefined
}

function dayFirst(
  [first, second]: readonly [number, number],
  separator: string,
  order: DayOptions['order'],
): boolean | undefined {
  if (separator === '.' || first > 12 || first === second) return true
  if (second > 12) return false
  if (order !== undefined) return order === 'day'
  // Who writes the month first writes a slash.
  return separator === '-' ? true : undefined
}

/** `Tue Mar  3 07:05:09 CET 2026`: the year stands behind the time. */
const findAsctime: Finder = (text) => {
  const match =
    /\b([a-z]{3}) (\d{1,2}) \d\d:\d\d(?::\d\d)?(?: [a-z]{1,5}| [+-]\d{4})? ((?:19|20)\d\d)\b/iu.exec(
      text,
    )
  const month = match ? monthOf(foldWord(match[1] ?? '')) : undefined
  if (!match || month === undefined) return undefined
  // The time lies within, so that all of it is where the time is looked for.
  const found = dayAt(match.index, 0, [Number(match[3]), month, Number(match[2])])
  return (
    found && { ...found, end: match.index + (match[1]?.length ?? 0) + 1 + (match[2]?.length ?? 0) }
  )
}

const finders: readonly Finder[] = [
  findIso,
  findAsctime,
  findEastAsian,
  findVietnamese,
  findNamed,
  findNumeric,
]

/** The first real day that a text states, wherever in it. */
export function findDay(text: string, options: DayOptions): WrittenDay | undefined {
  for (const find of finders) {
    const day = find(text, options)
    if (day) return day
  }
  return undefined
}
