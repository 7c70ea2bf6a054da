import { describe, expect, test } from 'vitest'
import { durationOf } from '../../../../src/text/times/amounts.ts'
import { isoDay } from '../../../../src/text/times/calendar.ts'
import {
  type Context,
  type Tense,
  anchorOf,
  dateNear,
  firstDay,
  fromAnchor,
  fromNow,
  isWholeDay,
  monthNear,
  nowOf,
  ofDay,
  ofNow,
  period,
  shifted,
  stated,
  weekdayNear,
  withPart,
  withoutClock,
} from '../../../../src/text/times/resolve.ts'

const day = (iso: string): number => Date.parse(iso) / 86_400_000

/** A Thursday. */
const now = '2025-08-28'

function contextOf(about: Partial<Context> & { readonly on?: string | undefined } = {}): Context {
  const { on = now, ...rest } = about
  return {
    now: on === '' ? undefined : day(on),
    last: undefined,
    lastInSentence: undefined,
    lastDay: undefined,
    tense: () => 'none',
    anchor: undefined,
    ...rest,
  }
}

const speaking = (tense: Tense, on = now) => contextOf({ tense: () => tense, on })

describe('the first day of', () => {
  test.each([
    ['2025', '2025-01-01'],
    ['2025-03', '2025-03-01'],
    ['2025-03-09', '2025-03-09'],
    ['2025-03-09T10:00', '2025-03-09'],
    ['2025-Q1', '2025-01-01'],
    ['2025-Q4', '2025-10-01'],
    ['2025-W01', '2024-12-30'],
    ['2025-W35-WE', '2025-08-25'],
    ['2025-SP', undefined],
    ['2025-Q5', undefined],
    ['2025-03-091', undefined],
    ['PAST_REF', undefined],
    ['P3D', undefined],
    ['', undefined],
  ])('%s is %s', (value, first) => {
    const found = firstDay(value)

    expect(found === undefined ? undefined : isoDay(found)).toBe(first)
  })

  test.each([
    ['2025-03-09', true],
    ['2025-03-09TMO', true],
    ['2025-03', false],
    ['2025', false],
    ['x2025-03-09', false],
  ])('%s is a whole day: %s', (value, isDay) => {
    expect(isWholeDay(value)).toBe(isDay)
  })

  test.each([
    ['2025-03-09T10:00', '2025-03-09'],
    ['2025-03-09', '2025-03-09'],
    ['T10:00', ''],
  ])('%s without its clock is "%s"', (value, rest) => {
    expect(withoutClock(value)).toBe(rest)
  })
})

describe('the unit of the calendar around a day', () => {
  test.each([
    ['Y', 0, '2025'],
    ['Y', -2, '2023'],
    ['M', 0, '2025-08'],
    ['M', 5, '2026-01'],
    ['Q', 0, '2025-Q3'],
    ['Q', 1, '2025-Q4'],
    ['Q', 2, '2026-Q1'],
    ['Q', -3, '2024-Q4'],
    ['W', 0, '2025-W35'],
    ['W', -1, '2025-W34'],
    ['FN', 1, '2025-W37'],
    ['WE', 1, '2025-W36-WE'],
    ['D', 4, '2025-09-01'],
    ['DE', 0, '202'],
    ['DE', -3, '199'],
    ['CE', 0, '20'],
    ['CE', -1, '19'],
    ['TH', 1, null],
  ])('%s moved by %d is %s', (unit, amount, value) => {
    expect(period(day(now), unit, amount)).toBe(value)
  })
})

describe('a date before, moved', () => {
  test.each([
    ['2011-Q2', 'Y', -1, '2010-Q2'],
    ['2011-03', 'Y', -1, '2010-03'],
    ['2011-03', 'M', 1, '2011-04'],
    ['2011-03-05', 'Y', 1, '2012'],
    ['2011-03-05', 'D', 2, '2011-03-07'],
    ['2011-03', 'D', 2, null],
    ['2011', 'W', 1, '2011-W01'],
    ['2011-Q2', 'Q', 1, '2011-Q3'],
    ['PAST_REF', 'Y', 1, null],
  ])('%s: %s by %d is %s', (anchor, unit, amount, value) => {
    expect(shifted(anchor, unit, amount)).toBe(value)
  })
})

describe('the nearest', () => {
  test.each([
    [3, 'none', '2025-08-28'],
    [3, 'future', '2025-08-28'],
    [4, 'future', '2025-08-29'],
    [4, 'past', '2025-08-22'],
    [2, 'none', '2025-08-27'],
    [2, 'future', '2025-09-03'],
    [0, 'past', '2025-08-25'],
    [6, 'future', '2025-08-31'],
  ] as const)('weekday %d, %s, is %s', (weekday, tense, value) => {
    expect(isoDay(weekdayNear(day(now), weekday, tense))).toBe(value)
  })

  test.each([
    [8, 'past', '2025-08'],
    [8, 'future', '2025-08'],
    [9, 'past', '2024-09'],
    [9, 'none', '2024-09'],
    [9, 'future', '2025-09'],
    [7, 'future', '2026-07'],
    [7, 'none', '2025-07'],
    [1, 'future', '2026-01'],
    [12, 'past', '2024-12'],
  ] as const)('month %d, %s, is %s', (month, tense, value) => {
    expect(monthNear(day(now), month, tense)).toBe(value)
  })

  test.each([
    [8, 28, 'none', '2025-08-28'],
    [9, 3, 'none', '2025-09-03'],
    [9, 3, 'past', '2025-09-03'],
    [10, 12, 'past', '2025-10-12'],
    [10, 13, 'past', '2024-10-13'],
    [12, 26, 'none', '2025-12-26'],
    [12, 27, 'none', '2024-12-27'],
    [12, 27, 'future', '2025-12-27'],
    [8, 20, 'future', '2025-08-20'],
    [5, 21, 'future', '2025-05-21'],
    [5, 20, 'future', '2026-05-20'],
    [2, 1, 'future', '2026-02-01'],
    [2, 1, 'past', '2025-02-01'],
  ] as const)('day %d-%d, %s, is %s', (month, date, tense, value) => {
    expect(isoDay(dateNear(day(now), month, date, tense))).toBe(value)
  })
})

describe('a value', () => {
  test('that is stated needs no context', () => {
    expect(stated('2011')(contextOf({ on: '' }))).toBe('2011')
    expect(stated(null)(contextOf())).toBeNull()
  })

  test.each([
    ['M', -1, 'none', now, '2025-07'],
    ['D', 1, 'none', now, '2025-08-29'],
    ['D', 1, 'none', '', null],
    ['WE', 0, 'past', '2025-09-01', '2025-W35-WE'],
    ['WE', 0, 'future', '2025-09-01', '2025-W36-WE'],
    ['WE', 0, 'past', '2025-09-04', '2025-W35-WE'],
    ['WE', 0, 'past', '2025-09-05', '2025-W35-WE'],
    ['WE', 0, 'past', '2025-09-06', '2025-W36-WE'],
    ['WE', -1, 'past', '2025-09-01', '2025-W35-WE'],
  ] as const)('%s %d from now, %s on %s, is %s', (unit, amount, tense, on, value) => {
    const context = speaking(tense, on)

    expect(fromNow(unit, amount)(context)).toBe(value)
    expect(context.anchor).toBe(on === '' ? undefined : on)
  })

  test.each([
    ['M', 1, { last: '2011-03' }, '2011-04', '2011-03'],
    ['M', 1, {}, '2025-09', now],
    ['D', 1, { last: '2011-03' }, '2025-08-29', now],
    ['D', 1, { last: '2011-03', lastDay: '2011-02-02' }, '2011-02-03', '2011-02-02'],
    ['D', 1, { last: '2011-03-09' }, '2011-03-10', '2011-03-09'],
    ['M', 1, { last: 'PAST_REF' }, null, 'PAST_REF'],
  ])('%s %d from the date before %j is %s', (unit, amount, about, value, anchor) => {
    const context = contextOf(about)

    expect(fromAnchor(unit, amount)(context)).toBe(value)
    expect(context.anchor).toBe(anchor)
  })

  test.each([
    [{ last: '2011-03' }, '2011-03'],
    [{}, now],
    [{ on: '' }, undefined],
  ])('is anchored, with %j, to %s', (about, anchor) => {
    const context = contextOf(about)

    expect(anchorOf(context)).toBe(anchor)
    expect(context.anchor).toBe(anchor)
  })

  test.each([
    ['2011-03-09', '2011-03-09TNI'],
    ['2011-03-09T10:00', '2011-03-09TNI'],
    ['2011-03', null],
    [null, null],
  ])('of %s in the night is %s', (value, told) => {
    expect(withPart(stated(value), 'NI')(contextOf())).toBe(told)
  })

  test.each([
    ['2011-03-09', '2011-03-10'],
    ['2011-03-09T10:00', '2011-03-10'],
    ['2011', null],
    [null, null],
  ])('that is the day after %s is %s', (value, told) => {
    expect(ofDay(stated(value), (on) => isoDay(on + 1))(contextOf())).toBe(told)
  })

  test('of the publication day notes it', () => {
    const context = contextOf()

    expect(ofNow((on, { tense }) => `${isoDay(on)} ${tense()}`)(context)).toBe(`${now} none`)
    expect(context.anchor).toBe(now)
    expect(ofNow(() => 'never')(contextOf({ on: '' }))).toBeNull()
    expect(nowOf(contextOf({ on: '' }))).toBeUndefined()
  })
})

test.each([
  ['3', 'Y', 'P3Y'],
  ['X', 'W', 'PXW'],
  ['30', 'TM', 'PT30M'],
  ['2.5', 'TH', 'PT2.5H'],
  ['2', 'DE', 'P20Y'],
  ['X', 'DE', 'PXY'],
  ['1.5', 'CE', 'P150Y'],
  ['1', 'FN', 'P2W'],
  ['2', 'SM', 'P12M'],
  ['0.333', 'DE', 'P3.33Y'],
])('%s of %s lasts %s', (number, unit, value) => {
  expect(durationOf(number, unit)).toBe(value)
})
