import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { readClock } from '../clock.ts'
import type { TimeRule } from '../draft.ts'
import { dayOfTrading, ofDate, readBarePart, readPartOfDay } from '../parts-of-day.ts'
import { partOfDayAt } from '../parts.ts'
import { withPart } from '../resolve.ts'

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
