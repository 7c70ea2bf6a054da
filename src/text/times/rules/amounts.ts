import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { durationOf, readAmount } from '../amounts.ts'
import type { TimeRule } from '../draft.ts'
import { digitsAt, partOfDayAt, shiftAt } from '../parts.ts'
import { readRelative } from '../relative.ts'
import { fromAnchor, fromNow, stated, withPart } from '../resolve.ts'
import {
  isClauseEnd,
  isRate,
  moved,
  readAbout,
  readBarePlural,
  readDuration,
  readShifted,
} from '../spans.ts'

/** Before all that begins with an article: "the past" is less than "the past decade". */
export const relativeRules: readonly TimeRule[] = [
  {
    name: 'relative',
    opens: 'relativeTime timeDeterminer',
    pattern: ['relativeTime', 'timeDeterminer relativeTime'],
    build: ({ first }, _, r) => readRelative(r, first),
    examples: {
      matches: [
        ['He left last week.', 'last week date 2013-W11'],
        ['It grew over the past five trading days.', 'the past five trading days duration P5D'],
        ['He left this past Monday.', 'this past Monday date 2013-03-18'],
        ['He left last May 5.', 'last May 5 date 2012-05-05'],
        ['He left last fall.', 'last fall date 2012-FA'],
        ['He left last night.', 'last night time 2013-03-21TNI'],
        ['He will leave in the coming weeks.', 'the coming weeks date FUTURE_REF'],
        ['He left on March 5. The next day he died.', 'The next day date 2013-03-06'],
        ['It rose in the past decade.', 'the past decade duration P10Y'],
        ['It rose in the last hour.', 'the last hour duration PT1H'],
      ],
      mustNotMatch: [
        'The last day was the best.',
        'At the last minute he left.',
        'At this second he left.',
      ],
    },
  },
]

/** How long, and how long ago. */
export const amountRules: readonly TimeRule[] = [
  {
    name: 'amount.shifted',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount> timeShift',
    build: ({ first }, _, r) => readShifted(r, first),
    examples: {
      matches: [
        ['He left two years ago.', 'two years ago date 2011'],
        ['He fell on March 5. Three days later he died.', 'Three days later date 2013-03-08'],
        ['He left two and a half years ago.', 'two and a half years ago date 2010-09'],
        ['He left several years ago.', 'several years ago date PAST_REF'],
      ],
      mustNotMatch: ['He left two days before the vote.', 'It came two days earlier than planned.'],
    },
  },
  {
    name: 'amount.nights',
    opens: 'article number',
    pattern: '(article | number) nightWord timeShift',
    build: ({ first, next }, _, r) => {
      const shift = shiftAt(r, next - 1)
      const count = is(r, first, Class.article) ? 1 : digitsAt(r, first)
      if (!shift || !count || (is(r, next - 1, Class.clausalShift) && !isClauseEnd(r, next)))
        return undefined
      const day = (shift.isAnchored ? fromAnchor : fromNow)('D', shift.n * count)
      return { first, next, kind: 'time', value: withPart(day, partOfDayAt(r, first + 1) ?? '') }
    },
    examples: {
      matches: [
        ['He won on March 5. She had won a night earlier.', 'a night earlier time 2013-03-04TNI'],
      ],
      mustNotMatch: ['He left a night before the vote.'],
    },
  },
  {
    name: 'amount.from-now',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount> fromNow',
    build: ({ first, next }, _, r) => {
      const amount = readAmount(r, first)
      return (
        amount && { first, next, kind: 'date', value: moved(amount, { n: 1, isAnchored: false }) }
      )
    },
    examples: {
      matches: [['Two weeks from now it opens.', 'Two weeks from now date 2013-W14']],
      mustNotMatch: ['Two weeks from Paris it broke.'],
    },
  },
  {
    name: 'amount.rate',
    opens: 'article',
    pattern: 'article calendarUnit',
    build: ({ first, next }, _, r) => {
      const amount = readAmount(r, first)
      return amount && isRate(r, first, amount)
        ? { first, next, kind: 'set', value: stated(durationOf('1', amount.unit)) }
        : undefined
    },
    examples: {
      matches: [
        ['They meet twice a week.', 'a week set P1W'],
        ['It builds 15 a year.', 'a year set P1Y'],
        ['It grew 5% a year.', 'a year set P1Y'],
      ],
      mustNotMatch: ['It took him a year.'],
    },
  },
  {
    name: 'amount.duration',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount>',
    build: ({ first }, _, r) => readDuration(r, first),
    examples: {
      matches: [
        ['It took two and a half years.', 'two and a half years duration P2.5Y'],
        ['It took two years and three months.', 'two years and three months duration P2Y3M'],
        ['It took an hour ten minutes.', 'an hour ten minutes duration PT1H10M'],
        ['A 27-year contract.', '27-year duration P27Y'],
        ['It took several weeks.', 'several weeks duration PXW'],
        ['It took half a century.', 'half a century duration P50Y'],
        ['It took a year and a half.', 'a year and a half duration P1.5Y'],
        ['A year-long strike began. It was a two-year-long one.', 'two-year-long duration P2Y'],
        ['It took two to three years.', 'two to three years duration P2Y'],
      ],
      mustNotMatch: [
        'A 38-year-old man.',
        'Wait a second.',
        'A quarter of voters.',
        'The 2008 model year.',
      ],
    },
  },
  {
    name: 'amount.about',
    opens: 'aboutTime',
    pattern: 'aboutTime',
    build: ({ first }, _, r) => readAbout(r, first),
    examples: {
      matches: [
        ['It took just over a week.', 'just over a week duration P1W'],
        ['He left nearly two years ago.', 'nearly two years ago date 2011'],
      ],
      mustNotMatch: ['It rose about the week.'],
    },
  },
  {
    name: 'amount.bare-plural',
    opens: 'calendarUnit',
    pattern: 'calendarUnit',
    build: ({ first }, _, r) => readBarePlural(r, first),
    examples: {
      matches: [
        ['It grew for decades.', 'decades duration PXY'],
        ['He left decades ago.', 'decades ago date PAST_REF'],
        ['It fell over the years.', 'the years duration PXY'],
        ['It lasted hundreds of years.', 'years duration PXY'],
        ['It was years in the making.', 'years duration PXY'],
        ['Bitter months-long talks failed.', 'months-long duration PXM'],
        ['He left days after the vote.', 'days duration PXD'],
      ],
      mustNotMatch: ['Years pass. The years pass.', 'It is part of years.'],
    },
  },
]
