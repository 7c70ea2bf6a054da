import { bitsAt, digitsAt, isGlued, isWord, type Atoms } from './atoms.ts'
import { daysIn, pad } from './calendar.ts'
import { dateOf, readMonth, readMonthDay } from './month-days.ts'
import type { Reading } from './resolve.ts'
import { Bit } from './words.ts'
import { isYear, stated } from './years.ts'

/** "2024 August", "2024 Aug. 5", "2018 Q4": the year stands before its month or quarter. */
export function readYearFirst(atoms: Atoms, start: number): Reading | undefined {
  const year = digitsAt(atoms, start)
  if (year === undefined || !isYear(atoms, start)) return undefined
  return readQuarterAfter(atoms, start, year) ?? readMonthAfter(atoms, start, year)
}

function readQuarterAfter(atoms: Atoms, start: number, year: number): Reading | undefined {
  const n =
    isWord(atoms, start + 1, 'q') && isGlued(atoms, start + 2) ? digitsAt(atoms, start + 2) : 0
  if (n === undefined || n < 1 || n > 4) return undefined
  return { start, end: start + 3, kind: 'date', value: stated(`${pad(year, 4)}-Q${n}`) }
}

function readMonthAfter(atoms: Atoms, start: number, year: number): Reading | undefined {
  const name = readMonth(atoms, start + 1)
  if (!name) return undefined
  const date = readMonthDay(atoms, name.end)
  if (date && date.day <= daysIn(name.month, year))
    return { start, end: date.end, kind: 'date', value: stated(dateOf(year, name.month, date.day)) }
  // "In 2008 May said", "in 2010 June 2011": words and years of their own.
  if (isYear(atoms, name.end) || isVerbAfter(atoms, name.end)) return undefined
  return { start, end: name.end, kind: 'date', value: stated(`${pad(year, 4)}-${pad(name.month)}`) }
}

function isVerbAfter(atoms: Atoms, i: number): boolean {
  return (bitsAt(atoms, i) & (Bit.past | Bit.speech | Bit.future)) !== 0
}
