import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { HintTable, wordsIn } from '../../../../src/text/page/hints.ts'
import { limits } from '../../../../src/text/page/limits.ts'
import { tagSet } from '../../../../src/text/page/names.ts'
import {
  attributeOf,
  childrenOf,
  closest,
  contains,
  elementsNamed,
  elementsWith,
  hintOf,
  markCount,
  shortTextOf,
  textLength,
  textOf,
} from '../../../../src/text/page/query.ts'
import { Source } from '../../../../src/text/page/source.ts'
import { assembleStream } from '../../../../src/text/page/stream.ts'

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

const filled = (count: number, length = 4) => {
  const table = new HintTable()
  for (let at = 0; at < count; at += 1) table.placeOf(`${at}`.padEnd(length, 'x'))
  return table
}

describe('words of class and id', () => {
  test.each([
    [`${letters(598)} b`, [letters(598), 'b']],
    [`${letters(599)} b`, [letters(599)]],
    [letters(601), [letters(600)]],
    ['aB', ['ab']],
    ['abCd', ['abcd']],
    ['abCde', ['ab', 'cde']],
    ['abCDe', ['abcde']],
    ['AbCde', ['abcde']],
    ['a1b', ['a', 'b']],
    ['@Z[`a{', ['z', 'a']],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })

  test('are kept of 16,383 classes, and of a million characters', () => {
    expect([filled(16_382, 6).isFull, filled(16_383, 6).isFull]).toEqual([false, true])
    expect([filled(1, 2 ** 20 - 1).isFull, filled(1, 2 ** 20).isFull]).toEqual([false, true])
  })

  test('have the same place where they are the same', () => {
    const table = new HintTable()

    expect(['a', 'b', 'a', ''].map((text) => table.placeOf(text))).toEqual([1, 2, 1, 0])
    expect(table.at(2)).toEqual({ text: 'b', words: ['b'] })
    expect(table.at(9)).toEqual({ text: '', words: [] })
  })

  test('are those of the element', () => {
    const page = parsePage('<p class=a><b><i class=a></i><u title=x>')
    const [p = 0, b = 0, i = 0, u = 0] = elementsNamed(page, tagSet('p b i u'))

    expect(hintOf(page, p)).not.toBe(0)
    expect([hintOf(page, i), hintOf(page, i)]).toEqual([hintOf(page, p), hintOf(page, p)])
    expect([hintOf(page, b), hintOf(page, u)]).toEqual([0, 0])
  })
})

describe('questions to a page', () => {
  const page = parsePage('<p id=a title=x><b id=b>B</b><i title=y>I</i></p><p id=c lang=en>C</p>')
  const [p = 0, b = 0, i = 0, second = 0] = elementsNamed(page, tagSet('p b i'))

  test('which elements have an attribute', () => {
    expect(elementsWith(page, 'id')).toEqual([p, b, second])
    expect(elementsWith(page, 'title')).toEqual([p, i])
    expect(elementsWith(page, 'lang')).toEqual([second])
    expect(elementsWith(page, 'href')).toEqual([])
    expect(elementsWith(page, 'id', p)).toEqual([b])
    expect(elementsWith(page, 'title', p)).toEqual([i])
    expect(elementsWith(page, 'id', b)).toEqual([])
    expect(elementsWith(page, 'id', 0, 2)).toEqual([p, b])
  })

  test('what it says, the first of two', () => {
    const twice = parsePage('<p id=a id=b>')

    expect(attributeOf(twice, 1, 'id')).toBe('a')
    expect(elementsWith(twice, 'id')).toEqual([1])
    expect(attributeOf(page, i, 'lang')).toBeUndefined()
    expect(attributeOf(page, b, 'title')).toBeUndefined()
  })

  test('which are named so, within one', () => {
    expect(elementsNamed(page, tagSet('p b i'), p)).toEqual([b, i])
    expect(elementsNamed(page, tagSet('p'), p)).toEqual([])
    expect(childrenOf(page, p)).toEqual([b, i])
    expect(childrenOf(page, 0)).toEqual([p, second])
  })

  test('what stands in another', () => {
    expect([contains(page, p, p), contains(page, p, i + 1), contains(page, p, second)]).toEqual([
      true,
      true,
      false,
    ])
    expect([contains(page, b, p), contains(page, b, b)]).toEqual([false, true])
    expect([
      closest(page, i, (node) => node === i),
      closest(page, i, (node) => node === p),
    ]).toEqual([i, p])
    expect(closest(page, i, (node) => node === b || node === 0)).toBeUndefined()
  })

  test('what its text is, up to a length', () => {
    const long = parsePage('<div><p>abc</p><p>def</p><p>ghi</p></div>')

    // The spaces before lines count, too.
    expect([2, 4, 5, 6, 99].map((most) => textOf(long, 0, most))).toEqual([
      'abc',
      'abc',
      'abc',
      'abc def',
      'abc def ghi',
    ])
    expect([8, 9, 10, 11].map((most) => shortTextOf(long, 0, most))).toEqual([
      undefined,
      undefined,
      undefined,
      'abc def ghi',
    ])
  })

  test.each(
    'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
      ' ',
    ),
  )('%s parts words', (name) => {
    expect(textOf(parsePage(`a<${name}>b`), 0)).toBe('a b')
  })

  test.each('a abbr b i em span small label time font sub q cite code'.split(' '))(
    '%s parts none',
    (name) => {
      expect(textOf(parsePage(`a<${name}>b`), 0)).toBe('ab')
    },
  )
})

describe('a source in pieces', () => {
  const source = new Source(['abc', 'de', 'f'])

  test.each([
    [0, []],
    [1, ['a']],
    [3, ['abc']],
    [4, ['abc', 'd']],
    [5, ['abc', 'de']],
    [9, ['abc', 'de', 'f']],
  ])('begins with %d characters: %j', (length, head) => {
    expect(source.headOf(length)).toEqual(head)
  })

  test.each([
    ['cd', true],
    ['cdef', true],
    ['abcdef', true],
    ['ef', true],
    ['f', true],
    ['fa', false],
    ['abd', false],
  ])('holds %s: %s', (text, expected) => {
    expect(source.includes(text)).toBe(expected)
  })
})

const piece = (id: string, html: string) => `<div hidden id="S:${id}">${html}</div>`

const place = (id: string) => `<template id="B:${id}"></template>`

const whole = (html: string) => assembleStream(Source.of(html)).whole()

describe('pages that come in pieces', () => {
  test('have pieces in one another, up to 21', () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, at) =>
        piece(`${at + 1}`, at + 1 < depth ? place(`${at + 2}`) : 'end'),
      ).join('')

    expect(whole(`${place('1')}${nested(21)}`)).toBe('end')
    expect(whole(`${place('1')}${nested(22)}`)).toContain(place('22'))
  })

  test.each([
    ['1a2b3c4d', true],
    ['1a2b3c4d5', false],
    ['G', false],
    ['', false],
  ])('have numbers of eight digits: %s, %s', (id, expected) => {
    expect(whole(`${place(id)}${piece(id, 'a')}`) === 'a').toBe(expected)
  })

  test.each([
    [`${place('1')}${piece('1', '<div>a</div><div>b</div>')}c`, '<div>a</div><div>b</div>c'],
    [`${place('1')}${piece('1', 'a<b>c')}d`, 'a<b>cd'],
    [`${place('1')}${piece('1', '<script>x')}`, `${place('1')}${piece('1', '<script>x')}`],
    [`a${piece('1', 'b')}c${piece('2', 'd')}`, 'acbd'],
    [`${place('1')}${piece('1', 'a')}<div hidden id="S:2">b`, 'a<div hidden id="S:2">b'],
  ])('%s', (html, expected) => {
    expect(whole(html)).toBe(expected)
  })
})
