import { describe, expect, test } from 'vitest'
import { isAside } from '../../../../../../src/text/article/body/asides.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../../src/text/page/query.ts'

const isMark = (inner: string) => {
  const page = parsePage(`<body><p>A mill<sup>${inner}</sup></p></body>`)
  return isAside(page, elementsNamed(page, tagSet('sup'))[0] ?? 0)
}

const linked = (length: number) =>
  `<a href="#n1" title="${'x'.repeat(length - '<a href="#n1" title="">1</a>'.length)}">1</a>`

describe('the mark of a note', () => {
  test.each([
    [999, true],
    [1_000, false],
  ])('is written in less than a thousand characters: %d', (length, expected) => {
    expect(isMark(linked(length))).toBe(expected)
  })

  test.each([
    ['<span class="mw-editsection">Mills</span>', true],
    ['<small class="tooltiptext">Mills</small>', true],
    ['<span class="tooltip-content">Mills</span>', true],
    ['<span class="rollover-people-block">Mills</span>', true],
    ['<span class="popover-text">Mills</span>', true],
    ['<span class="hovercard">Mills</span>', true],
    ['<a class="tooltiptext" href="/">Mills</a>', true],
    ['<span class="popover">Mills</span>', false],
    ['<span class="content">Mills</span>', false],
    ['<b class="tooltiptext">Mills</b>', false],
    ['<span>Mills</span>', false],
  ])('or what opens at a touch: %s, %s', (html, expected) => {
    const page = parsePage(`<body><p>A ${html}</p></body>`)
    const [node = 0] = elementsNamed(page, tagSet('span small b a'))

    expect(isAside(page, node)).toBe(expected)
  })
})
