import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { tagSet } from '../../../../src/text/page/names.ts'
import {
  attributeOf,
  childrenOf,
  closest,
  contains,
  elementsNamed,
  elementsWith,
  shortTextOf,
  textOf,
} from '../../../../src/text/page/query.ts'

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
