import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { readClock } from '../clock.ts'
import { readDayFirst, readMonthFirst } from '../dates.ts'
import type { TimeDraft, TimeRule } from '../draft.ts'
import { isSmall, partOfDayAt } from '../parts.ts'
import { firstDay, fromNow, isWholeDay, withPart, type Value } from '../resolve.ts'
import { readWeekday } from '../weekdays.ts'

/** How many days before publication a market may have been open for its "morning trading" to be that day's. */
const tradingDays = 3

/** The day told of last if it is just before the publication, else the publication. */
const dayOfTrading: Value = (context) => {
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

/** The date that follows a time of day: "10 a.m. on Monday", "noon, March 5". */
function dateAfter(r: TextReading, i: number): TimeDraft | undefined {
  const comma = is(r, i, Class.comma) ? i + 1 : i
  const at = is(r, comma, Class.on) ? comma + 1 : comma
  const found = readWeekday(r, at) ?? readMonthFirst(r, at) ?? deicticAt(r, at)
  return found?.kind === 'date' ? found : undefined
}

const deicticAt = (r: TextReading, i: number): TimeDraft | undefined => {
  const shift = is(r, i, Class.wholeDeictic) ? dayShift(r, i) : undefined
  return shift === undefined
    ? undefined
    : { first: i, next: i + 1, kind: 'date', value: fromNow('D', shift) }
}

function dayShift(r: TextReading, i: number): number | undefined {
  return r.lexicon.senses[r.row[i] ?? 0]?.find((sense) => sense.class === Class.deictic)?.entry
    .value
}

/** A time of day with the date beside it, else of the date of its sentence, else of the publication. */
function ofDate(r: TextReading, first: number, next: number, part: string): TimeDraft {
  const date = dateAfter(r, next)
  return date
    ? { first, next: date.next, kind: 'time', value: withPart(date.value, part) }
    : { first, next, kind: 'time', value: withPart(dayOfSentence, part) }
}

/** "at noon", "by midnight, March 5"; "in the morning" */
function readBarePart(r: TextReading, first: number): TimeDraft | undefined {
  const part =
    isSmall(r, first) && !is(r, first, Class.partsOfDay) ? partOfDayAt(r, first) : undefined
  if (part === undefined) return undefined
  const before = is(r, first - 1, Class.definite) ? first - 2 : first - 1
  if (/\d/.test(part))
    return is(r, before, Class.timePreposition) ? ofDate(r, first, first + 1, part) : undefined
  const isTold = before < first - 1 && is(r, before, Class.in)
  return isTold
    ? { first: first - 1, next: first + 1, kind: 'time', value: withPart(dayOfSentence, part) }
    : undefined
}

/** "the night of March 5", "the morning of Tuesday" */
function readPartOfDay(r: TextReading, first: number): TimeDraft | undefined {
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

/** Times of day. */
export const clockRules: readonly TimeRule[] = [
  {
    name: 'clock.time',
    opens: 'number',
    pattern: 'number',
    build: ({ first }, _, r) => {
      const clock = readClock(r, first)
      return clock && ofDate(r, first, clock.next, clock.is)
    },
    examples: {
      matches: [
        ['It began at 10:30 a.m. on Monday.', '10:30 a.m. on Monday time 2013-03-18T10:30'],
        ['It began at 18:00 UTC.', '18:00 UTC time 2013-03-22T18:00Z'],
        ['It began at 6:40 p.m. (GMT +8).', '6:40 p.m. (GMT +8) time 2013-03-22T18:40+08:00'],
        ['It began at 0800 GMT.', '0800 GMT time 2013-03-22T08:00Z'],
        ['It began at 3.30pm yesterday.', '3.30pm yesterday time 2013-03-21T15:30'],
        ['It runs from 9 to 11 a.m. there.', '9 time 2013-03-22T09:00'],
        ['It began at 7 o’clock.', '7 o’clock time 2013-03-22T07:00'],
        ['It began at 16hrs there.', '16hrs time 2013-03-22T16:00'],
        ['It began at 5 p.m. Eastern time.', '5 p.m. Eastern time time 2013-03-22T17:00'],
      ],
      mustNotMatch: [
        'They won 3:30.',
        'He ran 13 p.m. laps.',
        'At 2500 hours it failed.',
        'He scored 12 local goals.',
      ],
    },
  },
  {
    name: 'clock.trading',
    opens: 'partOfDay',
    pattern: 'partOfDay tradingWord',
    build: ({ first }, _, r) => {
      const part = partOfDayAt(r, first)
      return part !== undefined && is(r, first - 1, Class.tradingLead)
        ? { first, next: first + 1, kind: 'time', value: withPart(dayOfTrading, part) }
        : undefined
    },
    examples: {
      matches: [
        ['It fell on Thursday. In afternoon trading it rose.', 'afternoon time 2013-03-21TAF'],
      ],
      mustNotMatch: ['The morning trading was dull.'],
    },
  },
  {
    name: 'clock.part',
    opens: 'partOfDay',
    pattern: 'partOfDay',
    build: ({ first }, _, r) => readBarePart(r, first),
    examples: {
      matches: [
        ['It began at noon.', 'noon time 2013-03-22T12:00'],
        ['It began at midnight on Monday.', 'midnight on Monday time 2013-03-18T00:00'],
        ['On Tuesday it rained in the morning.', 'the morning time 2013-03-19TMO'],
      ],
      mustNotMatch: ['It was a long night.', 'He sang at night.', 'He sang in the mornings.'],
    },
  },
  {
    name: 'clock.part-of-day',
    opens: 'definite',
    pattern: 'definite partOfDay of (capital | number)',
    build: ({ first }, _, r) => readPartOfDay(r, first),
    examples: {
      matches: [
        ['It burned on the night of March 5.', 'the night of March 5 time 2013-03-05TNI'],
        [
          'It burned on the evening of 5 March 2012.',
          'the evening of 5 March 2012 time 2012-03-05TEV',
        ],
      ],
      mustNotMatch: ['It was the night of Paris.'],
    },
  },
]
