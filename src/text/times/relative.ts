import { mayOpenOne } from '../reading/class-bits.ts'
import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { durationOf, readAmount } from './amounts.ts'
import type { TimeDraft } from './draft.ts'
import { isJoint, isNumber, isSmall, partOfDayAt, plainUnitAt, type Unit } from './parts.ts'
import { headAt, readNamed, type Head } from './relative-names.ts'
import { fromAnchor, fromNow, stated, withPart } from './resolve.ts'

const opensPeriod = mayOpenOne(
  Class.vagueCount,
  Class.half,
  Class.countWord,
  Class.calendarUnit,
  Class.weekday,
  Class.month,
  Class.season,
  Class.partOfDay,
)

/** "that" and "this" stand before much that is no time. */
const mayFollow = (r: TextReading, i: number): boolean => isNumber(r, i) || opensPeriod(r, i)

/** "last week", "the next four years", "this past Friday", "the same day", "that night". */
export function readRelative(r: TextReading, i: number): TimeDraft | undefined {
  const head = headAt(r, i)
  if (!head || !mayFollow(r, head.next)) return undefined
  return readCounted(r, head) ?? readNamed(r, head) ?? readPartOf(r, head) ?? readUnitOf(r, head)
}

/** "the past five days", "the next few weeks" */
function readCounted(r: TextReading, head: Head): TimeDraft | undefined {
  if (is(r, head.at, Class.thatTime) || is(r, head.next, Class.article)) return undefined
  if (isVerbOfLasting(r, head)) return undefined
  const amount = readAmount(r, head.next)
  if (!amount || (amount.number === '1' && head.n === 0)) return undefined
  const { number, unit, next } = amount
  return { first: head.first, next, kind: 'duration', value: stated(durationOf(number, unit)) }
}

/** "batteries last 10 hours", "may last years" */
const isVerbOfLasting = (r: TextReading, { first, at }: Head): boolean =>
  first === at &&
  is(r, at, Class.lastTime) &&
  isSmall(r, at) &&
  r.kind[at - 1] === PieceKind.word &&
  sentenceStart(r, at) !== at &&
  !is(r, at - 1, Class.timePreposition)

/** "this morning", "last night", "that evening", "the next morning" */
function readPartOf(r: TextReading, head: Head): TimeDraft | undefined {
  const { first, at, n, isThe, next } = head
  const part = isSmall(r, next) && !is(r, next, Class.partsOfDay) ? partOfDayAt(r, next) : undefined
  if (part === undefined || /\d/.test(part)) return undefined
  const isAnchored = head.isAnchored || (isThe && is(r, at, Class.nextTime))
  const day = (isAnchored ? fromAnchor : fromNow)('D', n)
  return { first, next: next + 1, kind: 'time', value: withPart(day, part) }
}

function readUnitOf(r: TextReading, head: Head): TimeDraft | undefined {
  const unit = isJoint(r, head.next + 1) ? undefined : plainUnitAt(r, head.next)
  return unit && (unit.isMany ? readUnits(r, head, unit) : readOneUnit(r, head, unit))
}

function readOneUnit(r: TextReading, head: Head, unit: Unit): TimeDraft | undefined {
  const { code } = unit
  const draft = { first: head.first, next: head.next + 1 }
  if (isSpan(r, head, code))
    return { ...draft, kind: 'duration', value: stated(durationOf('1', code)) }
  if (isToThisDay(r, head, code)) return { ...draft, kind: 'date', value: stated('PRESENT_REF') }
  // "the last day" is the final one, not yesterday; "at the last minute" is no time.
  if (code.startsWith('T') || (code === 'D' && is(r, head.at, Class.lastTime))) return undefined
  if (code === 'Q' && isPartOfUnit(r, draft.next)) return undefined
  const isAnchored = head.isAnchored || isNextDay(r, head, unit)
  return { ...draft, kind: 'date', value: (isAnchored ? fromAnchor : fromNow)(code, head.n) }
}

/** "the last quarter of an hour", "of a century", but not "of a year that few liked". */
export const isPartOfUnit = (r: TextReading, next: number): boolean =>
  is(r, next, Class.ofOrIn) &&
  is(r, next + 1, Class.article) &&
  is(r, next + 2, Class.timeUnit) &&
  !is(r, next + 2, Class.yearUnit)

const isToThisDay = (r: TextReading, { first, at, n }: Head, code: string): boolean =>
  code === 'D' &&
  n === 0 &&
  first === at &&
  is(r, at, Class.demonstrative) &&
  is(r, first - 1, Class.to)

/** "the past year", "the last decade", "in the next decade", "the next hour": they last. */
function isSpan(r: TextReading, head: Head, code: string): boolean {
  const { at } = head
  if (code.startsWith('T')) return code === 'TH' && is(r, at, Class.spanTime)
  if (is(r, at, Class.pastTime)) return code !== 'WE'
  return code === 'DE' && (is(r, at, Class.lastTime) || isAhead(r, head))
}

const isAhead = (r: TextReading, { first, n, isThe, isAnchored }: Head): boolean =>
  n > 0 && isThe && !isAnchored && is(r, first - 1, Class.timePreposition)

const isNextDay = (r: TextReading, { at, isThe }: Head, { code }: Unit): boolean =>
  isThe && code === 'D' && is(r, at, Class.nextTime)

/** "the coming weeks", "these days", "the past years" */
function readUnits(r: TextReading, head: Head, { code }: Unit): TimeDraft | undefined {
  if (isVerbOfLasting(r, head)) return undefined
  const { first, at, n, next } = head
  const date = { first, next: next + 1, kind: 'date' as const }
  if (is(r, at, Class.theseWord) && code === 'D') return { ...date, value: stated('PRESENT_REF') }
  if (n > 0) return { ...date, value: stated('FUTURE_REF') }
  return is(r, at, Class.backTime)
    ? { ...date, kind: 'duration', value: stated(durationOf('X', code)) }
    : undefined
}

/** A time of a whole unit that a relative word tells: "last year", with its unit as the last piece. */
export function readRelativeUnit(r: TextReading, i: number, unit: number): TimeDraft | undefined {
  const found = readRelative(r, i)
  return found?.kind === 'date' &&
    r.kind[found.next - 1] === PieceKind.word &&
    is(r, found.next - 1, unit)
    ? found
    : undefined
}
