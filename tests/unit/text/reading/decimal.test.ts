import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  fromDigits,
  integer,
  multiply,
  negate,
  shift,
  toNumber,
  toText,
} from '../../../../src/text/reading/numbers/decimal.ts'

describe('decimal', () => {
  test('adds and multiplies without rounding', () => {
    expect(toText(add(fromDigits('0.1'), fromDigits('0.2')))).toBe('0.3')
    expect(toText(multiply(fromDigits('1.005'), integer(1000)))).toBe('1005')
  })

  test('moves the point both ways', () => {
    expect(toText(shift(fromDigits('1.2'), 9))).toBe('1200000000')
    expect(toText(shift(integer(26), -2))).toBe('0.26')
  })

  test('rounds what does not end as finely as a number can tell', () => {
    expect(toNumber(divide(integer(1), integer(3)))).toBe(1 / 3)
    expect(toNumber(divide(integer(-2), integer(3)))).toBe(-2 / 3)
    expect(toNumber(divide(integer(1), integer(1_000_000_007)))).toBe(1 / 1_000_000_007)
  })

  test('writes no sign before zero and no idle zeros', () => {
    expect(toText(negate(fromDigits('0.00')))).toBe('0')
    expect(toText(fromDigits('4.800'))).toBe('4.8')
    expect(toText(fromDigits('.25'))).toBe('0.25')
  })

  test('compares across scales', () => {
    expect(compare(fromDigits('1.50'), fromDigits('1.5'))).toBe(0)
    expect(compare(fromDigits('-1'), fromDigits('0.5'))).toBe(-1)
  })
})
