import { describe, expect, test } from 'vitest'
import { madeOf } from '../../../../../src/text/article/gate/characters.ts'

test.each([
  ['solid characters', 'ab 12 –\u00a0c', { solid: 6, letters: 3, words: 2 }],
  ['a letter of two code units', '𝒜b c', { solid: 4, letters: 3, words: 2 }],
  ['marks as letters', 'e\u0301te\u0301', { letters: 5, words: 1, latin: 0 }],
  ['scripts without spaces', 'lock 水闸', { isUnspaced: true, words: 2 }],
  ['scripts with spaces', 'шлюз', { isUnspaced: false, words: 1, latin: 0 }],
  ['Latin words of some length', 'the lock Ösel żółć', { latin: 3, shuffled: 0 }],
  ['words without a vowel', 'lock lck rhythm xkcd', { latin: 3, shuffled: 1 }],
  ['capitals amid words', 'McDonald iPhone iPhONE aBcD', { latin: 4, shuffled: 2 }],
  ['what is long between spaces', 'locks 123456 open,now', { long: 2, mixed: 0 }],
  ['digits between letters', 'ab12cd- ab12-cd 12abcd34 a1b2c3', { long: 4, mixed: 2 }],
  ['nothing', '', { solid: 0, letters: 0, words: 0, latin: 0, long: 0 }],
])('counts %s', (_, sample, made) => {
  expect(madeOf(sample)).toMatchObject(made)
})

describe('a word', () => {
  test.each([
    ['loc', 0],
    ['lock', 1],
    ['lock lock', 2],
    ['loc-lock', 1],
    ['локs', 0],
    ['lockо', 0],
    ['𝒜bcd', 0],
    ['lock 水 lock', 2],
  ])('is Latin and of four letters: %s, %d', (sample, latin) => {
    expect(madeOf(sample).latin).toBe(latin)
  })

  test.each([
    ['lock', 0],
    ['lcks', 1],
    ['lýks', 0],
    ['lœks', 0],
    ['lıks', 0],
    ['lệks', 0],
    ['LCKS', 1],
    ['LOCK', 0],
    ['loCk', 0],
    ['lOCk', 1],
    ['loCkS', 1],
    ['LoCkS', 1],
    ['LOcK', 0],
    ['Lock', 0],
    ['lcks lock', 1],
    ['lock lcks', 1],
    ['loCk LoCk', 0],
    ['loC kSss', 1],
    ['loCk-Soo', 0],
  ])('is shuffled without a vowel or with capitals amid it: %s, %d', (sample, shuffled) => {
    expect(madeOf(sample).shuffled).toBe(shuffled)
  })

  test.each([
    ['lock', false],
    ['水', true],
    ['ひ', true],
    ['カ', true],
    ['ก', true],
    ['ກ', true],
    ['ក', true],
    ['က', true],
    ['가', false],
    ['ا', false],
  ])('is of a script that parts none by spaces: %s, %s', (sample, isUnspaced) => {
    expect(madeOf(sample).isUnspaced).toBe(isUnspaced)
    expect(madeOf(`lock ${sample} lock`).isUnspaced).toBe(isUnspaced)
  })
})

describe('a piece between spaces', () => {
  test.each([
    ['12345', 0],
    ['123456', 1],
    ['123456 1234567', 2],
    ['123 456', 0],
    ['𝒜bcde', 1],
    ['𝒜bcd', 0],
    ['123\n456789', 1],
    ['12345 1', 0],
    ['12345 12345', 0],
  ])('is long: %s, %d', (sample, long) => {
    expect(madeOf(sample).long).toBe(long)
  })

  test.each([
    ['abcd12', 0],
    ['12abcd', 0],
    ['abc1de', 1],
    ['abc12de', 1],
    ['abc-1de', 0],
    ['abc1-de', 0],
    ['a1b-cde', 1],
    ['a1b', 0],
    ['abcde 1 fghij', 0],
    ['abcde1 fghijk', 0],
    ['abc1de abc1de', 2],
    ['e\u0301e\u03011ee', 0],
    ['e1\u0301abcd', 0],
    ['абв1где', 1],
    ['abc٣def', 1],
  ])('has digits between letters: %s, %d', (sample, mixed) => {
    expect(madeOf(sample).mixed).toBe(mixed)
  })
})

describe('characters', () => {
  test.each([
    ['ab', 2, 2, 1],
    ['a b', 2, 2, 2],
    ['a-b', 3, 2, 2],
    ['12', 2, 0, 0],
    ['😀', 2, 0, 0],
    ['😀a', 3, 1, 1],
    ['𝒜𝒜', 4, 2, 1],
    ['\ud800a', 2, 1, 1],
    [' \n\t', 0, 0, 0],
  ])('%j: %d solid, %d letters, %d words', (sample, solid, letters, words) => {
    expect(madeOf(sample)).toMatchObject({ solid, letters, words })
  })
})
