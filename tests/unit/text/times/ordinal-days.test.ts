import { describe, expect, test } from 'vitest'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'days by their number:',
  [
    ['It shut on the twenty-first of last month.', 'twenty-first of last month = 2025-07-21'],
    ['It shut on the 31st of last month.', '31st of last month = 2025-07-31'],
    ['It shut on the 32nd of last month.', '32nd of last month = null'],
    ['It shut on the thirty-first of next month.', 'thirty-first of next month = null'],
    ['It was July Fourth, 2020.', 'July Fourth, 2020 = 2020-07-04'],
    ['In 2024 August it rained.', '2024 August = 2024-08'],
    ['In 2024 Aug. 5 it rained.', '2024 Aug. 5 = 2024-08-05'],
    ['In 2024 Aug. 32 it rained.', '2024 Aug. = 2024-08'],
  ],
  '2025-08-30',
)

describe('days as ordinals', () => {
  test.each([
    ['It opened on March first.', 'March first', '2013-03-01'],
    ['On March first it opened.', 'March first', '2013-03-01'],
    ['It opened on April second, 2012.', 'April second, 2012', '2012-04-02'],
    ['It opened on the second of April 2012.', 'second of April 2012', '2012-04-02'],
    ['It opened on the 20th of last month.', '20th of last month', '2013-02-20'],
    ['It opened on the Fourth of July.', 'Fourth of July', '2012-07-04'],
  ])('%s', (text, surface, value) => {
    expect(timesOfFriday(text)).toEqual([[surface, value]])
  })

  test.each([
    ['In April third parties won.', [['April', '2012-04']]],
    ['In April first-time buyers won.', [['April', '2012-04']]],
    ['It was the first of April’s three debates.', [['April', '2012-04']]],
    ['It was the 30th of last month.', [['30th of last month', null]]],
  ])('not every ordinal beside a month: %s', (text, times) => {
    expect(timesOfFriday(text)).toEqual(times)
  })
})

reads('days of another month, at both ends of it:', [
  ['It shut on the 1st of last month.', '1st of last month = 2006-02-01'],
  ['It shut on the 28th of last month.', '28th of last month = 2006-02-28'],
  ['It shut on the 29th of last month.', '29th of last month = null'],
  ['It shut on the 0th of last month.', '0th of last month = null'],
])

reads(
  'days of another month, of no day of publication:',
  [['It shut on the 20th of last month.', '20th of last month = null']],
  null,
)
