import { describe, expect, test } from 'vitest'
import { readRight } from '../../../../bench/own/missed.ts'
import { speechLines } from '../../../../bench/own/speech.ts'

describe('who says what in texts of our own', () => {
  test.each(readRight(speechLines()))('$line', ({ judge }) => {
    expect(judge().wrong).toEqual([])
  })
})
