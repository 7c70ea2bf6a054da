import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { daysIn } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { monthAt } from './months.ts'
import { type NamedYear, inYear, namedYear } from './named-years.ts'
import { charAt, type Part, isJoint, isNumber, isSmall, monthDayAt } from './parts.ts'

/** A list of days is looked through no further. */
const longestList = 5

/** The days that follow a day: where the list ends, and whether "and", "or" or "to" holds it together. */
interface Rest {
  readonly next: number
  readonly isJoined: boolean
}

/** "5 and 9" of "March 3, 5 and 9"; "3" and "5" of "3, 5 and 9 March": a day that takes its month from its list. */
export function readListedDay(r: TextReading, i: number): TimeDraft | undefined {
  const day = isInList(r, i) ? monthDayAt(r, i) : undefined
  return day && (readBeforeMonth(r, i, day) ?? readAfterMonth(r, i, day))
}

/** Another number stands next to it: most are alone. */
const isInList = (r: TextReading, i: number): boolean =>
  [-2, -3, 2, 3].some((far) => isNumber(r, i + far) || r.kind[i + far] === PieceKind.ordinal)

function readBeforeMonth(r: TextReading, i: number, day: Part<number>): TimeDraft | undefined {
  const rest = restOf(r, day)
  const name = rest?.isJoined ? monthAt(r, rest.next) : undefined
  return name && dayOfList(i, day, name.is, namedYear(r, name.next))
}

function readAfterMonth(r: TextReading, i: number, day: Part<number>): TimeDraft | undefined {
  const month = monthBefore(r, i)
  if (month === undefined) return undefined
  const isLast = is(r, i - 1, Class.dayJoint)
  const rest = restOf(r, day) ?? { next: day.next, isJoined: isLast }
  if (!(rest.isJoined || isLast) || counts(r, rest.next)) return undefined
  const year = namedYear(r, rest.next)
  const found = dayOfList(i, day, month, year)
  const isYearOfDay = year !== undefined && rest.next === day.next
  return found && isYearOfDay ? { ...found, next: year.next } : found
}

const dayOfList = (
  first: number,
  day: Part<number>,
  month: number,
  year: NamedYear | undefined,
): TimeDraft | undefined =>
  day.is > daysIn(month)
    ? undefined
    : { first, next: day.next, kind: 'date', value: inYear(year, month, day.is) }

/** The year at the end of the list that goes on after a day: "March 3, 5 and 9, 2012". */
export function yearOfList(r: TextReading, day: Part<number>): NamedYear | undefined {
  const rest = restOf(r, day)
  return rest?.isJoined && !counts(r, rest.next) ? namedYear(r, rest.next) : undefined
}

function restOf(r: TextReading, first: Part<number>): Rest | undefined {
  let last = first
  let isJoined = false
  for (let n = 0; n < longestList && !isJoined; n++) {
    const at = afterSeparator(r, last.next)
    const next = at === 0 ? undefined : monthDayAt(r, at)
    if (!next || next.is <= last.is) break
    isJoined = is(r, at - 1, Class.dayJoint)
    last = next
  }
  return last === first ? undefined : { next: last.next, isJoined }
}

/** The piece after ",", "and", ", and" at `i`; 0 if there is none. */
function afterSeparator(r: TextReading, i: number): number {
  const at = is(r, i, Class.comma) ? i + 1 : i
  if (is(r, at, Class.dayJoint)) return at + 1
  return at > i ? at : 0
}

/** The month whose name stands before the list that day `i` is in. */
function monthBefore(r: TextReading, i: number): number | undefined {
  let at = i
  for (let n = 0; n < longestList; n++) {
    const joint = is(r, at - 1, Class.dayJoint) ? at - 2 : at - 1
    const earlier = is(r, joint, Class.comma) ? joint - 1 : joint
    const [a, b] = [monthDayAt(r, earlier), monthDayAt(r, at)]
    if (earlier === at - 1 || !a || !b || a.is >= b.is) return undefined
    const month = monthAt(r, earlier - 1)
    if (month) return month.is
    at = earlier
  }
  return undefined
}

/** A noun, a unit or a sign after the last number: it counts something. */
function counts(r: TextReading, i: number): boolean {
  if (isJoint(r, i) || charAt(r, i) === '%') return true
  return isSmall(r, i) && !is(r, i, Class.closesDate) && !namedYear(r, i)
}
