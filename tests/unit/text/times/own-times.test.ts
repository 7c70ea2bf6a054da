import { describe, expect, test } from 'vitest'
import { readRight } from '../../../../bench/own/missed.ts'
import { timeLines } from '../../../../bench/own/times.ts'

describe('times, and the figures they date, of texts of our own', () => {
  test.each(readRight(timeLines()))('$line', ({ judge }) => {
    expect(judge().wrong).toEqual([])
  })
})
