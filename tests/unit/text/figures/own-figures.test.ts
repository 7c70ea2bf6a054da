import { describe, expect, test } from 'vitest'
import { readRight } from '../../../../bench/own/missed.ts'
import { figureLines } from '../../../../bench/own/places.ts'

describe('nouns, places and relations of texts of our own', () => {
  test.each(readRight(figureLines()))('$line', ({ judge }) => {
    expect(judge().wrong).toEqual([])
  })
})
