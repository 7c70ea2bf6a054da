/** A day, a month or a year as it is written, and where in the text. */
export interface WrittenDay {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly start: number
  readonly end: number
}

export const dayMs = 86_400_000

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const yearsMs = 146_097 * dayMs

/** Midnight of a day, in milliseconds, or nothing where there is no such day. */
export function startOf(year: number, month: number, day: number): number | undefined {
  if (day < 1 || year < 1 || year > 9999 || day > daysIn(year, month)) return undefined
  // Date.UTC takes years below 100 for 1900 and on; the calendar comes again every 400 years.
  return Date.UTC(year + 400, month - 1, day) - yearsMs
}

/** How many days a month has; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeap && month === 2 ? 29 : (monthDays[month - 1] ?? 0)
}

/** RFC 2822, 4.3: two digits are 1950 to 2049, three count from 1900. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length >= 4) return year
  if (digits.length === 3) return year + 1900
  return year < 50 ? year + 2000 : year + 1900
}

/** The `ordinal`th day of a year, or nothing: not every year has a 366th. */
export function ordinalDay(year: number, ordinal: number): number | undefined {
  const january = startOf(year, 1, 1)
  if (january === undefined || ordinal < 1) return undefined
  const day = january + (ordinal - 1) * dayMs
  return day > lastOf(year) ? undefined : day
}

/** Midnight of the last day of a year. */
const lastOf = (year: number): number => startOf(year, 12, 31) ?? 0

/** Week 1 has the year's first Thursday, and the last week its last one; weeks begin on Monday, which is 1. */
export function weekDay(year: number, week: number, day: number): number | undefined {
  const january = startOf(year, 1, 1)
  if (january === undefined || week < 1) return undefined
  const weekday = new Date(january).getUTCDay()
  const first = january - ((weekday + 6) % 7) * dayMs
  const monday = first + ((weekday > 4 || weekday === 0 ? 7 : 0) + (week - 1) * 7) * dayMs
  return monday + 3 * dayMs > lastOf(year) ? undefined : monday + (day - 1) * dayMs
}

/** Months of the solar calendar of Iran and Afghanistan, as Persian, Dari and Pashto write them. */
const persianMonths: readonly (readonly string[])[] = [
  'فروردین حمل',
  'اردیبهشت ثور',
  'خرداد جوزا',
  'تیر سرطان',
  'مرداد امرداد اسد',
  'شهریور سنبله',
  'مهر میزان',
  'آبان عقرب',
  'آذر قوس',
  'دی جدی',
  'بهمن دلو',
  'اسفند حوت',
].map((names) => names.split(' '))

/** 1 to 12 for a Persian month, as it is written. */
export function persianMonthOf(word: string): number | undefined {
  const index = persianMonths.findIndex((names) => names.includes(word.replace(/ماه$/u, '')))
  return index < 0 ? undefined : index + 1
}

let persianCalendar: Intl.DateTimeFormat | undefined

/** Midnight of a day of the Persian calendar: near enough by counting, then as the runtime's calendar says. */
export function persianDay(year: number, month: number, day: number): number | undefined {
  persianCalendar ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const passed = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const near = Date.UTC(year + 621, 2, 21) + (passed + day - 1) * dayMs
  const wanted = `${month}/${day}/${year} `
  return [0, -1, 1, -2, 2]
    .map((shift) => near + shift * dayMs)
    .find((time) => `${persianCalendar?.format(time).replace(/\D*$/u, '')} ` === wanted)
}
