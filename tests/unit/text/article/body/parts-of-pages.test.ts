import { describe, expect, test } from 'vitest'
import { captionBoxes, invitationBoxes } from '../../../../../src/text/article/body/boxes.ts'
import { sumAt, takeAway, totalsOf } from '../../../../../src/text/article/body/totals.ts'
import { isProse } from '../../../../../src/text/article/body/ways.ts'
import { withoutOffer } from '../../../../../src/text/article/kinds/access.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed, hintsOf } from '../../../../../src/text/page/query.ts'
import { Source } from '../../../../../src/text/page/source.ts'

const story = 'The mill on the lower weir was sold to two brothers on Friday. '.repeat(40)
const invitation =
  'Sign up to our newsletter and get the top stories straight to your inbox every morning.'

function page(html: string) {
  return parsePage(`<body><main><h1>The mill is sold</h1><p>${story}</p>${html}</main></body>`)
}

describe('boxes that invite to subscribe', () => {
  test.each([
    ['a box', `<div class="found">${invitation}</div>`, ['found']],
    ['the largest', `<div class="found"><div>${invitation}</div></div>`, ['found']],
    ['a form', `<form class="found"><p>${invitation}</p></form>`, ['found']],
    ['a paragraph', `<p class="found">${invitation}</p>`, []],
    [
      'a box that tells of a newsletter',
      '<div>The newsletter of the mill was read by many.</div>',
      [],
    ],
    ['a long box', `<div>${invitation} ${'It is the best of the valley. '.repeat(20)}</div>`, []],
    ['a short box', '<div>Newsletter: subscribe, e-mail, daily</div>', []],
  ] as const)('%s', (_, html, names) => {
    const parsed = page(html)

    expect(invitationBoxes(parsed, 0).map((node) => hintsOf(parsed, node).text)).toEqual(names)
  })

  test('are none where the headline stands in them', () => {
    const parsed = page(`<div class="found"><h2>Mills</h2>${invitation}</div>`)
    const [heading] = elementsNamed(parsed, tagSet('h2'))

    expect(invitationBoxes(parsed, heading!)).toEqual([])
  })
})

describe('boxes of an image and its line', () => {
  const line = 'The mill before it was sold'

  test.each([
    ['a box', `<div class="found"><img src="a.jpg">${line}</div>`, ['found']],
    [
      'a box around the image’s own',
      `<div class="found"><span><img></span> ${line}</div>`,
      ['found'],
    ],
    ['a paragraph', `<p class="found"><img>${line}</p>`, []],
    ['a line before it', `<div class="found">${line}<img></div>`, []],
    ['a long line', `<div class="found"><img>${line.repeat(6)}</div>`, []],
    ['a link', `<div class="found"><img><a href="/a">${line}</a></div>`, []],
    ['a heading', `<div class="found"><img><h3>${line}</h3></div>`, []],
  ] as const)('%s', (_, html, names) => {
    const parsed = page(html)

    expect(captionBoxes(parsed).map((node) => hintsOf(parsed, node).text)).toEqual(names)
  })
})

const sumsOf = (...pieces: readonly string[]) => {
  const one = parsePage(new Source(['<body>', ...pieces, '</body>']))
  return totalsOf(one, new Uint8Array(one.size))
}

const cells = (count: number) => `<tr>${'<td>1</td>'.repeat(count)}</tr>`

describe('sums of what a page holds', () => {
  const parsed = parsePage(
    '<body><div><p>One, two, <a href="/a">three</a></p><ul><li>four</li></ul><img><input></div><h2>Five</h2><a href="#x">ten letters</a></body>',
  )
  const totals = totalsOf(parsed, new Uint8Array(parsed.size))
  const [div] = elementsNamed(parsed, tagSet('div'))

  test.each([
    ['text', 19],
    ['linked', 5],
    ['commas', 2],
    ['paragraphs', 1],
    ['items', 1],
    ['images', 1],
    ['inputs', 1],
    ['lists', 4],
    ['headings', 0],
    ['dataTables', 0],
  ] as const)('%s', (column, sum) => {
    expect(sumAt(totals[column], div!)).toBe(sum)
  })

  test('have headings, and links within the page for less', () => {
    expect(sumAt(totals.headings, 0)).toBe(4)
    expect(sumAt(totals.linked, 0)).toBeCloseTo(5 + 11 * 0.3)
  })

  test('go down as parts are taken away', () => {
    const own = totalsOf(parsed, new Uint8Array(parsed.size))
    const [list] = elementsNamed(parsed, tagSet('ul'))
    takeAway(parsed, own, list!)

    expect(sumAt(own.text, div!)).toBe(15)
    expect(sumAt(own.items, div!)).toBe(0)
    expect(sumAt(own.paragraphs, div!)).toBe(1)
  })

  test('leave out what was removed', () => {
    const [paragraph] = elementsNamed(parsed, tagSet('p'))
    const removed = new Uint8Array(parsed.size)
    removed.fill(1, paragraph, parsed.end[paragraph!])

    expect(sumAt(totalsOf(parsed, removed).text, div!)).toBe(4)
  })

  test('are the same of a page that comes in pieces', () => {
    const { commas, text } = sumsOf('<p>1, 2</p><p>3, 4,', ' 5</p><p>6, 7</p>')

    expect([sumAt(commas, 0), sumAt(text, 0)]).toEqual([4, 15])
  })

  test.each([',', '،', '，', '、'])('have commas of all scripts: %s', (comma) => {
    expect(sumAt(sumsOf(`<p>1${comma}2${comma}3;4.5·6</p>`).commas, 0)).toBe(2)
  })

  test.each([
    ['<a href="#x">', 3],
    ['<a class="b" href="#x">', 3],
    ['<a class="#" href="/x">', 10],
    ['<a href="/#x">', 10],
  ])('have what leads within the page for less: %s', (tag, linked) => {
    expect(sumAt(sumsOf(`<p>So ${tag}ten signs!</a></p>`).linked, 0)).toBeCloseTo(linked)
  })

  test('have neither what is hidden nor what is a control', () => {
    expect(sumAt(sumsOf('<p>Mill<b hidden>s</b><button>Go</button></p>').text, 0)).toBe(4)
  })

  const row = '<tr><td>1</td><td>2</td><td>3</td></tr>'

  test.each([
    ['a head', '<table><tr><th>a</th></tr></table>', 1],
    ['many cells', `<table>${row.repeat(4)}</table>`, 1],
    ['few cells', `<table>${row.repeat(3)}</table>`, 0],
    ['one column', `<table>${'<tr><td>1</td></tr>'.repeat(12)}</table>`, 0],
    ['eleven cells', `<table>${cells(6)}${cells(5)}</table>`, 1],
    ['ten cells', `<table>${cells(5)}${cells(5)}</table>`, 0],
    ['one row', `<table>${cells(12)}</table>`, 0],
    [
      'another table in it',
      `<table>${row.repeat(3)}<tr><td><table></table></td></tr>${row}</table>`,
      0,
    ],
    ['a role', `<table role="presentation">${row.repeat(4)}</table>`, 0],
  ])('data of a table with %s', (_, html, count) => {
    const table = parsePage(`<body>${html}</body>`)

    expect(sumAt(totalsOf(table, new Uint8Array(table.size)).dataTables, 0)).toBe(count)
  })
})

describe('running text', () => {
  const text = 'The mill on the lower weir was sold to two brothers on Friday.'
  test.each([
    ['a sentence', { text, kind: 'paragraph', linked: 0 }, true],
    ['a long heading', { text, kind: 'heading', linked: 0 }, false],
    ['a row', { text, kind: 'row', linked: 0 }, false],
    ['a list’s', { text, kind: 'item', linked: 0 }, true],
    ['some links', { text, kind: 'paragraph', linked: 0.4 }, true],
    ['many links', { text, kind: 'paragraph', linked: 0.41 }, false],
    ['sixty letters', { text: `${'a'.repeat(59)}.`, kind: 'paragraph', linked: 0 }, true],
    ['less', { text: `${'a'.repeat(58)}.`, kind: 'paragraph', linked: 0 }, false],
    ['no mark', { text: 'a'.repeat(80), kind: 'paragraph', linked: 0 }, false],
  ] as const)('%s', (_, block, expected) => {
    expect(isProse(block)).toBe(expected)
  })
})

function accessOf(paragraphs: readonly string[], isFree?: unknown) {
  return withoutOffer(parsePage('<body></body>'), { paragraphs, last: undefined }, isFree)
}

describe('a text that costs', () => {
  const offer = 'Subscribe now to continue reading this article.'
  const lines = [story.slice(0, 400), story.slice(0, 300)]

  test.each([
    ['is whole', lines, undefined, lines, false],
    ['ends with an offer', [...lines, offer], undefined, lines, true],
    ['is said to cost', lines, false, lines, true],
    ['is said to cost, in words', lines, 'false', lines, true],
    ['is said to cost, by an address', lines, 'https://schema.org/False', lines, true],
    ['is said to be free', lines, true, lines, false],
    ['is long, and said to cost', [story.slice(0, 1_600)], false, [story.slice(0, 1_600)], false],
    ['breaks off', [`${story.slice(0, 1_600)}…`], false, [`${story.slice(0, 1_600)}…`], true],
  ] as const)('%s', (_, paragraphs, isFree, kept, isPartial) => {
    expect(accessOf(paragraphs, isFree)).toEqual({ lines: kept, isPartial })
  })
})
