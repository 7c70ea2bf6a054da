import { describe, expect, test } from 'vitest'
import {
  fullYear,
  ordinalDay,
  persianDay,
  persianMonthOf,
  startOf,
  weekDay,
} from '../../../../src/text/dates/calendar.ts'
import { basicClockIn, clockIn } from '../../../../src/text/dates/clock.ts'
import { calendarYear } from '../../../../src/text/dates/day-at.ts'
import { findDay } from '../../../../src/text/dates/days.ts'
import { momentOf } from '../../../../src/text/dates/moment.ts'
import { readingOf } from '../../../../src/text/dates/reading.ts'
import { isDateLine, readDate } from '../../../../src/text/dates/value.ts'

const iso = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, 10)

describe('days of the calendar', () => {
  test.each([
    [2025, 1, 1, '2025-01-01'],
    [2025, 12, 31, '2025-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1, 1, 1, '0001-01-01'],
    [99, 3, 4, '0099-03-04'],
    [9_999, 12, 31, '9999-12-31'],
    [2025, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2025, 4, 31, undefined],
    [2025, 0, 1, undefined],
    [2025, 13, 1, undefined],
    [2025, 1, 0, undefined],
    [2025, 1, 32, undefined],
    [0, 1, 1, undefined],
    [10_000, 1, 1, undefined],
  ])('%d-%d-%d is %s', (year, month, day, expected) => {
    expect(iso(startOf(year, month, day))).toBe(expected)
  })

  test.each([
    ['2025', 2025],
    ['49', 2049],
    ['50', 1950],
    ['99', 1999],
    ['00', 2000],
    ['125', 2025],
  ])('the year %s is %d', (digits, year) => {
    expect(fullYear(digits)).toBe(year)
  })

  test.each([
    ['2568', 2025],
    ['2443', 1900],
    ['2600', 2057],
    ['2442', 2442],
    ['2601', 2601],
  ])('the year %s is %d, by the Thai calendar where it is none of ours', (digits, year) => {
    expect(calendarYear(digits)).toBe(year)
  })

  test.each([
    [2025, 1, '2025-01-01'],
    [2025, 73, '2025-03-14'],
    [2024, 366, '2024-12-31'],
    [2025, 0, undefined],
    [2025, 365, '2025-12-31'],
    [2025, 366, undefined],
    [1900, 366, undefined],
    [2024, 367, undefined],
    [9999, 365, '9999-12-31'],
    [9999, 366, undefined],
    [0, 1, undefined],
  ])('day %2$d of %1$d', (year, ordinal, expected) => {
    expect(iso(ordinalDay(year, ordinal))).toBe(expected)
  })

  test.each([
    [2025, 1, 1, '2024-12-30'],
    [2025, 11, 5, '2025-03-14'],
    [2026, 53, 7, '2027-01-03'],
    [2021, 1, 1, '2021-01-04'],
    [2023, 1, 1, '2023-01-02'],
    [2025, 0, 1, undefined],
    [2025, 52, 7, '2025-12-28'],
    [2025, 53, 1, undefined],
    [2020, 53, 7, '2021-01-03'],
    [2026, 54, 1, undefined],
  ])('year %d, week %d, day %d', (year, week, day, expected) => {
    expect(iso(weekDay(year, week, day))).toBe(expected)
  })

  test('every day of the Persian calendar of ten years is the runtime’s', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    const wrong: string[] = []
    for (let time = Date.UTC(2019, 2, 21); time < Date.UTC(2029, 2, 21); time += 86_400_000) {
      const [month = 0, day = 0, year = 0] = format.format(time).split(/\D+/u).map(Number)
      if (persianDay(year, month, day) !== time) wrong.push(format.format(time))
    }

    expect(wrong).toEqual([])
    expect(persianDay(1403, 13, 1)).toBeUndefined()
    expect(persianDay(1403, 1, 32)).toBeUndefined()
  })

  test('and its months are known by both names', () => {
    const named = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
    const afghan = 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(' ')
    const all = Array.from({ length: 12 }, (_, at) => at + 1)

    expect(named.map(persianMonthOf)).toEqual(all)
    expect(afghan.map(persianMonthOf)).toEqual(all)
    expect(persianMonthOf('امرداد')).toBe(5)
    expect(persianMonthOf('مهرماه')).toBe(7)
    expect(persianMonthOf('مارس')).toBeUndefined()
  })
})

const clock = (hour: number, minute = 0, second = 0) => ((hour * 60 + minute) * 60 + second) * 1_000

describe('times of day', () => {
  test.each([
    ['15:17', clock(15, 17), 'minute', 0, 5],
    ['at 15:17:33', clock(15, 17, 33), 'second', 3, 11],
    ['15:17:33.5', clock(15, 17, 33) + 500, 'second', 0, 10],
    ['15:17:33,25', clock(15, 17, 33) + 250, 'second', 0, 11],
    ['15.17', clock(15, 17), 'minute', 0, 5],
    ['15.17.33', clock(15, 17, 33), 'second', 0, 8],
    ['15h17', clock(15, 17), 'minute', 0, 5],
    ['15 h 17', clock(15, 17), 'minute', 0, 7],
    ['15h', clock(15), 'minute', 0, 3],
    ['15時17分', clock(15, 17), 'minute', 0, 6],
    ['15点', clock(15), 'minute', 0, 3],
    ['15시 17분', clock(15, 17), 'minute', 0, 7],
    ['15 Uhr', clock(15), 'minute', 0, 6],
    ['15.17 Uhr', clock(15, 17), 'minute', 0, 9],
    ['15:17 hrs', clock(15, 17), 'minute', 0, 9],
    ['3 pm', clock(15), 'minute', 0, 4],
    ['3:17 p.m.', clock(15, 17), 'minute', 0, 9],
    ['3.17 PM', clock(15, 17), 'minute', 0, 7],
    ['12 am', clock(0), 'minute', 0, 5],
    ['12 pm', clock(12), 'minute', 0, 5],
    ['15:17 pm', clock(15, 17), 'minute', 0, 8],
    ['오후 3:17', clock(15, 17), 'minute', 0, 7],
    ['오전 3:17', clock(3, 17), 'minute', 0, 7],
    ['下午3:17', clock(15, 17), 'minute', 0, 6],
    ['上午9:17', clock(9, 17), 'minute', 0, 6],
    ['晚上8点', clock(20), 'minute', 0, 4],
    ['凌晨3:17', clock(3, 17), 'minute', 0, 6],
    ['3:17 μ.μ.', clock(15, 17), 'minute', 0, 9],
    ['3:17 π.μ.', clock(3, 17), 'minute', 0, 9],
    ['3:17 م', clock(15, 17), 'minute', 0, 6],
    ['3:17 مساءً', clock(15, 17), 'minute', 0, 10],
    ['3:17 ص', clock(3, 17), 'minute', 0, 6],
    ['3:17 CH', clock(15, 17), 'minute', 0, 7],
    ['3:17 SA', clock(3, 17), 'minute', 0, 7],
    ['24:00', clock(24), 'minute', 0, 5],
    ['23:59:60', clock(23, 59, 59), 'second', 0, 8],
  ])('%s', (text, time, precision, start, end) => {
    expect(clockIn(text)).toEqual({ time, precision, start, end })
  })

  test.each([
    '',
    '15',
    '25:00',
    '24:01',
    '15:60',
    '15:17:61',
    '1.5',
    '15.1',
    '1,15:17',
    '+02:00',
    '15 hours',
    'version 1.2.3.4',
  ])('there is none in %j', (text) => {
    expect(clockIn(text)).toBeUndefined()
  })

  test.each([
    ['T101455', clock(10, 14, 55), 'second', 7],
    ['T1014', clock(10, 14), 'minute', 5],
    ['t10', clock(10), 'minute', 3],
    ['T101455.5', clock(10, 14, 55) + 500, 'second', 9],
  ])('%s, as ISO writes it', (text, time, precision, end) => {
    expect(basicClockIn(text)).toEqual({ time, precision, start: 0, end })
  })

  test.each(['101455', 'T10:14', 'T2500', 'T1060', 'xT1014'])('but not %s', (text) => {
    expect(basicClockIn(text)).toBeUndefined()
  })
})

describe('a day, wherever in a text', () => {
  test.each([
    ['on 2025-03-14, it', {}, '2025-3-14', 3, 13],
    ['2025/3/14', {}, '2025-3-14', 0, 9],
    ['2025. 3. 14.', {}, '2025-3-14', 0, 11],
    ['20250314', {}, '2025-3-14', 0, 8],
    ['20250314T101455', {}, '2025-3-14', 0, 8],
    ['2025年3月14日', {}, '2025-3-14', 0, 10],
    ['2025년 3월 14일', {}, '2025-3-14', 0, 12],
    ['令和7年3月14日', {}, '2025-3-14', 0, 9],
    ['令和元年5月1日', {}, '2019-5-1', 0, 8],
    ['平成31年4月1日', {}, '2019-4-1', 0, 9],
    ['昭和64年1月1日', {}, '1989-1-1', 0, 9],
    ['民國114年3月14日', {}, '2025-3-14', 0, 11],
    ['2025 оны 3 сарын 14', {}, '2025-3-14', 0, 19],
    ['2025 оны 3-р сарын 14', {}, '2025-3-14', 0, 21],
    ['14 tháng 3 năm 2025', {}, '2025-3-14', 0, 19],
    ['14 Thg 3, 2025', {}, '2025-3-14', 0, 14],
    ['14.3.2025', {}, '2025-3-14', 0, 9],
    ['14. 3. 25', {}, '2025-3-14', 0, 9],
    ['14-03-2025', {}, '2025-3-14', 0, 10],
    ['3-4-2025', {}, '2025-4-3', 0, 8],
    ['14/3/2025', {}, '2025-3-14', 0, 9],
    ['3/14/2025', {}, '2025-3-14', 0, 9],
    ['3/3/2025', {}, '2025-3-3', 0, 8],
    ['3/4/2025', { order: 'day' }, '2025-4-3', 0, 8],
    ['3/4/2025', { order: 'month' }, '2025-3-4', 0, 8],
    ['Tue 3/4/2025', {}, '2025-3-4', 4, 12],
    ['Thu 3/4/2025', {}, '2025-4-3', 4, 12],
    ['14/3/2568', {}, '2025-3-14', 0, 9],
    ['Fri Mar 14 16:05:00 2025', {}, '2025-3-14', 4, 10],
    ['Fri Mar 14 16:05:00 +0100 2025', {}, '2025-3-14', 4, 10],
    ['March 14, 2025', {}, '2025-3-14', 0, 14],
    ['the 14th of March 2025', {}, '2025-3-14', 4, 22],
    ['2025 March 14', {}, '2025-3-14', 0, 13],
    ['6 min | March 14, 2025', {}, '2025-3-14', 8, 22],
    ['14 Mar 25', {}, '2025-3-14', 0, 9],
    [
      '۲۴ اسفند ۱۴۰۳'.replaceAll(/[۰-۹]/gu, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))),
      {},
      '2025-3-14',
      0,
      13,
    ],
  ] as const)('%s', (text, options, day, start, end) => {
    const found = findDay(text, options)

    expect(`${found?.year}-${found?.month}-${found?.day}`).toBe(day)
    expect([found?.start, found?.end]).toEqual([start, end])
  })

  test.each([
    '3/4/2025',
    'Fri 3/4/2025',
    '2025-02-30',
    '31.4.2025',
    '1.2.3.2025',
    '14.3.2025.1',
    'March 14',
    '14 March 9:00',
    'March 2025',
    '120250314',
  ])('there is none in %s, or none that is certain', (text) => {
    expect(findDay(text, {})).toBeUndefined()
  })
})

describe('what a date is told as', () => {
  test.each([
    ['3 March 2025', true],
    ['Published on 3 March 2025', true],
    ['3 March 2025!', false],
    ['© 3 March 2025', false],
    ['On 3 March 2025 the lock of Velm was opened by its mayor, who said so', false],
    ['3 March', false],
    ['The lock', false],
  ])('%s is a line of it: %s', (line, is) => {
    expect(isDateLine(line)).toBe(is)
  })

  test('the finest of the same day gives the time, and all are kept', () => {
    const reading = readingOf([
      { raw: '2025', source: 'a' },
      { raw: '14 March 2025', source: 'b' },
      { raw: '14 March 2025 10:00', source: 'c' },
      { raw: 'nothing', source: 'd' },
    ])

    expect(reading).toMatchObject({ value: '2025-03-14T10:00:00Z', source: 'c' })
    expect(reading?.candidates.map(({ source }) => source)).toEqual(['a', 'b', 'c'])
    expect(readingOf([{ raw: 'nothing', source: 'd' }])).toBeUndefined()
    expect(readingOf([{ raw: '2025', source: 'a' }])?.value).toBe('2025')
  })

  test.each([
    ['14 Mar 2025 16:05 CET', '2025-03-14T15:05:00.000Z', true],
    ['14 Mar 2025 16:05', '2025-03-14T16:05:00.000Z', false],
    ['Mar 2025', '2025-03-01T00:00:00.000Z', false],
    ['16:05 14/03/2025', '2025-03-14T16:05:00.000Z', false],
    ['10/30/23', '2023-10-30T00:00:00.000Z', false],
    ['11 04 2020', '2020-04-11T00:00:00.000Z', false],
    ['Nov 16, 2020 EST', '2020-11-16T05:00:00.000Z', true],
  ])('%s, as a moment', (text, time, hasZone) => {
    const moment = momentOf(text)

    expect(moment && { time: new Date(moment.ms).toISOString(), hasZone: moment.hasZone }).toEqual({
      time,
      hasZone,
    })
  })

  test('what no clock can tell is no date', () => {
    expect(readDate('14 March 2025 25:00')?.value).toBe('2025-03-14')
    expect(momentOf('some day')).toBeUndefined()
  })
})
