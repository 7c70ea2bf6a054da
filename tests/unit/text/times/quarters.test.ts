import { describe, expect, test } from 'vitest'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'quarters and halves of years:',
  [
    ['The fiscal second quarter was dull.', 'The fiscal second quarter = 2025-Q2'],
    ['The second fiscal quarter was dull.', 'The second fiscal quarter = 2025-Q2'],
    ['The second quarter of fiscal 2024 was dull.', 'The second quarter of fiscal 2024 = 2024-Q2'],
    ['The second quarter of the year was dull.', 'The second quarter of the year = 2025-Q2'],
    ['The second quarter, 2024, was dull.', 'The second quarter, 2024 = 2024-Q2'],
    ['The third half was dull.'],
    ['The second half of last year was dull.', 'The second half of last year = 2024-H2'],
    ['In the first half of the year it rained.', 'the first half of the year = 2025-H1'],
    ['In 3Q 2005 it rained.', '3Q 2005 = 2005-Q3'],
    ['In FY2024/25 it rained.', 'FY2024/25 = FY2025'],
    ['It grew in the third quarter of 2005.', 'the third quarter of 2005 = 2005-Q3'],
    ['It grew in the third quarter of last year.', 'the third quarter of last year = 2024-Q3'],
    ['It grew in the third quarter.', 'the third quarter = 2025-Q3'],
    ['It grew in the fourth quarter.', 'the fourth quarter = 2024-Q4'],
    ['It will grow in the fourth quarter.', 'the fourth quarter = 2025-Q4'],
    ['It will grow in the first quarter.', 'the first quarter = 2026-Q1'],
    ['It grew in the first quarter.', 'the first quarter = 2025-Q1'],
    ['It grew in the first half of 2011.', 'the first half of 2011 = 2011-H1'],
  ],
  '2025-08-30',
)

reads('quarters and halves of years, in another year:', [
  ['Lund Q3 sales fell.', 'Q3 = 2005-Q3'],
  ['Sales rose in H1 2005 and 2H 2005.', 'H1 2005 = 2005-H1', '2H 2005 = 2005-H2'],
  ['Sales rose in Q1’05.', 'Q1’05 = 2005-Q1'],
  ['Sales rose in Q1 FY05.', 'Q1 FY05 = 2005-Q1'],
  ['In the half year to June 2005 it rose.', 'half year to June 2005 = 2005-01/2005-06'],
  ['It fell in fiscal 2004-05 and by mid-year.', 'fiscal 2004-05 = FY2005', 'mid-year = 2006'],
])

describe('decades and quarters that are no times', () => {
  test.each([
    'The driver, who is in her late 20s, was unhurt.',
    'A man in his early-to-mid 40s was hurt.',
    'Most are in their 30s and 40s.',
    'The woman’s 60s were hard.',
    'Highs will be in the 70s.',
    'Three-quarters of nurses agreed.',
    'Three quarters of the nurses agreed.',
    'One-quarter agreed.',
    'The last day was the best.',
    'They will come sooner or later.',
    'In later stages it hurt.',
  ])('%s', (text) => {
    expect(timesOfFriday(text)).toEqual([])
  })

  test.each([
    ['They sang songs of the late ’80s.', [['the late ’80s', '198']]],
    ['It began in the late 70s.', [['the late 70s', '197']]],
    ['It fell after two quarters of losses.', [['two quarters', 'P2Q']]],
    ['It fell for four quarters of the cycle.', [['four quarters', 'P4Q']]],
  ])('but %s', (text, times) => {
    expect(timesOfFriday(text)).toEqual(times)
  })
})
