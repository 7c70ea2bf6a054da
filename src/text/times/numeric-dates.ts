import { codeAt, isGlued, startOf, type Atoms } from './atoms.ts'
import { dateOf } from './month-days.ts'
import type { Reading } from './resolve.ts'
import { stated } from './years.ts'

const ISO_DATE =
  /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?))?(?![\d-])/y
const SLASHED = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/y

/** "2025-08-22", "8/22/2025" (the American order unless only the other fits). */
export function readNumericDate(atoms: Atoms, start: number): Reading | undefined {
  // "-", "." or "/": most numbers have none.
  const joint = codeAt(atoms, start + 1)
  if (joint < 45 || joint > 47 || !isGlued(atoms, start + 1)) return undefined
  const from = startOf(atoms, start)
  const before = atoms.text.charCodeAt(from - 1)
  if (before >= 45 && before <= 58) return undefined
  ISO_DATE.lastIndex = from
  const iso = ISO_DATE.exec(atoms.text)
  if (iso)
    return numeric(atoms, start, iso[0], Number(iso[1]), Number(iso[3]), Number(iso[4]), iso[5])
  // The one day that is written without its year.
  if (/^9\/11(?![\d/])/.test(atoms.text.slice(from, from + 5)))
    return { start, end: start + 3, kind: 'date', value: stated('2001-09-11') }
  SLASHED.lastIndex = from
  const match = SLASHED.exec(atoms.text)
  if (!match || (match[2] !== '/' && match[4]?.length !== 4)) return undefined
  const [a, b] = [Number(match[1]), Number(match[3])]
  const short = Number(match[4])
  const year = match[4]?.length === 2 ? short + (short < 70 ? 2000 : 1900) : short
  const isDayFirst = a > 12 || match[2] === '.'
  return isDayFirst
    ? numeric(atoms, start, match[0], year, b, a)
    : numeric(atoms, start, match[0], year, a, b)
}

function numeric(
  atoms: Atoms,
  start: number,
  written: string,
  year: number,
  month: number,
  day: number,
  clock?: string,
): Reading | undefined {
  if (year < 1000 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined
  const stop = startOf(atoms, start) + written.length
  let end = start
  while (end < atoms.count && startOf(atoms, end) < stop) end++
  const date = dateOf(year, month, day)
  if (date === null) return undefined
  return {
    start,
    end,
    kind: clock ? 'time' : 'date',
    value: stated(clock ? `${date}T${clock}` : date),
  }
}
