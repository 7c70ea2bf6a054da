import { describe, expect, test } from 'vitest'
import { readRight } from '../../../../bench/own/missed.ts'
import { valueLines } from '../../../../bench/own/values.ts'

describe('values of texts of our own', () => {
  test.each(readRight(valueLines()))('$line', ({ judge }) => {
    expect(judge().wrong).toEqual([])
  })
})
