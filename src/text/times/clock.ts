import { Class } from '../reading/classes.ts'
import { is, isApart, isCapital, lengthAt, valueAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { pad } from './calendar.ts'
import {
  charAt,
  charBefore,
  digitsAt,
  isJoint,
  isNumber,
  partOfDayAt,
  unitAt,
  type Part,
} from './parts.ts'

/** A time of day: its ISO form with the zone, `18:40+08:00`. */
export type Clock = Part<string>

/** Reads a time of day: "10:30", "5 p.m.", "0800 UTC", "7 o'clock". */
export function readClock(r: TextReading, i: number): Clock | undefined {
  const minutes = minutesAt(r, i)
  if (!minutes) return undefined
  return readMilitary(r, i) ?? readHalved(r, minutes) ?? readHours(r, i) ?? readPlain(r, i, minutes)
}

interface Minutes extends Part<string> {
  readonly hour: number
}

/** "10", "10:30", "10:30:15", and before "p.m." also "10.30". */
function minutesAt(r: TextReading, i: number): Minutes | undefined {
  const pointed = pointedAt(r, i)
  if (pointed) return pointed
  const hour = digitsAt(r, i)
  if (hour === undefined) return undefined
  const bare = { hour, is: '00', next: i + 1 }
  const minutes = sixtiethAt(r, i + 1)
  if (minutes === undefined) return bare
  const seconds = sixtiethAt(r, i + 3)
  return seconds === undefined
    ? { hour, is: minutes, next: i + 3 }
    : { hour, is: `${minutes}:${seconds}`, next: i + 5 }
}

/** The "30" of ":30". */
function sixtiethAt(r: TextReading, colon: number): string | undefined {
  const isGlued = is(r, colon, Class.colon) && !isApart(r, colon) && !isApart(r, colon + 1)
  const n = isGlued && lengthAt(r, colon + 1) === 2 ? digitsAt(r, colon + 1) : undefined
  return n === undefined || n > 59 ? undefined : pad(n)
}

/** "10.30 p.m." */
function pointedAt(r: TextReading, i: number): Minutes | undefined {
  if (!isNumber(r, i) || lengthAt(r, i) > 5 || !isHalf(r, i + 1)) return undefined
  const [, hour, minutes] = /^(\d{1,2})\.([0-5]\d)$/.exec(r.text.slice(r.start[i], r.end[i])) ?? []
  return hour === undefined || minutes === undefined
    ? undefined
    : { hour: Number(hour), is: minutes, next: i + 1 }
}

const isHalf = (r: TextReading, i: number): boolean =>
  is(r, i, Class.amWord) || is(r, i, Class.pmWord)

/** "0800 GMT", "at 0800 hours" */
function readMilitary(r: TextReading, i: number): Clock | undefined {
  const value = lengthAt(r, i) === 4 ? digitsAt(r, i) : undefined
  if (value === undefined || value % 100 > 59 || value >= 2400) return undefined
  const time = `${pad(Math.floor(value / 100))}:${pad(value % 100)}`
  if (is(r, i + 1, Class.hoursWord) && is(r, i - 1, Class.clockCue)) return withZone(r, time, i + 2)
  const clock = withZone(r, time, i + 1)
  const isTold = clock.next > i + 1 && !isOther(r, i + 1) && !/[+-]/.test(charBefore(r, i))
  return isTold ? clock : undefined
}

/** "1908 Mt Vernon", "the 2013 Central games": no zone without "time", or in small letters. */
const isOther = (r: TextReading, i: number): boolean =>
  is(r, i, Class.localZone)
    ? !is(r, i + 1, Class.timeNoun) && !isAllCapital(r, i)
    : isSmallLetter(charAt(r, i))

const isAllCapital = (r: TextReading, i: number): boolean =>
  lengthAt(r, i) < 4 && !isSmallLetter(r.text.charAt((r.end[i] ?? 0) - 1))

const isSmallLetter = (letter: string): boolean => letter > 'Z'

/** "5 p.m.", and the start of "9-11 a.m.". */
function readHalved(r: TextReading, { hour, is: minutes, next }: Minutes): Clock | undefined {
  const half = isHalf(r, next) ? is(r, next, Class.pmWord) : halfOfRange(r, hour, next)
  if (half === undefined || hour > 12 || hour === 0) return undefined
  const time = `${pad((hour % 12) + (half ? 12 : 0))}:${minutes}`
  return withZone(r, time, isHalf(r, next) ? next + 1 : next)
}

/** "from 3:30 to 4:30 p.m.": the end of a range tells the half of its start, unless that is later. */
function halfOfRange(r: TextReading, hour: number, at: number): boolean | undefined {
  if (!isJoint(r, at) && !is(r, at, Class.clockRange)) return undefined
  const last = minutesAt(r, at + 1)
  if (!last || last.hour > 12 || !isHalf(r, last.next)) return undefined
  return is(r, last.next, Class.pmWord) !== hour % 12 > last.hour % 12
}

/** "at 16hrs", "7 o’clock" */
function readHours(r: TextReading, i: number): Clock | undefined {
  const hour = lengthAt(r, i) <= 2 ? digitsAt(r, i) : undefined
  if (hour === undefined || hour > 24) return undefined
  if (is(r, i + 1, Class.oClock)) return withZone(r, `${pad(hour)}:00`, i + 2)
  const isTold = is(r, i + 1, Class.hrsWord) && !isApart(r, i + 1) && is(r, i - 1, Class.hourCue)
  return isTold ? { is: `${pad(hour % 24)}:00`, next: i + 2 } : undefined
}

/** "3:30" may be a score, a ratio or a verse: a zone or a preposition makes it a time. */
function readPlain(
  r: TextReading,
  i: number,
  { hour, is: minutes, next }: Minutes,
): Clock | undefined {
  if (next === i + 1 || hour > 23) return undefined
  const late = hour < 12 && isLateBehind(r, next) ? 12 : 0
  const clock = withZone(r, `${pad(hour + late)}:${minutes}`, next)
  return clock.next > next || isRangeOfDay(r, i, next) || isTold(r, i, next) ? clock : undefined
}

/** "at 9:30 at night", "at 3:15 in the afternoon" */
const isLateBehind = (r: TextReading, i: number): boolean => {
  if (is(r, i, Class.at)) return is(r, i + 1, Class.nightWord)
  const part = is(r, i, Class.in) && is(r, i + 1, Class.definite) ? partOfDayAt(r, i + 2) : ''
  return part === 'AF' || part === 'EV'
}

/** "at 9:30", but not "at 8:30 pace", "at 7:14 of the first half". */
const isTold = (r: TextReading, i: number, next: number): boolean =>
  is(r, i - 1, Class.clockCue) && !is(r, next, Class.paceNoun) && !is(r, next, Class.of)

/** "9:15-10:45", but not "2:30-3:20 hrs", "2023;15:21-31". */
function isRangeOfDay(r: TextReading, i: number, next: number): boolean {
  if (!isJoint(r, next) || charBefore(r, i) === ';') return false
  const last = minutesAt(r, next + 1)
  return last !== undefined && last.next > next + 2 && !unitAt(r, last.next)
}

/** Adds a zone that follows: "UTC", "EST", "(GMT +8)", "local time". Only fixed offsets change the value. */
function withZone(r: TextReading, time: string, next: number): Clock {
  const open = is(r, next, Class.openBracket) ? 1 : 0
  const offset = offsetAt(r, next + open)
  if (offset) return closed(r, time + offset.is, offset.next, open)
  const end = looseZoneEnd(r, next + open)
  return end > 0 ? closed(r, time, end, open) : { is: time, next }
}

/** "UTC", "EST", "GMT +8" as `Z`, `-05:00`, `+08:00` */
function offsetAt(r: TextReading, i: number): Part<string> | undefined {
  const zone = isCapital(r, i) ? valueAt(r, i, Class.zone) : undefined
  if (zone === undefined) return undefined
  const shift = signedHours(r, i + 1) ?? { is: zone, next: i + 1 }
  return { is: offsetOf(shift.is), next: shift.next }
}

/** "local time", "Eastern", "ET": no fixed offset. */
function looseZoneEnd(r: TextReading, i: number): number {
  if (!is(r, i, Class.localZone)) return 0
  if (is(r, i + 1, Class.timeNoun)) return i + 2
  return isCapital(r, i) && !(is(r, i, Class.centralZone) && r.row[i + 1] === 0) ? i + 1 : 0
}

/** "+8", "-5", in minutes */
function signedHours(r: TextReading, i: number): Part<number> | undefined {
  const sign = is(r, i, Class.plusSign) ? 1 : is(r, i, Class.hyphen) ? -1 : 0
  const hours = sign === 0 ? undefined : digitsAt(r, i + 1)
  return hours === undefined || hours > 14 ? undefined : { is: sign * hours * 60, next: i + 2 }
}

const closed = (r: TextReading, time: string, next: number, open: number): Clock => ({
  is: time,
  next: open > 0 && is(r, next, Class.closeBracket) ? next + 1 : next,
})

function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
