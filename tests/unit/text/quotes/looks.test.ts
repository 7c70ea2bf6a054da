import { describe, expect, test } from 'vitest'
import {
  pieceFrom,
  charBefore,
  hasCapital,
  isAcronym,
  isComma,
  isDash,
  isMarkOf,
  isOpenMark,
  isQuoted,
  isWordAt,
  lineAt,
} from '../../../../src/text/quotes/looks.ts'
import { readText } from '../../../../src/text/reading.ts'
import { at } from '../../../support/marked-pieces.ts'

describe('how pieces look', () => {
  test.each([
    ['|Kim left.', true, true],
    ['|élan left.', true, false],
    ['|Élan left.', true, true],
    ['|12 left.', false, false],
    ['Kim|, he left.', false, false],
  ])('%s is a word: %s, has a capital: %s', (marked, word, capital) => {
    expect(isWordAt(...at(marked))).toBe(word)
    expect(hasCapital(...at(marked))).toBe(capital)
  })

  test.each([
    ['It rained |– all night.', true],
    ['It rained |— all night.', true],
    ['It rained |- all night.', true],
    ['It rained |-- all night.', true],
    ['It rained|, all night.', false],
    ['It rained |all night.', false],
  ])('%s is a dash: %s', (marked, expected) => {
    expect(isDash(...at(marked))).toBe(expected)
  })

  test('outside of quotation marks', () => {
    const [r, comma] = at('“It rained|, he said.”')

    expect([isMarkOf(r, comma, ','), isOpenMark(r, comma, ','), isComma(r, comma)]).toEqual([
      true,
      false,
      false,
    ])
    expect(isQuoted(r, comma)).toBe(true)
  })

  test.each([-1, 99])('nowhere: %d', (i) => {
    const r = readText('Kim left.', 'en')

    expect([isWordAt(r, i), hasCapital(r, i), isMarkOf(r, i, '.')]).toEqual([false, false, false])
  })

  test('knows lines and characters', () => {
    const r = readText('Kim left.\nIt rained.', 'en')

    expect([lineAt(r, 0), lineAt(r, pieceFrom(r, 10))]).toEqual([0, 1])
    expect(charBefore(r, 9)).toBe('.')
    expect(pieceFrom(r, 1)).toBe(1)
    expect(pieceFrom(r, 999)).toBe(r.count)
  })
})

test.each([
  ['IMF', true],
  ['WE', true],
  ['A', false],
  ['Imf', false],
  ['we', false],
])('%s is in capitals only: %s', (word, is) => {
  expect(isAcronym(readText(word, 'en'), 0)).toBe(is)
})
