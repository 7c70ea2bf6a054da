import { persianDay, persianMonthOf, type WrittenDay } from './calendar.ts'
import { calendarYear, dayAt, type DayOptions, type Finder } from './day-at.ts'
import { foldWord, monthOf } from './names.ts'

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isNumber: boolean
}

const tokens = /\d+|(?:\p{sc=Thai}[\p{L}\p{M}]*\.?)+|[\p{L}\p{M}\u05f3\u200c\u200d]+/gu

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokens)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
    isNumber: /^\d/u.test(found),
  }))
}

/** What may stand between the parts of a date: "30th of", "de", "den", "г.", "-a", and no other number. */
const widestGap = 8

/** A month's name with a day and a year around it, in whatever order the language has them. */
export const findNamed: Finder = (text, options) => {
  const all = tokensOf(text)
  const numbers = all.filter(({ isNumber }) => isNumber)
  for (const [index, token] of all.entries()) {
    if (token.isNumber || token.text.length > 20) continue
    const near = around(numbers, token)
    if (!near.some((number) => number !== undefined)) continue
    const found = withMonth(text, all, index, near, options)
    if (found) return found
  }
  return undefined
}

type Near = Token | undefined
type Around = readonly [Near, Near, Near, Near]

/** The two numbers before a word and the two behind it, where they are near. */
function around(numbers: readonly Token[], { start, end }: Token): Around {
  const next = numbers.findIndex((number) => number.start >= end)
  const at = next < 0 ? numbers.length : next
  const before = numbers[at - 1]
  const after = numbers[at]
  return [
    before && start - before.end <= widestGap ? numbers[at - 2] : undefined,
    before && start - before.end <= widestGap ? before : undefined,
    after && after.start - end <= widestGap + 4 ? after : undefined,
    after && after.start - end <= widestGap + 4 ? numbers[at + 1] : undefined,
  ]
}

function withMonth(
  text: string,
  all: readonly Token[],
  index: number,
  near: Around,
  { language }: DayOptions,
): WrittenDay | undefined {
  const [token, following] = [all[index], all[index + 1]]
  if (!token) return undefined
  const isPersian = /\p{sc=Arab}/u.test(token.text) && near.some((number) => isPersianYear(number))
  if (isPersian) return persian(persianMonthOf(token.text), near)
  const month = formsOf(text, token, following)
    .map((form) => monthOf(foldWord(form), language))
    .find((found) => found !== undefined)
  if (month === undefined) return undefined
  for (const [year, day] of orders(text, near)) {
    const first = Math.min(token.start, year.start, day.start)
    const last = Math.max(token.end, year.end, day.end)
    const found = dayAt(first, last - first, [calendarYear(year.text), month, Number(day.text)])
    if (found) return found
  }
  return undefined
}

/** What a word may be a month as: with the next one, alone, without the Hebrew "in" before it. */
function formsOf(text: string, token: Token, following: Token | undefined): readonly string[] {
  const two = following && !following.isNumber ? text.slice(token.start, following.end) : ''
  return [
    ...(/\p{sc=Arab}|^M\p{L}+n F|^Dei/u.test(two) ? [two] : []),
    token.text,
    ...(token.text.startsWith('ב') ? [token.text.slice(1)] : []),
  ]
}

const isPersianYear = (number: Token | undefined) => /^1[34]\d\d$/u.test(number?.text ?? '')

function persian(
  month: number | undefined,
  [, before, after, behind]: Around,
): WrittenDay | undefined {
  const [day, year] = isPersianYear(after) ? [before, after] : [after, behind]
  if (month === undefined || !day || !year) return undefined
  const time = persianDay(Number(year.text), month, Number(day.text))
  const start = Math.min(day.start, year.start)
  return dayAt(start, Math.max(day.end, year.end) - start, time)
}

/** Which of the numbers may be year and day: day and year around, both behind, both before, year and day around. */
function orders(text: string, [early, before, after, behind]: Around): [Token, Token][] {
  const found = [
    asDate(after, before, (year) => isYear(text, year)),
    asDate(behind, after, (year, day) => isYear(text, year) && isNear(text, day, year)),
    asDate(before, after, isFull),
    asDate(early, before, isFull),
  ].filter((pair) => pair !== undefined)
  // "6 min | February 28, 2026": four digits are a year for certain.
  return found.toSorted(([a], [b]) => b.text.length - a.text.length)
}

function asDate(
  year: Near,
  day: Near,
  fits: (year: Token, day: Token) => boolean,
): [Token, Token] | undefined {
  return year && day && isDay(day) && fits(year, day) ? [year, day] : undefined
}

const isDay = ({ text }: Token) => text.length <= 2 && Number(text) >= 1 && Number(text) <= 31
const isFull = ({ text }: Token) => /^(?:19|20|25)\d\d$/u.test(text)

/** Two digits are a year where they are no hour. */
function isYear(text: string, number: Token): boolean {
  if (isFull(number)) return true
  return (
    number.text.length === 2 &&
    !/^\s?(?:[:.h]\s?\d|[hH]\b|[ap]\.?m|Uhr)/u.test(text.slice(number.end))
  )
}

/** "Aug 30, 2025", "Aug 30th of 2025" and asctime's "Aug 30 15:17:00 2025". */
function isNear(text: string, day: Token, year: Token): boolean {
  const gap = text.slice(day.end, year.start)
  return gap.length <= widestGap && !/:|\p{L}{3}/u.test(gap)
}
