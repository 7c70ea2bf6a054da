import { fullYear, ordinalDay, startOf, type WrittenDay, weekDay } from './calendar.ts'
import { foldWord, monthOf } from './names.ts'
import type { WrittenOptions } from './read.ts'

/**
 * ISO 8601 at the start of a text, the more specific first: `y`, and `m` and `d`, `o` (day of the year),
 * or `w` and `d`. The first are safe in any text that ends with them or has a time behind.
 */
const safe: readonly RegExp[] = [
  /^(?<y>\d{4})-W(?<w>\d{2})(?:-(?<d>[1-7]))?(?=$|T)/i,
  /^(?<y>\d{4})-(?<o>\d{3})(?=$|T)/i,
  /^(?<y>(?:19|20)\d{2})-(?<m>0[1-9]|1[0-2])$/,
  /^(?<y>(?:19|20)\d{2})$/,
]

/** Those that only a text that is known to be a date may have. */
const bold: readonly RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,3})[-/.](?<d>\d{1,2})(?!\d)/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)/,
  // "2025-W11-8" is no such day, and neither that week eight hours west.
  /^(?<y>\d{4})-?w(?<w>\d{2})(?:-?(?<d>[1-7]))?(?!-?\d)/i,
  /^(?<y>\d{4})-?(?<o>\d{3})(?!\d)/,
  /^(?<y>\d{4})-(?<m>\d{2})(?=$|t)/i,
  /^(?<y>\d{4})$/,
  // What ISO 8601:1988 let writers leave out.
  /^-(?<y>\d{2})-?(?<m>\d{2})$/,
  /^(?<y>\d{2})-(?<m>\d{2})-(?<d>\d{2})(?=$|t)/i,
  /^(?<y>\d{2})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<y>\d{2})-?(?<o>\d{3})$/,
]

type Parts = Readonly<Record<string, string | undefined>>

/** A date that a text begins with, as only texts that are dates do; or that is all of it. */
export function findWhole(text: string, options: WrittenOptions): WrittenDay | undefined {
  for (const pattern of options.isDate === true ? bold : safe) {
    const match = pattern.exec(text)
    if (!match?.groups || /^[\s\d]*[年년月월]/u.test(text.slice(match[0].length))) continue
    const day = isoDay(match.groups, match[0].length)
    if (day) return day
  }
  return monthAndYear(text, options)
}

function isoDay({ y = '', m, d, o, w }: Parts, end: number): WrittenDay | undefined {
  const year = fullYear(y)
  if (o === undefined && w === undefined && d === undefined) {
    if (startOf(year, Number(m ?? 1), 1) === undefined) return undefined
    return { year, month: m === undefined ? undefined : Number(m), start: 0, end }
  }
  const time = timeOf(year, { m, d, o, w })
  if (time === undefined) return undefined
  const date = new Date(time)
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return { year: date.getUTCFullYear(), month, day, start: 0, end }
}

/** `August 2025`, `agosto de 2025`. */
function monthAndYear(text: string, { language }: WrittenOptions): WrittenDay | undefined {
  const match = /^([\p{L}\p{M}]{2,20})\.?,? (?:de )?((?:19|20)\d\d)$/u.exec(text)
  const month = match && monthOf(foldWord(match[1] ?? ''), language)
  return match && month ? { year: Number(match[2]), month, start: 0, end: text.length } : undefined
}

/** By the day of the year, of a week or of a month. */
function timeOf(year: number, { m = '1', d, o, w }: Omit<Parts, 'y'>): number | undefined {
  if (o !== undefined) return ordinalDay(year, Number(o))
  return w === undefined
    ? startOf(year, Number(m), Number(d))
    : weekDay(year, Number(w), Number(d ?? 1))
}
