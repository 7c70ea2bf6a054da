import { Class } from '../reading/classes.ts'
import { entryAt, is, isCapital, sentenceStart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isoDay } from './calendar.ts'
import { readMonthFirst } from './dates.ts'
import { statedDate, type TimeDraft } from './draft.ts'
import { readHoliday } from './holidays.ts'
import { isJoint } from './parts.ts'
import { fromNow, ofDay, withPart } from './resolve.ts'
import { besideWay, withPartAfter } from './weekdays.ts'

/** "the day after Christmas", "the day before Aug. 22", "the day before yesterday" */
export function readDayBeside(r: TextReading, first: number): TimeDraft | undefined {
  const way = besideWay(r, first + 2)
  if (isJoint(r, first + 2)) return undefined
  if (is(r, first + 3, Class.deictic))
    return { ...statedDate(first, first + 4, null), value: fromNow('D', 2 * way) }
  const found = readHoliday(r, first + 3) ?? readMonthFirst(r, first + 3)
  return found && { ...found, first, value: ofDay(found.value, (day) => isoDay(day + way)) }
}

export function readDeictic(r: TextReading, first: number): TimeDraft | undefined {
  const found = entryAt(r, first, Class.deictic)
  // "USA Today"
  if (
    !found ||
    (isCapital(r, first) && isCapital(r, first - 1) && sentenceStart(r, first) !== first)
  )
    return undefined
  const { value = 0, code } = found.entry
  const day = { first, next: found.next, kind: 'date' as const, value: fromNow('D', value) }
  return code === undefined
    ? withPartAfter(r, day)
    : { ...day, kind: 'time', value: withPart(day.value, code) }
}
