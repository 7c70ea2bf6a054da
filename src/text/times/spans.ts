import { Class } from '../reading/classes.ts'
import { is, isCapital, sentenceStart } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { type Amount, durationOf, furtherAmount, isFraction, readAmount, sumOf } from './amounts.ts'
import { isoDay } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { type Way, isJoint, isNumber, shiftAt, unitAt } from './parts.ts'
import {
  type Context,
  type Value,
  anchorOf,
  firstDay,
  nowOf,
  period,
  shifted,
  stated,
} from './resolve.ts'

/** "two years ago", "a week later": a unit moved by so many. */
export const moved =
  ({ number, unit }: Amount, { n, isAnchored }: Way): Value =>
  (context) => {
    if (number === 'X') return n < 0 ? 'PAST_REF' : isAnchored ? null : 'FUTURE_REF'
    const from = unit.startsWith('T') ? undefined : originOf(context, isAnchored)
    if (from === undefined) return null
    const amount = n * Number(number)
    if (Number.isInteger(amount)) return shiftedFrom(from, unit, amount, isAnchored)
    // "two and a half years ago" is told in months.
    return unit === 'Y' ? shiftedFrom(from, 'M', Math.round(amount * 12), isAnchored) : null
  }

function originOf(context: Context, isAnchored: boolean): string | undefined {
  if (isAnchored) return anchorOf(context)
  const now = nowOf(context)
  return now === undefined ? undefined : isoDay(now)
}

/** Counted from today, a year ago is a year; from a quarter or month told of, it is that quarter or month. */
function shiftedFrom(
  from: string,
  unit: string,
  amount: number,
  isAnchored: boolean,
): string | null {
  if (isAnchored) return shifted(from, unit, amount)
  const day = firstDay(from)
  return day === undefined ? null : period(day, unit, amount)
}

/** "two years ago", "three days before." */
export function readShifted(r: TextReading, first: number): TimeDraft | undefined {
  const amount = readAmount(r, first)
  const shift = amount && shiftAt(r, amount.next)
  if (!shift || is(r, amount.next + 1, Class.than)) return undefined
  // "two days before the vote" counts from what happened.
  if (isClausal(r, amount.next) && !isClauseEnd(r, amount.next + 1)) return undefined
  // "take the 90 minutes back"
  if (is(r, amount.next, Class.backShift) && amount.unit.startsWith('T')) return undefined
  return {
    first,
    next: amount.next + 1,
    kind: 'date',
    value: moved(amount, shift),
    isAside: shift.n < 0,
  }
}

const isClausal = (r: TextReading, i: number): boolean =>
  is(r, i, Class.clausalShift) || is(r, i, Class.backShift)

/** Nothing more of its clause follows. */
export const isClauseEnd = (r: TextReading, i: number): boolean =>
  i >= r.count || r.kind[i] === PieceKind.mark

/** "15 a year", "twice a week", "$50,000 a year": how often, or for each. */
export function isRate(r: TextReading, first: number, { number, next }: Amount): boolean {
  if (number !== '1' || next !== first + 2 || isJoint(r, next)) return false
  return (
    isNumber(r, first - 1) ||
    is(r, first - 1, Class.rateBefore) ||
    r.text.charAt((r.end[first - 1] ?? 0) - 1) === '%'
  )
}

/** "a second", "a quarter of", "scored a century": seldom measures of time. */
const isOtherUse = (r: TextReading, first: number, amount: Amount): boolean =>
  (amount.unit === 'TS' && amount.number === '1') ||
  (amount.unit === 'CE' && is(r, first - 1, Class.scoringVerb)) ||
  isFraction(r, first, amount)

export function readDuration(r: TextReading, first: number): TimeDraft | undefined {
  const amount = readAmount(r, first)
  if (!amount || isOtherUse(r, first, amount)) return undefined
  const { number, unit, next } = amount
  if (isLong(r, next))
    return { first, next: next + 2, kind: 'duration', value: stated(durationOf(number, unit)) }
  const further = furtherAmount(r, amount)
  const value = further ? sumOf(amount, further) : durationOf(number, unit)
  return { first, next: further?.next ?? next, kind: 'duration', value: stated(value) }
}

/** "nearly five months", "just over a week": the modifier belongs to the phrase. */
export function readAbout(r: TextReading, first: number): TimeDraft | undefined {
  const at = is(r, first + 1, Class.aboutTime) ? first + 2 : first + 1
  const found = readPeriod(r, at)
  // "over the year"
  const isVague =
    is(r, first, Class.over) && is(r, at, Class.timeDeterminer) && !is(r, at, Class.article)
  return !found || isVague ? undefined : { ...found, first }
}

const readPeriod = (r: TextReading, i: number): TimeDraft | undefined =>
  readShifted(r, i) ?? readDuration(r, i)

/** "for years", "decades ago", "months later": a bare plural says how long where a preposition or shift tells so. */
export function readBarePlural(r: TextReading, first: number): TimeDraft | undefined {
  const unit = unitAt(r, first)
  if (!unit?.isMany || isNameInside(r, first)) return undefined
  const way = pluralShift(r, first + 1)
  if (way !== 0)
    return { first, next: first + 2, kind: 'date', value: stated(way < 0 ? 'PAST_REF' : null) }
  const value = stated(durationOf('X', unit.code))
  const next = isLong(r, first + 1) ? first + 3 : first + 1
  if (isPluralTold(r, first)) return { first, next, kind: 'duration', value }
  const isOver = is(r, first - 1, Class.definite) && is(r, first - 2, Class.over)
  return isOver ? { first: first - 1, next: first + 1, kind: 'duration', value } : undefined
}

/** "the Days": a capital inside of a sentence. */
const isNameInside = (r: TextReading, i: number): boolean =>
  isCapital(r, i) && sentenceStart(r, i) !== i

/** Which way "ago", "later" move it; 0 for "days before the vote", which tells how long. */
function pluralShift(r: TextReading, i: number): number {
  const isOther = is(r, i, Class.formerlyWord) || isClausal(r, i)
  return isOther ? 0 : (shiftAt(r, i)?.n ?? 0)
}

/** "-long" */
const isLong = (r: TextReading, i: number): boolean => isJoint(r, i) && is(r, i + 1, Class.longWord)

/** "for years", "took months", "hundreds of years", "years in the making" */
const isPluralTold = (r: TextReading, first: number): boolean =>
  isLong(r, first + 1) ||
  is(r, first - 1, Class.pluralCue) ||
  is(r, first + 1, Class.clausalShift) ||
  (is(r, first - 1, Class.of) && is(r, first - 2, Class.manyOf)) ||
  (is(r, first + 1, Class.in) && is(r, first + 3, Class.makingWord))
