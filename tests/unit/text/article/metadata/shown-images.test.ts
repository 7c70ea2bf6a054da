import { describe, expect, test } from 'vitest'
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
