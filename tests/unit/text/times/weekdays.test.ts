import { describe, expect, test } from 'vitest'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'days of the week:',
  [
    ['On Monday of last week it rained.', 'Monday of last week = 2025-08-18'],
    ['On Monday 25 August it rained.', 'Monday 25 August = 2025-08-25'],
    ['In USA Today it said so.'],
    ['It shut on Friday evening.', 'Friday evening = 2025-08-29TEV'],
    ['It shut on Friday in the evening.', 'Friday in the evening = 2025-08-29TEV'],
    ['It shut on Friday noon.', 'Friday noon = 2025-08-29T12:00'],
    ['It would have rained on Monday.', 'Monday = 2025-08-25'],
    ['It may have rained on Monday.', 'Monday = 2025-08-25'],
    ['He will, he said on Monday, leave.', 'Monday = 2025-08-25'],
    ['The vote planned for Monday was lost.', 'Monday = 2025-09-01'],
    ['He is to speak Monday.', 'Monday = 2025-09-01'],
    ['He has spoken Monday.', 'Monday = 2025-08-25'],
    ['He spoke Monday.', 'Monday = 2025-08-25'],
    ['He might speak Monday.', 'Monday = 2025-09-01'],
    ['He will have spoken by Monday.', 'Monday = 2025-09-01'],
  ],
  '2025-08-30',
)

reads('days of the week, in another year:', [
  ['Fast forward two days to Sunday.', 'two days = P2D', 'Sunday = 2006-03-12'],
  ['On Tuesday it is best in the morning.', 'Tuesday = 2006-03-14', 'the morning = 2006-03-14TMO'],
  ['It is open on weekdays.', 'weekdays = XXXX-WXX-WD'],
  ['They sing on Thursday nights.', 'Thursday nights = XXXX-WXX-4TNI'],
  ['It never rains on a Sunday.', 'Sunday = XXXX-WXX-7'],
  ['They sing on Thursday night.', 'Thursday night = 2006-03-16TNI'],
  ['A Monday meeting was held.', 'Monday = 2006-03-13'],
  ['He saw Saturday Night Mills and the Mail on Sunday.'],
  ['They said so on Sunday.', 'Sunday = 2006-03-12'],
])

describe('a weekday and what tells which one', () => {
  test.each([
    ['The fair runs until Wednesday next week.', 'Wednesday next week', '2013-03-27'],
    ['It rained on Tuesday of last week.', 'Tuesday of last week', '2013-03-12'],
    ['It rained on Tuesday the 19th.', 'Tuesday the 19th', '2013-03-19'],
    ['It rained on Wednesday 13th.', 'Wednesday 13th', '2013-03-13'],
    ['It rained on Tuesday, Jan. 10.', 'Tuesday, Jan. 10', '2012-01-10'],
    ['It rained on Monday, Jan. 7.', 'Monday, Jan. 7', '2013-01-07'],
    ['It rained on Monday, Jan. 10, 2012.', 'Monday, Jan. 10, 2012', '2012-01-10'],
    ['The Thursday before Easter is a holiday.', 'Thursday before Easter', '2013-03-28'],
    ['The Monday after Jan. 5 is a holiday.', 'Monday after Jan. 5', '2013-01-07'],
    ['It rained the day after Christmas.', 'the day after Christmas', '2012-12-26'],
    ['It rained the day before Feb. 9.', 'the day before Feb. 9', '2013-02-08'],
  ])('%s', (text, surface, value) => {
    expect(timesOfFriday(text)).toEqual([[surface, value]])
  })

  test('an ordinal that counts something names no day', () => {
    expect(timesOfFriday('It was Tuesday’s 19th meeting.')).toEqual([['Tuesday', '2013-03-19']])
    expect(timesOfFriday('He won on Tuesday 19th place.')).toEqual([['Tuesday', '2013-03-19']])
  })
})

reads('a weekday before or after a day is another one than that day:', [
  ['It met on the Monday before Aug. 22, 2005.', 'Monday before Aug. 22, 2005 = 2005-08-15'],
  ['It met on the Monday before Aug. 23, 2005.', 'Monday before Aug. 23, 2005 = 2005-08-22'],
  ['It met on the Monday after Aug. 22, 2005.', 'Monday after Aug. 22, 2005 = 2005-08-29'],
  ['It met on the Monday after Aug. 21, 2005.', 'Monday after Aug. 21, 2005 = 2005-08-22'],
  ['It met on the Thursday before Easter 2005.', 'Thursday before Easter 2005 = 2005-03-24'],
  ['It met on the Sunday before Easter 2005.', 'Sunday before Easter 2005 = 2005-03-20'],
  ['It met on the Sunday after Easter 2005.', 'Sunday after Easter 2005 = 2005-04-03'],
])

reads('a date beside its weekday is of the year in which it is that weekday:', [
  ['It met on Tuesday, Jan. 10.', 'Tuesday, Jan. 10 = 2006-01-10'],
  ['It met on Monday, Jan. 10.', 'Monday, Jan. 10 = 2005-01-10'],
  ['It met on Wednesday, Jan. 10.', 'Wednesday, Jan. 10 = 2007-01-10'],
  ['It met on Sunday, Jan. 10.', 'Sunday, Jan. 10 = 2006-01-10'],
])
