import { describe, expect, test } from 'vitest'
import { isOrnament } from '../../../../../src/text/article/metadata/ornaments.ts'
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

const boxed = (levels: number, more = '') =>
  `<div class="author">${'<div>'.repeat(levels)}<img>${'</div>'.repeat(levels)}${more}</div>`

describe('pictures that are none of the article’s', () => {
  const photo = `${base}p/lock.jpg`
  const is = (html: string, url = photo) => isOrnament(...firstIn(html), new URL(url))

  test.each([
    ['<img width="120" height="120">', true],
    ['<img width="120" height="121">', false],
    ['<img width="49">', true],
    ['<img width="50">', false],
    ['<img height="49">', true],
    ['<img height="50">', false],
    ['<img width=" 49.5px ">', true],
    ['<img width="49em">', false],
    ['<img width="123456" height="1">', true],
    ['<amp-img width="20" height="20"></amp-img>', true],
    ['<amp-img width="21" height="20"></amp-img>', true],
    ['<amp-img width="20" height="10"></amp-img>', false],
    ['<amp-img width="2" height="2"></amp-img>', true],
    ['<amp-img width="1" height="1"></amp-img>', false],
    ['<amp-img></amp-img>', false],
    ['<amp-img width="300" height="250"></amp-img>', false],
  ])('by their size: %s, %s', (html, expected) => {
    expect(is(html)).toBe(expected)
  })

  test.each([
    '728x90',
    '468x60',
    '970x90',
    '970x250',
    '320x50',
    '320x100',
    '160x600',
    '300x600',
    '120x600',
    '234x60',
  ])('of the size of a banner: %s', (size) => {
    const [width, height] = size.split('x')

    expect(is(`<img width="${width}" height="${height}">`)).toBe(true)
    expect(is(`<img width="${Number(width) + 200}" height="${height}">`)).toBe(false)
  })

  test.each([
    ['four levels up', boxed(3), true],
    ['five levels up', boxed(4), false],
    ['with 400 characters', boxed(0, text(400)), true],
    ['with 401', boxed(0, text(401)), false],
    ['with what is called a caption', boxed(0, '<p class="img-caption">A</p>'), false],
    [
      'with a caption among sixteen nodes',
      boxed(0, `${'<i></i>'.repeat(12)}<p class="img-caption">A</p>`),
      false,
    ],
    [
      'with one among seventeen',
      boxed(0, `${'<i></i>'.repeat(13)}<p class="img-caption">A</p>`),
      true,
    ],
    ['called a caption itself', '<div class="author caption"><img></div>', true],
    [
      'with a caption far away',
      boxed(0, `${'<i></i>'.repeat(14)}<p class="img-caption">A</p>`),
      true,
    ],
  ])('in the box of who writes, %s: %s', (_, html, expected) => {
    expect(is(html)).toBe(expected)
  })

  test.each([
    ['<img width="399">', true],
    ['<img width="400">', false],
    ['<div><div><img></div><p class="caption">A</p></div>', false],
    ['<div><div><div><img></div></div><p class="caption">A</p></div>', true],
  ])('by their file: %s, %s', (html, expected) => {
    expect(is(html, `${base}i/logo.png`)).toBe(expected)
  })

  test('by the end of their file’s name', () => {
    expect(is('<img>', `${base}logo/${text(115)}`)).toBe(true)
    expect(is('<img>', `${base}logo/${text(116)}`)).toBe(false)
  })
})
