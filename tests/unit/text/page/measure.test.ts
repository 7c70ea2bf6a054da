import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { limits } from '../../../../src/text/page/limits.ts'
import { markCount, textLength } from '../../../../src/text/page/query.ts'

const letters = (length: number) => 'x'.repeat(length)

const lengthOf = (html: string) => textLength(parsePage(`<p>${html}</p>`), 0)

const readingOf = (length: number) => () => parsePage(`<p>a</p>${letters(length - 1)}`)

describe('how much text there is', () => {
  test.each([
    ['&abcdefgh;', 1],
    ['&abcdefghi;', 11],
    ['&a b;', 5],
    ['&a;b', 2],
    ['&', 1],
    ['&a', 2],
    ['a&;', 2],
    ['a \t\n b', 3],
    ['a\u001fb', 3],
    ['!', 1],
    ['  ', 0],
    [' a ', 2],
    ['水车', 2],
  ])('%j: %d', (text, length) => {
    expect(lengthOf(text)).toBe(length)
  })

  test.each('.,!?;:…。，、！？；：،؛؟।'.split(''))('and a mark: %s', (mark) => {
    expect(markCount(parsePage(`<p>a${mark}b</p>`), 0)).toBe(1)
    expect(lengthOf(`a${mark}b`)).toBe(3)
  })

  test.each(['-', '"', '(', '&amp;', '–'])('no mark: %s', (sign) => {
    expect(markCount(parsePage(`<p>a${sign}b</p>`), 0)).toBe(0)
  })

  test('up to the limit, and no more', () => {
    expect(textLength(readingOf(limits.characters)(), 0)).toBe(limits.characters)
    expect(readingOf(limits.characters + 1)).toThrowError(
      expect.objectContaining({ code: 'too-large' }),
    )
  })
})
