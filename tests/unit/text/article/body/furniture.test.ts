import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../../src/text/article/body/blocks.ts'
import { furnitureNodes, trimFurniture } from '../../../../../src/text/article/body/furniture.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'

/** Whether a `div` is furniture beside a whole of 1,000 characters. */
function isFurniture(inner: string, name: string): boolean {
  const page = parsePage(`<body><div class="${name}">${inner}</div></body>`)
  const [div = 0] = elementsNamed(page, tagSet('div'))
  return furnitureNodes(page, () => true, 1_000)[div] === 1
}
const text = (length: number) => 'x'.repeat(length)
const link = (length: number) => `<a href="/">${text(length)}</a>`

describe('a box named for furniture', () => {
  test.each([
    ['social', text(200), true],
    ['social', text(201), false],
    ['social', link(201), false],
    ['related', text(40), true],
    ['related', text(41), false],
    ['related', text(60) + link(40), false],
    ['related', text(59) + link(41), true],
    ['related social', text(200), true],
  ])('%s, %s: %s', (name, inner, expected) => {
    expect(isFurniture(inner, name)).toBe(expected)
  })

  test.each([
    ['mill-'.repeat(11) + 'social', true],
    ['mill-'.repeat(12) + 'social', false],
  ])('is not named by a headline: %s', (name, expected) => {
    expect(isFurniture(text(10), name)).toBe(expected)
  })
})

const block = (words: string, more: Partial<Block> = {}): Block => ({
  text: words,
  kind: 'paragraph',
  node: 1,
  from: 1,
  to: 2,
  linked: 0,
  ...more,
})
const line = 'The mill on the lower weir was sold to two brothers on Friday.'
const kept = (blocks: readonly Block[], title = '') =>
  trimFurniture(blocks, title).map((one) => one.text)
const around = (...blocks: readonly Block[]) => [block(line), ...blocks, block(line)]
const isKept = (...blocks: readonly Block[]) => kept(around(...blocks)).length === 2 + blocks.length

describe('lines of an article', () => {
  test.each([
    ['a line without letters', block('* * *'), false],
    ['a number', block('5'), true],
    ['what every page says', block('Read more'), false],
    ['a row that says the same', block('Read more', { kind: 'row' }), true],
    ['code that says the same', block('Read more', { kind: 'preformatted' }), true],
    ['a heading that says the same', block('Read more', { kind: 'heading' }), false],
    ['what leads elsewhere', block('Read more: mills'), false],
    ['an item that leads elsewhere', block('Read more: mills', { kind: 'item' }), true],
    ['what leads elsewhere in 300 characters', block('Read more: '.padEnd(300, 'x')), false],
    ['what is longer', block('Read more: '.padEnd(301, 'x')), true],
  ])('%s is kept: %s', (_, one, expected) => {
    expect(isKept(one)).toBe(expected)
  })

  test.each([
    ['a link of four words', block('The old mill turns', { linked: 0.9 }), false],
    ['a link of three words', block('The old mill', { linked: 0.9 }), true],
    ['less of a link', block('The old mill turns', { linked: 0.89 }), true],
    ['a heading that is a link', block('The old mill', { kind: 'heading', linked: 1 }), true],
  ])('%s amid them is kept: %s', (_, one, expected) => {
    expect(isKept(one)).toBe(expected)
  })

  test.each([
    [0.8, true],
    [0.81, false],
  ])('"Related" above a line of which %d is a link is kept: %s', (linked, expected) => {
    expect(isKept(block('Related stories', { kind: 'heading' }), block('Mills', { linked }))).toBe(
      expected,
    )
  })

  test('"Related" at the end is not', () => {
    expect(kept([block(line), block('Related stories', { kind: 'heading' })])).toEqual([line])
  })

  test.each([
    [0.9, 3],
    [0.91, 1],
  ])('that are links to %d stand at no end', (linked, count) => {
    expect(
      kept([block('Mills', { linked }), block(line), block('Weirs', { linked })]),
    ).toHaveLength(count)
  })

  test('that are headings stand at the beginning, but at no end', () => {
    const heading = block('Mills', { kind: 'heading' })

    expect(kept([heading, heading, block(line), heading, heading])).toEqual([
      'Mills',
      'Mills',
      line,
    ])
    expect(kept([heading])).toEqual([])
  })
})

describe('lines above an article', () => {
  test.each([
    ['the headline', 'Old Mills', []],
    ['another line', 'Old weirs', ['Old weirs']],
    ['who wrote it', 'By Ada Voss', []],
    ['who wrote it, in 80 characters', `By A${'d'.repeat(80)}`, []],
    ['more than that', `By A${'d'.repeat(81)}`, [`By A${'d'.repeat(81)}`]],
    ['who wrote it, in one', 'By A', ['By A']],
    ['the day', '2 March 2026', []],
  ])('%s', (_, first, rest) => {
    expect(kept([block(first), block(line)], 'old mills')).toEqual([...rest, line])
  })

  test('are the first six', () => {
    const lines = Array.from({ length: 6 }, (_, at) => block(`Line ${at}`))

    expect(kept([...lines.slice(1), block('By Ada Voss'), block(line)])).toHaveLength(6)
    expect(kept([...lines, block('By Ada Voss'), block(line)])).toHaveLength(8)
  })

  test('repeat the headline at once or not at all', () => {
    expect(kept([block(line), block('Old mills'), block(line)], 'Old mills')).toHaveLength(3)
    expect(kept([block(line)], '')).toEqual([line])
  })
})
