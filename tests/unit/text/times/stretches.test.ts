import { describe, expect, test } from 'vitest'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'stretches up to a date:',
  [
    [
      'In the first 31 days of March it rained.',
      'the first 31 days of March = 2025-03-01/2025-03-31',
    ],
    [
      'In the last 31 days of March it rained.',
      'the last 31 days of March = 2025-03-01/2025-03-31',
    ],
    [
      'In the first two days of March it rained.',
      'the first two days of March = 2025-03-01/2025-03-02',
    ],
    [
      'In the first three weeks of 2024 it rained.',
      'the first three weeks of 2024 = 2024-01-01/2024-01-21',
    ],
    ['In the first 53 weeks of 2024 it rained.', 'the first 53 weeks of 2024 = null'],
    ['In two weeks to April 2024 it rained.', 'two weeks to April 2024 = null'],
    ['In the two days to Jan. 15 it rained.', 'two days to Jan. 15 = 2025-01-14/2025-01-15'],
  ],
  '2025-08-30',
)

reads('stretches up to a date, in another year:', [
  ['In the week to Sunday it rose.', 'the week to Sunday = 2006-03-06/2006-03-12'],
  [
    'In the six months ended on June 30, 2005 it rose.',
    'six months ended on June 30, 2005 = 2005-01/2005-06',
  ],
  ['In the year ended 30 June 2005 it rose.', 'the year ended 30 June 2005 = 2004-07/2005-06'],
  ['In the 12 months through May 2005 it rose.', '12 months through May 2005 = 2004-06/2005-05'],
])

describe('"by" and "until"', () => {
  test.each([
    ['The yard confirmed it finished the hull by the end of January.', '2013-01'],
    ['The mill finished the work by January.', '2013-01'],
    ['Dorn cleared the road by Monday.', '2013-03-18'],
    ['The road was cleared by Monday.', '2013-03-18'],
    ['The mill promised the parts by June.', '2013-06'],
    ['The parts are to be shipped by June.', '2013-06'],
    ['She served as mayor until June.', '2012-06'],
    ['The pool remained closed until Monday.', '2013-03-25'],
    ['The pool was closed till Monday.', '2013-03-25'],
  ])('%s', (text, value) => {
    expect(timesOfFriday(text).at(-1)?.[1]).toBe(value)
  })
})

describe('stretches up to a date', () => {
  test.each([
    ['In the three months to February sales rose.', 'three months to February', '2012-12/2013-02'],
    [
      'In the six months to June 30, 2012 sales rose.',
      'six months to June 30, 2012',
      '2012-01/2012-06',
    ],
    ['In the two months to Jan. 15 sales rose.', 'two months to Jan. 15', '2012-11-16/2013-01-15'],
    ['In the 13 weeks to Jan. 26 sales rose.', '13 weeks to Jan. 26', '2012-10-28/2013-01-26'],
    ['In the year to February sales rose.', 'the year to February', '2012-03/2013-02'],
    ['In the quarter to February sales rose.', 'the quarter to February', '2012-12/2013-02'],
    [
      'In the two quarters to December 2012 it grew.',
      'two quarters to December 2012',
      '2012-07/2012-12',
    ],
  ])('%s', (text, surface, value) => {
    expect(timesOfFriday(text)).toEqual([[surface, value]])
  })

  test.each([
    [
      'In the first nine months of 2007 it rose.',
      'the first nine months of 2007',
      '2007-01/2007-09',
    ],
    [
      'In the first three months of last year it rose.',
      'the first three months of last year',
      '2012-01/2012-03',
    ],
    ['In the last two months of 2012 it rose.', 'the last two months of 2012', '2012-11/2012-12'],
    [
      'In the first 10 days of March it rose.',
      'the first 10 days of March',
      '2013-03-01/2013-03-10',
    ],
    [
      'In the last two weeks of 2012 it rose.',
      'the last two weeks of 2012',
      '2012-12-18/2012-12-31',
    ],
    ['In the first six months of March it rose.', 'the first six months of March', null],
  ])('the first or last part of what is longer: %s', (text, surface, value) => {
    expect(timesOfFriday(text)).toEqual([[surface, value]])
  })

  test.each([
    ['The last two days of the trial were long.', [['The last two days', 'P2D']]],
    ['In the last few months of 2007 it rose.', [['the last few months', 'PXM']]],
    ['In the first nine months, 2012 was dull.', [['the first nine months', 'P9M']]],
    ['In the first two years of 2000 students it fell.', [['the first two years', 'P2Y']]],
  ])('not of what is no date: %s', (text, times) => {
    expect(timesOfFriday(text).slice(0, 1)).toEqual(times)
  })

  test('a length without a date after "to" stays one', () => {
    expect(timesOfFriday('They had three months to pay.')).toEqual([['three months', 'P3M']])
  })
})

reads('parts of a year or month that it holds, and those that it does not:', [
  ['In the first 12 months of 2004 it rose.', 'the first 12 months of 2004 = 2004-01/2004-12'],
  ['In the first 13 months of 2004 it rose.', 'the first 13 months of 2004 = null'],
  ['In the first two months of May 2004 it rose.', 'the first two months of May 2004 = null'],
  [
    'In the last 30 days of March 2004 it rose.',
    'the last 30 days of March 2004 = 2004-03-02/2004-03-31',
  ],
  ['In the first two hours of 2004 it rose.', 'the first two hours of 2004 = null'],
  ['In two hours to February it rose.', 'two hours to February = null'],
  ['In zero months to February it rose.', 'zero months = P0M', 'February = 2006-02'],
  ['In the one month to February it rose.', 'one month to February = 2006-02/2006-02'],
  [
    'In three months to June 29, 2004 it rose.',
    'three months to June 29, 2004 = 2004-03-30/2004-06-29',
  ],
])
