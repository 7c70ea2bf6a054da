import { Class } from '../reading/classes.ts'
import { is, isApart, isCapital, senseAt, sentenceStart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isoDay, partsOf } from './calendar.ts'
import { readMonthFirst, relativeMonth } from './dates.ts'
import type { TimeDraft } from './draft.ts'
import { monthAt } from './months.ts'
import { namedYear } from './named-years.ts'
import { monthDayAt, partAfter, wayAt, type Part, type Way } from './parts.ts'
import { ofNow, weekdayNear, withPart, type Value } from './resolve.ts'

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
  // "gave her this summer": no owner of it
  if (!way || (isOwned && is(r, i + 1, Class.demonstrative))) return undefined
  const told = secondWay(r, isOwned ? i + 1 : i, way)
  return {
    ...told,
    first: i,
    isThe: isOwned && is(r, i, Class.definite),
    next: afterFillers(r, told.at + 1),
  }
}

/** "this past", "this coming", "that same": the second word tells, but not in "said that next year", "that this day". */
function secondWay(r: TextReading, at: number, way: Way): Way & { readonly at: number } {
  const second = way.n === 0 && isApart(r, at + 1) ? wayAt(r, at + 1) : undefined
  const isOne = !is(r, at + 1, Class.demonstrative) && (second?.isAnchored || !way.isAnchored)
  return second && isOne ? { ...second, at: at + 1 } : { ...way, at }
}

function afterFillers(r: TextReading, i: number): number {
  let next = i
  while (is(r, next, Class.timeFiller) || is(r, next, Class.fiscal)) next++
  return next
}

/** A weekday, month or season after "last", "next", "this". */
export function readNamed(r: TextReading, head: Head): TimeDraft | undefined {
  const { first, n, next } = head
  const weekday = fullWeekdayAt(r, next)
  if (weekday !== undefined) {
    const value = relativeWeekday(weekday, n)
    const part = partAfter(r, next + 1)
    if (!part) return { first, next: next + 1, kind: 'date', value }
    return { first, next: part.next, kind: 'time', value: withPart(value, part.is) }
  }
  const month = monthAt(r, next)
  if (month) return readMonth(r, head, month)
  const season = isNamed(r, head) ? undefined : seasonAt(r, next)
  return season && { first, next: next + 1, kind: 'date', value: seasonNear(season, n) }
}

/** "this Summer Olympics", "The Last Winter" */
const isNamed = (r: TextReading, { at, next }: Head): boolean =>
  isCapital(r, next) &&
  (isCapital(r, next + 1) || (isCapital(r, at) && sentenceStart(r, at) !== at))

/** "last May", "next May 5", "the upcoming Jan. 9, 2005 vote", but not "says that July 2023 was hot". */
function readMonth(
  r: TextReading,
  { first, at, n, next }: Head,
  month: Part<number>,
): TimeDraft | undefined {
  const day = monthDayAt(r, month.next)
  const end = day?.next ?? month.next
  if (!namedYear(r, end))
    return { first, next: end, kind: 'date', value: relativeMonth(month.is, n, day?.is) }
  const date = is(r, at, Class.thatTime) ? undefined : readMonthFirst(r, next)
  return date && { ...date, first }
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
