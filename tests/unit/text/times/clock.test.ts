import { describe, expect, test } from 'vitest'
import { reads, timesOf, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'times of day:',
  [
    ['The gates open 8:30-10 p.m.', '8:30 = 2025-08-30T20:30', '10 p.m. = 2025-08-30T22:00'],
    ['They met from 9:15-10:45.', '9:15 = 2025-08-30T09:15'],
    ['The lead was 3:30.'],
    ['The train left at 2:30 Central.', '2:30 Central = 2025-08-30T02:30'],
    ['The train left at 2:30 local time.', '2:30 local time = 2025-08-30T02:30'],
    ['The train left at 2:30 GMT -3.', '2:30 GMT -3 = 2025-08-30T02:30-03:00'],
    ['The train left at 2:30 (GMT +8).', '2:30 (GMT +8) = 2025-08-30T02:30+08:00'],
    ['The train left at 2:30 (GMT +14).', '2:30 (GMT +14) = 2025-08-30T02:30+14:00'],
    ['The train left at 2:30 GMT +15.', '2:30 GMT = 2025-08-30T02:30Z'],
    ['The train left at 24:10.'],
    ['The train left at 23:59.', '23:59 = 2025-08-30T23:59'],
    ['The train left at 10:59.', '10:59 = 2025-08-30T10:59'],
    ['The train left at 10:60.'],
    ['The train left at 10:30:59 UTC.', '10:30:59 UTC = 2025-08-30T10:30:59Z'],
    ['The train left at 12 p.m.', '12 p.m. = 2025-08-30T12:00'],
    ['The train left at 13 p.m.'],
    ['The train left at 0 a.m.'],
    ['The train left at 12:05 a.m.', '12:05 a.m. = 2025-08-30T00:05'],
    ['The train left at 2359 GMT.', '2359 GMT = 2025-08-30T23:59Z'],
    ['The train left at 2360 GMT.'],
    ['The train left at 2400 GMT.'],
    ['The train left at 0800 hours.', '0800 hours = 2025-08-30T08:00'],
    ['The train left at 9-11 a.m.', '9 = 2025-08-30T09:00', '11 a.m. = 2025-08-30T11:00'],
    ['The train left at 11-1 p.m.', '11 = 2025-08-30T11:00', '1 p.m. = 2025-08-30T13:00'],
    ['The train left at 11-12 p.m.', '11 = 2025-08-30T11:00', '12 p.m. = 2025-08-30T12:00'],
    ['The train left at 10.30 p.m.', '10.30 p.m. = 2025-08-30T22:30'],
    ['The train left at 10.75 p.m.'],
  ],
  '2025-08-30',
)

reads('times of day, in another year:', [
  ['They met at 9:30 at night.', '9:30 = 2006-03-18T21:30'],
  [
    'They met at 3:15 in the afternoon.',
    '3:15 = 2006-03-18T15:15',
    'the afternoon = 2006-03-18TAF',
  ],
  ['He ran 2:30-3:20 hrs at 8:30 pace and scored at 7:14 of the game.'],
])

reads('four digits before what may be a zone', [
  ['He lives at 1908 Mt Vernon Road.', '1908 = 1908'],
  ['The 2012 Pacific season began.', '2012 = 2012'],
  ['The train left at 0830 ET.', '0830 ET = 2006-03-18T08:30'],
  ['Date: Thu, 7 Feb 2002 11:09:01 -0500 (EST)', 'Thu, 7 Feb 2002 = 2002-02-07'],
])

describe('clocks on a day', () => {
  test.each([
    ['It left at 10:30 on 3 May 2011.', '2011-05-03T10:30'],
    ['It left at 10:30:15 on 3 May 2011.', '2011-05-03T10:30:15'],
    ['It left at 5 p.m. on 3 May 2011.', '2011-05-03T17:00'],
    ['It left at 5pm on 3 May 2011.', '2011-05-03T17:00'],
    ['It left at 12 a.m. on 3 May 2011.', '2011-05-03T00:00'],
    ['It left at 12 p.m. on 3 May 2011.', '2011-05-03T12:00'],
    ['It left at 10.30 p.m. on 3 May 2011.', '2011-05-03T22:30'],
    ['It left at 7 o’clock on 3 May 2011.', '2011-05-03T07:00'],
    ['It left at 0800 UTC on 3 May 2011.', '2011-05-03T08:00Z'],
    ['It left at noon on 3 May 2011.', '2011-05-03T12:00'],
    ['It left at midnight on 3 May 2011.', '2011-05-03T00:00'],
  ])('%s', (text, value) => {
    expect(timesOf(text, '2025-08-30').map((time) => time.split(' = ')[1])).toEqual([value])
  })

  test.each(['They won 10:75.', 'It left at 25:10.', 'He ran it in 3.30 of them.'])(
    'none in: %s',
    (text) => {
      expect(timesOf(text, '2025-08-30')).toEqual([])
    },
  )
})

describe('clocks', () => {
  test.each([
    ['The bar opens at 16hrs.', [['16hrs', '2013-03-22T16:00']]],
    ['They worked for 16hrs.', [['16hrs', 'PT16H']]],
    ['It began at 1600 hours.', [['1600 hours', '2013-03-22T16:00']]],
    ['They worked 1600 hours.', [['1600 hours', 'PT1600H']]],
    [
      'It ran 9-11 a.m.',
      [
        ['9', '2013-03-22T09:00'],
        ['11 a.m.', '2013-03-22T11:00'],
      ],
    ],
    [
      'It ran from 2:30 to 4 p.m.',
      [
        ['2:30', '2013-03-22T14:30'],
        ['4 p.m.', '2013-03-22T16:00'],
      ],
    ],
    [
      'It ran 11-1 p.m.',
      [
        ['11', '2013-03-22T11:00'],
        ['1 p.m.', '2013-03-22T13:00'],
      ],
    ],
    ['They won 3 to 2 at 5 p.m.', [['5 p.m.', '2013-03-22T17:00']]],
    ['It fell in morning trading.', [['morning', '2013-03-22TMO']]],
    ['It cost much in evening dresses.', []],
  ])('%s', (text, times) => {
    expect(timesOfFriday(text)).toEqual(times)
  })

  test('a market opens on the day told of', () => {
    expect(
      timesOfFriday('On Wednesday it fell. It rose in early afternoon trading.').at(-1)?.[1],
    ).toBe('2013-03-20TAF')
    expect(timesOfFriday('On March 5 it fell. It rose in morning trading.').at(-1)?.[1]).toBe(
      '2013-03-22TMO',
    )
  })
})

reads(
  'two times of day with a hyphen are a range where both have minutes and nothing is counted:',
  [
    ['The gates open 9:15-10:45.', '9:15 = 2006-03-18T09:15'],
    ['The gates open 9:15-10 boats.'],
    ['It ran 9:15-10:45 hours.'],
  ],
)
