import { Class } from '../../reading/classes.ts'
import { is, senseAt, valueAt, writtenAt } from '../../reading/cursor.ts'
import { pad } from '../calendar.ts'
import { readDayFirst, readMonthFirst } from '../dates.ts'
import { readListedDay } from '../day-lists.ts'
import { statedDate, type TimeRule } from '../draft.ts'
import { readHoliday } from '../holidays.ts'
import { monthAt } from '../months.ts'
import { readDayBeside, readDeictic } from '../near-days.ts'
import { isInNumber, readDashedDate, readIsoDate, readNumericDate } from '../numeric.ts'
import { foundingYear } from '../old-years.ts'
import { dayOfMonth, readDayOfRelative, readMonthOrdinal, readYearFirst } from '../ordinal-days.ts'
import { ordinalAt } from '../parts.ts'
import { stated } from '../resolve.ts'
import { readWeekday } from '../weekdays.ts'
import { isShortDecade, readDecade, readShortYear, readYear } from '../years.ts'

/** Dates and days, stated or near. */
export const dayRules: readonly TimeRule[] = [
  {
    name: 'date.iso',
    opens: 'number',
    pattern: 'number ~dateJoint ~number ~dateJoint ~number',
    build: ({ first }, _, r) => (isInNumber(r, first) ? undefined : readIsoDate(r, first)),
    examples: {
      matches: [
        ['It opened on 2012-02-29.', '2012-02-29 date 2012-02-29'],
        ['Filed at 2012-02-29T10:30Z by him.', '2012-02-29T10:30Z time 2012-02-29T10:30Z'],
      ],
      mustNotMatch: ['It was 2012-02-30.', 'Call 2012-02-29-5.'],
    },
  },
  {
    name: 'date.numeric',
    opens: 'number',
    pattern: 'number ~dateJoint ~number ~dateJoint ~number',
    build: ({ first }, _, r) => (isInNumber(r, first) ? undefined : readNumericDate(r, first)),
    examples: {
      matches: [
        ['It opened on 3/22/2012.', '3/22/2012 date 2012-03-22'],
        ['It opened on 22.03.2012.', '22.03.2012 date 2012-03-22'],
        ['It opened on 22/3/98.', '22/3/98 date 1998-03-22'],
      ],
      mustNotMatch: [
        'Ratios of 1/2/3.',
        'Version 1.2.31 came.',
        'Call 1-2-12 now.',
        'Odds were 32/5/2012.',
      ],
    },
  },
  {
    name: 'date.dashed',
    opens: 'number',
    pattern: 'number ~dateJoint ~month ~dateJoint ~number',
    build: ({ first }, _, r) => (isInNumber(r, first) ? undefined : readDashedDate(r, first)),
    examples: {
      matches: [
        ['The bill of 14-Feb-2013 was paid.', '14-Feb-2013 date 2013-02-14'],
        ['The bill of 01-Sep-02 was paid.', '01-Sep-02 date 2002-09-01'],
      ],
      mustNotMatch: ['The 12-may-3 rule.', 'Order 44-Feb-02 came.'],
    },
  },
  {
    name: 'date.nine-eleven',
    opens: 'number',
    pattern: 'number ~slash ~number',
    build: ({ first, next }, _, r) =>
      writtenAt(r, first) === '9' && writtenAt(r, first + 2) === '11' && !is(r, next, Class.slash)
        ? statedDate(first, next, '2001-09-11')
        : undefined,
    examples: {
      matches: [['He fled after 9/11.', '9/11 date 2001-09-11']],
      mustNotMatch: ['Odds of 9/10.', 'It was 9/11/12.'],
    },
  },
  {
    name: 'date.day-first',
    opens: 'number ordinal',
    pattern: '(number | ordinal)',
    build: ({ first }, _, r) => readDayFirst(r, first),
    examples: {
      matches: [
        ['It opened on 14 February 2013.', '14 February 2013 date 2013-02-14'],
        ['It opened on the 4th of July 2012.', '4th of July 2012 date 2012-07-04'],
        ['It opened on 10-12 March 2013.', '10-12 March 2013 date 2013-03-10/2013-03-12'],
      ],
      mustNotMatch: ['There were 31 June bugs.', 'He lost 5 March 10.'],
    },
  },
  {
    name: 'date.listed-day',
    opens: 'number ordinal',
    pattern: '(number | ordinal)',
    build: ({ first }, _, r) => readListedDay(r, first),
    examples: {
      matches: [
        ['It opened on March 3, 5 and 9.', '5 date 2013-03-05'],
        ['It opened on 3rd and 4th March.', '3rd date 2013-03-03'],
        ['It opened on March 3rd and 4th.', '4th date 2013-03-04'],
      ],
      mustNotMatch: ['On March 3, 5 and 9 people fell ill.', 'He sold 3, 5 and 9.'],
    },
  },
  {
    name: 'date.month-ordinal',
    opens: 'month',
    pattern: 'month',
    build: ({ first }, _, r) => readMonthOrdinal(r, first),
    examples: {
      matches: [['It opened on April second, 2012.', 'April second, 2012 date 2012-04-02']],
      mustNotMatch: ['In April third parties won.', 'In April first-time buyers won.'],
    },
  },
  {
    name: 'date.month-first',
    opens: 'month',
    pattern: 'month',
    build: ({ first }, _, r) => readMonthFirst(r, first),
    examples: {
      matches: [
        ['It opened on Oct. 19, 1987.', 'Oct. 19, 1987 date 1987-10-19'],
        ['It opened in April 2012.', 'April 2012 date 2012-04'],
        ['It ran from December to January 2013.', 'December date 2012-12'],
        ['It ran on March 5-7.', 'March 5-7 date 2013-03-05/2013-03-07'],
      ],
      mustNotMatch: ['He may leave.', 'May said so.', 'April Finch sang.', 'The firm Dec sold.'],
    },
  },
  {
    name: 'date.ordinal-of-month',
    opens: 'ordinal rankWord tensWord',
    pattern: '(ordinal | rankWord | tensWord hyphen rankWord) of <month>',
    build: ({ first, next }, _, r) => {
      const ordinal = ordinalAt(r, first)
      const month = ordinal && monthAt(r, ordinal.next + 1)
      // "the first of June's debates"
      return month && !is(r, next, Class.genitive)
        ? dayOfMonth(r, first, ordinal.is, month.is, next)
        : undefined
    },
    examples: {
      matches: [['It opened on the second of April 2012.', 'second of April 2012 date 2012-04-02']],
      mustNotMatch: ['It was the first of April’s three debates.', 'The first of them left.'],
    },
  },
  {
    name: 'date.ordinal-of-last-month',
    opens: 'ordinal rankWord tensWord',
    pattern:
      '(ordinal | rankWord | tensWord ~hyphen rankWord) of (definite | possessive)? relativeTime',
    build: ({ first }, _, r) => readDayOfRelative(r, first),
    examples: {
      matches: [
        ['It opened on the 20th of last month.', '20th of last month date 2013-02-20'],
        [
          'It opened on the twenty-first of last month.',
          'twenty-first of last month date 2013-02-21',
        ],
      ],
      mustNotMatch: ['It was the third of last year.'],
    },
  },
  {
    name: 'date.year-first',
    opens: 'number',
    pattern: 'number <month>',
    build: ({ first }, _, r) => readYearFirst(r, first),
    examples: {
      matches: [
        ['It was finished in 2011 August, he said.', '2011 August date 2011-08'],
        ['It was finished on 2011 August 5.', '2011 August 5 date 2011-08-05'],
      ],
      mustNotMatch: ['In 2008 October was cold.'],
    },
  },
  {
    name: 'date.decade',
    opens: 'number',
    pattern: 'number (~decadeMark | ~genitive)',
    build: ({ first }, _, r) => {
      const decade = readDecade(r, first)
      return (
        decade && statedDate(isShortDecade(r, first) ? first - 1 : first, decade.next, decade.is)
      )
    },
    examples: {
      matches: [
        ['Music of the 1980s.', '1980s date 198'],
        ['In the 60s and 70s it fell.', '70s date 197'],
      ],
      mustNotMatch: [
        'He is in his late 20s.',
        'Highs in the 70s.',
        'He sold 90s.',
        'It is the 15s.',
      ],
    },
  },
  {
    name: 'date.apostrophe',
    opens: 'apostrophe openApostrophe',
    pattern: [
      '(apostrophe | openApostrophe) ~number (~decadeMark | ~genitive)',
      '(apostrophe | openApostrophe) ~number',
    ],
    build: ({ first }, _, r) => {
      const decade = readDecade(r, first + 1)
      if (decade) return statedDate(first, decade.next, decade.is)
      const year = readShortYear(r, first)
      return year && statedDate(first, year.next, year.is)
    },
    examples: {
      matches: [
        ['Music of the ’80s.', '’80s date 198'],
        ['It was the worst since ’82.', '’82 date 1982'],
      ],
      mustNotMatch: ['He said ‘82 fell’.', 'He paid for ’82’.'],
    },
  },
  {
    name: 'date.named-decade',
    opens: 'definite',
    pattern: 'definite decadeName',
    build: ({ first, next }, _, r) =>
      statedDate(first, next, `19${valueAt(r, next - 1, Class.decadeName)}`),
    examples: {
      matches: [['It was built in the sixties.', 'the sixties date 196']],
      mustNotMatch: ['A man in his sixties left.'],
    },
  },
  {
    name: 'day.weekly',
    opens: 'weekdays',
    pattern: 'capital&weekdays',
    build: ({ first, next }, _, r) => ({
      first,
      next,
      kind: 'set',
      value: stated(`XXXX-WXX-${valueAt(r, first, Class.weekdays)}`),
    }),
    examples: {
      matches: [['It closes on Sundays.', 'Sundays set XXXX-WXX-7']],
      mustNotMatch: ['It closes on Sunday.'],
    },
  },
  {
    name: 'day.weekly-part',
    opens: 'weeklyDays',
    pattern: 'weeklyDays',
    build: ({ first, next }, _, r) => ({
      first,
      next,
      kind: 'set',
      value: stated(senseAt(r, first, Class.weeklyDays)?.entry.code ?? null),
    }),
    examples: {
      matches: [
        ['It closes on weekends.', 'weekends set XXXX-WXX-WE'],
        ['It opens on weekdays.', 'weekdays set XXXX-WXX-WD'],
      ],
      mustNotMatch: ['It closes on the weekend.'],
    },
  },
  {
    name: 'day.weekday',
    opens: 'weekday',
    pattern: 'capital&weekday',
    build: ({ first }, _, r) => readWeekday(r, first),
    examples: {
      matches: [
        ['They met Tuesday.', 'Tuesday date 2013-03-19'],
        ['They met Tuesday night.', 'Tuesday night time 2013-03-19TNI'],
        ['It rained on Tuesday, Jan. 10.', 'Tuesday, Jan. 10 date 2012-01-10'],
        ['It rained on Tuesday of last week.', 'Tuesday of last week date 2013-03-12'],
        ['It rained on Tuesday the 19th.', 'Tuesday the 19th date 2013-03-19'],
        ['The Monday after Jan. 5 is a holiday.', 'Monday after Jan. 5 date 2013-01-07'],
      ],
      mustNotMatch: ['It was Black Friday.', 'The Sunday Times said so.', 'He sat. Sat he did.'],
    },
  },
  {
    name: 'day.holiday',
    opens: 'holiday',
    pattern: 'holiday',
    build: ({ first }, _, r) => readHoliday(r, first),
    examples: {
      matches: [
        ['He left on Christmas Eve.', 'Christmas Eve date 2012-12-24'],
        ['He left on Good Friday 2012.', 'Good Friday 2012 date 2012-04-06'],
        ['They will march on Labor Day.', 'Labor Day date 2013-09-02'],
      ],
      mustNotMatch: ['It was good Friday news.'],
    },
  },
  {
    name: 'day.deictic',
    opens: 'deictic',
    pattern: 'deictic',
    build: ({ first }, _, r) => readDeictic(r, first),
    examples: {
      matches: [
        ['He left yesterday.', 'yesterday date 2013-03-21'],
        ['He leaves tomorrow morning.', 'tomorrow morning time 2013-03-23TMO'],
        ['It rained overnight.', 'overnight time 2013-03-22TNI'],
      ],
      mustNotMatch: ['The paper USA Today said so.'],
    },
  },
  {
    name: 'day.beside',
    opens: 'definite',
    pattern: 'definite dayUnit (before | after)',
    build: ({ first }, _, r) => readDayBeside(r, first),
    examples: {
      matches: [
        ['It rained the day after Christmas.', 'the day after Christmas date 2012-12-26'],
        ['They met the day before yesterday.', 'the day before yesterday date 2013-03-20'],
      ],
      mustNotMatch: ['The day after he left it rained.'],
    },
  },
]

/** A year is the last that digits are taken for. */
export const yearRules: readonly TimeRule[] = [
  {
    name: 'date.founding',
    opens: 'number',
    pattern: 'number',
    build: ({ first }, _, r) => {
      const year = foundingYear(r, first)
      return year === undefined ? undefined : statedDate(first, first + 1, pad(year, 4))
    },
    examples: {
      matches: [
        ['The inn, founded 990, has beds.', '990 date 0990'],
        ['The abbey was established in 875 by monks.', '875 date 0875'],
        ['It has stood since 990.', '990 date 0990'],
      ],
      mustNotMatch: [
        'It was established in 120 towns.',
        'It is the best since 120 of them left.',
        'It was founded by 120 men.',
        'It has paid since $120.',
        'It is established in 120-foot halls.',
        'It opened in 120.',
        'Since 250 in hospital are children, help is needed.',
        'Since 500, and perhaps more, were hurt, roads are closed.',
        'Roads are closed since 500, and perhaps more, were hurt.',
        'She has batted since 150 for 3.',
        'It has grown since 120 and more clubs joined.',
      ],
    },
  },
  {
    name: 'date.year',
    opens: 'number',
    pattern: 'number',
    build: ({ first }, _, r) => {
      const year = readYear(r, first)
      return year && statedDate(first, year.next, year.is)
    },
    examples: {
      matches: [
        ['It opened in 1815.', '1815 date 1815'],
        ['The 2011/12 season was short.', '2011/12 date 2011/2012'],
        ['From 1975-79 they ruled.', '1975-79 date 1975/1979'],
        ['The fort fell in 1200 BC.', '1200 BC date null'],
      ],
      mustNotMatch: [
        'More than 2000 people came.',
        'It cost $1995.',
        'The Russell 2000 fell.',
        'He sold 1999 horses.',
        'The 2011/20 ratio was odd.',
      ],
    },
  },
]
