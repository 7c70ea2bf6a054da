import { describe, expect, test } from 'vitest'
import { sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { attributeOf, endOf } from '../../../../../src/text/page/query.ts'

const readScene = (html: string) => sceneOf(parsePage(`<body>${html}</body>`), { title: '' })

/** A sentence of so many characters in a paragraph. */
const prose = (length: number) => `<p>${'x'.repeat(length - 1)}.</p>`

const words = (length: number) => `<p>${'w'.repeat(length)}</p>`

const markupOf = (html: string) => {
  const { page, votes } = readScene(html)
  const { markup } = votes
  if (markup) expect(markup.to).toBe(endOf(page, markup.from))
  return markup && attributeOf(page, markup.from, 'id')
}

describe('the element that says it is the article', () => {
  test.each([
    [30, 70, 'a'],
    [29, 71, undefined],
    [400, 9_000, 'a'],
    [399, 9_000, undefined],
  ])('holds enough: %d beside %d characters', (own, other, expected) => {
    expect(markupOf(`<article id="a">${words(own)}</article>${words(other)}`)).toBe(expected)
  })

  test.each([
    ['its body', words(50), words(50), 'body'],
    ['an article with too small a body', words(80), words(20), 'article'],
  ])('is %s', (_, beside, inBody, expected) => {
    const body = `<div itemprop="articleBody" id="body">${inBody}</div>`

    expect(
      markupOf(`<main id="main"><article id="article">${beside}${body}</article></main>`),
    ).toBe(expected)
  })

  test('is the main part where there is neither, and may be none', () => {
    expect(markupOf(`<main id="main">${words(50)}</main>`)).toBe('main')
    expect(markupOf(`<div id="main">${words(50)}</div>`)).toBeUndefined()
  })
})

/** Of lines of which `x` is a sentence of 70 characters, and `-` a word. */
const runOf = (lines: string) => {
  const html = lines
    .split('')
    .map((line) => (line === 'x' ? prose(70) : words(4)))
    .join('')
  const { blocks, votes } = readScene(html)
  const { run } = votes
  return (
    run && [
      blocks.findIndex(({ from }) => from >= run.from),
      blocks.findLastIndex(({ to }) => to <= run.to),
    ]
  )
}

const linkOf = (length: number) => `<p><a href="/">${'w'.repeat(length)}</a></p>`

describe('the run with most running text', () => {
  test.each([
    ['x', [0, 0]],
    ['-x-', [1, 1]],
    ['xx-x', [0, 3]],
    ['x-x', [0, 2]],
    ['x--x', [0, 0]],
    ['x--xx', [3, 4]],
    ['x---xx', [4, 5]],
    ['xx--x', [0, 1]],
    ['xx---xx', [0, 6]],
    ['x-xx', [0, 3]],
  ])('%s', (lines, expected) => {
    expect(runOf(lines)).toEqual(expected)
  })

  test('is none without any', () => {
    expect(runOf('--')).toBeUndefined()
  })

  test.each([
    [65, true],
    [66, false],
  ])('goes on past a link of %d characters: %s', (length, expected) => {
    const { blocks, votes } = readScene(prose(101) + linkOf(length) + prose(60) + prose(60))
    const first = blocks.findIndex(({ from }) => from >= (votes.run?.from ?? 0))

    expect(first === 0).toBe(expected)
  })
})
