import { describe, expect, test } from 'vitest'
import { timesOf } from '../../../support/times-of-texts.ts'

describe('what looks ahead', () => {
  test.each([
    ['The next round is due to start in mid-December.', 'mid-December = 2006-12'],
    ['The trial is expected to end in July.', 'July = 2006-07'],
    ['Please call the mill on Monday.', 'Monday = 2006-03-20'],
    ['How about lunch on Monday?', 'Monday = 2006-03-20'],
    ['Let’s meet on Monday.', 'Monday = 2006-03-20'],
    ['I am having lunch with Ada on Monday.', 'Monday = 2006-03-20'],
    ['Snow is forecast to fall on Monday.', 'Monday = 2006-03-20'],
    ['The vote is Monday.', 'Monday = 2006-03-20'],
    ['The vote was moved to Monday.', 'Monday = 2006-03-20'],
    ['A strike was called for Monday.', 'Monday = 2006-03-20'],
  ])('%s', (text, time) => {
    expect(timesOf(text)).toEqual([time])
  })
})

describe('what looks back', () => {
  test.each([
    ['The end of it was due to a fall in July.', 'July = 2005-07'],
    ['He let us in on Monday.', 'Monday = 2006-03-13'],
    ['We dined there for Monday lunch.', 'Monday = 2006-03-13'],
    ['A forecast on Monday said so.', 'Monday = 2006-03-13'],
    ['Bonds rose to yield 2.1%, down from 2.3% late on Monday.', 'late on Monday = 2006-03-13'],
    ['They hope to sell more than 12 boats sold on Monday.', 'Monday = 2006-03-13'],
    ['The town used a trick Monday to raise the levy.', 'Monday = 2006-03-13'],
    ['He walked to Monday’s game.', 'Monday = 2006-03-13'],
    ['The mill fell in the Sept. 11 attacks.', 'Sept. 11 = 2001-09-11'],
    ['The mill fell on Sept. 11.', 'Sept. 11 = 2005-09-11'],
    ['The mill fell in the Jan. 6 riot.', 'Jan. 6 = 2006-01-06'],
  ])('%s', (text, time) => {
    expect(timesOf(text)).toEqual([time])
  })
})

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
