import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { sensesAt } from '../reading/senses.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { readClock } from './clock.ts'
import { readDayFirst, readMonthFirst } from './dates.ts'
import type { TimeDraft } from './draft.ts'
import { isSmall, partOfDayAt } from './parts.ts'
import { type Value, firstDay, fromNow, isWholeDay, withPart } from './resolve.ts'
import { readWeekday } from './weekdays.ts'

/** How many days before publication a market may have been open for its "morning trading" to be that day's. */
const tradingDays = 3

/** The day told of last if it is just before the publication, else the publication. */
export const dayOfTrading: Value = (context) => {
  const last = context.lastDay
  const day = last === undefined ? undefined : firstDay(last)
  const age = day === undefined || context.now === undefined ? -1 : context.now - day
  if (last === undefined || age < 0 || age > tradingDays) return fromNow('D', 0)(context)
  context.anchor = last
  return last
}

/** The day that the sentence has named last, else that of the publication. */
const dayOfSentence: Value = (context) => {
  const last = context.lastInSentence
  if (last === undefined || !isWholeDay(last)) return fromNow('D', 0)(context)
  context.anchor = last
  return last.slice(0, 10)
}

/** The same, but none in a clause that looks neither back nor ahead: "coffee is best in the morning". */
const dayOfClause: Value = (context) =>
  context.lastInSentence === undefined && context.tense() === 'none' ? null : dayOfSentence(context)

/** The date that follows a time of day: "10 a.m. on Monday", "noon, March 5", "5pm on 3 May". */
function dateAfter(r: TextReading, i: number): TimeDraft | undefined {
  const comma = is(r, i, Class.comma) ? i + 1 : i
  const at = is(r, comma, Class.on) ? comma + 1 : comma
  const found =
    readWeekday(r, at) ?? readMonthFirst(r, at) ?? readDayFirst(r, at) ?? deicticAt(r, at)
  return found?.kind === 'date' ? found : undefined
}

const deicticAt = (r: TextReading, i: number): TimeDraft | undefined => {
  const shift = is(r, i, Class.wholeDeictic) ? dayShift(r, i) : undefined
  return shift === undefined
    ? undefined
    : { first: i, next: i + 1, kind: 'date', value: fromNow('D', shift) }
}

function dayShift(r: TextReading, i: number): number | undefined {
  const senses = sensesAt(r.lexicon.senses, r.row[i] ?? 0)
  return senses.find((sense) => sense.class === Class.deictic)?.entry.value
}

/** A time of day with the date beside it, else of the date of its sentence, else of the publication. */
export function ofDate(r: TextReading, first: number, next: number, part: string): TimeDraft {
  const date = dateAfter(r, next)
  return date
    ? { first, next: date.next, kind: 'time', value: withPart(date.value, part) }
    : { first, next, kind: 'time', value: withPart(dayOfSentence, part) }
}

/** "at noon", "by midnight, March 5"; "in the morning" */
export function readBarePart(r: TextReading, first: number): TimeDraft | undefined {
  const part =
    isSmall(r, first) && !is(r, first, Class.partsOfDay) ? partOfDayAt(r, first) : undefined
  if (part === undefined) return undefined
  const before = is(r, first - 1, Class.definite) ? first - 2 : first - 1
  if (/\d/.test(part))
    return is(r, before, Class.timePreposition) ? ofDate(r, first, first + 1, part) : undefined
  const isTold = before < first - 1 && is(r, before, Class.in)
  return isTold
    ? { first: first - 1, next: first + 1, kind: 'time', value: withPart(dayOfClause, part) }
    : undefined
}

/** "the night of March 5", "the morning of Tuesday" */
export function readPartOfDay(r: TextReading, first: number): TimeDraft | undefined {
  const part = is(r, first + 1, Class.partsOfDay) ? undefined : partOfDayAt(r, first + 1)
  const at = first + 3
  const day = readWeekday(r, at) ?? readMonthFirst(r, at) ?? readDayFirst(r, at)
  return part !== undefined && day?.kind === 'date'
    ? { first, next: day.next, kind: 'time', value: withPart(day.value, part) }
    : undefined
}

/** "Friday at 10 a.m.": a time of day that follows its date is one phrase with it. */
export function joined(r: TextReading, draft: TimeDraft): TimeDraft {
  if (draft.kind !== 'date' || !is(r, draft.next, Class.at)) return draft
  const clock = readClock(r, draft.next + 1)
  const part = partOfDayAt(r, draft.next + 1)
  if (clock)
    return { ...draft, next: clock.next, kind: 'time', value: withPart(draft.value, clock.is) }
  if (part === undefined || !/\d/.test(part)) return draft
  return { ...draft, next: draft.next + 2, kind: 'time', value: withPart(draft.value, part) }
}
