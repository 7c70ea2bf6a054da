import { describe, expect, test } from 'vitest'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'lists of days:',
  [['On 3, 5 and 9 March it rained.', '3 = 2025-03-03', '5 = 2025-03-05', '9 March = 2025-03-09']],
  '2025-08-30',
)

reads('lists of days, in another year:', [
  ['They met on 3rd and 4th March 2005.', '3rd = 2005-03-03', '4th March 2005 = 2005-03-04'],
])

describe('lists and ranges of days', () => {
  test.each([
    ['It opened on March 3, 5 and 9.', ['2013-03-03', '2013-03-05', '2013-03-09']],
    ['It opened on March 3, 5 and 9, 2012.', ['2012-03-03', '2012-03-05', '2012-03-09']],
    ['It opened on Sept. 3 & 4, 2012.', ['2012-09-03', '2012-09-04']],
    ['It opened on 3, 5 and 9 March 2012.', ['2012-03-03', '2012-03-05', '2012-03-09']],
    ['It lay there from 10 to 12 August 2012.', ['2012-08-10', '2012-08-12']],
    ['It lay there from 10 August to 12 September 2011.', ['2011-08-10', '2011-09-12']],
    ['It lay there from 10 December to 12 January 2012.', ['2011-12-10', '2012-01-12']],
    ['It lay there on 10-12 August 2012.', ['2012-08-10/2012-08-12']],
  ])('%s', (text, values) => {
    expect(timesOfFriday(text).map(([, value]) => value)).toEqual(values)
  })

  test.each([
    ['On March 3, 5 and 9 people fell ill.', [['March 3', '2013-03-03']]],
    ['On March 3, 5 percent stayed home.', [['March 3', '2013-03-03']]],
    ['On March 3, 2 and 9 were sold.', [['March 3', '2013-03-03']]],
    ['It rose from 3 to 5 in March 2012.', [['March 2012', '2012-03']]],
    [
      'On Feb. 9, 28 and 31 were sold.',
      [
        ['Feb. 9', '2013-02-09'],
        ['28', '2013-02-28'],
      ],
    ],
  ])('not what counts something: %s', (text, times) => {
    expect(timesOfFriday(text)).toEqual(times)
  })
})

reads('lists of days, at both sides of how many they are:', [
  [
    'It shut on March 1, 2, 3, 4, 5 and 6, 2004.',
    'March 1 = 2004-03-01',
    '2 = 2004-03-02',
    '3 = 2004-03-03',
    '4 = 2004-03-04',
    '5 = 2004-03-05',
    '6, 2004 = 2004-03-06',
  ],
  [
    'It shut on March 1, 2, 3, 4, 5, 6 and 7, 2004.',
    'March 1 = 2006-03-01',
    '2 = 2004-03-02',
    '3 = 2004-03-03',
    '4 = 2004-03-04',
    '5 = 2004-03-05',
    '6 = 2004-03-06',
    '2004 = 2004',
  ],
  [
    'It shut on 1, 2, 3, 4, 5, 6 and 7 March 2004.',
    '2 = 2004-03-02',
    '3 = 2004-03-03',
    '4 = 2004-03-04',
    '5 = 2004-03-05',
    '6 = 2004-03-06',
    '7 March 2004 = 2004-03-07',
  ],
])
