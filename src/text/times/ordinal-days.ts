import { bitsAt, isHyphen, isLower, isMark, isWord, textAt, type Atoms } from './atoms.ts'
import { daysIn, partsOf, isoDay, dayOf } from './calendar.ts'
import { dateOf, onDate, readMonth, yearAfter } from './month-days.ts'
import { readOrdinal } from './periods.ts'
import { readRelative } from './relative.ts'
import { firstDay, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { isApostrophe, stated } from './years.ts'

/** "March first", "July Fourth": the ordinal ends the phrase, or a year does. */
export function readMonthOrdinal(atoms: Atoms, start: number): Reading | undefined {
  const name = readMonth(atoms, start)
  if (!name || !(bitsAt(atoms, name.end) & (Bit.ordinal | Bit.cardinal))) return undefined
  const ordinal = readOrdinal(atoms, name.end)
  if (!ordinal || !endsPhrase(atoms, ordinal.end)) return undefined
  return dayIn(atoms, start, ordinal, name.month, ordinal.end)
}

const PRONOUNS = new Set('it he she they we i there'.split(' '))

/** After it comes no word that the ordinal could tell of: "in March third parties said". */
function endsPhrase(atoms: Atoms, i: number): boolean {
  if (isHyphen(atoms, i)) return false
  const isTold = (bitsAt(atoms, i) & (Bit.preposition | Bit.past | Bit.future)) !== 0
  return !isLower(atoms, i) || isTold || PRONOUNS.has(textAt(atoms, i))
}

/** "the first of March", "the Fourth of July 2012", "the 20th of last month" */
export function readOrdinalOf(atoms: Atoms, start: number): Reading | undefined {
  const ordinal = readOrdinal(atoms, start)
  if (!ordinal || !isWord(atoms, ordinal.end, 'of')) return undefined
  const at = ordinal.end + 1
  const name = readMonth(atoms, at)
  // "the first of June's debates"
  if (name)
    return isOwning(atoms, name.end)
      ? undefined
      : dayIn(atoms, start, ordinal, name.month, name.end)
  const month = readRelative(atoms, at)
  if (month?.kind !== 'date' || !isWord(atoms, month.end - 1, 'month')) return undefined
  return { start, end: month.end, kind: 'date', value: dayOfMonth(month.value, ordinal.n) }
}

function isOwning(atoms: Atoms, i: number): boolean {
  return isApostrophe(atoms.text.charCodeAt(atoms.start[i] ?? -1)) && isWord(atoms, i + 1, 's')
}

function dayIn(
  atoms: Atoms,
  start: number,
  { n }: { n: number },
  month: number,
  at: number,
): Reading | undefined {
  if (n < 1 || n > daysIn(month)) return undefined
  const year = isMark(atoms, at, ',') || !isLower(atoms, at) ? yearAfter(atoms, at) : undefined
  const value = year ? stated(dateOf(year.year, month, n)) : onDate(month, n)
  return { start, end: year?.end ?? at, kind: 'date', value }
}

function dayOfMonth(month: Value, n: number): Value {
  return (context) => {
    const first = firstDay(month(context) ?? '')
    if (first === undefined) return null
    const { year, month: of } = partsOf(first)
    return n < 1 || n > daysIn(of, year) ? null : isoDay(dayOf(year, of, n))
  }
}
