import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../src/text/dates/value.ts'

describe('reading a date', () => {
  test.each([
    ['2025-08-30T15:17:33.123+02:00', '2025-08-30T15:17:33+02:00', 'second', 'stated'],
    ['2025-08-30 15:17', '2025-08-30T15:17:00Z', 'minute', 'assumed-utc'],
    ['2025-08-30', '2025-08-30', 'day', 'none'],
    ['2025-08', '2025-08', 'month', 'none'],
    ['2025', '2025', 'year', 'none'],
    ['Sat, 30 Aug 2025 15:17:00 -0400', '2025-08-30T15:17:00-04:00', 'second', 'stated'],
    ['Sat, 30 Aug 2025 15:17:00 GMT', '2025-08-30T15:17:00Z', 'second', 'stated'],
    ['30 Aug. 2025, 15:17', '2025-08-30T15:17:00Z', 'minute', 'assumed-utc'],
    ['August 30, 2025 3:17 pm EDT', '2025-08-30T15:17:00-04:00', 'minute', 'stated'],
    ['Published Aug. 30, 2025 at 3:17 p.m. ET', '2025-08-30T15:17:00-04:00', 'minute', 'stated'],
    ['January 30, 2025 3:17 p.m. ET', '2025-01-30T15:17:00-05:00', 'minute', 'stated'],
    ['12:00 am UTC, May 1 2024', '2024-05-01T00:00:00Z', 'minute', 'stated'],
    ['30 de agosto de 2025', '2025-08-30', 'day', 'none'],
    ['30. März 2025, 15.17 Uhr', '2025-03-30T15:17:00Z', 'minute', 'assumed-utc'],
    ['30 août 2025 à 15h17', '2025-08-30T15:17:00Z', 'minute', 'assumed-utc'],
    ['5 мая 2020 г., 10:00', '2020-05-05T10:00:00Z', 'minute', 'assumed-utc'],
    ['2025年8月30日 15:17', '2025-08-30T15:17:00Z', 'minute', 'assumed-utc'],
    ['30.08.2025', '2025-08-30', 'day', 'none'],
    ['8/30/2025', '2025-08-30', 'day', 'none'],
    ['1756567020', '2025-08-30T15:17:00Z', 'second', 'stated'],
    ['1756567020000', '2025-08-30T15:17:00Z', 'second', 'stated'],
  ])('reads %j', (raw, value, precision, zone) => {
    expect(readDate(raw)).toEqual({ value, precision, zone })
  })

  test.each([
    '',
    'tomorrow',
    '31.02.2020',
    '2025-13-40',
    'May 2 comments',
    'call 555-2025',
    '8/9/2025',
  ])('reads no date in %j', (raw) => {
    expect(readDate(raw)).toBeUndefined()
  })

  test('reads 8/9/2025 as the order says', () => {
    expect(readDate('8/9/2025', { order: 'month' })?.value).toBe('2025-08-09')
    expect(readDate('8/9/2025', { order: 'day' })?.value).toBe('2025-09-08')
  })

  test('gives back any moment that was written as ISO 8601', () => {
    const moments = fc.date({
      min: new Date('1950-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, (moment) => {
        const value = readDate(moment.toISOString())?.value ?? ''

        expect(Date.parse(value)).toBe(Math.floor(moment.getTime() / 1000) * 1000)
      }),
    )
  })

  test('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const date = readDate(text)

        expect(date === undefined || /^\d{4}/u.test(date.value)).toBe(true)
      }),
    )
  })
})
