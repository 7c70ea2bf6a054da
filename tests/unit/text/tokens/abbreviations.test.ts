import { describe, expect, test } from 'vitest'
import {
  AbbreviationClass,
  abbreviationClass,
  continuesTime,
  splitsAfterHyphen,
  splitsBeforeHyphen,
  startsSentences,
} from '../../../../src/text/tokens/abbreviations.ts'
import { copied } from '../../../../src/text/tokens/growing.ts'

const nameOf = (found: number) =>
  Object.entries(AbbreviationClass).find(([, number]) => number === found)?.[0]

describe('what an abbreviation ends', () => {
  test.each([
    ['Mr', 'never'],
    ['Gen', 'never'],
    ['St', 'never'],
    ['vs', 'never'],
    ['Vs', 'never'],
    ['Inc', 'beforeStarter'],
    ['Aug', 'beforeStarter'],
    ['Thurs', 'beforeStarter'],
    ['Calif', 'beforeStarter'],
    ['Blvd', 'beforeStarter'],
    ['etc', 'beforeCapital'],
    ['lbs', 'beforeCapital'],
    ['No', 'beforeDigit'],
    ['no', 'beforeDigit'],
    ['pp', 'beforeDigit'],
    ['Mio', 'beforeGermanStarter'],
    ['Std', 'beforeGermanStarter'],
    ['Abs', 'beforeDigit'],
    ['Str', 'beforeDigit'],
    ['mr', 'none'],
    ['MR', 'none'],
    ['inc', 'none'],
    ['mill', 'none'],
    ['Messrs', 'never'],
    ['Sergeant', 'none'],
    ['', 'none'],
  ])('%s.: %s', (word, name) => {
    expect(nameOf(abbreviationClass(word))).toBe(name)
  })
})

test.each([
  ['The', true],
  ['Officials', true],
  ['According', true],
  ['the', false],
  ['Smith', false],
])('%s starts sentences: %s', (word, expected) => {
  expect(startsSentences(word)).toBe(expected)
})

test.each([
  ['Monday', true],
  ['Mon', true],
  ['March', true],
  ['GMT', true],
  ['Eastern', true],
  ['Sept', true],
  ['monday', false],
  ['Zork', false],
])('%s goes on with a time: %s', (word, expected) => {
  expect(continuesTime(word)).toBe(expected)
})

test.each([
  ['based', true, false],
  ['led', true, false],
  ['like', true, false],
  ['mid', false, true],
  ['pro', false, true],
  ['mill', false, false],
  ['Based', false, false],
])('%s is a word behind a hyphen: %s, before one: %s', (word, after, before) => {
  expect(splitsAfterHyphen(word)).toBe(after)
  expect(splitsBeforeHyphen(word)).toBe(before)
})

test('numbers are copied into a larger array', () => {
  const larger = new Int32Array(4)

  expect(copied(Int32Array.of(3, -1), larger)).toBe(larger)
  expect([...larger]).toEqual([3, -1, 0, 0])
})
