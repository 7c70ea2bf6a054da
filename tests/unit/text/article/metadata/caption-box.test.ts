import { describe, expect, test } from 'vitest'
import {
  boxOf,
  isSetOff,
  isSlanted,
  loneLine,
  namedCaption,
} from '../../../../../src/text/article/metadata/caption-box.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { attributeOf, elementsNamed, isText, textOf } from '../../../../../src/text/page/query.ts'
import type { Page } from '../../../../../src/text/page/tree.ts'

const IMAGES = tagSet('img')

const text = (length: number) => 'x'.repeat(length)

const image = '<img src="a.jpg">'

/** A page of which the first image is meant. */
function read(html: string): readonly [Page, number] {
  const page = parsePage(`<body><article>${html}</article></body>`)
  return [page, elementsNamed(page, IMAGES)[0] ?? 0]
}

const idOf = (page: Page, node: number | undefined) =>
  node === undefined ? undefined : attributeOf(page, node, 'id')

const boxIn = (html: string) => {
  const [page, node] = read(html)
  return idOf(page, boxOf(page, node))
}

describe('what holds an image and what is written to it', () => {
  const caption = '<p class="caption">Gate</p>'
  const deep = (levels: number) =>
    `<div id="box">${'<div>'.repeat(levels)}${image}${'</div>'.repeat(levels)}${caption}</div>`

  test.each([
    ['a figure', `<figure id="box">${image}<p>Gate</p></figure>`, 'box'],
    ['an object of its own', `<div itemtype="https://schema.org/ImageObject" id="box">${image}<p>Gate</p></div>`, 'box'],
    ['an object of another kind', `<div itemtype="https://schema.org/Article" id="box">${image}<p>Gate</p></div>`, undefined],
    ['a figure of 5,600 characters', `<figure id="box">${image}<p>${text(5_600)}</p></figure>`, 'box'],
    ['a figure of more', `<figure id="box">${image}<p>${text(5_601)}</p></figure>`, undefined],
    ['a figure of 600 nodes', `<figure id="box">${image}${'<i></i>'.repeat(597)}A</figure>`, 'box'],
    ['a figure of more nodes', `<figure id="box">${image}${'<i></i>'.repeat(598)}A</figure>`, undefined],
    ['a box six levels up', deep(5), 'box'],
    ['no box seven levels up', deep(6), undefined],
    ['a box of 1,400 characters', `<div id="box">${image}${caption}${text(1_396)}</div>`, 'box'],
    ['no box of more', `<div id="box">${image}${caption}${text(1_397)}</div>`, undefined],
    ['no box of two images', `<div id="box">${image}${image}${caption}</div>`, undefined],
    ['no main part', `<main id="box">${image}${caption}</main>`, undefined],
    ['no section', `<section id="box">${image}${caption}</section>`, undefined],
    ['a box of a line, called an image’s', `<div class="photo" id="box">${image}<p>Gate</p></div>`, 'box'],
    ['a box of a line that is set off', `<div id="box">${image}<p><em>Gate</em></p></div>`, 'box'],
    ['no box of two lines, called an image’s', `<div class="photo" id="box">${image}<p>Gate</p><p>Weir</p></div>`, undefined],
    ['no box of a plain line', `<div id="box">${image}<p>Gate</p></div>`, undefined],
  ])('is %s', (_, html, expected) => {
    expect(boxIn(html)).toBe(expected)
  }) // prettier-ignore

  const inner = `<div id="inner">${image}${caption}</div>`

  test.each([
    ['a credit beside it', '<p class="credit">Ada</p>', 'outer'],
    ['two of them', '<p class="credit">Ada</p><p class="credit">Jo</p>', 'outer'],
    ['a line beside it', '<p>Ada</p>', 'inner'],
    ['a credit and a line', '<p class="credit">Ada</p><p>Jo</p>', 'inner'],
    ['a credit and text', '<p class="credit">Ada</p>Jo', 'inner'],
    ['a credit with a heading', '<div class="credit"><h3>Ada</h3></div>', 'inner'],
    ['a credit and another image', `<p class="credit">Ada</p>${image}`, 'inner'],
    ['a long credit', `<p class="credit">${text(1_396)}</p>`, 'outer'],
    ['a longer one', `<p class="credit">${text(1_397)}</p>`, 'inner'],
    ['nothing', '', 'inner'],
  ])('with %s', (_, beside, expected) => {
    expect(boxIn(`<div id="outer">${inner}${beside}</div>`)).toBe(expected)
  })
})

const named = (inner: string) => {
  const [page, node] = read(`<div id="box">${inner}</div>`)
  return idOf(page, namedCaption(page, node - 1, node))
}

describe('the caption in a box', () => {
  test.each([
    [`${image}<p class="caption" id="a">A</p>`, 'a'],
    [`${image}<p class="caption" id="a">A</p><p class="caption" id="b">B</p>`, 'a'],
    [`${image}<p class="caption" id="a">A</p><figcaption id="b">B</figcaption>`, 'b'],
    [`${image}<p class="caption" id="a"> </p><p class="caption" id="b">B</p>`, 'b'],
    [`${image}<p class="caption credit" id="a">A</p>`, undefined],
    [`${image}<p id="a">A</p>`, undefined],
    [`${image}<p itemprop="caption" id="a">A</p>`, undefined],
  ])('%s', (inner, expected) => {
    expect(named(inner)).toBe(expected)
  })

  test('is none that holds the image', () => {
    const [page, node] = read(`<div><div class="caption">${image}A</div></div>`)

    expect(namedCaption(page, node - 2, node)).toBeUndefined()
  })
})

const lone = (inner: string) => {
  const [page, node] = read(`<div>${inner}</div>`)
  const line = loneLine(page, node - 1, node)
  return line === undefined ? undefined : textOf(page, line)
}

describe('the one line in a box', () => {
  const link = (length: number) => `<a href="/">${text(length)}</a>`

  test.each([
    [`${image}<p>A</p>`, 'A'],
    [`${image}A`, 'A'],
    [`${image}<p>A</p><p>B</p>`, undefined],
    [`${image}<p>A</p><p class="credit">B</p>`, 'A'],
    [`${image}<p>A</p><p class="caption">B</p>`, undefined],
    [`${image}<p class="caption">B</p>`, 'B'],
    [`${image}<p>${text(400)}</p>`, text(400)],
    [`${image}<p>${text(401)}</p>`, undefined],
    [`${image}<p>${link(5)}${text(5)}</p>`, text(10)],
    [`${image}<p>${link(6)}${text(5)}</p>`, undefined],
    [`${image}<h3>A</h3>`, undefined],
    [`${image}<p> </p><p>A</p>`, 'A'],
    [image, undefined],
  ])('%s', (inner, expected) => {
    expect(lone(inner)).toBe(expected)
  })

  test('stands behind the image, in whatever holds that', () => {
    const [page, node] = read(`<div><p>A</p>${image}</div>`)
    expect(loneLine(page, node - 3, node)).toBeUndefined()

    const [other, inner] = read(`<div><div>${image}<p>A</p></div></div>`)
    expect(textOf(other, loneLine(other, inner - 2, inner) ?? 0)).toBe('A')
  })
})

const first = (html: string): readonly [Page, number] => {
  const page = parsePage(`<body>${html}</body>`)
  return [page, elementsNamed(page, tagSet('p'))[0] ?? 0]
}

describe('a line that looks like a caption', () => {
  test.each([
    ['<p><em>A</em></p>', true],
    ['<p><i>A</i></p>', true],
    ['<p><small>A</small></p>', true],
    ['<p><font>A</font></p>', true],
    ['<p><b><em>A</em></b></p>', true],
    ['<p><em>A</em> </p>', true],
    ['<p><b>A</b></p>', false],
    ['<p><em>A</em>B</p>', false],
    ['<p><em>A</em><em>B</em></p>', false],
    ['<p>A</p>', false],
  ])('%s is slanted: %s', (html, expected) => {
    expect(isSlanted(...first(html))).toBe(expected)
  })

  test.each([
    ['<p class="caption">A</p>', true],
    ['<p class="description">A</p>', true],
    ['<p><span class="caption">A</span></p>', true],
    ['<p><em>A</em></p>', true],
    ['<p>The lock. Photo: Ada Velm</p>', true],
    ['<p><span>The lock. Photo: Ada Velm</span></p>', true],
    ['<p>The lock.</p>', false],
    ['<p><span>The lock.</span></p>', false],
  ])('%s is set off: %s', (html, expected) => {
    expect(isSetOff(...first(html))).toBe(expected)
  })

  test.each([
    ['The lock. Photo: Ada Velm', true],
    ['The lock.', false],
  ])('or is a text that ends with a credit: %s, %s', (words, expected) => {
    const page = parsePage(`<body>${words}</body>`)
    const node = Array.from({ length: page.size }, (_, at) => at).find((at) => isText(page, at))

    expect(isSetOff(page, node ?? 0)).toBe(expected)
  })
})
