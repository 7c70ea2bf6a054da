import { describe, expect, test } from 'vitest'
import { featureName, Found } from '../../../../../src/text/article/body/feature-names.ts'
import { describeBlock } from '../../../../../src/text/article/body/features.ts'
import { sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

/** The features of the block that begins with `Mill`; a page has one. */
function featuresOf(html: string, title = ''): readonly string[] {
  const scene = sceneOf(parsePage(`<body>${html}</body>`), { title })
  const index = scene.blocks.findIndex(({ text }) => text.startsWith('Mill'))
  const found = new Found()
  describeBlock(scene, index, found)
  return [...found.ids.subarray(0, found.size)].map(featureName)
}

const starting = (names: readonly string[], start: string) =>
  names.filter((name) => name.startsWith(start))

/** A line of `length` characters. */
const lineOf = (length: number) => `Mill${'x'.repeat(length - 4)}`

test.each([
  [4, 'length 1'],
  [9, 'length 1'],
  [10, 'length 2'],
  [19, 'length 2'],
  [20, 'length 3'],
  [39, 'length 3'],
  [40, 'length 4'],
  [69, 'length 4'],
  [70, 'length 5'],
  [109, 'length 5'],
  [110, 'length 6'],
  [159, 'length 6'],
  [160, 'length 7'],
  [249, 'length 7'],
  [250, 'length 8'],
  [399, 'length 8'],
  [400, 'length 9'],
  [699, 'length 9'],
  [700, 'length 10'],
])('a line of %d characters: %s', (length, expected) => {
  expect(starting(featuresOf(`<p>${lineOf(length)}</p>`), 'length')).toEqual([expected])
  expect(featuresOf(`<p>${lineOf(length)}</p>`)).toContain(`kind paragraph ${expected}`)
})

test.each([
  [89, 'p short'],
  [90, 'p long'],
])('a line of %d characters is of a size: %s', (length, expected) => {
  expect(featuresOf(`<p>${lineOf(length)}</p>`)).toContain(expected)
})

const namesOfLinked = (length: number) =>
  featuresOf(
    `<p>${lineOf(100 - length)}${length > 0 ? `<a href="/">${'y'.repeat(length)}</a>` : ''}</p>`,
  )

describe('links', () => {
  test.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [24, 2],
    [25, 3],
    [49, 3],
    [50, 4],
    [79, 4],
    [80, 5],
    [94, 5],
    [95, 6],
  ])('%d of a hundred characters: %d', (length, share) => {
    expect(namesOfLinked(length)).toContain(`linked ${share} long`)
    expect(starting(namesOfLinked(length), 'votes')).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`linked ${share}$`))]),
    )
  })

  test('make up the whole of a line, or nearly', () => {
    expect(featuresOf('<p><a href="/">Mill and weir</a></p>')).toContain('all link short')
    expect(featuresOf('<p><a href="/">Mill</a> and weir</p>')).not.toContain('all link short')
    expect(featuresOf('<p>Mill and weir</p>')).not.toContain('all link short')
  })
})

test.each([
  ['<p>Mill</p>', 'p short'],
  ['<div>Mill</div>', 'div short'],
  ['<section>Mill</section>', 'div short'],
  ['<article>Mill</article>', 'div short'],
  ['<main>Mill</main>', 'div short'],
  ['Mill', 'other short'],
  ['<center>Mill</center>', 'div short'],
  ['<ul><li>Mill</li></ul>', 'li short'],
  ['<table><tr><td><p>A</p></td><td>Mill</td></tr></table>', 'td short'],
  ['<table><tr><th>Mill</th><td><p>A</p></td></tr></table>', 'td short'],
  ['<table><tr><td>Mill</td><td>12</td></tr></table>', 'tr short'],
  ['<dl><dd>Mill</dd></dl>', 'dd short'],
  ['<dl><dt>Mill</dt></dl>', 'dt short'],
  ['<blockquote>Mill</blockquote>', 'quote short'],
  ['<pre>Mill</pre>', 'pre short'],
  ['<h1>Mill</h1>', 'h1 short'],
  ['<h2>Mill</h2>', 'h2 short'],
  ['<h3>Mill</h3>', 'h3 short'],
  ['<h4>Mill</h4>', 'h4 short'],
  ['<h5>Mill</h5>', 'h4 short'],
  ['<h6>Mill</h6>', 'h4 short'],
  ['<address>Mill</address>', 'address short'],
  ['<header>Mill</header>', 'other short'],
])('%s is written in an element: %s', (html, expected) => {
  expect(featuresOf(html)).toContain(expected)
})

test.each([
  ['<p>Mill</p>', 'paragraph'],
  ['<h2>Mill</h2>', 'heading'],
  ['<ul><li>Mill</li></ul>', 'item'],
  ['<ul><li><p>Mill</p></li></ul>', 'item'],
  ['<table><tr><td>Mill</td><td>12</td></tr></table>', 'row'],
  ['<pre>Mill</pre>', 'preformatted'],
])('%s is a %s', (html, kind) => {
  expect(starting(featuresOf(html), 'kind')).toEqual([expect.stringContaining(`kind ${kind} `)])
})

/** By feature, a page that has it and one that has not. */
const pairs: readonly (readonly [feature: string, has: string, hasNot: string])[] = [
  ['all bold short', '<p><b>Mill</b></p>', '<p><b>Mill</b> turns</p>'],
  ['all bold short', '<p><strong>Mill</strong></p>', '<p>Mill</p>'],
  ['all italic short', '<p><i>Mill</i></p>', '<p><i>Mill</i> turns</p>'],
  ['all italic short', '<p><em>Mill</em></p>', '<p><b>Mill</b></p>'],
  ['all small short', '<p><small>Mill</small></p>', '<p><span>Mill</span></p>'],
  ['all small short', '<p><font>Mill</font></p>', '<p>Mill <sup>2</sup></p>'],
  ['within table short', '<table><tr><td>Mill</table>', '<div>Mill</div>'],
  ['within quote short', '<blockquote><p>Mill</p></blockquote>', '<p>Mill</p>'],
  ['within quote short', '<q><p>Mill</p></q>', '<q>A</q><p>Mill</p>'],
  ['within figure short', '<figure><p>Mill</p></figure>', '<figure></figure><p>Mill</p>'],
  ['within pre short', '<pre>Mill</pre>', '<pre>A</pre><p>Mill</p>'],
  ['within articleBody short', '<div itemprop="articleBody"><p>Mill', '<div itemprop="body"><p>Mill'],
  ['within articleBody short', '<div itemprop="a articleBody"><p>Mill', '<div itemprop="articleBodyB"><p>Mill'],
  ['within nestedArticle short', '<article><article><p>Mill', '<article><p>Mill'],
  ['within nestedArticle short', '<div itemtype="https://a.example/Comment">Mill', '<div itemtype="https://a.example/Text">Mill'],
  ['within controls short', '<form><p>Mill</p></form>', '<form></form><p>Mill</p>'],
  ['within address short', '<address>Mill</address>', '<p>Mill</p>'],
  ['within details short', '<details open><p>Mill</p></details>', '<p>Mill</p>'],
  ['own: share short', '<p class="share">Mill</p>', '<div class="share"><p>Mill</p></div>'],
  ['own: byline short', '<p id="byline">Mill</p>', '<p>Mill</p>'],
  ['own: date short', '<p><span class="date">Mill</span></p>', '<p>Mill <span class="date">2</span></p>'],
  ['own: tags short', '<ul><li class="tags">Mill</li></ul>', '<ul class="tags"><li>Mill</li></ul>'],
  ['parent: tags short', '<ul class="tags"><li>Mill</li></ul>', '<ul class="tags"><li class="tags">Mill</li></ul>'],
  ['parent: related short', '<div class="related"><p>Mill</p></div>', '<div class="related"><div><p>Mill</p></div></div>'],
  ['around: ad short', `<div class="ad"><div><p>Mill</p></div></div><p>${'Weir. '.repeat(9)}</p>`, `<div><div><p>Mill</p></div></div>`],
  ['around: comment short', '<div class="comment"><div><p>Mill</p></div></div>', '<div class="comment"><p>Mill</p></div>'],
  ['around: body short', '<div class="entry"><div><p>Mill</p></div></div>', '<div class="entry"></div><p>Mill</p>'],
  ['headline', '<h1>Mill</h1>', '<h1>Weir</h1><p>Mill</p>'],
  ['nothing before', '<p>Mill</p><p>A</p>', '<p>A</p><p>Mill</p>'],
  ['nothing after', '<p>A</p><p>Mill</p>', '<p>Mill</p><p>A</p>'],
  ['before heading short', '<h2>A</h2><p>Mill</p>', '<p>Mill</p><h2>A</h2>'],
  ['after heading short', '<p>Mill</p><h2>A</h2>', '<h2>A</h2><p>Mill</p>'],
  ['before item short', '<ul><li>A</li></ul><p>Mill</p>', '<p>A</p><p>Mill</p>'],
  ['after row short', '<p>Mill</p><table><tr><td>A</td><td>B</td></tr></table>', '<p>Mill</p><p>A</p>'],
  ['in main short', '<main><p>Mill</p></main>', '<main><p>A</p></main><p>Mill</p>'],
  ['outside main short', '<main><p>A</p></main><p>Mill</p>', '<main><p>Mill</p></main>'],
  ['outside main short', '<main><p>A</p></main><p>Mill</p>', '<p>Mill</p>'],
  ['in the article short', '<article><p>Mill</p></article>', '<article><p>A</p></article><p>Mill</p>'],
  ['outside the article short', '<article><p>A</p></article><p>Mill</p>', '<p>Mill</p>'],
  ['in the article short', '<article><p>Mill</p></article>', '<p>Mill</p>'],
  ['in main short', '<main><p>Mill</p></main>', '<p>Mill</p>'],
  ['in a later article short', '<article><p>A long line</p></article><article><p>Mill</p></article>', '<article><p>Mill</p></article><article><p>A</p></article>'],
  ['in an earlier article short', '<article><p>Mill</p></article><article><p>A long line</p></article>', '<article><p>Mill</p></article><article><p>A</p></article>'],
] // prettier-ignore

describe('where a line stands, and how it looks', () => {
  test.each(pairs)('%s: %s, but not: %s', (feature, has, hasNot) => {
    expect(featuresOf(has)).toContain(feature)
    expect(featuresOf(hasNot)).not.toContain(feature)
  })
})

const boxed = (name: string) => `<div class="${name}"><div><p>Mill</p></div></div>`
const around = (html: string) => starting(featuresOf(html), 'around')

test('names of an element that holds most of the page hold for nothing in it, but for those of text', () => {
  expect(around(`${boxed('ad')}<p>${'w'.repeat(6)}</p>`)).toEqual(['around: ad short'])
  expect(around(`${boxed('ad')}<p>${'w'.repeat(5)}</p>`)).toEqual([])
  expect(around(boxed('entry'))).toEqual(['around: body short'])
})

const link = (length: number) => `<a href="/">${'x'.repeat(length)}</a>`

describe('what holds the line', () => {
  test.each([
    [59, 0],
    [60, 1],
    [149, 1],
    [150, 2],
    [399, 2],
    [400, 3],
    [999, 3],
    [1000, 4],
    [2999, 4],
    [3000, 5],
  ])('a list of %d characters: %d', (length, expected) => {
    const html = `<ul><li>${lineOf(10)}</li><li>${'x'.repeat(length - 10)}</li></ul>`

    expect(starting(featuresOf(html), 'list')).toEqual([
      'list linked 0 short',
      `list length ${expected}`,
    ])
  })

  test.each([
    [99, 0],
    [100, 1],
    [299, 1],
    [300, 2],
    [799, 2],
    [800, 3],
    [1999, 3],
    [2000, 4],
    [4999, 4],
    [5000, 5],
  ])('an element of %d characters: %d', (length, expected) => {
    const html = `<div><p>${lineOf(10)}</p><p>${'x'.repeat(length - 10)}</p></div>`

    expect(starting(featuresOf(html), 'parent length')).toEqual([`parent length ${expected} short`])
  })

  test('is linked as far as it is', () => {
    const names = featuresOf(`<div><ul><li>Mill${link(2)}</li></ul>${link(14)}</div>${link(80)}`)

    expect(names).toContain('list linked 3 short')
    expect(names).toContain('parent linked 3 short')
    expect(names).toContain('outer linked 5 short')
  })

  test('is no list where none is around', () => {
    expect(starting(featuresOf('<div><p>Mill</p></div>'), 'list')).toEqual([])
  })
})

const textOf = (length: number) => (length > 0 ? `<p>${'w'.repeat(length)}</p>` : '')

describe('how far down the page it stands', () => {
  test.each([
    [0, 10, 0],
    [9, 11, 3],
    [10, 10, 4],
    [89, 7, 8],
    [90, 6, 9],
  ])('behind %d characters of text, before %d: %d', (before, after, tenth) => {
    const names = featuresOf(`${textOf(before)}<p>Mill</p>${textOf(after)}`)

    expect(starting(names, 'position')).toEqual([`position ${tenth}`])
  })

  test.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 2],
    [19, 2],
    [20, 3],
    [49, 3],
    [50, 4],
  ])('%d blocks from the end: %d', (left, expected) => {
    const html = `<p>Mill</p>${'<p>Weir</p>'.repeat(left - 1)}`

    expect(starting(featuresOf(html), 'blocks left')).toEqual([`blocks left ${expected}`])
  })

  test.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
    [9, 2],
    [10, 3],
  ])('%d blocks before the headline: %d', (blocks, expected) => {
    const html = `<p>Mill</p>${'<p>Weir</p>'.repeat(blocks - 1)}<h1>The weir burns</h1>`

    expect(starting(featuresOf(html, 'The weir burns'), 'before the headline')).toEqual([
      `before the headline ${expected}`,
    ])
  })

  test.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [7, 3],
    [8, 4],
    [19, 4],
    [20, 5],
  ])('%d blocks behind the headline: %d', (blocks, expected) => {
    const html = `<h1>The weir burns</h1>${'<p>Weir</p>'.repeat(blocks - 1)}<p>Mill</p>`

    expect(starting(featuresOf(html, 'The weir burns'), 'after the headline')).toEqual([
      `after the headline ${expected}`,
    ])
  })

  test('and so many from the end wherever it stands', () => {
    const html = `${'<p>Weir</p>'.repeat(30)}<p>Mill</p><p>Dam</p>`

    expect(starting(featuresOf(html), 'blocks left')).toEqual(['blocks left 0'])
  })

  test('and in which part of the page', () => {
    const parts = ['div', 'header', 'footer', 'aside', 'main', 'article', 'form'].map((tag) =>
      starting(featuresOf(`<${tag}><p>Mill</p></${tag}>`), 'region').join(''),
    )

    expect(new Set(parts).size).toBe(parts.length)
    expect(starting(featuresOf('<main><p>Mill</p></main>'), 'region')).toHaveLength(1)
  })

  test('nothing is before or behind a headline that there is not', () => {
    expect(featuresOf('<p>Mill</p>').filter((name) => name.includes('headline'))).toEqual([])
  })
})

describe('the blocks beside it', () => {
  test.each([
    [19, 0],
    [20, 1],
    [59, 1],
    [60, 2],
    [119, 2],
    [120, 3],
    [299, 3],
    [300, 4],
  ])('of %d characters: %d', (length, expected) => {
    const other = `<p>${'w'.repeat(length)}</p>`

    expect(featuresOf(`${other}<p>Mill</p>`)).toContain(`before length ${expected} linked 0 short`)
    expect(featuresOf(`<p>Mill</p>${other}`)).toContain(`after length ${expected} linked 0 short`)
  })

  test.each([
    [1, 0],
    [2, 1],
    [11, 1],
    [12, 2],
  ])('of twenty characters, %d linked: %d', (linked, expected) => {
    const other = `<p>${'w'.repeat(20 - linked)}<a href="/">${'v'.repeat(linked)}</a></p>`

    expect(featuresOf(`${other}<p>Mill</p>`)).toContain(`before length 1 linked ${expected} short`)
  })
})

describe('votes', () => {
  const story = `<p>Mill ${'turns all day on the weir, and nobody knows why it does. '.repeat(5)}</p>`

  test('of rules that take a line for text, and of those that do not', () => {
    expect(starting(featuresOf(story.repeat(3)), 'votes r')).toHaveLength(2)
    expect(starting(featuresOf('<p>Mill</p>'), 'told')).toEqual(['told ? short', 'told ? -'])
  })
})
