import { mayOpenOne } from '../reading/class-bits.ts'
import { Class } from '../reading/classes.ts'
import { is, isApart, isCapital, senseAt } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { durationOf, readAmount } from './amounts.ts'
import { isoDay, partsOf } from './calendar.ts'
import { relativeMonth } from './dates.ts'
import type { TimeDraft } from './draft.ts'
import {
  isJoint,
  isNumber,
  isSmall,
  monthAt,
  monthDayAt,
  partAfter,
  partOfDayAt,
  plainUnitAt,
  wayAt,
  type Unit,
  type Way,
} from './parts.ts'
import { fromAnchor, fromNow, ofNow, stated, weekdayNear, withPart, type Value } from './resolve.ts'

/** "last", "the next", "this past", "these two": what a relative time begins with. */
export interface Head extends Way {
  readonly first: number
  /** The word that tells. */
  readonly at: number
  readonly isThe: boolean
  readonly next: number
}

export function headAt(r: TextReading, i: number): Head | undefined {
  const isOwned = is(r, i, Class.timeDeterminer) && !is(r, i, Class.relativeTime)
  const way = wayAt(r, isOwned ? i + 1 : i)
  if (!way) return undefined
  const told = secondWay(r, isOwned ? i + 1 : i, way)
  return {
    ...told,
    first: i,
    isThe: isOwned && is(r, i, Class.definite),
    next: afterFillers(r, told.at + 1),
  }
}

/** "this past", "this coming": the second word tells. */
function secondWay(r: TextReading, at: number, way: Way): Way & { readonly at: number } {
  const second = way.n === 0 && isApart(r, at + 1) ? wayAt(r, at + 1) : undefined
  return second ? { ...second, at: at + 1 } : { ...way, at }
}

function afterFillers(r: TextReading, i: number): number {
  let next = i
  while (is(r, next, Class.timeFiller) || is(r, next, Class.fiscal)) next++
  return next
}

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
  const amount = readAmount(r, head.next)
  if (!amount || (amount.number === '1' && head.n === 0)) return undefined
  const { number, unit, next } = amount
  return { first: head.first, next, kind: 'duration', value: stated(durationOf(number, unit)) }
}

/** A weekday, month or season after "last", "next", "this". */
function readNamed(r: TextReading, { first, n, next }: Head): TimeDraft | undefined {
  const weekday = fullWeekdayAt(r, next)
  if (weekday !== undefined) {
    const value = relativeWeekday(weekday, n)
    const part = partAfter(r, next + 1)
    if (!part) return { first, next: next + 1, kind: 'date', value }
    return { first, next: part.next, kind: 'time', value: withPart(value, part.is) }
  }
  const month = monthAt(r, next)
  if (month) {
    const day = monthDayAt(r, month.next)
    const value = relativeMonth(month.is, n, day?.is)
    return { first, next: day?.next ?? month.next, kind: 'date', value }
  }
  const season = isSmall(r, next) ? seasonAt(r, next) : undefined
  return season && { first, next: next + 1, kind: 'date', value: seasonNear(season, n) }
}

/** A weekday's number, Monday 0, where its name is written out and with a capital. */
function fullWeekdayAt(r: TextReading, i: number): number | undefined {
  if (!isCapital(r, i) || is(r, i, Class.shortName)) return undefined
  const value = senseAt(r, i, Class.weekday)?.entry.value
  return value === undefined ? undefined : value - 1
}

const relativeWeekday = (weekday: number, way: number): Value =>
  ofNow((now, { tense }) => {
    if (way < 0) return isoDay(weekdayNear(now - 1, weekday, 'past'))
    if (way > 0) return isoDay(weekdayNear(now + 1, weekday, 'future'))
    return isoDay(weekdayNear(now, weekday, tense() === 'past' ? 'past' : 'future'))
  })

export interface Season {
  readonly code: string
  /** The first of its months. */
  readonly month: number
}

export function seasonAt(r: TextReading, i: number): Season | undefined {
  const entry = senseAt(r, i, Class.season)?.entry
  return entry && { code: entry.code ?? '', month: entry.value ?? 0 }
}

/** The season of this year, or the last one that is over, or the next one to begin. */
const seasonNear = ({ code, month: begins }: Season, way: number): Value =>
  ofNow((now) => {
    const { year, month } = partsOf(now)
    if (way < 0) return `${month > begins + 2 ? year : year - 1}-${code}`
    if (way > 0) return `${month < begins ? year : year + 1}-${code}`
    return `${year}-${code}`
  })

/** "this morning", "last night", "that evening", "the next morning" */
function readPartOf(r: TextReading, head: Head): TimeDraft | undefined {
  const { first, at, n, isThe, next } = head
  const part = isSmall(r, next) && !is(r, next, Class.partsOfDay) ? partOfDayAt(r, next) : undefined
  if (part === undefined || /\d/.test(part)) return undefined
  const isAnchored = head.isAnchored || (isThe && is(r, at, Class.nextTime))
  const day = isAnchored ? fromAnchor('D', n) : fromNow('D', n)
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
  // "the last day" is the final one, not yesterday; "at the last minute" is no time.
  if (code.startsWith('T') || (code === 'D' && is(r, head.at, Class.lastTime))) return undefined
  const isAnchored = head.isAnchored || isNextDay(r, head, unit)
  return { ...draft, kind: 'date', value: (isAnchored ? fromAnchor : fromNow)(code, head.n) }
}

/** "the past year", "the last decade", "the next hour": they last. */
function isSpan(r: TextReading, { at }: Head, code: string): boolean {
  if (code.startsWith('T')) return code === 'TH' && is(r, at, Class.spanTime)
  if (is(r, at, Class.pastTime)) return code !== 'WE'
  return code === 'DE' && is(r, at, Class.lastTime)
}

const isNextDay = (r: TextReading, { at, isThe }: Head, { code }: Unit): boolean =>
  isThe && code === 'D' && is(r, at, Class.nextTime)

/** "the coming weeks", "these days", "the past years" */
function readUnits(
  r: TextReading,
  { first, at, n, next }: Head,
  { code }: Unit,
): TimeDraft | undefined {
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
