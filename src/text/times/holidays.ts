import { digitsAt, isCapital, isWord, type Atoms } from './atoms.ts'
import { dayOf, easter, isoDay, nthWeekday, partsOf, type Day } from './calendar.ts'
import { nowOf, type Reading } from './resolve.ts'
import { isYear } from './years.ts'

/** Names of holidays as words, and the day of each in a year. Those of the United States where countries differ. */
const holidays: readonly (readonly [string, (year: number) => Day])[] = [
  ['christmas eve', (year) => dayOf(year, 12, 24)],
  ['christmas', (year) => dayOf(year, 12, 25)],
  ['new year eve', (year) => dayOf(year, 12, 31)],
  ['new year day', (year) => dayOf(year, 1, 1)],
  ['boxing day', (year) => dayOf(year, 12, 26)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 3, 4)],
  ['easter', easter],
  ['good friday', (year) => easter(year) - 2],
  ['halloween', (year) => dayOf(year, 10, 31)],
  ['independence day', (year) => dayOf(year, 7, 4)],
  ['bastille day', (year) => dayOf(year, 7, 14)],
  ['labor day', (year) => nthWeekday(year, 9, 0, 1)],
  ['labour day', (year) => dayOf(year, 5, 1)],
  ['memorial day', (year) => nthWeekday(year, 5, 0, -1)],
  ['veterans day', (year) => dayOf(year, 11, 11)],
  ['columbus day', (year) => nthWeekday(year, 10, 0, 2)],
  // The Tuesday after the first Monday of November.
  ['election day', (year) => nthWeekday(year, 11, 0, 1) + 1],
  ['valentine day', (year) => dayOf(year, 2, 14)],
]

/** "Christmas Eve", "New Year's Day 2010", "Thanksgiving": the nearest one, in the direction of the clause. */
export function readHoliday(atoms: Atoms, start: number): Reading | undefined {
  if (!isCapital(atoms, start)) return undefined
  for (const [name, dayIn] of holidays) {
    const end = nameEnd(atoms, start, name.split(' '))
    if (end === 0) continue
    const year = isYear(atoms, end) ? digitsAt(atoms, end) : undefined
    const value: Reading['value'] = (context) => {
      if (year !== undefined) return isoDay(dayIn(year))
      const now = nowOf(context)
      return now === undefined ? null : isoDay(nearest(now, dayIn, context.tense() === 'future'))
    }
    return { start, end: year === undefined ? end : end + 1, kind: 'date', value }
  }
  return undefined
}

function nameEnd(atoms: Atoms, start: number, words: readonly string[]): number {
  let i = start
  for (const word of words) {
    if (!isWord(atoms, i, word)) return 0
    i++
    // The "'s" of "New Year's Day".
    if (isWord(atoms, i + 1, 's') && !isWord(atoms, i, 'day') && words.length > 1) i += 2
  }
  // "Christmas Day", "Easter Sunday"
  if (
    words.length === 1 &&
    (isWord(atoms, i, 'day') || isWord(atoms, i, 'sunday')) &&
    isCapital(atoms, i)
  )
    return i + 1
  return words.length === 1 && isCapital(atoms, i) ? 0 : i
}

function nearest(now: Day, dayIn: (year: number) => Day, isFuture: boolean): Day {
  const { year } = partsOf(now)
  const days = [dayIn(year - 1), dayIn(year), dayIn(year + 1)]
  if (isFuture) return days.find((day) => day >= now) ?? dayIn(year)
  return days.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a))
}
