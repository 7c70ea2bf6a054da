import { describe, expect, test } from 'vitest'
import { clean } from '../../../../../src/text/article/body/cleaning.ts'
import { nameJudgement } from '../../../../../src/text/article/body/names-of-templates.ts'
import { totalsOf } from '../../../../../src/text/article/body/totals.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { attributeOf } from '../../../../../src/text/page/query.ts'

const text = (length: number) => 'x'.repeat(length)
const link = (length: number) => `<a href="/">${text(length)}</a>`
const p = (inner = text(30)) => `<p>${inner}</p>`
const images = (count: number) => '<img src="/a.jpg">'.repeat(count)

/** Ids of what is taken out of the kept elements; `unkept` are not among them from the start. */
function takenFrom(html: string, unkept: readonly string[] = []): readonly string[] {
  const page = parsePage(`<body>${html}</body>`)
  const ids = Array.from({ length: page.size }, (_, node) => attributeOf(page, node, 'id') ?? '')
  const kept = Uint8Array.from(ids, (id) => (unkept.includes(id) ? 0 : 1))
  clean({
    page,
    totals: totalsOf(page, new Uint8Array(page.size)),
    kept,
    judge: (node) => nameJudgement(page, node),
  })
  return ids.filter((id, node) => id !== '' && !unkept.includes(id) && kept[node] === 0)
}

/** Whether a box that holds so much is taken out. */
const isTaken = (inner: string, tag = 'div', more = '') =>
  takenFrom(`<${tag} id="a" ${more}>${inner}</${tag}>`).includes('a')

describe('what is no text wherever it stands', () => {
  test.each(['footer', 'aside', 'object', 'iframe'])('%s', (tag) => {
    expect(isTaken(text(900), tag)).toBe(true)
  })

  test('what is embedded', () => {
    expect(takenFrom('<p>x</p><embed id="a" src="/a.swf"><p id="b">x</p>')).toEqual(['a'])
  })

  test.each(['section', 'article', 'p', 'blockquote', 'ol', 'h3'])('but not %s', (tag) => {
    expect(isTaken(text(900), tag)).toBe(false)
  })

  test('with all that stands in it, and nothing behind it', () => {
    expect(takenFrom('<aside id="a"><p id="b">x</p></aside><p id="c">x</p>')).toEqual(['a', 'b'])
  })

  test('a heading of a bad name', () => {
    expect(isTaken('Mills', 'h1', 'class="promo"')).toBe(true)
    expect(isTaken('Mills', 'h2', 'class="promo"')).toBe(true)
    expect(isTaken('Mills', 'h3', 'class="promo"')).toBe(false)
    expect(isTaken('Mills', 'h2', 'class="story"')).toBe(false)
    expect(isTaken('Mills', 'h2', 'class="mills"')).toBe(false)
  })

  test.each([
    [499, true],
    [500, false],
  ])('a bar for sharing of %d characters: %s', (length, expected) => {
    expect(isTaken(text(length), 'section', 'class="share"')).toBe(expected)
  })

  test('unless what is around it is not kept', () => {
    const html = `<section id="b"><section id="a" class="share">${text(40)}</section></section>`

    expect(takenFrom(html)).toEqual(['a'])
    expect(takenFrom(html, ['b'])).toEqual([])
  })
})

describe('a suspicious box', () => {
  test.each([
    ['of a bad name', 'class="widget"', true],
    ['of a good and a bad name', 'class="story-widget"', false],
    ['of a good name', 'class="story"', false],
    ['of no name', '', false],
  ])('%s', (_, more, expected) => {
    expect(isTaken(p() + p(), 'div', more)).toBe(expected)
  })

  test.each(['form', 'fieldset', 'table', 'ul', 'div'])('is %s', (tag) => {
    const inner = tag === 'table' ? `<tr><td>${p() + p()}</td></tr>` : p() + p()

    expect(isTaken(inner, tag, 'class="widget"')).toBe(true)
  })

  test.each(['section', 'ol', 'dl', 'p'])('is not %s', (tag) => {
    expect(isTaken(`<b>${text(30)}</b>`, tag, 'class="widget"')).toBe(false)
  })

  test('holds a block: else it is a paragraph', () => {
    expect(isTaken(text(30), 'div', 'class="widget"')).toBe(false)
    expect(isTaken(p(), 'div', 'class="widget"')).toBe(true)
    expect(isTaken(text(30), 'form', 'class="widget"')).toBe(true)
  })

  test('holds no data', () => {
    const data = '<table><tr><th>a</th></tr></table>'

    expect(isTaken(data + p(), 'div', 'class="widget"')).toBe(false)
    expect(takenFrom(`<table class="widget" id="a"><tr><th>a</th></tr></table>`)).toEqual([])
    expect(
      takenFrom('<table><tr><th><div class="widget" id="a"><p>x</p></div></th></tr></table>'),
    ).toEqual([])
    expect(takenFrom('<code><div class="widget" id="a"><p>x</p></div></code>')).toEqual([])
    expect(takenFrom(`${data}<div class="widget" id="a"><p>x</p></div>`)).toEqual(['a'])
    expect(takenFrom(`<code>x</code><div class="widget" id="a"><p>x</p></div>`)).toEqual(['a'])
  })

  test.each([
    ['colgroup', '<colgroup></colgroup><tr><td>1</td></tr>'],
    ['col', '<colgroup><col></colgroup><tr><td>1</td></tr>'],
    ['thead', '<thead><tr><td>1</td></tr></thead>'],
    ['tfoot', '<tfoot><tr><td>1</td></tr></tfoot>'],
    ['th', '<tr><th>1</th></tr>'],
    ['caption', '<caption>Mills</caption><tr><td>1</td></tr>'],
  ])('holds no table with %s', (_, inner) => {
    expect(takenFrom(`<table class="widget" id="a">${inner}</table>`)).toEqual([])
    expect(takenFrom('<table class="widget" id="a"><tr><td>1</td></tr></table>')).toEqual(['a'])
  })

  test.each([
    ['blockquote', '<blockquote>x</blockquote>'],
    ['dl', '<dl><dd>x</dd></dl>'],
    ['div', '<div>x</div>'],
    ['img', '<img src="/a.jpg">'],
    ['ol', '<ol><li>x</li></ol>'],
    ['p', '<p>x</p>'],
    ['pre', '<pre>x</pre>'],
    ['table', '<table><tr><td>x</td></tr></table>'],
    ['ul', '<ul><li>x</li></ul>'],
  ])('is no paragraph where it holds a %s', (_, inner) => {
    expect(takenFrom(`<div class="widget" id="a">${text(30)}${inner}</div>`)).toEqual(['a'])
    expect(takenFrom(`<div class="widget" id="a">${text(30)}<b>x</b></div>`)).toEqual([])
  })

  test.each([
    [9, true],
    [10, false],
  ])('has few commas: of %d, %s', (commas, expected) => {
    expect(isTaken(p(`${','.repeat(commas)}${link(200)}`) + p('x'))).toBe(expected)
  })

  test('is looked at inner ones first, and without them', () => {
    const bad = `<div id="b" class="widget">${p(link(40))}</div>`

    expect(takenFrom(`<div id="a">${p()}${bad}</div>`)).toEqual(['b'])
    expect(takenFrom(`<div id="a">${p('')}${bad}</div>`)).toEqual(['a', 'b'])
  })
})

describe('a box with more of other things than paragraphs', () => {
  test.each([
    ['an image', images(1), false],
    ['two images, no paragraph', images(2) + text(30), true],
    ['two images, one paragraph', images(2) + p(), false],
    ['three images, one paragraph', images(3) + p(), true],
    ['three images, two paragraphs', images(3) + p() + p(), false],
    [
      'three images, a paragraph and three boxes',
      images(3) + p() + `<div>${text(30)}</div>`.repeat(3),
      false,
    ],
    [
      'three images, a paragraph and two boxes',
      images(3) + p() + `<div>${text(30)}</div>`.repeat(2),
      true,
    ],
    ['one field, two paragraphs', `<input>${p()}${p()}`, true],
    ['one field, three paragraphs', `<input>${p()}${p()}${p()}`, false],
    ['two fields, five paragraphs', `<input><input>${p().repeat(5)}`, true],
    ['two fields, six paragraphs', `<input><input>${p().repeat(6)}`, false],
    ['102 items, one paragraph', `<ol>${'<li>x</li>'.repeat(102)}</ol>${p(text(900))}`, true],
    ['101 items, one paragraph', `<ol>${'<li>x</li>'.repeat(101)}</ol>${p(text(900))}`, false],
    ['102 items that are nearly all', `<ol>${'<li>xx</li>'.repeat(102)}</ol>${p('x')}`, false],
  ])('%s: taken out, %s', (what, inner, expected) => {
    expect(isTaken(inner), what).toBe(expected)
  })

  test('may be the frame of pictures', () => {
    const html = `<div id="a">${images(2)}${text(30)}</div>`

    expect(takenFrom(`<figure>${html}</figure>`)).toEqual([])
  })
})

describe('a box with next to nothing', () => {
  test.each([
    ['nothing', '<p></p>', true],
    ['a picture', images(1), false],
    ['a picture in a frame', `<figure>${images(1)}</figure>`, false],
    ['24 characters that are half a link', p(text(12) + link(12)), true],
    ['25 characters, a fifth of them a link', p(text(20) + link(5)), false],
    ['24 characters, a sixth of them a link', p(text(20) + link(4)), true],
    ['24 characters, none of them a link', p(text(24)), false],
    ['a picture and a link', images(1) + p(text(20) + link(4)), false],
  ])('%s: taken out, %s', (_, inner, expected) => {
    expect(isTaken(inner)).toBe(expected)
  })

  test('no link, but nearly all of it a heading', () => {
    expect(isTaken(`<h3>${text(19)}</h3>${p(text(1))}`)).toBe(false)
    expect(isTaken(`<h3>${text(18)}</h3>${p(text(1) + link(1))}`)).toBe(true)
    expect(isTaken(`<h3>${text(19)}</h3>${p(link(1))}`)).toBe(false)
  })
})

describe('a box of links', () => {
  test.each([
    ['a fifth of it', 80, 20, '', false],
    ['more', 79, 21, '', true],
    ['half of it, of a good name', 50, 50, 'class="story"', false],
    ['more, of a good name', 49, 51, 'class="story"', true],
  ])('%s', (_, plain, linked, more, expected) => {
    expect(isTaken(p(text(plain)) + p(link(linked)), 'div', more)).toBe(expected)
  })

  test('that is a list may be all links', () => {
    expect(isTaken(`<li>${link(60)}</li>`, 'ul')).toBe(false)
    expect(isTaken(`<ol><li>${link(91)}</li></ol>${p(text(9))}`)).toBe(false)
    expect(isTaken(`<ol><li>${link(90)}</li></ol>${p(text(10))}`)).toBe(true)
    expect(isTaken(`<li>${link(60)}</li>`, 'ul', 'class="story"')).toBe(true)
  })
})
