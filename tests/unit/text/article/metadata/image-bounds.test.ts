import { describe, expect, test } from 'vitest'
import { backgroundsOf } from '../../../../../src/text/article/metadata/background-images.ts'
import { imageKey } from '../../../../../src/text/article/metadata/image-key.ts'
import {
  addressesOf,
  largestOf,
  widthIn,
} from '../../../../../src/text/article/metadata/image-source.ts'
import { isOrnament } from '../../../../../src/text/article/metadata/ornaments.ts'
import { isTeaser, shownImages } from '../../../../../src/text/article/metadata/shown-images.ts'
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
const shownIn = (html: string) =>
  shownImages(pageOf(html), base).map(({ url }) => url.slice(base.length))
const text = (length: number) => 'x'.repeat(length)

const image = (at: number) => `<img src="/lock-${at}a.jpg">`

describe('pictures that the page shows', () => {
  test('are looked for among four hundred', () => {
    expect(shownIn('<img src="/blank.gif">'.repeat(399) + '<img src="/lock.jpg">')).toEqual([
      'lock.jpg',
    ])
    expect(shownIn('<img src="/blank.gif">'.repeat(400) + '<img src="/lock.jpg">')).toEqual([])
  })

  test('and in a hundred pieces for readers without scripts', () => {
    const piece = '<noscript><img src="/lock.jpg"></noscript>'

    expect(shownIn('<noscript>x</noscript>'.repeat(99) + piece)).toEqual(['lock.jpg'])
    expect(shownIn('<noscript>x</noscript>'.repeat(100) + piece)).toEqual([])
  })

  test('of which two in a piece of five thousand characters', () => {
    const padded = (length: number) => image(1).padEnd(length, ' ')

    expect(shownIn(`<noscript>${image(1)}${image(2)}${image(3)}</noscript>`)).toHaveLength(2)
    expect(shownIn(`<noscript>${padded(5_000)}</noscript>`)).toHaveLength(1)
    expect(shownIn(`<noscript>${padded(5_001)}</noscript>`)).toHaveLength(0)
  })

  test('stand in the order of the page', () => {
    const html = '<noscript><img src="/first.jpg"></noscript><img src="/second.jpg">'

    expect(shownIn(html)).toEqual(['first.jpg', 'second.jpg'])
  })

  test('have a key for each of their addresses, once', () => {
    const html =
      '<img src="/lock-gate-300.jpg" srcset="/lock-gate-600.jpg 600w, /weir-two.jpg 200w">'

    expect(shownImages(pageOf(html), base)[0]?.keys).toEqual(['lock-gate', 'weir-two'])
  })
})

const teaser = (html: string) => isTeaser(...firstIn(html))

describe('a picture that shows where a link leads', () => {
  const up = (levels: number, more = '') =>
    `<div>${'<div>'.repeat(levels)}<a href="/a"><img></a>${'</div>'.repeat(levels)}${more}<a href="/a">${text(6)}</a></div>`

  test.each([
    ['fifteen letters', `<a href="/a"><img>${text(15)}</a>`, true],
    ['fourteen letters', `<a href="/a"><img>${text(14)}</a>`, false],
    ['six signs', '<a href="/a"><img>水門が再び開</a>', true],
    ['five signs', '<a href="/a"><img>水門が再び</a>', false],
    ['six letters', `<a href="/a"><img>${text(6)}</a>`, false],
    ['six letters beside it', up(0), true],
    ['five letters beside it', up(0).replace(text(6), text(5)), false],
    ['four levels up', up(3), true],
    ['five levels up', up(4), false],
    ['in a box of 300', up(0, text(294)), true],
    ['in a box of 301', up(0, text(295)), false],
    ['a script', `<a href="javascript:x"><img>${text(15)}</a>`, false],
    ['nowhere', `<a href=""><img>${text(15)}</a>`, false],
    ['without an address', `<a><img>${text(15)}</a>`, false],
    ['a picture with a query', `<a href="/a.png?x"><img>${text(15)}</a>`, false],
    ['a page named so', `<a href="/a.pngs"><img>${text(15)}</a>`, true],
    ['the same within it', '<a href="/a"><img><b>abcdef</b></a>', false],
  ])('%s: %s', (_, html, expected) => {
    expect(teaser(html)).toBe(expected)
  })
})

const boxed = (levels: number, more = '') =>
  `<div class="author">${'<div>'.repeat(levels)}<img>${'</div>'.repeat(levels)}${more}</div>`

describe('pictures that are none of the article’s', () => {
  const photo = `${base}p/lock.jpg`
  const is = (html: string, url = photo) => isOrnament(...firstIn(html), url)

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

const addresses = (html: string) =>
  addressesOf(...firstIn(html), base).map((url) => url.slice(base.length))

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

describe('the key of a picture', () => {
  test.each([
    ['/lock.jpg', 'a.example/lock'],
    ['/locks.jpg', 'locks'],
    ['/image-12345.jpg', 'a.example/image-12345'],
    ['/image-123456.jpg', 'image-123456'],
    ['/12345.jpg', 'a.example/12345'],
    ['/a/locks/', 'locks'],
    ['/Old%20Lock.JPG', 'old lock'],
    ['/locks.jpg.webp', 'locks'],
    ['/locks.v.1', 'locks.v'],
    ['/locks?id=5&w=3', 'locks'],
    ['/a/pic.php?id=5&w=3&x=y', 'a.example/a/pic.php?id=5&x=y'],
    ['/a/img?id=5', 'a.example/a/img?id=5'],
    ['/a/img.jpg?id=5', 'a.example/a/img'],
    ['/r?url=/locks.jpg', 'locks'],
    ['/r?src=//b.example/locks.jpg', 'locks'],
    ['/r?image=locks.png', 'locks'],
    ['/r?img=locks', 'a.example/r?img=locks'],
    ['/r?u=https://b.example/locks.jpg', 'locks'],
    ['/r?q=https://b.example/locks.jpg', 'a.example/r'],
    [`/r?${Array.from({ length: 11 }, (_, at) => `a${at}=1`).join('&')}`, `a.example/r?${Array.from({ length: 10 }, (_, at) => `a${at}=1`).join('&')}`],
  ])('%s: %s', (path, key) => {
    expect(imageKey(`https://a.example${path}`)).toBe(key)
  }) // prettier-ignore
})

const painted = (html: string) => backgroundsOf(pageOf(html), base)

describe('pictures behind elements', () => {
  test.each([
    [1_500, 1],
    [1_501, 0],
  ])('hold %d characters', (length, count) => {
    expect(painted(`<div data-bg="lock.jpg">${text(length)}</div>`)).toHaveLength(count)
  })

  test('are a hundred at most', () => {
    expect(painted('<i data-bg="lock.jpg"></i>'.repeat(101))).toHaveLength(100)
  })

  test.each([
    [100, 1],
    [101, 0],
  ])('stand behind %d characters of a style', (length, count) => {
    const style = `background:${'#'.repeat(length)}url(lock.jpg)`

    expect(painted(`<div style="${style}"></div>`)).toHaveLength(count)
  })

  test('stand in the order of the page, with what is written in or below them', () => {
    const html =
      '<i data-bg="a.jpg"></i><b style="background:url(b.jpg)"><p class="caption">Gate</p></b>'

    expect(painted(html).map(({ url, caption }) => [url.slice(base.length), caption()])).toEqual([
      ['a.jpg', {}],
      ['b.jpg', { caption: 'Gate' }],
    ])
  })
})
