import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, valueAt } from '../../reading/cursor.ts'
import { amountAfterOrdinal, durationOf, readAmount } from '../amounts.ts'
import { pad } from '../calendar.ts'
import type { TimeRule } from '../draft.ts'
import { digitsAt, yearAt } from '../parts.ts'
import { fiscalYear, readFiscal, readHalf, readQuarter, readQuarterCode } from '../quarters.ts'
import {
  dayIn,
  ofRank,
  partOfMonth,
  rankAt,
  readWeekdayIn,
  weekendIn,
  weekIn,
  readCentury,
} from '../ranked.ts'
import { monthNear, ofNow, quarterOfMonth, stated } from '../resolve.ts'
import { readSamePeriod } from '../same-period.ts'
import { readSeason } from '../seasons.ts'
import { bareAmount, halfYear, readPartOf, readStretch } from '../stretches.ts'

/** "last", "3rd", "third", "twenty-third" */
const rank = '(lastTime | ordinal | rankWord | tensWord ~hyphen rankWord)'

/** Parts of years and months. */
export const periodRules: readonly TimeRule[] = [
  {
    name: 'period.same',
    opens: 'definite sameWord',
    pattern: 'definite? sameWord samePeriod',
    build: ({ first }, _, r) => readSamePeriod(r, first),
    examples: {
      matches: [
        [
          'In May 2012 sales rose from the same month last year.',
          'the same month last year date 2011-05',
        ],
        [
          'In May 2012 sales rose from the same quarter of 2010.',
          'the same quarter of 2010 date 2010-Q2',
        ],
        [
          'In May 2012 sales rose from the same period a year ago.',
          'the same period a year ago date 2011-05',
        ],
      ],
      mustNotMatch: ['They left at the same time.'],
    },
  },
  {
    name: 'period.quarter',
    opens: 'timeDeterminer fiscal rankWord ordinal tensWord',
    pattern: `timeDeterminer? fiscal? ${rank} hyphen? fiscal? quarterUnit`,
    build: ofRank((r, first, n, at) => readQuarter(r, first, n, at)),
    examples: {
      matches: [
        ['In the third quarter of 2005 it fell.', 'the third quarter of 2005 date 2005-Q3'],
        ['Its first-quarter loss grew.', 'Its first-quarter date 2013-Q1'],
        [
          'In the fourth quarter of last year it fell.',
          'the fourth quarter of last year date 2012-Q4',
        ],
      ],
      mustNotMatch: ['It was the fifth quarter.', 'It was the last quarter.'],
    },
  },
  {
    name: 'period.half',
    opens: 'timeDeterminer fiscal rankWord ordinal',
    pattern: `timeDeterminer? fiscal? ${rank} hyphen? fiscal? half`,
    build: ofRank((r, first, n, at) => (n < 0 ? undefined : readHalf(r, first, n, at))),
    examples: {
      matches: [['In the first half of 2012 it fell.', 'the first half of 2012 date 2012-H1']],
      mustNotMatch: ['They scored in the second half.', 'The last half of 2012.'],
    },
  },
  {
    name: 'period.half-year',
    opens: 'half',
    pattern: 'half hyphen? yearUnit !hyphen',
    build: ({ first, next }, _, r) =>
      readStretch(r, first, halfYear(next - 1)) ?? {
        first,
        next: next - 1,
        kind: 'date',
        value: stated(null),
      },
    examples: {
      matches: [
        ['Half-year profit fell 12%.', 'Half-year date null'],
        ['In the half year to June 2012 it fell.', 'half year to June 2012 date 2012-01/2012-06'],
      ],
      mustNotMatch: ['A half-year-old calf.', 'Half a year later he left.'],
    },
  },
  {
    name: 'period.month-quarter',
    opens: 'definite month',
    pattern: 'definite? month quarterUnit',
    build: ({ first, next }, _, r) => {
      const month = valueAt(r, next - 2, Class.month) ?? 0
      const value = ofNow((now) => quarterOfMonth(monthNear(now, month, 'past')))
      return { first, next, kind: 'date', value }
    },
    examples: {
      matches: [
        ['It earned $12 million in the December quarter.', 'the December quarter date 2012-Q4'],
      ],
      mustNotMatch: ['It fell in December.'],
    },
  },
  {
    name: 'period.century',
    opens: 'timeDeterminer rankWord ordinal tensWord',
    pattern: `timeDeterminer? ${rank} hyphen? centuryUnit`,
    build: ofRank((r, first, n, next) => readCentury(r, first, n, next)),
    examples: {
      matches: [
        ['A bank of the 19th century.', 'the 19th century date 18'],
        ['A fort of the 4th century BC.', 'the 4th century BC date null'],
      ],
      mustNotMatch: [
        'It was the last century.',
        'It was his 90th century.',
        'They own 21st Century Mills.',
      ],
    },
  },
  {
    name: 'period.centuries',
    opens: 'timeDeterminer rankWord ordinal tensWord',
    pattern: `timeDeterminer? edge? one:${rank} rangeOrList edge? other:${rank} hyphen? centuriesUnit`,
    build: ({ first, next, kept }, _, r) => {
      const [one, other] = [kept.get('one'), kept.get('other')].map((at) =>
        at ? rankAt(r, at.first)?.is : undefined,
      )
      if (!one || !other || one >= other || other > 29) return undefined
      return { first, next, kind: 'date', value: stated(`${pad(one - 1)}XX/${pad(other - 1)}XX`) }
    },
    examples: {
      matches: [
        ['Towns of the 18th and 19th centuries.', 'the 18th and 19th centuries date 17XX/18XX'],
        [
          'They came in the late 11th and early 12th centuries.',
          'the late 11th and early 12th centuries date 10XX/11XX',
        ],
        [
          'They came in the late 11th and twelfth centuries.',
          'the late 11th and twelfth centuries date 10XX/11XX',
        ],
      ],
      mustNotMatch: ['Towns of the 19th and 18th centuries.', 'The 30th and 31st centuries.'],
    },
  },
  {
    name: 'period.week-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: `timeDeterminer? ${rank} hyphen? weekUnit ofOrIn`,
    build: ofRank(partOfMonth(weekIn)),
    examples: {
      matches: [
        ['In the last week of March 2009 it fell.', 'the last week of March 2009 date 2009-W13'],
        ['In the second week of March it fell.', 'the second week of March date 2013-W11'],
      ],
      mustNotMatch: ['In the last week of the trial it fell.'],
    },
  },
  {
    name: 'period.weekend-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: `timeDeterminer? ${rank} hyphen? weekendUnit ofOrIn`,
    build: ofRank(partOfMonth(weekendIn)),
    examples: {
      matches: [
        [
          'On the last weekend in March 2012 it fell.',
          'the last weekend in March 2012 date 2012-W13-WE',
        ],
      ],
      mustNotMatch: ['On the last weekend of the trial it fell.'],
    },
  },
  {
    name: 'period.day-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: `timeDeterminer? ${rank} hyphen? dayUnit ofOrIn`,
    build: ofRank(partOfMonth(dayIn)),
    examples: {
      matches: [
        ['On the last day of April 2012 it fell.', 'the last day of April 2012 date 2012-04-30'],
      ],
      mustNotMatch: ['On the first day of the trial it fell.'],
    },
  },
  {
    name: 'period.weekday-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: `timeDeterminer? ${rank} hyphen? weekday ofOrIn`,
    build: ofRank(readWeekdayIn),
    examples: {
      matches: [
        [
          'On the second Tuesday in March 2012 it fell.',
          'the second Tuesday in March 2012 date 2012-03-13',
        ],
      ],
      mustNotMatch: ['On the first Monday it fell.'],
    },
  },
  {
    name: 'period.part-of',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: 'timeDeterminer? (rankWord | ordinal | lastTime)',
    build: ({ first }, _, r) => readPartOf(r, first),
    examples: {
      matches: [
        [
          'In the first nine months of 2007 it rose.',
          'the first nine months of 2007 date 2007-01/2007-09',
        ],
        [
          'In the last two weeks of 2012 it rose.',
          'the last two weeks of 2012 date 2012-12-18/2012-12-31',
        ],
        ['In the first six months of March it rose.', 'the first six months of March date null'],
      ],
      mustNotMatch: [
        'In the second three months of 2007 it rose.',
        'In the last few months of 2007 it rose.',
      ],
    },
  },
  {
    name: 'period.first-units',
    opens: 'timeDeterminer rankWord ordinal',
    pattern: 'timeDeterminer? (rankWord | ordinal)',
    build: ({ first }, _, r) => {
      const amount = amountAfterOrdinal(r, is(r, first, Class.timeDeterminer) ? first + 1 : first)
      if (!amount || amount.number === '1' || /^T?[SD]/.test(amount.unit)) return undefined
      const value = stated(durationOf(amount.number, amount.unit))
      return { first, next: amount.next, kind: 'duration', value }
    },
    examples: {
      matches: [['Its first two years were hard.', 'Its first two years duration P2Y']],
      mustNotMatch: ['Its first two days were hard.', 'The third man left.'],
    },
  },
  {
    name: 'period.short-quarter',
    opens: 'quarterCode',
    pattern: 'capital&quarterCode',
    build: ({ first }, _, r) => readQuarterCode(r, first),
    examples: {
      matches: [
        ['In Q3 2005 it fell.', 'Q3 2005 date 2005-Q3'],
        ['Lund Q3 sales fell.', 'Q3 date 2012-Q3'],
      ],
      mustNotMatch: ['In q3 it fell.', 'The Lund Q3, a boat, fell.', 'Q1. Is it dear?'],
    },
  },
  {
    name: 'period.half-code',
    opens: 'halfCode number',
    pattern: ['capital&halfCode', 'number ~halfLetter'],
    build: ({ first, next }, _, r) => {
      const n = valueAt(r, first, Class.halfCode) ?? digitsAt(r, first) ?? 0
      return isCapital(r, next - 1) && n > 0 ? readHalf(r, first, n, next) : undefined
    },
    examples: {
      matches: [
        ['In H1 2005 it fell.', 'H1 2005 date 2005-H1'],
        ['In 2H 2005 it fell.', '2H 2005 date 2005-H2'],
        ['In H2 of last year it fell.', 'H2 of last year date 2012-H2'],
      ],
      mustNotMatch: ['The H1 tag is big.', 'In 3H 2005 it fell.'],
    },
  },
  {
    name: 'period.quarter-number',
    opens: 'number',
    pattern: 'number ~quarterLetter',
    build: ({ first, next }, _, r) =>
      isCapital(r, first + 1) ? readQuarter(r, first, digitsAt(r, first) ?? 0, next) : undefined,
    examples: {
      matches: [['In 3Q 2005 it fell.', '3Q 2005 date 2005-Q3']],
      mustNotMatch: ['In 9Q 2005 it fell.'],
    },
  },
  {
    name: 'period.year-quarter',
    opens: 'number',
    pattern: 'number quarterCode',
    build: ({ first, next }, _, r) => {
      const year = yearAt(r, first)
      const n = valueAt(r, next - 1, Class.quarterCode)
      return year === undefined || !isApart(r, next - 1)
        ? undefined
        : { first, next, kind: 'date', value: stated(`${pad(year, 4)}-Q${n}`) }
    },
    examples: {
      matches: [['Sales rose in 2011 Q4.', '2011 Q4 date 2011-Q4']],
      mustNotMatch: ['He sold 20 Q4 cars.'],
    },
  },
  {
    name: 'period.stretch-to',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount> (to | throughWord | endedWord)',
    build: ({ first }, _, r) => readStretch(r, first, readAmount(r, first)),
    examples: {
      matches: [
        [
          'In the three months to February sales rose.',
          'three months to February date 2012-12/2013-02',
        ],
        [
          'In the two months to Jan. 15 sales rose.',
          'two months to Jan. 15 date 2012-11-16/2013-01-15',
        ],
        [
          'In the 13 weeks to Jan. 26 sales rose.',
          '13 weeks to Jan. 26 date 2012-10-28/2013-01-26',
        ],
        [
          'In the six months ended June 30, 2012 sales rose.',
          'six months ended June 30, 2012 date 2012-01/2012-06',
        ],
        [
          'In the nine months through September 2012 sales rose.',
          'nine months through September 2012 date 2012-01/2012-09',
        ],
      ],
      mustNotMatch: ['They had three months to pay.', 'The three months ended badly.'],
    },
  },
  {
    name: 'period.unit-to',
    opens: 'definite',
    pattern: [
      'definite (yearUnit | quarterUnit | monthUnit | weekUnit) to',
      'definite (yearUnit | monthUnit | weekUnit) (throughWord | endedWord)',
    ],
    build: ({ first }, _, r) => readStretch(r, first, bareAmount(r, first + 1)),
    examples: {
      matches: [
        ['In the year to February sales rose.', 'the year to February date 2012-03/2013-02'],
        [
          'In the year to 30 June 2012 sales rose.',
          'the year to 30 June 2012 date 2011-07/2012-06',
        ],
        [
          'In the year ended 31 December 2011 sales rose.',
          'the year ended 31 December 2011 date 2011-01/2011-12',
        ],
        ['In the week to 4 March it rose.', 'the week to 4 March date 2013-02-26/2013-03-04'],
      ],
      mustNotMatch: ['It was the year to act.', 'The year ended badly.'],
    },
  },
  {
    name: 'period.fiscal',
    opens: 'timeDeterminer fiscal',
    pattern: ['timeDeterminer? fiscal yearUnit? number', 'timeDeterminer fiscal yearUnit'],
    build: ({ first, next }, _, r) => {
      const year = yearAt(r, next - 1)
      if (year !== undefined) return readFiscal(r, first, next, year)
      return is(r, next - 1, Class.yearUnit)
        ? { first, next, kind: 'date', value: fiscalYear }
        : undefined
    },
    examples: {
      matches: [
        ['In fiscal 1990-91 it fell.', 'fiscal 1990-91 date FY1991'],
        ['In fiscal 1990 it fell.', 'fiscal 1990 date FY1990'],
        ['In the fiscal year it fell.', 'the fiscal year date FY2013'],
      ],
      mustNotMatch: ['In fiscal 12 it fell.', 'The financial plan failed.'],
    },
  },
  {
    name: 'period.fiscal-short',
    opens: 'fiscalYear',
    pattern: ['fiscalYear slash number', 'fiscalYear'],
    build: ({ first, next }, _, r) => {
      const year = valueAt(r, first, Class.fiscalYear)
      if (year === undefined) return undefined
      const isPair = next > first + 1
      if (isPair && digitsAt(r, next - 1) !== (year + 1) % 100) return undefined
      return { first, next, kind: 'date', value: stated(`FY${isPair ? year + 1 : year}`) }
    },
    examples: {
      matches: [
        ['Aid was cut in FY06.', 'FY06 date FY2006'],
        ['Aid was cut in FY2006.', 'FY2006 date FY2006'],
        ['Aid was cut in FY06/07.', 'FY06/07 date FY2007'],
        ['Aid was cut in FY99/00.', 'FY99/00 date FY2000'],
      ],
      mustNotMatch: ['Order the FY2150.'],
    },
  },
  {
    name: 'period.season',
    opens: 'definite season',
    pattern: 'definite? season',
    build: ({ first }, _, r) => readSeason(r, first),
    examples: {
      matches: [
        ['In the summer of 1998 it fell.', 'the summer of 1998 date 1998-SU'],
        ['It fell in the winter.', 'the winter date 2013-WI'],
        ['It will open in spring.', 'spring date 2013-SP'],
      ],
      mustNotMatch: ['Prices fall and spring up.', 'He led the summer of love.'],
    },
  },
]
