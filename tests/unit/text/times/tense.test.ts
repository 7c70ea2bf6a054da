import { describe, expect, test } from 'vitest'
import { readsUpTo, timesOf, timesOfFriday } from '../../../support/times-of-texts.ts'

describe('what looks ahead', () => {
  test.each([
    ['The next round is due to start in mid-December.', 'mid-December = 2006-12'],
    ['The trial is expected to end in July.', 'July = 2006-07'],
    ['Please call the mill on Monday.', 'Monday = 2006-03-20'],
    ['How about lunch on Monday?', 'Monday = 2006-03-20'],
    ['Let’s meet on Monday.', 'Monday = 2006-03-20'],
    ['I am having lunch with Ada on Monday.', 'Monday = 2006-03-20'],
    ['Snow is forecast to fall on Monday.', 'Monday = 2006-03-20'],
    ['They could open the shop on Monday.', 'Monday = 2006-03-20'],
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
    ['They could not open the shop on Monday.', 'Monday = 2006-03-13'],
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

describe('what had happened inside a clause that looks ahead', () => {
  test.each([
    ['The guild vowed to keep the bridge, calling Monday’s raid a crime.', '2013-03-18'],
    ['The guild vowed to keep the bridge, leaving the camp on Monday.', '2013-03-18'],
    [
      'A firm was hired to sift the wreckage from the Oct. 13 collision that sank a ferry.',
      '2012-10-13',
    ],
    ['She wanted to race again after breaking her wrist in June.', '2012-06'],
    ['She wanted to race again after having her wrist set in June.', '2012-06'],
    ['Two of them tried to flee on Monday.', '2013-03-18'],
    ['According to police on Monday nobody was hurt.', '2013-03-18'],
    ['Shares fell more than expected in June.', '2012-06'],
    ['They unveiled the plan on Monday.', '2013-03-18'],
    ['She set a record on Monday.', '2013-03-18'],
    ['He could have left on Monday.', '2013-03-18'],
    ['Nothing has moved since Monday, and it will not.', '2013-03-18'],
    ['The fire was due to a leak on Monday.', '2013-03-18'],
    ['Dorn beat Lind on Monday.', '2013-03-18'],
  ])('%s', (text, value) => {
    expect(timesOfFriday(text).at(-1)?.[1]).toBe(value)
  })
})

describe('what lies ahead', () => {
  test.each([
    ['The vote will be held on Monday.', '2013-03-25'],
    ['Dorn will beat Lind on Monday.', '2013-03-25'],
    ['Analysts see a good chance of a rate cut in June.', '2013-06'],
    ['There is talk about the probability that rates move in June.', '2013-06'],
    ['The museum opens Monday.', '2013-03-25'],
    ['The two are meeting Monday.', '2013-03-25'],
    ['It is set to open on Monday.', '2013-03-25'],
    ['It is due to open on Monday.', '2013-03-25'],
    ['The clerk has to leave on Monday.', '2013-03-25'],
    ['The guild plans for a fair in June.', '2013-06'],
    ['Shares fell ahead of Monday’s report.', '2013-03-25'],
    ['The bridge, closed by the flood, will have been mended in June.', '2013-06'],
  ])('%s', (text, value) => {
    expect(timesOfFriday(text).at(-1)?.[1]).toBe(value)
  })
})

readsUpTo('the tense of its clause, as far as its verb stands:', [
  ['The firm will <slowly> meet on Monday.', 11, 'Monday = 2006-03-20', 'Monday = 2006-03-13'],
  ['On Monday <slowly> the firm will meet.', 7, 'Monday = 2006-03-20', 'Monday = 2006-03-13'],
])

readsUpTo('"by" and "until", as far as the verb stands that tells what was over:', [
  ['The mill had <slowly> been shut by Monday.', 10, 'Monday = 2006-03-13', 'Monday = 2006-03-20'],
  ['She served <slowly> there until Monday.', 5, 'Monday = 2006-03-13', 'Monday = 2006-03-20'],
])
