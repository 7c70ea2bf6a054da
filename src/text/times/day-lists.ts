import {
  bitsAt,
  codeAt,
  endOf,
  isHyphen,
  isLower,
  isMark,
  isWord,
  startOf,
  type Atoms,
} from './atoms.ts'
import { daysIn } from './calendar.ts'
import { onDate, readMonth, readMonthDay, type MonthDay } from './month-days.ts'
import { inNamedYear, namedYear, type NamedYear } from './named-years.ts'
import type { Reading } from './resolve.ts'
import { Bit } from './words.ts'

/** A list is looked through no further. */
const MOST = 5

/** The days that follow a day: where the list ends, and whether "and", "or" or "to" holds it together. */
interface Rest {
  readonly end: number
  readonly isJoined: boolean
}

/** "5 and 9" of "March 3, 5 and 9"; "3" and "5" of "3, 5 and 9 March": a day that takes its month from its list. */
export function readListedDay(atoms: Atoms, i: number): Reading | undefined {
  if (endOf(atoms, i) - startOf(atoms, i) > 2 || !isInList(atoms, i)) return undefined
  const date = readMonthDay(atoms, i)
  if (!date) return undefined
  return readBeforeMonth(atoms, i, date) ?? readAfterMonth(atoms, i, date)
}

/** Another number stands next to it: most are alone. */
function isInList(atoms: Atoms, i: number): boolean {
  return isNumber(atoms, i - 2) || isNumber(atoms, i - 3) || hasNumberAfter(atoms, i)
}

function hasNumberAfter(atoms: Atoms, i: number): boolean {
  return isNumber(atoms, i + 2) || isNumber(atoms, i + 3) || isNumber(atoms, i + 4)
}

function isNumber(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  return code >= 48 && code <= 57
}

function readBeforeMonth(atoms: Atoms, i: number, date: MonthDay): Reading | undefined {
  const rest = restOf(atoms, date)
  const name = rest?.isJoined ? readMonth(atoms, rest.end) : undefined
  return name ? dayOfList(i, date, name.month, namedYear(atoms, name.end)) : undefined
}

function readAfterMonth(atoms: Atoms, i: number, date: MonthDay): Reading | undefined {
  const month = monthBefore(atoms, i)
  if (month === undefined) return undefined
  const isLast = isJoint(atoms, i - 1)
  const rest = restOf(atoms, date) ?? { end: date.end, isJoined: isLast }
  if (!(rest.isJoined || isLast) || isCounting(atoms, rest.end)) return undefined
  const year = namedYear(atoms, rest.end)
  const day = dayOfList(i, date, month, year)
  return day && year && rest.end === date.end ? { ...day, end: year.end } : day
}

function dayOfList(
  start: number,
  { day, end }: MonthDay,
  month: number,
  year: NamedYear | undefined,
): Reading | undefined {
  if (day > daysIn(month)) return undefined
  const value = year ? inNamedYear(year, month, day) : onDate(month, day)
  return { start, end, kind: 'date', value }
}

/** The year at the end of the list that goes on after a day: "March 3, 5 and 9, 2012". */
export function yearOfList(atoms: Atoms, date: MonthDay): NamedYear | undefined {
  const rest = restOf(atoms, date)
  return rest?.isJoined && !isCounting(atoms, rest.end) ? namedYear(atoms, rest.end) : undefined
}

function restOf(atoms: Atoms, first: MonthDay): Rest | undefined {
  let { day, end } = first
  let isJoined = false
  for (let n = 0; n < MOST && !isJoined; n++) {
    const at = afterSeparator(atoms, end)
    const next = at === 0 ? undefined : readMonthDay(atoms, at)
    if (!next || next.day <= day) break
    isJoined = isJoint(atoms, at - 1)
    day = next.day
    end = next.end
  }
  return end === first.end ? undefined : { end, isJoined }
}

/** The atom after ",", "and", ", and" at `i`; 0 if there is none. */
function afterSeparator(atoms: Atoms, i: number): number {
  const at = isMark(atoms, i, ',') ? i + 1 : i
  if (isJoint(atoms, at)) return at + 1
  return at > i ? at : 0
}

function isJoint(atoms: Atoms, i: number): boolean {
  return (
    ['and', 'or', 'to', 'through'].some((word) => isWord(atoms, i, word)) || isMark(atoms, i, '&')
  )
}

/** The month whose name stands before the list that day `i` is in. */
function monthBefore(atoms: Atoms, i: number): number | undefined {
  let at = i
  for (let n = 0; n < MOST; n++) {
    const joint = isJoint(atoms, at - 1) ? at - 2 : at - 1
    const before = isMark(atoms, joint, ',') ? joint - 1 : joint
    if (before === at - 1) return undefined
    if (!isEarlier(atoms, before, at)) return undefined
    const month = monthOf(atoms, before)
    if (month !== undefined) return month
    at = before
  }
  return undefined
}

function isEarlier(atoms: Atoms, before: number, at: number): boolean {
  const [a, b] = [readMonthDay(atoms, before), readMonthDay(atoms, at)]
  return a !== undefined && b !== undefined && a.day < b.day
}

function monthOf(atoms: Atoms, day: number): number | undefined {
  if (!readMonthDay(atoms, day)) return undefined
  const name = readMonth(atoms, isMark(atoms, day - 1, '.') ? day - 2 : day - 1)
  return name?.end === day ? name.month : undefined
}

/** A noun, a unit or a sign after the last number: it counts something. */
function isCounting(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  if (code === 37 || isHyphen(atoms, i)) return true
  return isLower(atoms, i) && !isClosing(atoms, i) && !namedYear(atoms, i)
}

function isClosing(atoms: Atoms, i: number): boolean {
  return (bitsAt(atoms, i) & (Bit.preposition | Bit.future | Bit.past | Bit.speech)) !== 0
}
