import {
  type Atoms,
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isCapital,
  isGlued,
  isHyphen,
  isLower,
  isMark,
  isWord,
  startOf,
} from './atoms.ts'
import { dayOf, isoWeek, nthWeekday, pad, partsOf, weekdayOf } from './calendar.ts'
import { isYear, readMonth, readYear, stated } from './dates.ts'
import { durationOf, readAmount } from './durations.ts'
import { fromAnchor, fromNow, readRelative } from './relative.ts'
import { type Context, nowOf, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'

/** The year a period belongs to: "of 2005", "last year", "of the year", "fiscal 1990". */
interface YearOf {
  readonly end: number
  readonly year: (context: Context) => number | undefined
}

function yearNumber(value: Value): YearOf['year'] {
  return (context) => {
    const year = value(context)
    return year === null || !/^(?:FY)?\d{4}/.test(year)
      ? undefined
      : Number(/\d{4}/.exec(year)?.[0])
  }
}

/** What follows "third quarter": a year in any form. */
function readYearOf(atoms: Atoms, at: number): YearOf | undefined {
  let i = isMark(atoms, at, ',') && digitsAt(atoms, at + 1) !== undefined ? at + 1 : at
  if (isWord(atoms, i, 'of') || isWord(atoms, i, 'in')) i++
  if (bitsAt(atoms, i) & Bit.fiscal) i++
  if (isYear(atoms, i) && !isLower(atoms, i + 1)) return yearOf(atoms, i)
  if (isYear(atoms, i)) return yearOf(atoms, i)
  const relative = readRelative(atoms, i)
  if (relative && isWord(atoms, relative.end - 1, 'year'))
    return { end: relative.end, year: yearNumber(relative.value) }
  if (isWord(atoms, i, 'the') && isWord(atoms, i + 1, 'year'))
    return { end: i + 2, year: yearNumber(fromNow('Y', 0)) }
  return undefined
}

function yearOf(atoms: Atoms, i: number): YearOf {
  const year = digitsAt(atoms, i)
  return { end: i + 1, year: () => year }
}

/** The ordinal at `i`: "third", "3rd", "twenty-first". */
export function readOrdinal(atoms: Atoms, i: number): { n: number; end: number } | undefined {
  const n = digitsAt(atoms, i)
  if (n !== undefined) {
    const hasSuffix = ['st', 'nd', 'rd', 'th'].some((suffix) => isWord(atoms, i + 1, suffix))
    return hasSuffix && isGlued(atoms, i + 1) ? { n, end: i + 2 } : undefined
  }
  const word = atoms.words[i]
  if (!word) return undefined
  if (word.bits & Bit.ordinal) return { n: word.n, end: i + 1 }
  const next = atoms.words[i + 2]
  const isCompound =
    word.bits & Bit.cardinal &&
    word.n >= 20 &&
    isHyphen(atoms, i + 1) &&
    next &&
    next.bits & Bit.ordinal
  return isCompound && next ? { n: word.n + next.n, end: i + 3 } : undefined
}

/** "the third quarter of 2005", "first-half", "the 21st century", "the first nine months of 1989". */
export function readOrdinalPhrase(atoms: Atoms, start: number): Reading | undefined {
  let i = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  if (bitsAt(atoms, i) & Bit.fiscal) i++
  const isLast = isWord(atoms, i, 'last')
  const ordinal = isLast ? { n: -1, end: i + 1 } : readOrdinal(atoms, i)
  if (!ordinal) return undefined
  const isJoined = isHyphen(atoms, ordinal.end)
  const at = isJoined ? ordinal.end + 1 : ordinal.end
  const word = atoms.words[bitsAt(atoms, at) & Bit.fiscal ? at + 1 : at]
  const unitEnd = bitsAt(atoms, at) & Bit.fiscal ? at + 2 : at + 1
  const parts = { atoms, start, n: ordinal.n, end: unitEnd, isJoined }
  if (word?.code === 'Q' && !(word.bits & Bit.plural))
    return isLast ? undefined : readQuarter(parts)
  if (isWord(atoms, at, 'half')) return isLast ? undefined : readHalfYear(parts)
  if (word?.code === 'CE' && ordinal.n > 0 && ordinal.n < 30) {
    return { start, end: unitEnd, kind: 'date', value: stated(pad(ordinal.n - 1)) }
  }
  if (word?.code === 'W' && !(word.bits & Bit.plural)) return readWeekOf(parts)
  if (word?.code === 'D' || (word && word.bits & Bit.weekday))
    return readDayIn(parts, word.bits & Bit.weekday ? word.n : undefined)
  const amount = isJoined ? undefined : readAmount(atoms, ordinal.end)
  if (!amount || amount.number === '1' || isLast || /^T?[SD]/.test(amount.unit)) return undefined
  return {
    start,
    end: amount.end,
    kind: 'duration',
    value: () => durationOf(amount.number, amount.unit),
  }
}

interface OrdinalParts {
  readonly atoms: Atoms
  readonly start: number
  readonly n: number
  /** After the unit. */
  readonly end: number
  readonly isJoined: boolean
}

function readQuarter({ atoms, start, n, end }: OrdinalParts): Reading | undefined {
  if (n < 1 || n > 4) return undefined
  const year = readYearOf(atoms, end)
  return { start, end: year?.end ?? end, kind: 'date', value: quarter(n, year) }
}

function quarter(n: number, of: YearOf | undefined): Value {
  return (context) => {
    const year = of ? of.year(context) : quarterYear(context, n)
    return year === undefined ? null : `${pad(year, 4)}-Q${n}`
  }
}

/** A quarter without a year: the one told of last, else the last one that has begun, or the next in a future clause. */
function quarterYear(context: Context, n: number): number | undefined {
  const now = nowOf(context)
  if (now === undefined) return undefined
  const { year, month } = partsOf(now)
  const current = Math.floor((month - 1) / 3) + 1
  if (n === current) return year
  if (context.tense() === 'future') return n > current ? year : year + 1
  const isNext = n === current + 1 && context.tense() !== 'past'
  return n < current || isNext ? year : year - 1
}

function readHalfYear({ atoms, start, n, end }: OrdinalParts): Reading | undefined {
  const year = readYearOf(atoms, end)
  if (!year || n > 2) return undefined
  const value: Value = (context) => {
    const number = year.year(context)
    return number === undefined ? null : `${pad(number, 4)}-H${n}`
  }
  return { start, end: year.end, kind: 'date', value }
}

/** "the last week of March", "the second week of October 1989" */
function readWeekOf({ atoms, start, n, end }: OrdinalParts): Reading | undefined {
  const inner = readMonthOf(atoms, end)
  if (!inner) return undefined
  return {
    start,
    end: inner.end,
    kind: 'date',
    value: inMonthOf(inner.value, (year, month) => weekIn(year, month, n)),
  }
}

function weekIn(year: number, month: number, n: number): string {
  const days = n < 0 ? dayOf(year, month + 1, 0) - 6 : dayOf(year, month, 1) + (n - 1) * 7
  return isoWeek(days + (weekdayOf(days) > 3 ? 7 - weekdayOf(days) : 0))
}

/** "the first day of May", "the second Tuesday in November" */
function readDayIn(
  { atoms, start, n, end }: OrdinalParts,
  weekday: number | undefined,
): Reading | undefined {
  const inner = readMonthOf(atoms, end)
  if (!inner) return undefined
  const value = inMonthOf(inner.value, (year, month) => {
    const day = weekday === undefined ? dayIn(year, month, n) : nthWeekday(year, month, weekday, n)
    const { year: y, month: m, day: d } = partsOf(day)
    return `${pad(y, 4)}-${pad(m)}-${pad(d)}`
  })
  return { start, end: inner.end, kind: 'date', value }
}

function dayIn(year: number, month: number, n: number): number {
  return n < 0 ? dayOf(year, month + 1, 0) : dayOf(year, month, n)
}

function inMonthOf(value: Value, make: (year: number, month: number) => string): Value {
  return (context) => {
    const month = value(context)
    const match = month === null ? null : /^(\d{4})-(\d{2})$/.exec(month)
    return match ? make(Number(match[1]), Number(match[2])) : null
  }
}

function readMonthOf(atoms: Atoms, at: number): Reading | undefined {
  if (!isWord(atoms, at, 'of') && !isWord(atoms, at, 'in')) return undefined
  const month = readMonth(atoms, at + 1)
  if (!month) return readRelative(atoms, at + 1)
  const year = digitsAt(atoms, month.end)
  const isStated = year !== undefined && isYear(atoms, month.end)
  const value: Value = (context) => {
    const now = nowOf(context)
    if (isStated) return `${pad(year, 4)}-${pad(month.month)}`
    if (now === undefined) return null
    const { year: current, month: today } = partsOf(now)
    const past = context.tense() !== 'future' && month.month > today
    return `${pad(past ? current - 1 : current, 4)}-${pad(month.month)}`
  }
  return { start: at + 1, end: isStated ? month.end + 1 : month.end, kind: 'date', value }
}

/** "Q3 2005", "Q3", "3Q" */
export function readShortQuarter(atoms: Atoms, start: number): Reading | undefined {
  const isLeading = isWord(atoms, start, 'q') && isCapital(atoms, start)
  const n = isLeading ? digitsAt(atoms, start + 1) : digitsAt(atoms, start)
  const isTrailing = !isLeading && isWord(atoms, start + 1, 'q') && isCapital(atoms, start + 1)
  if (n === undefined || n < 1 || n > 4 || !isGlued(atoms, start + 1) || !(isLeading || isTrailing))
    return undefined
  const year = readYearOf(atoms, start + 2)
  return { start, end: year?.end ?? start + 2, kind: 'date', value: quarter(n, year) }
}

/** "fiscal 1990", "fiscal year 2007", "the fiscal year" */
export function readFiscal(atoms: Atoms, start: number): Reading | undefined {
  const the = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  if (!(bitsAt(atoms, the) & Bit.fiscal)) return undefined
  const isNamed = isWord(atoms, the + 1, 'year')
  const i = isNamed ? the + 2 : the + 1
  const year = digitsAt(atoms, i)
  if (year !== undefined && isYear(atoms, i))
    return { start, end: i + 1, kind: 'date', value: stated(`FY${year}`) }
  if (!isNamed || the === start) return undefined
  const value: Value = (context) => {
    const now = nowOf(context)
    return now === undefined ? null : `FY${partsOf(now).year}`
  }
  return { start, end: i, kind: 'date', value }
}

/** "spring 2013", "the summer of 1998", "in the winter". */
export function readSeason(atoms: Atoms, start: number): Reading | undefined {
  const the = isWord(atoms, start, 'the') ? start + 1 : start
  const word = atoms.words[the]
  if (!word || !(word.bits & Bit.season)) return undefined
  const at = isWord(atoms, the + 1, 'of') ? the + 2 : the + 1
  const year = readYear(atoms, at) ?? (at > the + 1 ? readRelative(atoms, at) : undefined)
  const number = year ? yearNumber(year.value) : undefined
  const value: Value = (context) => {
    const stated = number ? number(context) : seasonYear(context, word.n)
    return stated === undefined ? null : `${pad(stated, 4)}-${word.code}`
  }
  if (year) return { start, end: year.end, kind: 'date', value }
  const isTold = isSeasonLike(atoms, start, the)
  return isTold ? { start, end: the + 1, kind: 'date', value } : undefined
}

function seasonYear(context: Context, firstMonth: number): number | undefined {
  const now = nowOf(context)
  if (now === undefined) return undefined
  const { year, month } = partsOf(now)
  if (context.tense() === 'future') return month > firstMonth + 2 ? year + 1 : year
  return month < firstMonth && firstMonth < 12 ? year - 1 : year
}

function isSeasonLike(atoms: Atoms, start: number, i: number): boolean {
  if (isCapital(atoms, i) || isHyphen(atoms, i + 1)) return false
  const isNoun = !isWord(atoms, i, 'fall') && !isWord(atoms, i, 'spring')
  const before = atoms.words[start - 1]
  const isAfterIn =
    before !== undefined &&
    ['in', 'by', 'since', 'until', 'during', 'through', 'over', 'for'].includes(before.text)
  if (start < i) return isAfterIn && !isWord(atoms, i + 1, 'of')
  return isAfterIn || (isNoun && (bitsAt(atoms, i - 1) & Bit.edge) !== 0)
}

/** "the week of March 5", "the day", "the entire year": the unit of the date before. */
export function readBareUnit(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'the')) return undefined
  let i = start + 1
  while (
    i < start + 3 &&
    ['entire', 'whole', 'full', 'calendar'].some((word) => isWord(atoms, i, word))
  )
    i++
  const word = atoms.words[i]
  if (!word || !(word.bits & Bit.unit) || word.bits & Bit.plural || !/^[DWMQY]E?$/.test(word.code))
    return undefined
  if (isHyphen(atoms, i + 1) || !isLower(atoms, i)) return undefined
  const value = currentUnit(word.code)
  const shift = atoms.words[i + 1]
  if (shift && shift.bits & Bit.shift && shift.code === 'anchor' && isShiftEnd(atoms, i + 2))
    return readDayBefore(atoms, start, i, word.code, shift.n)
  if (isWord(atoms, i + 1, 'previous') || isWord(atoms, i + 1, 'prior'))
    return { start, end: i + 2, kind: 'date', value: fromAnchor(word.code, -1) }
  return isUnitTold(atoms, start, i) ? { start, end: i + 1, kind: 'date', value } : undefined
}

/** "the day before", "the year after", "the day after tomorrow" */
function readDayBefore(
  atoms: Atoms,
  start: number,
  i: number,
  unit: string,
  n: number,
): Reading | undefined {
  const end = i + 2
  if (isWord(atoms, end, 'tomorrow'))
    return { start, end: end + 1, kind: 'date', value: fromNow('D', 2) }
  if (isWord(atoms, end, 'yesterday'))
    return { start, end: end + 1, kind: 'date', value: fromNow('D', -2) }
  return { start, end, kind: 'date', value: fromAnchor(unit, n) }
}

/** "the day before" ends its clause; else it is the day before something that happened. */
function isShiftEnd(atoms: Atoms, i: number): boolean {
  return isLastWord(atoms, i) || isWord(atoms, i, 'tomorrow') || isWord(atoms, i, 'yesterday')
}

/** "for the day", "end the day", "of the week": a bare unit is a date only in such company. */
function isUnitTold(atoms: Atoms, start: number, i: number): boolean {
  if (isWord(atoms, i + 1, 'of') || isWord(atoms, i + 1, 'when') || isWord(atoms, i + 1, 'that'))
    return false
  const before = atoms.words[start - 1]
  if (!before)
    return /^(?:end|ended|ending|finish|finished|start|started|starting|begin|close|closed)$/.test(
      wordBefore(atoms, start),
    )
  return [
    'for',
    'of',
    'in',
    'during',
    'on',
    'over',
    'through',
    'end',
    'close',
    'start',
    'by',
  ].includes(before.text)
}

function wordBefore(atoms: Atoms, i: number): string {
  return i > 0
    ? atoms.text
        .slice(startOf(atoms, i - 1), Math.min(endOf(atoms, i - 1), startOf(atoms, i - 1) + 12))
        .toLowerCase()
    : ''
}

function currentUnit(unit: string): Value {
  return (context) => {
    const isNear = unit === 'D' || context.lastInSentence !== undefined
    return unit === 'WE' || !isNear ? fromNow(unit, 0)(context) : fromAnchor(unit, 0)(context)
  }
}

/** Atom `i` begins a word that is followed by nothing more of its sentence. */
export function isLastWord(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  if (code === 0x201d || code === 34 || code === 41) return true
  return code === 0 || code === 46 || code === 44 || code === 59 || code === 33 || code === 63
}
