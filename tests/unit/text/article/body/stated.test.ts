import { describe, expect, test } from 'vitest'
import { statedLines, textInScripts } from '../../../../../src/text/article/body/stated.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const sentence = 'The mill on the lower weir was sold to two brothers from the valley on Friday. '
/** A text of so many characters. */
const textOf = (length: number) =>
  sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1) + '.'

const inScript = (source: string, type = '') =>
  textInScripts(parsePage(`<body><script${type && ` type="${type}"`}>${source}</script></body>`))

describe('a stated text', () => {
  test.each([
    [undefined, []],
    ['', []],
    ['One.\n\n Two. \nThree.', ['One.', 'Two.', 'Three.']],
    ['<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['One.<br>Two.', ['One.', 'Two.']],
    ['One < two\nTwo > one', ['One < two', 'Two > one']],
  ])('%j has lines: %j', (text, lines) => {
    expect(statedLines(text)).toEqual(lines)
  })

  test('is read up to a million characters', () => {
    expect(statedLines(`${'x'.repeat(1_000_000)}\ny`)).toHaveLength(1)
    expect(statedLines(`${'x'.repeat(999_998)}\nyz`)).toEqual(['x'.repeat(999_998), 'y'])
  })
})

describe('a text in data of scripts', () => {
  test.each([
    ['of a string', { body: textOf(300) }, true],
    ['of a string that is too short', { body: textOf(299), more: 'x'.repeat(20) }, false],
    ['deep within', { page: [{ story: { body: textOf(400) } }] }, true],
    ['of parts', { parts: [sentence, sentence, sentence, sentence] }, true],
    ['of parts that are objects', { parts: [{ id: 1, text: sentence }, { id: 2, text: textOf(300) }] }, true],
    ['of no parts that are labels', { parts: Array.from({ length: 50 }, () => 'label-of-a-mill') }, false],
    ['of parts among which nothing is', { parts: [null, 5, textOf(200), textOf(200)] }, true],
    ['of one string alone', textOf(400), true],
    ['of numbers', { parts: Array.from({ length: 200 }, () => 5), none: null }, false],
  ])('%s', (_, data, isFound) => {
    expect(inScript(JSON.stringify(data), 'application/json').length > 0).toBe(isFound)
  }) // prettier-ignore

  test.each([
    ['window.STATE = DATA', true],
    ['window["STATE"] = DATA', true],
    ['var state = DATA', true],
    ['const state = DATA;', true],
    ['let state = DATA; start()', true],
    ['self.state=DATA', true],
    ['DATA', true],
  ])('that %s', (written, isFound) => {
    const data = JSON.stringify({ body: textOf(400) })

    expect(inScript(written.replace('DATA', data)).join(' ') === textOf(400).trim()).toBe(isFound)
  })

  test('but not in linked data, and not in short scripts', () => {
    const data = JSON.stringify({ body: textOf(400) })
    const parts = JSON.stringify({ parts: [textOf(100), textOf(100)] })

    expect(inScript(data, 'application/ld+json')).toEqual([])
    expect(inScript(parts.padEnd(300), 'application/json')).toHaveLength(2)
    expect(inScript(parts.padEnd(299), 'application/json')).toEqual([])
  })

  test('is the longest of all', () => {
    const scripts = [400, 900, 500].map(
      (length) =>
        `<script type="application/json">${JSON.stringify({ body: textOf(length) })}</script>`,
    )

    expect(textInScripts(parsePage(`<body>${scripts.join('')}</body>`)).join('')).toHaveLength(900)
  })
})
