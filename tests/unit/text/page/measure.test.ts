import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { limits } from '../../../../src/text/page/limits.ts'
import { flagsOf } from '../../../../src/text/page/node.ts'
import { isText, markCount, textLength } from '../../../../src/text/page/query.ts'
import { flag } from '../../../../src/text/page/tree.ts'

const letters = (length: number) => 'x'.repeat(length)

const lengthOf = (html: string) => textLength(parsePage(`<p>${html}</p>`), 0)

const commasOf = (html: string) => parsePage(html).commas.at(-1)

/** Whether each run of text is read as it is written. */
const plainOf = (html: string) => {
  const page = parsePage(html)
  return Array.from({ length: page.size }, (_, node) => node)
    .filter((node) => isText(page, node))
    .map((node) => (flagsOf(page, node) & flag.plain) !== 0)
}

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

  test.each(',，、،'.split(''))('and a comma, which is a mark: %s', (comma) => {
    expect(commasOf(`<p>a${comma}b</p>`)).toBe(1)
  })

  test.each(['<p>a. b; c</p>', '<p hidden>a, b</p>', '<button>a, b</button>', '<p>a&#44; b</p>'])(
    'no comma that is seen: %s',
    (html) => {
      expect(commasOf(html)).toBe(0)
    },
  )

  test.each([
    ['<p>One, two.</p>', [true]],
    ['<p>One<b>two</b>été</p>', [true, true, false]],
    ['<p>a &amp; b</p>', [false]],
    ['<p>a & b</p>', [false]],
    ['<p>a\u00adb</p>', [false]],
    ['<p hidden>One</p><button>two</button>', [false, false]],
  ])('and which runs are read as they are written: %j', (html, plain) => {
    expect(plainOf(html)).toEqual(plain)
  })

  test('up to the limit, and no more', () => {
    expect(textLength(readingOf(limits.characters)(), 0)).toBe(limits.characters)
    expect(readingOf(limits.characters + 1)).toThrowError(
      expect.objectContaining({ code: 'too-large' }),
    )
  })
})
