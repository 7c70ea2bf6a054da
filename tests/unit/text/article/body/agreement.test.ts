import { describe, expect, test } from 'vitest'
import { votesName } from '../../../../../src/text/article/body/agreed.ts'
import {
  agreementOf,
  describeAgreement,
  regimeOf,
} from '../../../../../src/text/article/body/agreement.ts'
import { featureName, Found } from '../../../../../src/text/article/body/feature-names.ts'
import { sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { attributeOf } from '../../../../../src/text/page/query.ts'

/** Numbers of votes by how they are written. */
const numbers = new Map(
  Array.from({ length: 54 }, (_, agreed) => [votesName(agreed), agreed] as const),
)
const yes = numbers.get('rmd?')!
const no = numbers.get('-?-?')!

/** A page whose blocks are the article's where they begin with `A`; likely 0.96, others 0.02. */
function read(html: string) {
  const scene = sceneOf(parsePage(`<body>${html}</body>`), { title: '' })
  const agreed = Uint8Array.from(scene.blocks, ({ text }) => (text.startsWith('A') ? yes : no))
  const voted = { ...scene, agreed }
  return { scene: voted, agreement: agreementOf(voted) }
}

/** What the votes say of the block that holds `mill`. */
function featuresOf(html: string): readonly string[] {
  const { scene, agreement } = read(html)
  const index = scene.blocks.findIndex(({ text }) => text.includes('mill'))
  const found = new Found()
  describeAgreement(scene, agreement, index, found)
  return [...found.ids.subarray(0, found.size)].map(featureName)
}

const starting = (html: string, start: string) =>
  featuresOf(html).filter((name) => name.startsWith(`${start} `))

const sure = `<p>A${'a'.repeat(99)}</p>`
const other = `<p>B${'b'.repeat(99)}</p>`
const mill = '<p>The mill</p>'

test('a block is as likely as its votes say', () => {
  expect(starting('<p>The mill</p>', 'likely')).toEqual(['likely -?- short'])
  expect(starting('<p>A mill</p>', 'likely')).toEqual(['likely rmd short'])
})

describe('the blocks around', () => {
  test.each([
    ['one before', `${sure}${mill}`, 6],
    ['one before', `${other}${mill}`, 0],
    ['one before', `${sure}${other}${mill}`, 0],
    ['one before', mill, 0],
    ['one after', `${mill}${sure}`, 6],
    ['one after', `${mill}${other}${sure}`, 0],
    ['three before', `${sure.repeat(3)}${other}${mill}`, 6],
    ['three before', `${sure}${other.repeat(4)}${mill}`, 0],
    ['three before', `${sure.repeat(2)}${other.repeat(2)}${mill}`, 4],
    ['three before', `${other.repeat(3)}${sure}${mill}`, 0],
    ['three after', `${mill}${other}${sure.repeat(3)}`, 6],
    ['three after', `${mill}${other.repeat(4)}${sure}`, 0],
    ['three after', `${mill}${sure}${other.repeat(3)}`, 0],
    ['ten before', `${sure.repeat(8)}${other.repeat(4)}${mill}`, 6],
    ['ten before', `${sure}${other.repeat(12)}${mill}`, 0],
    ['ten before', `${sure.repeat(4)}${other.repeat(8)}${mill}`, 3],
    ['ten after', `${mill}${other.repeat(4)}${sure.repeat(8)}`, 6],
    ['ten after', `${mill}${other.repeat(12)}${sure}`, 0],
    ['ten after', `${mill}${sure.repeat(4)}${other.repeat(8)}`, 0],
  ])('%s: %#', (where, html, expected) => {
    expect(starting(html, where)).toEqual([`${where} ${expected} short`])
  })
})

describe('the elements around', () => {
  test.each([
    [`<div>${sure}${mill}</div>`, 5],
    [`<div>${other}${mill}</div>${sure.repeat(5)}`, 0],
    [`<div>${sure}${other}${mill}</div>`, 3],
  ])('the nearest: %#', (html, expected) => {
    expect(starting(html, 'parent likely')).toEqual([`parent likely ${expected} short`])
  })

  test.each([
    [`<div><div>${mill}</div>${sure}</div>${other.repeat(9)}`, 5],
    [`<div><div>${sure}${mill}</div>${other.repeat(3)}</div>`, 2],
    [`<div><div>${mill}</div></div>${sure}`, 0],
  ])('the next: %#', (html, expected) => {
    expect(starting(html, 'outer likely')).toEqual([`outer likely ${expected} short`])
  })
})

describe('the blocks that look the same', () => {
  test.each([
    ['by their element', `${sure}${mill}`, 5],
    ['not by another', `${sure}<div>The mill</div>`, 0],
    ['by their class', `<p class="x">A${'a'.repeat(99)}</p><p class="x">The mill</p>`, 5],
    ['not by another class', `<p class="x">A${'a'.repeat(99)}</p><p class="y">The mill</p>`, 0],
    ['whatever its digits', `<p class="x1">A${'a'.repeat(99)}</p><p class="x22">The mill</p>`, 5],
    ['by what is around', `<div>${sure}</div><div>${mill}</div>`, 5],
    ['not by another around', `<div>${sure}</div><section>${mill}</section>`, 0],
    [
      'not by what is around of another class',
      `<div class="x">${sure}</div><div class="y">${mill}</div>`,
      0,
    ],
    ['a line of an item is none', `<ul><li>A${'a'.repeat(99)}</li></ul>${mill}`, 0],
  ])('%s', (_, html, expected) => {
    expect(starting(html, 'looks likely')).toEqual([`looks likely ${expected} short`])
  })

  test.each([
    [`${sure}${mill}`, 4],
    [`<div>${sure}</div>${mill}`, 0],
    [`<div>${sure.repeat(2)}</div>${sure}${mill}`, 3],
    [`<div>${sure.repeat(4)}</div>${sure}${mill}`, 2],
    [`<div>${sure.repeat(20)}</div>${sure}${mill}`, 1],
  ])('are a part of the whole: %#', (html, expected) => {
    expect(starting(html, 'looks common')).toEqual([`looks common ${expected} short`])
  })
})

const lineOf = (length: number) => `<p>A${'a'.repeat(length - 1)}</p>`

/** The core of a page: an element with two lines of half of `first`, or what holds it and one of `second`. */
const split = (first: number, second: number) => {
  const { scene, agreement } = read(
    `<section id="all"><div id="one">${lineOf(first / 2).repeat(2)}</div>${lineOf(second)}</section>`,
  )
  return attributeOf(scene.page, agreement.core, 'id')
}

describe('the core', () => {
  test.each([
    ['most of the likely text', `<div id="x">${sure.repeat(8)}</div><div>${sure}</div>`, 'x'],
    [
      'the smallest that holds so much',
      `<div id="x"><div id="y">${sure.repeat(8)}</div>${sure}</div>`,
      'y',
    ],
    [
      'no part of it',
      `<div id="x"><div id="y">${sure.repeat(2)}</div><div>${sure}</div></div>`,
      'x',
    ],
    ['no unlikely text', `<div>${other.repeat(9)}</div><div id="x">${sure.repeat(2)}</div>`, 'x'],
    ['wherever it stands', `<div>${mill}</div><div id="x">${sure.repeat(2)}</div>`, 'x'],
  ])('is %s', (_, html, id) => {
    const { scene, agreement } = read(html)

    expect(attributeOf(scene.page, agreement.core, 'id')).toBe(id)
  })

  test('needs a share of what is around it', () => {
    expect([split(74, 26), split(70, 30)]).toEqual(['one', 'all'])
  })

  const core = sure.repeat(2)

  test.each([
    [`<div>${core}${mill}</div>`, 0],
    [`<div><div>${core}</div>${mill}</div>`, 1],
    [`<div><div><div>${core}</div></div>${mill}</div>`, 2],
    [`<div><div><div><div>${core}</div></div></div>${mill}</div>`, 3],
    [`<div><div><div><div><div>${core}</div></div></div></div>${mill}</div>`, 4],
    [`<div><div><div><div><div><div>${core}</div></div></div></div></div>${mill}</div>`, 4],
  ])('is so far from the block: %#', (html, expected) => {
    expect(starting(html, 'core')).toEqual([`core ${expected} short`])
  })
})

describe('the likely text before', () => {
  test.each([
    [0, 10, 0],
    [1, 99, 1],
    [2, 18, 2],
    [3, 17, 3],
    [6, 4, 4],
    [9, 1, 4],
    [19, 1, 5],
    [99, 1, 6],
    [100, 0, 7],
  ])('%d lines of it, and %d behind: %d', (before, behind, expected) => {
    const html = `${sure.repeat(before)}<div>the mill</div>${sure.repeat(behind)}`

    expect(starting(html, 'passed')).toEqual([`passed ${expected} short`])
  })
})

describe('the nearest line that is surely the article’s', () => {
  test.each([
    ['gap before', `${sure}${mill}`, 1],
    ['gap before', `${sure}${other}${mill}`, 2],
    ['gap before', `${sure}${other.repeat(7)}${mill}`, 8],
    ['gap before', `${sure}${other.repeat(8)}${mill}`, 9],
    ['gap before', `${mill}${sure}`, 9],
    ['gap before', `<p>A${'a'.repeat(59)}</p>${mill}`, 1],
    ['gap before', `<p>A${'a'.repeat(58)}</p>${mill}`, 9],
    ['gap after', `${mill}${sure}`, 1],
    ['gap after', `${mill}${other.repeat(3)}${sure}`, 4],
    ['gap after', `${sure}${mill}`, 9],
  ])('%s: %#', (where, html, expected) => {
    expect(starting(html, where)).toEqual([`${where} ${expected} short`])
  })
})

const regime = (html: string) => {
  const { scene, agreement } = read(html)
  const index = scene.blocks.findIndex(({ text }) => text.includes('mill'))
  return regimeOf(scene, agreement, index)
}

describe('to what is likely the text', () => {
  test.each([
    [`${sure}${mill}${sure}`, 'amid'],
    [`${other}${mill}${sure}`, 'start'],
    [`${sure}${mill}${other}`, 'end'],
    [`${other}${mill}${other}`, 'outside'],
    [mill, 'outside'],
    [`${sure}${other.repeat(5)}${mill}`, 'outside'],
    [`${sure.repeat(4)}${other.repeat(2)}${mill}`, 'end'],
    [`${sure.repeat(9)}${other.repeat(6)}${mill}${other.repeat(6)}${sure}`, 'outside'],
    [`${mill}${sure.repeat(4)}${other.repeat(2)}`, 'start'],
  ])('a block stands, %#: %s', (html, expected) => {
    expect(regime(html)).toBe(expected)
  })
})
