import { describe, expect, test } from 'vitest'
import { isNoise, isWordless } from '../../../../../src/text/article/gate/language.ts'

const repeated = (piece: string, length: number) => piece.repeat(length).slice(0, length)

const wordsOf = (shuffled: number, others: number) =>
  `${'lckt '.repeat(shuffled)}${'lock '.repeat(others)}`.padEnd(200, ' a')

const piecesOf = (mixed: number, others: number) =>
  `${'lo12ck '.repeat(mixed)}${'village '.repeat(others)}`.padEnd(200, ' a')

describe('a text holds no words', () => {
  test('only where it is long enough to tell', () => {
    expect(isWordless('7'.repeat(199))).toBe(false)
    expect(isWordless('7'.repeat(200))).toBe(true)
  })

  test('where less than a fifth of it are letters', () => {
    const fifth = 'aaaa1111111111111111 '.repeat(20)

    expect(isWordless(fifth)).toBe(false)
    expect(isWordless(`${fifth}1`)).toBe(true)
  })

  test('as far as its beginning says', () => {
    const fifth = 'aaaa1111111111111111 '.repeat(95).padEnd(2_000)

    expect(isWordless(`${fifth}1`)).toBe(false)
    expect(isWordless(`${fifth.slice(0, -1)}1`)).toBe(true)
  })

  test.each([
    ['of eighteen letters on average', `${'a'.repeat(18)} `.repeat(20), false],
    ['longer than that', `${'a'.repeat(18)} `.repeat(20).trimEnd() + 'a', true],
    ['of a script without spaces', '闸'.repeat(200), false],
  ])('of words %s', (_, text, expected) => {
    expect(isWordless(text)).toBe(expected)
  })

  test.each([
    ['two in five of twenty without a vowel', wordsOf(8, 12), false],
    ['more than that', wordsOf(9, 11), true],
    ['of less than twenty', wordsOf(19, 0), false],
  ])('where words are shuffled: %s', (_, text, expected) => {
    expect(isWordless(text)).toBe(expected)
  })

  test.each([
    ['two in five of ten', piecesOf(4, 6), false],
    ['more than that', piecesOf(5, 5), true],
    ['of less than ten', piecesOf(9, 0), false],
  ])('where digits stand between letters: %s', (_, text, expected) => {
    expect(isWordless(text)).toBe(expected)
  })
})

describe('bytes are no text', () => {
  test.each([
    ['%PDF-1.7'],
    ['\u0089PNG\r\n'],
    ['PNG\n'],
    ['GIF87a'],
    ['GIF89a'],
    ['PK\u0003\u0004'],
    ['ÿØÿ'],
    ['RIFF1234WEBP'],
    ['Rar!'],
    ['\u007fELF'],
  ])('by how they begin: %j', (head) => {
    expect(isNoise(head)).toBe(true)
    expect(isNoise(` of ${head}`)).toBe(false)
  })

  test('where there is enough to tell', () => {
    expect(isNoise('\0'.repeat(40))).toBe(false)
    expect(isNoise('\0'.repeat(41))).toBe(true)
  })

  test('where more than one in twenty-five is no character', () => {
    expect(isNoise('\0'.repeat(4).padEnd(100, 'a'))).toBe(false)
    expect(isNoise('\0'.repeat(5).padEnd(100, 'a'))).toBe(true)
  })

  test('as far as the beginning says', () => {
    const text = '\0'.repeat(160).padEnd(4_000, 'a')

    expect(isNoise(`${text}${'\0'.repeat(100)}`)).toBe(false)
    expect(isNoise(`\0${text}`)).toBe(true)
  })

  test.each([
    [0, true],
    [8, true],
    [9, false],
    [10, false],
    [11, true],
    [12, false],
    [13, false],
    [14, true],
    [31, true],
    [32, false],
    [0x7f, false],
    [0x80, true],
    [0x9f, true],
    [0xa0, false],
    [0xfffc, false],
    [0xfffd, true],
  ])('character %d: %s', (code, expected) => {
    expect(isNoise(repeated(String.fromCharCode(code), 50))).toBe(expected)
  })
})
