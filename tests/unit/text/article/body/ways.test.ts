import { describe, expect, test } from 'vitest'
import { sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { findByRules } from '../../../../../src/text/article/body/ways.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const readScene = (html: string) => sceneOf(parsePage(`<body>${html}</body>`), { title: '' })

/** A sentence of so many characters in a paragraph. */
const prose = (length: number) => `<p>${'x'.repeat(length - 1)}.</p>`

const found = (html: string) => {
  const { page, blocks, places } = readScene(html)
  return findByRules(page, blocks, places, '')
}

const items = (count: number, tag: string) =>
  `<section><${tag}>${`<ul><li>${'x'.repeat(99)}.</li></ul>`.repeat(count)}</${tag}></section>`

describe('markup beside what rules found', () => {
  const scored = `<div><div>${prose(300)}${prose(300)}</div></div>`

  test.each([
    ['article', 8, 'scores'],
    ['article', 9, 'markup'],
    ['main', 14, 'scores'],
    ['main', 15, 'markup'],
    ['div itemprop="articleBody"', 9, 'markup'],
    ['section', 20, 'scores'],
  ])('in %s is believed where it says far more: %d lines', (tag, count, method) => {
    expect(found(scored + items(count, tag)).method).toBe(method)
  })

  test('says which blocks are furniture', () => {
    const {
      blocks,
      trimmed,
      prose: length,
    } = found(`<div>${prose(300)}${prose(300)}<p>Read more</p></div>`)

    expect(blocks.map(({ text }) => text.length)).toEqual([300, 300])
    expect([...trimmed].map(({ text }) => text)).toEqual(['Read more'])
    expect(length).toBe(600)
  })

  test('takes boxes named for furniture for it, and counts running text alone', () => {
    const box = `<p class="newsletter">${'w'.repeat(60)}.</p>`
    const {
      blocks,
      trimmed,
      prose: length,
    } = found(`<div>${prose(300)}<p>A short line</p>${prose(300)}${box}</div>`)

    expect(blocks.map(({ text }) => text.length)).toEqual([300, 12, 300])
    expect([...trimmed].map(({ text }) => text.length)).toEqual([61])
    expect(length).toBe(600)
  })
})
