import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'
import { timesOf, timesOfFriday } from '../../../support/times-of-texts.ts'

const readsLater = (text: string) => timesOf(text, '2024-11-02')

describe('days that are told without their year', () => {
  test.each([
    ['He was held after the Jan. 6 riot.', 'Jan. 6 = 2021-01-06'],
    ['He was held after the Oct. 7 attack.', 'Oct. 7 = 2023-10-07'],
    ['He was held after the Sept. 11, 2012 attack.', 'Sept. 11, 2012 = 2012-09-11'],
    ['He was held on Oct. 7.', 'Oct. 7 = 2024-10-07'],
  ])('%s', (text, time) => {
    expect(readsLater(text)).toEqual([time])
  })
})

describe('a year told from this one', () => {
  test.each([
    ['It rained on 5 January last year.', [['5 January last year', '2012-01-05']]],
    ['It rained on Jan. 5 of this year.', [['Jan. 5 of this year', '2013-01-05']]],
    [
      'It rained on Jan. 5 and 6 last year.',
      [
        ['Jan. 5', '2012-01-05'],
        ['6 last year', '2012-01-06'],
      ],
    ],
    [
      'It rained in April and May last year.',
      [
        ['April', '2012-04'],
        ['May last year', '2012-05'],
      ],
    ],
    [
      'It rained in November and January of next year.',
      [
        ['November', '2013-11'],
        ['January of next year', '2014-01'],
      ],
    ],
    ['March this year was cold.', [['March this year', '2013-03']]],
    [
      'In June, last year was recalled.',
      [
        ['June', '2012-06'],
        ['last year', '2012'],
      ],
    ],
  ])('%s', (text, times) => {
    expect(timesOfFriday(text)).toEqual(times)
  })

  test('without a publication the day is kept', () => {
    expect(findTimes(readText('It rained on 5 January last year.', 'en'))).toMatchObject([
      { value: 'XXXX-01-05' },
    ])
    expect(findTimes(readText('It rained in May last year.', 'en'))).toMatchObject([
      { value: 'XXXX-05' },
    ])
  })
})
