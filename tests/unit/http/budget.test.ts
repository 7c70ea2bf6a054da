import { describe, expect, test } from 'vitest'
import { createBudget } from '../../../src/http/budget.ts'

const now = new Date('2025-09-01T12:00:00Z')
const setup = () => createBudget({ sharedBytes: 100, ownBytes: 10 }, () => now)

describe('what bodies may weigh together', () => {
  test('is bounded, besides what each has for itself', () => {
    const budget = setup()
    const giant = budget.open()
    giant.take(110)

    expect(() => budget.open().take(10)).not.toThrow()
    expect(() => budget.open().take(11)).toThrow(
      expect.objectContaining({ code: 'busy', retryAt: new Date(now.getTime() + 5_000) }),
    )
  })

  test('is there again for others once a page is read', () => {
    const budget = setup()
    const giant = budget.open()
    giant.take(110)

    giant.close()

    expect(() => budget.open().take(110)).not.toThrow()
  })

  test('is given out as far as it goes, and what was not needed comes back', () => {
    const budget = setup()
    const page = budget.open()
    page.take(5)

    expect(page.reserve(1_000)).toBe(105)
    expect(budget.open().reserve(1_000)).toBe(10)
    page.giveBack(100)

    expect(budget.open().reserve(1_000)).toBe(110)
  })
})
