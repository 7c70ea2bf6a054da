import { describe, expect, test } from 'vitest'
import { findNamed } from '../../../../src/text/dates/named-day.ts'

function named(text: string): string | undefined {
  const found = findNamed(text, {})
  return found && `${found.year}-${found.month}-${found.day}`
}

describe('a day with the name of its month', () => {
  test.each([
    ['25 March 2025', '2025-3-25'],
    ['2025 March 14', '2025-3-14'],
    ['March 14, 2025', '2025-3-14'],
    ['Aug 30th of 2025', '2025-8-30'],
    ['Aug 30 15:17:00 2025', undefined],
    ['Aug 30 of the 2025', undefined],
    ['28 February 26', '2026-2-28'],
    ['28 February 26:15', undefined],
    ['28 February 12 Uhr', undefined],
    ['28 February 10h', undefined],
    ['28 February 10 am', undefined],
    ['6 min | February 28, 2026', '2026-2-28'],
    ['32 March 2025', undefined],
    ['0 March 2025', undefined],
    ['March 2025 14', undefined],
    ['30 February 2025', undefined],
    ['14 Weir 2025', undefined],
    ['March', undefined],
  ])('%s is %s', (text, day) => {
    expect(named(text)).toBe(day)
  })

  test('has its number near', () => {
    expect(named('14 xx yyy March 2025')).toBe('2025-3-14')
    expect(named('14 xxx yyy March 2025')).toBeUndefined()
  })

  test('of Persia is told in ours', () => {
    expect(named('24 اسفند 1403')).toBe('2025-3-14')
    expect(named('اسفند 24 1403')).toBe('2025-3-14')
  })
})
