import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, isoDay, type Day } from './calendar.ts'
import { type Value, nowOf } from './resolve.ts'

/** Days that are told without their year for many years: by month and day. */
const days: ReadonlyMap<string, Day> = new Map([
  ['9-11', dayOf(2001, 9, 11)],
  ['1-6', dayOf(2021, 1, 6)],
  ['10-7', dayOf(2023, 10, 7)],
])

/** "the Sept. 11 attacks", "the Jan. 6 riot", of what is written after it. */
export function famousDay(
  r: TextReading,
  month: number,
  day: number,
  next: number,
  value: Value,
): Value {
  const famous = is(r, next, Class.famousNoun) ? days.get(`${month}-${day}`) : undefined
  if (famous === undefined) return value
  return (context) => {
    const now = nowOf(context)
    if (now !== undefined && now < famous) return value(context)
    context.anchor = undefined
    return isoDay(famous)
  }
}
