import { describe, expect, test } from 'vitest'
import { isoOf, isTellable, readWritten } from '../../../../src/text/dates/read.ts'

const isDate = true

function told(text: string, options: { readonly isDate?: boolean } = {}): string | undefined {
  const read = readWritten(text, options)
  return read && `${isoOf(read)} ${read.precision} ${read.zone}`
}

const far = (pieces: number) => 'a'.repeat(pieces - 2)

describe('a date in seconds or milliseconds', () => {
  test.each([
    ['1741955673', '2025-03-14T12:34:33Z second stated'],
    ['1741955673123', '2025-03-14T12:34:33Z second stated'],
    ['174195567', undefined],
    ['941955673', undefined],
    ['174195567312', undefined],
    ['17419556733', undefined],
  ])('in any text: %s is %s', (text, date) => {
    expect(told(text)).toBe(date)
  })

  test.each([
    ['941955673', '1999-11-07T06:21:13Z second stated'],
    ['1741955673', '2025-03-14T12:34:33Z second stated'],
    ['941955673123', '1999-11-07T06:21:13Z second stated'],
    ['1741955673123', '2025-03-14T12:34:33Z second stated'],
    ['17419556733', undefined],
  ])('where a date must stand: %s is %s', (text, date) => {
    expect(told(text, { isDate })).toBe(date)
  })
})

describe('a date in a text', () => {
  test('has the time that stands near, behind it or before', () => {
    expect(told(`2025-03-14 ${far(40)} 15:17`)).toBe('2025-03-14T15:17:00Z minute none')
    expect(told(`2025-03-14 ${far(41)} 15:17`)).toBe('2025-03-14 day none')
    expect(told(`15:17 ${far(40)} 2025-03-14`)).toBe('2025-03-14T15:17:00Z minute none')
    expect(told(`15:17 ${far(80)} 2025-03-14`)).toBe('2025-03-14 day none')
    expect(told('14:00 2025-03-14 15:17')).toBe('2025-03-14T15:17:00Z minute none')
  })

  test('is none in a long one', () => {
    expect(told('2025-03-14'.padStart(200, 'x '))).toBe('2025-03-14 day none')
    expect(told('2025-03-14'.padStart(201, 'x '))).toBeUndefined()
  })

  test.each([
    ['2025년 3월 14일 15:17', '2025-03-14T15:17:00+09:00 minute assumed'],
    ['오후 3:17 2025-03-14', '2025-03-14T15:17:00+09:00 minute assumed'],
    ['2025년 3월 14일 15:17 UTC', '2025-03-14T15:17:00Z minute stated'],
    ['2025년 3월 14일', '2025-03-14 day none'],
    ['2025-03-14T15:17:33-03:30', '2025-03-14T15:17:33-03:30 second stated'],
    ['2025-03-14T15:17:33+05:45', '2025-03-14T15:17:33+05:45 second stated'],
    ['٢٠٢٥-٠٣-١٤', '2025-03-14 day none'],
    ['\u200f2025-03-14\u00a015:17', '2025-03-14T15:17:00Z minute none'],
    ['no date', undefined],
  ])('%s is %s', (text, date) => {
    expect(told(text)).toBe(date)
  })
})

test.each([
  ['0001-01-01', false],
  ['0001-01-02', true],
  ['9999-12-30', true],
  ['9999-12-31', false],
])('%s can be told: %s', (text, expected) => {
  const read = readWritten(text, { isDate })

  expect(read && isTellable(read)).toBe(expected)
})
