import {
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isCapital,
  isGlued,
  isHyphen,
  isMark,
  isWord,
  startOf,
  type Atoms,
} from './atoms.ts'
import { dayOf, daysIn, isoDay, pad } from './calendar.ts'
import { dateNear, nowOf, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { isYear } from './years.ts'

export interface MonthDay {
  readonly day: number
  readonly end: number
}

/** The day of a month at atom `i`: "22", "22nd"; and where it ends. */
export function readMonthDay(atoms: Atoms, i: number): MonthDay | undefined {
  const day = digitsAt(atoms, i)
  if (day === undefined || day < 1 || day > 31 || endOf(atoms, i) - startOf(atoms, i) > 2)
    return undefined
  const hasSuffix =
    isGlued(atoms, i + 1) && ['st', 'nd', 'rd', 'th'].some((suffix) => isWord(atoms, i + 1, suffix))
  const end = hasSuffix ? i + 2 : i + 1
  // "June 3.5 percent", "May 5:30", "March 10,000"
  const isLonger =
    isGlued(atoms, end) && isGlued(atoms, end + 1) && digitsAt(atoms, end + 1) !== undefined
  const isList =
    isMark(atoms, end, ',') && digitsAt(atoms, end + 1) !== undefined && isYear(atoms, end + 1)
  return isLonger && !isList && !isHyphen(atoms, end) ? undefined : { day, end }
}

/** A name of a month at atom `i`, its full stop included; nothing where the word is likely another one. */
export function readMonth(atoms: Atoms, i: number): { month: number; end: number } | undefined {
  const word = atoms.words[i]
  if (!word || !(word.bits & Bit.month) || !isCapital(atoms, i)) return undefined
  const hasStop =
    (word.bits & Bit.short) !== 0 && isMark(atoms, i + 1, '.') && isGlued(atoms, i + 1)
  const end = hasStop ? i + 2 : i + 1
  if (digitsAt(atoms, end) !== undefined || isBetweenNumbers(atoms, i))
    return { month: word.n, end }
  if (word.bits & Bit.short && !hasStop && codeAt(atoms, i + 1) !== 0 && word.text.length < 4)
    return undefined
  if (word.bits & Bit.ambiguous && !isMonthLike(atoms, i)) return undefined
  return { month: word.n, end }
}

function isBetweenNumbers(atoms: Atoms, i: number): boolean {
  return digitsAt(atoms, i - 1) !== undefined && !isGlued(atoms, i)
}

/** "in May", "last March", "mid-August": what stands before makes it a month. */
function isMonthLike(atoms: Atoms, i: number): boolean {
  const before = isHyphen(atoms, i - 1) ? i - 2 : i - 1
  const bits = bitsAt(atoms, before)
  if (
    bits & (Bit.preposition | Bit.relative | Bit.edge | Bit.boundary) &&
    !isWord(atoms, before, 'as')
  )
    return true
  if (isWord(atoms, before, 'and') || isWord(atoms, before, 'or'))
    return (
      (bitsAt(atoms, before - 1) & Bit.month) !== 0 || digitsAt(atoms, before - 1) !== undefined
    )
  if (bitsAt(atoms, i + 1) & Bit.relative && isWord(atoms, i + 2, 'year')) return true
  const word = atoms.words[i]?.text
  if (word === 'april' || word === 'june' || word === 'august') return !isCapital(atoms, i + 1)
  return false
}

/** A day of a month without a year. */
export function onDate(month: number, day: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return `XXXX-${pad(month)}-${pad(day)}`
    return isoDay(dateNear(now, month, day, context.tense()))
  }
}

/** Null for a day that the month does not have. */
export function dateOf(year: number, month: number, day: number): string | null {
  return day <= daysIn(month, year) ? isoDay(dayOf(year, month, day)) : null
}

/** A year that follows a day or month, perhaps after a comma. */
export function yearAfter(atoms: Atoms, at: number): { year: number; end: number } | undefined {
  const i = isMark(atoms, at, ',') ? at + 1 : at
  const year = digitsAt(atoms, i)
  return year !== undefined && isYear(atoms, i) ? { year, end: i + 1 } : undefined
}
