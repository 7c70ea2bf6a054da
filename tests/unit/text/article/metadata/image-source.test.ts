import { describe, expect, test } from 'vitest'
import {
  addressesOf,
  largestOf,
  widthIn,
} from '../../../../../src/text/article/metadata/image-source.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'

const base = 'https://a.example/'

const pageOf = (html: string) => parsePage(`<body>${html}</body>`)

const IMAGES = tagSet('img amp-img')

const firstIn = (html: string) => {
  const page = pageOf(html)
  return [page, elementsNamed(page, IMAGES)[0] ?? 0] as const
}

const text = (length: number) => 'x'.repeat(length)

const addresses = (html: string) =>
  addressesOf(...firstIn(html), base).map(({ href }) => href.slice(base.length))

const sources = (count: number) =>
  `<picture>${Array.from({ length: count }, (_, at) => `<source srcset="/a${at}.jpg ${at + 100}w">`).join('')}<img src="/b.jpg"></picture>`

describe('the addresses of an image', () => {
  test.each([
    ['what a width in pixels says', '<img srcset="/a.jpg 900w, /b.jpg 901w">', ['b.jpg', 'a.jpg']],
    ['what a density says', '<img srcset="/a.jpg 2x, /b.jpg 1999w">', ['a.jpg', 'b.jpg']],
    ['not what is called so', '<img srcset="/a.jpg 2x, /b.jpg 2001w">', ['b.jpg', 'a.jpg']],
    ['a width in the address before a density', '<img srcset="/a.jpg?w=300 2x, /b.jpg 400w">', ['b.jpg', 'a.jpg?w=300']],
    ['a height as a density', '<img srcset="/a.jpg 2h, /b.jpg 1999w">', ['a.jpg', 'b.jpg']],
    ['a set before a plain one', '<img src="/b.jpg" srcset="/a.jpg 2w">', ['a.jpg', 'b.jpg']],
    ['a plain one that says its width', '<img src="/b.jpg?w=300" srcset="/a.jpg 299w">', ['b.jpg?w=300', 'a.jpg']],
    ['commas around', '<img srcset=",,/a.jpg,, 300w">', ['a.jpg']],
    ['one without a space', '<img srcset="/a.jpg 300w,/b.jpg 200w,/c.jpg">', ['c.jpg', 'a.jpg', 'b.jpg']],
    ['no descriptor too long', '<img srcset="/a.jpg 123456789w">', ['a.jpg', '123456789w']],
    ['a set beside the picture', '<picture><source data-srcset="/a.jpg 300w"><img src="/b.jpg"></picture>', ['a.jpg', 'b.jpg']],
    ['one of no width before one that is too wide', '<img srcset="/b.jpg 9000w, /a.jpg">', ['a.jpg', 'b.jpg']],
    ['each once', '<img src="/a.jpg" data-src="/a.jpg">', ['a.jpg']],
  ])('%s', (_, html, expected) => {
    expect(addresses(html)).toEqual(expected)
  }) // prettier-ignore

  test('of twenty sources', () => {
    expect(addresses(sources(20))).toHaveLength(21)
    expect(addresses(sources(21))).toHaveLength(21)
  })

  test.each([
    ['/lock-one.jpeg', true],
    ['/lock-one.png', true],
    ['/lock-one.webp', true],
    ['/lock-one.jpg?x=1', true],
    [`/lock-one.jpg?${text(200)}`, true],
    [`/lock-one.jpg?${text(201)}`, false],
    ['/lock-one.jpg#x', false],
    ['/lock-one.gif', false],
    ['/File:lock-one.jpg', false],
    [`/${text(499)}.jpg`, true],
    [`/${text(500)}.jpg`, false],
  ])('what it leads to: %s, %s', (href, expected) => {
    expect(addresses(`<a href="${href}"><img src="/weir-two.jpg"></a>`)).toHaveLength(
      expected ? 2 : 1,
    )
  })

  test('a file that it leads to is first where it is the same picture', () => {
    expect(addresses('<a href="/lock-one.jpg"><img src="/lock-one-300.jpg"></a>')[0]).toBe(
      'lock-one.jpg',
    )
    expect(addresses('<a href="/lock-one.jpg"><img src="/weir-two.jpg"></a>')[0]).toBe(
      'weir-two.jpg',
    )
    expect(addresses('<a href="/lock-one.jpg"><img src="/blank.gif"></a>')).toEqual([
      'lock-one.jpg',
    ])
  })

  test.each([
    ['/a.jpg?w=99', undefined],
    ['/a.jpg?w=100', 100],
    ['/a.jpg?imwidth=9999', 9_999],
    ['/a.jpg?fit=800', 800],
    ['/a.jpg?crop=800', 800],
    ['/a.jpg?resize=800', 800],
    ['/a-w800.jpg', 800],
    ['/a/width=800/a.jpg', 800],
    ['/fit-in/800x600/a.jpg', 800],
    ['/news/800/a.jpg', 800],
    ['/crop:800/a.jpg', 800],
    ['/a_1024x7.jpg', undefined],
    ['/a_1024x70.jpg', 1_024],
    ['/a_1024x70000.jpg', undefined],
    ['/a_99x70.jpg', undefined],
  ])('%s asks for a width of %s', (url, width) => {
    expect(widthIn(url)).toBe(width)
  })

  test('of a set the widest up to 2,600', () => {
    expect(largestOf('/a.jpg 2600w, /b.jpg 2599w, /c.jpg 2601w')).toBe('/a.jpg')
    expect(largestOf('/a.jpg 2601w')).toBe('/a.jpg')
  })
})
