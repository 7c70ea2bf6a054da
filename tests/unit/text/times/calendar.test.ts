import { describe, expect, test } from 'vitest'
import {
  dayOf,
  dayOfWeek,
  daysIn,
  easter,
  isoDay,
  isoMonth,
  isoWeek,
  nthWeekday,
  partsOf,
  weekdayOf,
} from '../../../../src/text/times/calendar.ts'

const day = (iso: string): number => Date.parse(iso) / 86_400_000

describe('days', () => {
  test.each([
    ['1970-01-01', 0, 3],
    ['1969-12-31', -1, 2],
    ['1969-12-28', -4, 6],
    ['1969-12-29', -3, 0],
    ['2000-02-29', 11_016, 1],
    ['2024-12-30', 20_087, 0],
  ])('%s is day %d, weekday %d', (iso, number, weekday) => {
    const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)

    expect(dayOf(year, month, date)).toBe(number)
    expect(isoDay(number)).toBe(iso)
    expect(partsOf(number)).toEqual({ year, month, day: date })
    expect(weekdayOf(number)).toBe(weekday)
  })

  test.each([
    [1, 2023, 31],
    [2, 2023, 28],
    [2, 2024, 29],
    [2, undefined, 29],
    [4, 2023, 30],
    [12, 2023, 31],
  ])('month %d of %s has %d', (month, year, count) => {
    expect(daysIn(month, year)).toBe(count)
  })
})

describe('weeks begin on Monday; the first holds the year’s first Thursday', () => {
  test.each([
    ['2024-12-29', '2024-W52', '2024-12-23'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-03', '2020-W53', '2020-12-28'],
    ['2021-01-04', '2021-W01', '2021-01-04'],
    ['2026-01-01', '2026-W01', '2025-12-29'],
    ['2023-01-01', '2022-W52', '2022-12-26'],
  ])('%s is in %s, which begins on %s', (iso, week, monday) => {
    const [year = 0, number = 0] = week.split('-W').map(Number)

    expect(isoWeek(day(iso))).toBe(week)
    expect(isoDay(dayOfWeek(year, number))).toBe(monday)
  })
})

describe('months', () => {
  test.each([
    [2025, 1, '2025-01'],
    [2025, 12, '2025-12'],
    [2025, 13, '2026-01'],
    [2025, 0, '2024-12'],
    [2025, -11, '2024-01'],
    [2025, -12, '2023-12'],
    [987, 3, '0987-03'],
  ])('%d, %d is %s', (year, month, iso) => {
    expect(isoMonth(year, month)).toBe(iso)
  })

  test.each([
    [2025, 9, 0, 1, '2025-09-01'],
    [2025, 9, 0, 2, '2025-09-08'],
    [2025, 11, 3, 4, '2025-11-27'],
    [2025, 5, 0, -1, '2025-05-26'],
    [2025, 8, 6, -1, '2025-08-31'],
    [2025, 8, 4, 1, '2025-08-01'],
    [2025, 8, 3, 1, '2025-08-07'],
    [2025, 12, 2, -1, '2025-12-31'],
  ])('%d-%d: weekday %d, number %d is %s', (year, month, weekday, nth, iso) => {
    expect(isoDay(nthWeekday(year, month, weekday, nth))).toBe(iso)
  })
})

test.each([
  '1818-03-22',
  '1943-04-25',
  '1954-04-18',
  '1961-04-02',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2016-03-27',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2285-03-22',
])('Easter is on %s', (iso) => {
  expect(isoDay(easter(Number(iso.slice(0, 4))))).toBe(iso)
})
