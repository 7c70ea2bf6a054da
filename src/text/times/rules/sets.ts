import { Class } from '../../reading/classes.ts'
import { entryAt, is } from '../../reading/cursor.ts'
import { readBareUnit, readUnitEnd, yearBefore } from '../bare-units.ts'
import type { TimeRule } from '../draft.ts'
import { readEvery, set } from '../every.ts'
import {
  afterLast,
  isLaterAdverb,
  isPlain,
  readReference,
  readTheReference,
  toldLast,
} from '../references.ts'
import { stated } from '../resolve.ts'

/** What is so again and again, and what has no day: now, the past, the week. */
export const setRules: readonly TimeRule[] = [
  {
    name: 'set.every',
    opens: 'each every',
    pattern: '(each | every)',
    build: ({ first }, _, r) => readEvery(r, first),
    examples: {
      matches: [
        ['They meet every two weeks.', 'every two weeks set P2W'],
        ['They meet every other week.', 'every other week set P2W'],
        ['They meet each Friday.', 'each Friday set XXXX-WXX-5'],
        ['They meet each morning.', 'each morning set XXXX-XX-XXTMO'],
        ['They meet every weekend.', 'every weekend set XXXX-WXX-WE'],
        ['They meet every June.', 'every June set XXXX-06'],
        ['They meet every summer.', 'every summer set XXXX-SU'],
      ],
      mustNotMatch: ['Each of them left.', 'Every man left.'],
    },
  },
  {
    name: 'set.frequency',
    opens: 'frequency',
    pattern: 'frequency',
    build: ({ first, next }, _, r) =>
      isPlain(r, first)
        ? set(first, next, entryAt(r, first, Class.frequency)?.entry.code ?? '')
        : undefined,
    examples: {
      matches: [['Its annual meeting.', 'annual set P1Y']],
      mustNotMatch: ['The Daily Mail wrote it.', 'A twice-yearly fair.'],
    },
  },
  {
    name: 'set.long',
    opens: 'longFor',
    pattern: 'longFor',
    build: ({ first, next }, _, r) =>
      isPlain(r, first)
        ? {
            ...set(first, next, entryAt(r, first, Class.longFor)?.entry.code ?? ''),
            kind: 'duration',
          }
        : undefined,
    examples: {
      matches: [['A monthlong strike.', 'monthlong duration P1M']],
      mustNotMatch: ['A Yearlong Day opened.'],
    },
  },
  {
    name: 'reference',
    opens: 'reference',
    pattern: 'reference',
    build: ({ first }, _, r) => readReference(r, first),
    examples: {
      matches: [
        ['The village recently lost its bank.', 'recently date PAST_REF'],
        ['It fell in recent years.', 'recent years date PAST_REF'],
        ['It will open soon.', 'soon date FUTURE_REF'],
        ['They lost twice this season.', 'this season date PRESENT_REF'],
      ],
      mustNotMatch: [
        'As soon as he left.',
        'Soon after that he left.',
        'The current of protest.',
        'The now-closed mill.',
      ],
    },
  },
  {
    name: 'reference.noun',
    opens: 'definite',
    pattern: ['definite referenceAdjective referenceNoun', 'definite referenceNoun'],
    build: ({ first }, _, r) => readTheReference(r, first),
    examples: {
      matches: [
        ['It may open in the near future.', 'the near future date FUTURE_REF'],
        ['At the moment it is shut.', 'the moment date PRESENT_REF'],
      ],
      mustNotMatch: ['He was one of the future leaders.', 'The past is gone.'],
    },
  },
  {
    name: 'reference.ahead',
    opens: 'definite',
    pattern: ['definite calendarUnit aheadWord', 'definite calendarUnit to comeWord'],
    build: ({ first, next }) => ({ first, next, kind: 'date', value: stated('FUTURE_REF') }),
    examples: {
      matches: [
        ['It may shut in the weeks ahead.', 'the weeks ahead date FUTURE_REF'],
        ['It may shut in the years to come.', 'the years to come date FUTURE_REF'],
      ],
      mustNotMatch: ['It was the week to leave.'],
    },
  },
  {
    name: 'reference.being',
    opens: 'definite',
    pattern: 'definite timeNoun beingWord',
    build: ({ first, next }) => ({ first, next, kind: 'date', value: stated('PRESENT_REF') }),
    examples: {
      matches: [['It is shut for the time being.', 'the time being date PRESENT_REF']],
      mustNotMatch: ['The time is short.'],
    },
  },
  {
    name: 'reference.then',
    opens: 'thenWord',
    pattern: 'thenWord',
    build: ({ first, next }, _, r) =>
      is(r, first - 1, Class.sinceWhen) ||
      is(r, first - 1, Class.untilWhen) ||
      is(r, first - 1, Class.by)
        ? { first, next, kind: 'date', value: toldLast }
        : undefined,
    examples: {
      matches: [['He left on March 5. It has lost 12 games since then.', 'then date 2013-03-05']],
      mustNotMatch: ['He then left.'],
    },
  },
  {
    name: 'reference.later',
    opens: 'article laterWord',
    pattern: ['article laterWord laterPoint', 'laterWord'],
    build: ({ first, next }, _, r) =>
      next - first > 1 || isLaterAdverb(r, first)
        ? { first, next, kind: 'date', value: afterLast }
        : undefined,
    examples: {
      matches: [
        ['He left in May and later died.', 'later date FUTURE_REF'],
        ['It opens at a later date.', 'a later date date FUTURE_REF'],
      ],
      mustNotMatch: [
        'They will come sooner or later.',
        'In later stages it hurt.',
        'No later than that.',
      ],
    },
  },
  {
    name: 'unit.bare',
    opens: 'definite',
    pattern: 'definite (wholeUnit | calendarUnit)',
    build: ({ first }, _, r) => readBareUnit(r, first),
    examples: {
      matches: [
        ['It fell in the month of May.', 'the month of May date 2012-05'],
        ['It fell in the year 2011.', 'the year 2011 date 2011'],
        ['It fell in the week of March 5.', 'the week of March 5 date 2013-W10'],
        ['It fell in the quarter ended Dec. 31.', 'the quarter date 2012-Q4'],
        ['It fell the week before last.', 'the week before last date 2013-W10'],
        ['He left on March 5 and had come the day before.', 'the day before date 2013-03-04'],
        ['It rose for the entire week.', 'the entire week date 2013-W12'],
        ['It fell at the weekend.', 'the weekend date 2013-W11-WE'],
      ],
      mustNotMatch: [
        'They met at the day.',
        'It was the week that was.',
        'In the week of the trial.',
        'The day-to-day work.',
      ],
    },
  },
  {
    name: 'unit.end',
    opens: 'calendarUnit',
    pattern: 'calendarUnit (~hyphen | genitive) endWord',
    build: ({ first }, _, r) => readUnitEnd(r, first),
    examples: {
      matches: [
        ['It fell at year-end 2011.', 'year-end 2011 date 2011'],
        ['It fell at month’s end.', 'month’s end date 2013-03'],
      ],
      mustNotMatch: ['The hours-end bell.'],
    },
  },
  {
    name: 'unit.year-ago',
    opens: 'timeDeterminer yearUnit',
    pattern: 'timeDeterminer? yearUnit ~hyphen yearAgo samePeriod?',
    build: ({ first, next }) => ({ first, next, kind: 'date', value: yearBefore, isAside: true }),
    examples: {
      matches: [['It earned more than in the year-ago quarter.', 'the year-ago quarter date 2012']],
      mustNotMatch: ['A year-end party.'],
    },
  },
]
