import { describe, expect, test } from 'vitest'
import { datedLines } from '../../../../../src/text/article/metadata/dated-lines.ts'
import { placesIn } from '../../../../../src/text/article/metadata/places.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import { Source } from '../../../../../src/text/page/source.ts'

const letters = (length: number) => 'x'.repeat(length)

const words = (count: number) => 'mill '.repeat(count)

const filled = (tag: string, length: number) =>
  `<${tag}><span>2 March 2026</span> ${letters(length - 12)}</${tag}>`

const inText = (html: string) => {
  const page = parsePage(`<body><h1>A</h1>${html}</body>`)
  const [first, last] = [
    elementsNamed(page, tagSet('p'))[0],
    elementsNamed(page, tagSet('p')).at(-1),
  ]
  const [heading] = elementsNamed(page, tagSet('h1'))
  return datedLines(page, heading, placesIn(page, heading, { first, last })).length
}

describe('lines with a day', () => {
  const linesOf = (html: string, body = `<p id="b">${letters(900)}</p>`) => {
    const page = parsePage(new Source(['<body><h1>A</h1>', html, body, '</body>']))
    const [heading] = elementsNamed(page, tagSet('h1'))
    const last = elementsNamed(page, tagSet('p')).at(-1)
    return datedLines(page, heading, placesIn(page, heading, { first: last, last })).length
  }

  test.each([
    [`<div>2 March 2026 ${letters(107)}</div>`, 1],
    [`<div>2 March 2026 ${letters(108)}</div>`, 0],
    [`<div>2 March 2026 ${words(11)}</div>`, 1],
    [`<div>2 March 2026 ${words(12)}</div>`, 0],
    [`<div>2 March 2026 ${'a '.repeat(30)}</div>`, 1],
    [`<div>2026年3月2日${'水'.repeat(37)}</div>`, 1],
    [`<div>2026年3月2日${'水'.repeat(38)}</div>`, 0],
    ['<div>2 March 26</div>', 0],
    ['<div>2-3-26</div>', 1],
    ['<div>2.3.26 x</div>', 1],
    ['<div>Node v8.4.26 out</div>', 0],
    ['<div>٢ مارس ٢٠٢٦</div>', 1],
    [`<div>2 March 2026<!--${letters(2_000)}--></div>`, 1],
    [`<div>2 March 2026${' '.repeat(1_987)}</div>`, 1],
    [`<div>2 March 2026${' '.repeat(1_988)}</div>`, 0],
  ])('%s', (html, count) => {
    expect(linesOf(html)).toBe(count)
  })

  test('in a paragraph of some length beside the headline', () => {
    expect([linesOf(filled('p', 240)), linesOf(filled('p', 241))]).toEqual([1, 0])
    expect(linesOf(filled('div', 241))).toBe(1)
  })

  test.each([
    ['li', '<ul>', '</ul>'],
    ['td', '<table><tr>', '</tr></table>'],
    ['dd', '<dl>', '</dl>'],
    ['blockquote', '', ''],
  ])('in no %s that is longer than that', (tag, before, behind) => {
    const linesIn = (length: number) => linesOf(before + filled(tag, length) + behind)

    expect([linesIn(240), linesIn(241)]).toEqual([1, 0])
  })

  test('between the paragraphs of the text, or in a line of its own there', () => {
    const long = `<p>${letters(400)}</p>`

    expect(inText(`<div>${long}2 March 2026${long}</div>`)).toBe(1)
    expect(inText(`${long}<div>${letters(130)} <b>2 March 2026</b></div>${long}`)).toBe(0)
    expect(inText(`${long}<div><h4>A</h4>${letters(130)} <b>2 March 2026</b></div>${long}`)).toBe(1)
    expect(inText(`${long}<p>${letters(107)} <b>2 March 2026</b></p>${long}`)).toBe(1)
    expect(inText(`${long}<p>${letters(108)} <b>2 March 2026</b></p>${long}`)).toBe(0)
  })

  test('are four hundred at most', () => {
    expect(linesOf('<p>2 March 2026</p>'.repeat(399))).toBe(399)
    expect(linesOf('<p>2 March 2026</p>'.repeat(401))).toBe(400)
  })
})
