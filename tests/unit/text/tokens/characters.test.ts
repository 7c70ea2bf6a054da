import { describe, expect, test } from 'vitest'
import {
  CharacterClass,
  classAt,
  isApostrophe,
  isDigit,
  isHyphen,
  isLetter,
  isLetterOrDigit,
  isLower,
  isUpper,
} from '../../../../src/text/tokens/characters.ts'
import { hashed, hashedWith, seed } from '../../../../src/text/tokens/hash.ts'

const nameOf = (found: number) =>
  Object.entries(CharacterClass).find(([, number]) => number === found)?.[0]

describe('what a character is', () => {
  test.each([
    [' ', 'space'],
    ['\t', 'space'],
    ['\u00a0', 'space'],
    ['\u200b', 'space'],
    ['\n', 'newline'],
    ['\u2028', 'newline'],
    ['\u2029', 'newline'],
    ['a', 'letter'],
    ['É', 'letter'],
    ['я', 'letter'],
    ['中', 'letter'],
    ['\u0301', 'letter'],
    ['\u00ad', 'letter'],
    ['\u200d', 'letter'],
    ['²', 'letter'],
    ['7', 'digit'],
    ['٣', 'digit'],
    ['½', 'fraction'],
    ['⅞', 'fraction'],
    ['.', 'punctuation'],
    ['“', 'punctuation'],
    ['—', 'punctuation'],
    ['(', 'punctuation'],
    ['#', 'symbol'],
    ['%', 'symbol'],
    ['&', 'symbol'],
    ['@', 'symbol'],
    ['$', 'symbol'],
    ['€', 'symbol'],
    ['§', 'symbol'],
    ['•', 'symbol'],
    ['°', 'symbol'],
  ])('%j is a %s', (character, name) => {
    expect(nameOf(classAt(character, 0))).toBe(name)
  })

  test.each([
    ['the first half of a letter', '𠮷', 0, 'letter'],
    ['the second half of a letter', '𠮷', 1, 'letter'],
    ['the first half of a picture', '😀', 0, 'symbol'],
    ['the second half of a picture', '😀', 1, 'symbol'],
    ['a first half alone', '\ud842', 0, 'symbol'],
    ['a second half alone', 'a\udfb7', 1, 'symbol'],
  ])('%s', (_, text, index, name) => {
    expect(nameOf(classAt(text, index))).toBe(name)
    expect(nameOf(classAt(text, index))).toBe(name)
  })

  test.each([-1, 2, 90])('is nothing beyond the ends: %d', (index) => {
    expect(classAt('ab', index)).toBe(0)
  })
})

test.each([
  ['a', true, false],
  ['ß', true, false],
  ['5', false, true],
  ['½', false, false],
  ['-', false, false],
])('%s is a letter: %s, a digit: %s', (character, letter, digit) => {
  expect(isLetter(character, 0)).toBe(letter)
  expect(isDigit(character, 0)).toBe(digit)
  expect(isLetterOrDigit(character, 0)).toBe(letter || digit)
})

test.each([
  ['A', true, false],
  ['Z', true, false],
  ['a', false, true],
  ['z', false, true],
  ['@', false, false],
  ['[', false, false],
  ['`', false, false],
  ['{', false, false],
  ['É', true, false],
  ['é', false, true],
  ['Ж', true, false],
  ['ж', false, true],
  ['中', false, false],
  ['3', false, false],
])('%s is a capital: %s, a small letter: %s', (character, upper, lower) => {
  expect(isUpper(character, 0)).toBe(upper)
  expect(isLower(character, 0)).toBe(lower)
})

test.each([
  ["'", true, false],
  ['’', true, false],
  ['ʼ', true, false],
  ['＇', true, false],
  ['‘', false, false],
  ['`', false, false],
  ['-', false, true],
  ['‐', false, true],
  ['‑', false, true],
  ['–', false, false],
  ['—', false, false],
  ['−', false, false],
])('%s is an apostrophe: %s, a hyphen: %s', (character, apostrophe, hyphen) => {
  expect(isApostrophe(character.charCodeAt(0))).toBe(apostrophe)
  expect(isHyphen(character.charCodeAt(0))).toBe(hyphen)
})

function hashOf(word: string): number {
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = hashedWith(hash, word.charCodeAt(at))
  return hashed(hash)
}

describe('the hash of a word', () => {
  test('tells words apart', () => {
    const words = ['', 'a', 'b', 'ab', 'ba', 'mill', 'milk', 'weir']

    expect(new Set(words.map(hashOf)).size).toBe(words.length)
  })

  test('is never 0', () => {
    expect(hashed(0)).toBe(1)
  })
})
