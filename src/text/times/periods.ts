import { bitsAt, digitsAt, isGlued, isHyphen, isWord, type Atoms } from './atoms.ts'
import { dayOf, isoWeek, nthWeekday, pad, partsOf, weekdayOf } from './calendar.ts'
import { durationOf, readAmount } from './durations.ts'
import { readMonth } from './month-days.ts'
import { readHalfYear, readQuarter, type OrdinalParts } from './quarters.ts'
import { readRelative } from './relative.ts'
import { nowOf, type Reading, type Value } from './resolve.ts'
import { readStretchOf } from './stretches.ts'
import { Bit } from './words.ts'
import { isYear, stated } from './years.ts'

/** The ordinal at `i`: "third", "3rd", "twenty-first". */
export function readOrdinal(atoms: Atoms, i: number): { n: number; end: number } | undefined {
  const n = digitsAt(atoms, i)
  if (n !== undefined) {
    const hasSuffix =
      isGlued(atoms, i + 1) &&
      ['st', 'nd', 'rd', 'th'].some((suffix) => isWord(atoms, i + 1, suffix))
    return hasSuffix ? { n, end: i + 2 } : undefined
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
  const isFirst = ordinal.n === 1
  const stretch =
    amount && (isLast || isFirst) ? readStretchOf(atoms, start, amount, isLast) : undefined
  if (stretch) return stretch
  if (!amount || amount.number === '1' || isLast || /^T?[SD]/.test(amount.unit)) return undefined
  return {
    start,
    end: amount.end,
    kind: 'duration',
    value: () => durationOf(amount.number, amount.unit),
  }
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
