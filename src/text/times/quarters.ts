import { bitsAt, digitsAt, isCapital, isGlued, isMark, isWord, type Atoms } from './atoms.ts'
import { pad, partsOf } from './calendar.ts'
import { fromNow, readRelative } from './relative.ts'
import { nowOf, type Context, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { isYear, stated } from './years.ts'

/** The year a period belongs to: "of 2005", "last year", "of the year", "fiscal 1990". */
interface YearOf {
  readonly end: number
  readonly year: (context: Context) => number | undefined
}

export function yearNumber(value: Value): YearOf['year'] {
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

export interface OrdinalParts {
  readonly atoms: Atoms
  readonly start: number
  readonly n: number
  /** After the unit. */
  readonly end: number
  readonly isJoined: boolean
}

export function readQuarter({ atoms, start, n, end }: OrdinalParts): Reading | undefined {
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

export function readHalfYear({ atoms, start, n, end }: OrdinalParts): Reading | undefined {
  const year = readYearOf(atoms, end)
  if (!year || n > 2) return undefined
  const value: Value = (context) => {
    const number = year.year(context)
    return number === undefined ? null : `${pad(number, 4)}-H${n}`
  }
  return { start, end: year.end, kind: 'date', value }
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

const fiscalYear: Value = (context) => {
  const now = nowOf(context)
  return now === undefined ? null : `FY${partsOf(now).year}`
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
  return { start, end: i, kind: 'date', value: fiscalYear }
}
