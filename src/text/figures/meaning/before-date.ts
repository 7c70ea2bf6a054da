import { Class } from '../../reading/classes.ts'
import { is, isCapital, valueAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack } from './look.ts'

const isMonth = (r: TextReading, i: number): boolean => is(r, i, Class.month) && isCapital(r, i)

const isNumber = (r: TextReading, i: number): boolean => r.kind[i] === PieceKind.number

/** The most pieces of a date: "March 31, 2024". */
const longestDate = 4

/** Where the date begins that ends before `next`, or `next`: it has a month. */
function startOfDate(r: TextReading, next: number, least: number): number {
  const month = lookBack(r, next, Math.max(least, next - longestDate), isMonth, isNoDate)
  if (month < 0) return next
  return isNumber(r, month - 1) && month > least ? month - 1 : month
}

/** "March 31", "June 30, 2024": whether a date ends with the number at `i`. */
export const endsDate = (r: TextReading, i: number): boolean =>
  isNumber(r, i) && startOfDate(r, i + 1, 0) <= i

const isNoDate = (r: TextReading, i: number): boolean => !isNumber(r, i) && !is(r, i, Class.comma)

const leadsToDate = isOne(Class.phraseOpener, Class.of, Class.as, Class.otherVerb, Class.gerund)

/** "Profit in the quarter ended March 31", "Net debt as of June 30, 2024": before the date and what leads to it. */
export function beforeDate(r: TextReading, next: number, least: number): number {
  const date = startOfDate(r, next, least)
  if (date === next) return beforePeriods(r, next, least)
  let at = date
  while (at > least && date - at < 3 && leadsToDate(r, at - 1)) at--
  return at < date ? beforePeriod(r, at, least) : next
}

/** Also "of" behind a period: "months of the year", but not "film of the year". */
const leadsToPeriod = (r: TextReading, i: number): boolean =>
  is(r, i, Class.phraseOpener) && (!is(r, i, Class.of) || isPeriod(r, i - 1))
const isPeriod = isOne(Class.timeUnit, Class.quarterUnit)

/** "for the three months", "in the quarter" */
function beforePeriod(r: TextReading, next: number, least: number): number {
  if (!isPeriod(r, next - 1)) return next
  // "this year"
  if (is(r, next - 2, Class.relativeTime) && next - 2 > least) return next - 2
  let at = next - 1
  while (at > least && next - at < 5 && isOfPeriod(r, at - 1)) at--
  return leadsToPeriod(r, at - 1) && at - 1 > least ? at - 1 : next
}

/** "in the quarter", "for the first seven months of the year" */
function beforePeriods(r: TextReading, next: number, least: number): number {
  let at = next
  for (let before = beforePeriod(r, at, least); before < at; before = beforePeriod(r, at, least))
    at = before
  return at
}

const isPeriodWord = isOne(Class.nounOpener, Class.timeFrame, Class.digitWord, Class.ordinalWord)

const isOfPeriod = (r: TextReading, i: number): boolean =>
  isPeriodWord(r, i) || isNumber(r, i) || valueAt(r, i, Class.digitWord) !== undefined
