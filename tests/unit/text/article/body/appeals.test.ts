import { describe, expect, test } from 'vitest'
import { withoutAppeals } from '../../../../../src/text/article/body/appeals.ts'

describe('appeals at the end', () => {
  const lines = ['One.', 'Two.', 'Three.']
  const appeal = 'Got a tip? Write to us.'
  const left = (...more: readonly string[]) => withoutAppeals([...lines, ...more]).length

  test.each([
    [280, 3],
    [281, 4],
  ])('are no longer than 280 characters: %d', (length, expected) => {
    expect(left('Got a tip? '.padEnd(length, 'x'))).toBe(expected)
  })

  test('are five at most, behind three lines', () => {
    expect(left(...Array.from({ length: 5 }, () => appeal))).toBe(3)
    expect(left(...Array.from({ length: 6 }, () => appeal))).toBe(4)
    expect(withoutAppeals([appeal, appeal, appeal])).toHaveLength(3)
    expect(withoutAppeals([appeal, appeal, appeal, appeal])).toHaveLength(3)
    expect(left(appeal, 'Four.')).toBe(5)
  })
})
