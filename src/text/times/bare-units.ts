import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { readMonthFirst } from './dates.ts'
import type { TimeDraft } from './draft.ts'
import { isJoint, isNumber, isSmall, shiftAt, unitAt, type Unit } from './parts.ts'
import {
  type Value,
  anchorOf,
  fromAnchor,
  fromNow,
  ofDay,
  period,
  shifted,
  stated,
} from './resolve.ts'
import { isClauseEnd } from './spans.ts'
import { readYear } from './years.ts'

/** "the week of March 5", "the day", "the entire year": the unit of the date before. */
export function readBareUnit(r: TextReading, first: number): TimeDraft | undefined {
  const i = is(r, first + 1, Class.wholeUnit) ? first + 2 : first + 1
  const unit = wholeUnitAt(r, i)
  if (!unit) return undefined
  const told = besideUnit(r, first, i, unit.code) ?? namedUnit(r, i, unit.code)
  if (told) return { ...told, first }
  return isUnitTold(r, first, i)
    ? { first, next: i + 1, kind: 'date', value: currentUnit(unit.code) }
    : undefined
}

/** A unit of a day or more, alone. */
function wholeUnitAt(r: TextReading, i: number): Unit | undefined {
  const unit = isSmall(r, i) && !isJoint(r, i + 1) ? unitAt(r, i) : undefined
  return unit && !unit.isMany && /^[DWMQY]E?$/.test(unit.code) ? unit : undefined
}

/** "the week before last", "the day before", "the year after", "the month previous" */
function besideUnit(r: TextReading, first: number, i: number, unit: string): TimeDraft | undefined {
  const date = { first, next: i + 2, kind: 'date' as const }
  if (is(r, i + 1, Class.before) && is(r, i + 2, Class.lastTime))
    return { ...date, next: i + 3, value: fromNow(unit, -2) }
  const shift = shiftAt(r, i + 1)
  if (shift?.isAnchored && isClauseEnd(r, i + 2))
    return { ...date, value: fromAnchor(unit, shift.n) }
  return is(r, i + 1, Class.priorWord) ? { ...date, value: fromAnchor(unit, -1) } : undefined
}

/** "the year 2011", "the month of May", "the week of March 5", "the quarter ended Dec. 31": the name tells all. */
function namedUnit(r: TextReading, i: number, unit: string): TimeDraft | undefined {
  const isOf = is(r, i + 1, Class.of)
  const year = unit === 'Y' ? readYear(r, isOf ? i + 2 : i + 1) : undefined
  if (year) return { first: i, next: year.next, kind: 'date', value: stated(year.is) }
  const month = isOf ? readMonthFirst(r, i + 2) : undefined
  return (month && unitOfDate(month, unit)) ?? endedUnit(r, i, unit)
}

/** "the month of May", "the week of March 5" */
function unitOfDate(month: TimeDraft, unit: string): TimeDraft | undefined {
  if (unit === 'M') return month
  return unit === 'W' || unit === 'WE'
    ? { ...month, value: ofDay(month.value, (day) => period(day, unit, 0)) }
    : undefined
}

/** "the quarter ended Dec. 31" */
function endedUnit(r: TextReading, i: number, unit: string): TimeDraft | undefined {
  const at = is(r, i + 2, Class.on) ? i + 3 : i + 2
  const ended = is(r, i + 1, Class.endedWord) ? readMonthFirst(r, at) : undefined
  return (
    ended && { ...ended, next: i + 1, value: ofDay(ended.value, (day) => period(day, unit, 0)) }
  )
}

/** "for the day", "end the day", "of the week": a bare unit is a date only in such company. */
function isUnitTold(r: TextReading, first: number, i: number): boolean {
  if (is(r, i, Class.weekendUnit)) return is(r, first - 1, Class.weekendCue)
  const isEdge = is(r, first - 1, Class.of) && is(r, first - 2, Class.boundary)
  if (isEdge) return !isIdiom(r, first, i)
  if (is(r, i + 1, Class.unitLink) || isNumber(r, i + 1)) return false
  if (is(r, first - 1, Class.of)) return isOfUnit(r, first, i)
  return is(r, first - 1, Class.unitCue) && (!is(r, i, Class.dayUnit) || isDayTold(r, first, i))
}

/** "At the end of the day, it is only a game." */
const isIdiom = (r: TextReading, first: number, i: number): boolean =>
  is(r, i, Class.dayUnit) && is(r, i + 1, Class.comma) && is(r, first - 4, Class.at)

/** "the most of the year", but not "times of the day", "days of the week", "gift of the month clubs". */
function isOfUnit(r: TextReading, first: number, i: number): boolean {
  if (is(r, i, Class.dayUnit)) return false
  const isGeneric = is(r, first - 2, Class.genericPart) && !isRanked(r, first - 3)
  return !isGeneric && endsPhrase(r, i + 1)
}

/** No noun follows. */
const endsPhrase = (r: TextReading, i: number): boolean =>
  !isSmall(r, i) ||
  is(r, i, Class.genitive) ||
  is(r, i, Class.stopWord) ||
  is(r, i, Class.closesDate)

/** "the last day of the month", "the busiest days of the year" */
const isRanked = (r: TextReading, i: number): boolean =>
  is(r, i, Class.lastTime) || is(r, i, Class.rankWord) || is(r, i, Class.superlative)

/** "early in the day", "closed for the day", but not "during the day", "back in the day", "on the day she left". */
function isDayTold(r: TextReading, first: number, i: number): boolean {
  if (is(r, first - 1, Class.throughEvent) || is(r, i + 1, Class.clauseSubject)) return false
  if (is(r, first - 1, Class.in)) return is(r, first - 2, Class.edge)
  return isClauseEnd(r, i + 1) || !is(r, first - 1, Class.on)
}

const currentUnit =
  (unit: string): Value =>
  (context) => {
    const isNear = unit === 'D' || context.lastInSentence !== undefined
    return unit === 'WE' || !isNear ? fromNow(unit, 0)(context) : fromAnchor(unit, 0)(context)
  }

/** "year-end", "month’s end", "year-end 2011" */
export function readUnitEnd(r: TextReading, first: number): TimeDraft | undefined {
  const unit = unitAt(r, first)
  const at = isJoint(r, first + 1) || is(r, first + 1, Class.genitive) ? first + 2 : 0
  if (!unit || unit.isMany || at === 0 || !is(r, at, Class.endWord)) return undefined
  const year = unit.code === 'Y' ? readYear(r, at + 1) : undefined
  return year
    ? { first, next: year.next, kind: 'date', value: stated(year.is) }
    : { first, next: at + 1, kind: 'date', value: fromNow(unit.code, 0) }
}

export const yearBefore: Value = (context) => {
  const anchor = anchorOf(context)
  return anchor === undefined ? null : shifted(anchor, 'Y', -1)
}
