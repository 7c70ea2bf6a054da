import { describe, expect, test } from 'vitest'
import { paceOf } from '../../../src/polling/pace.ts'

const now = new Date('2026-03-02T12:00:00Z')
const hour = 3_600_000
const entriesAt = (...hoursAgo: number[]) =>
  hoursAgo.map((hours, n) => ({
    guid: String(n),
    published: new Date(now.getTime() - hours * hour).toISOString(),
    categories: [],
    enclosures: [],
  }))

describe('the longest silence that a feed was seen to keep', () => {
  test('is the longest gap between its entries', () => {
    expect(paceOf(entriesAt(1, 2, 11, 12), now, {})?.longestGapSec).toBe(9 * 3_600)
  })

  test('is remembered when the entries around it are gone, and forgotten by half in a fortnight', () => {
    const pace = { gapSec: 600, newestAt: now.toISOString(), longestGapSec: 60 * 3_600 }
    const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * hour).toISOString()
    const longest = (days: number) =>
      paceOf(entriesAt(1, 2, 3), now, { pace, polledAt: daysAgo(days) })?.longestGapSec

    expect(longest(0)).toBe(60 * 3_600)
    expect(longest(14)).toBe(30 * 3_600)
  })
})
