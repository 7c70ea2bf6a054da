import { describe, expect, test } from 'vitest'
import {
  ageBefore,
  dayAfter,
  dayMs,
  shortDay,
  utcDay,
  utcMinute,
  utcSecond,
} from '../../src/moments.ts'

const moment = new Date('2026-02-28T23:59:07.900Z')

describe('a moment for people', () => {
  test('is told by its day in UTC', () => {
    expect(utcDay(moment)).toBe('2026-02-28')
  })

  test('is told by the day of its year where there is little room', () => {
    expect(shortDay(moment)).toBe('Feb 28')
    expect(shortDay('2026-03-01')).toBe('Mar 1')
  })

  test('says its zone with its minute and its second', () => {
    expect(utcMinute(moment)).toBe('2026-02-28 23:59 UTC')
    expect(utcSecond(moment)).toBe('2026-02-28 23:59:07 UTC')
  })

  test('may come as an ISO time', () => {
    expect(utcMinute('2026-02-28T23:59:07.900Z')).toBe('2026-02-28 23:59 UTC')
    expect(utcSecond('2026-02-28T23:59:07Z')).toBe('2026-02-28 23:59:07 UTC')
  })

  test('has a day after its own, over the ends of months and years', () => {
    expect(dayAfter('2026-02-28')).toBe('2026-03-01')
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  })
})

describe('an age as people write it', () => {
  test.each([
    ['90m', 90 * 60_000],
    ['6h', dayMs / 4],
    ['7d', 7 * dayMs],
    ['2w', 14 * dayMs],
  ])('%s is so long before now', (age, ms) => {
    expect(ageBefore(age, moment)).toEqual(new Date(moment.getTime() - ms))
  })

  test.each(['7', 'd', '7y', '1.5d', '-1d', '1234567d', '2026-01-31'])('%s is none', (text) => {
    expect(ageBefore(text, moment)).toBeUndefined()
  })
})
