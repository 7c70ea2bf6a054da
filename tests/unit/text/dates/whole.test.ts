import { describe, expect, test } from 'vitest'
import { findWhole } from '../../../../src/text/dates/whole.ts'

function whole(text: string, isDate = false): string | undefined {
  const found = findWhole(text, { isDate })
  return found && [found.year, found.month, found.day].filter((one) => one !== undefined).join('-')
}

describe('a text that is a date', () => {
  test.each([
    ['2025-W11-5', '2025-3-14'],
    ['2025-W11', '2025-3-10'],
    ['2025-w11T10:00', '2025-3-10'],
    ['2020-W53-1', '2020-12-28'],
    ['2025-073', '2025-3-14'],
    ['2024-366', '2024-12-31'],
    ['2025-03', '2025-3'],
    ['2025', '2025'],
    ['1925', '1925'],
    ['August 2025', '2025-8'],
    ['agosto de 2025', '2025-8'],
    ['Aug. 2025', '2025-8'],
    ['August, 2025', '2025-8'],
    ['2025-13', undefined],
    ['1825', undefined],
    ['2125', undefined],
    ['2025-W11-8', undefined],
    ['2025-W53', undefined],
    ['2025-366', undefined],
    ['2025-073x', undefined],
    ['August 1825', undefined],
    ['Monday 2025', undefined],
    ['2025 3월', undefined],
    ['2025w115', undefined],
    ['250314', undefined],
  ])('for certain: %s is %s', (text, date) => {
    expect(whole(text)).toBe(date)
  })

  test.each([
    ['2025.3.14', '2025-3-14'],
    ['2025/03/14 10:00', '2025-3-14'],
    ['2025-03-14', '2025-3-14'],
    ['20250314', '2025-3-14'],
    ['2025w115', '2025-3-14'],
    ['2025-W11', '2025-3-10'],
    ['2025073', '2025-3-14'],
    ['2025-03', '2025-3'],
    ['1825', '1825'],
    ['-2503', '2025-3'],
    ['-25-03', '2025-3'],
    ['25-03-14', '2025-3-14'],
    ['250314', '2025-3-14'],
    ['25073', '2025-3-14'],
    ['August 2025', '2025-8'],
    ['2025년 3월', undefined],
    ['2025-02-30', undefined],
    ['2025-W11-8', undefined],
    ['2025-W11-8T10:00', undefined],
    ['2025-W11-0', undefined],
    ['2025w11-5', '2025-3-14'],
    ['2025-366', undefined],
    ['2025366', undefined],
    ['2024366', '2024-12-31'],
    ['25-366', undefined],
    ['202503145', undefined],
  ])('as all that stands there: %s is %s', (text, date) => {
    expect(whole(text, true)).toBe(date)
  })
})
