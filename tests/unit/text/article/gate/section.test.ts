import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import type { Body } from '../../../../../src/text/article/body/body.ts'
import { isProse } from '../../../../../src/text/article/body/ways.ts'
import { isSection, listsOthers } from '../../../../../src/text/article/gate/section.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const story = 'https://valley.example/2026/two-villages-share-one-engine'
const topic = 'https://valley.example/farming'

interface Given {
  readonly title?: string
  readonly url?: string
  readonly isDated?: boolean
}

function isList(html: string, given: Given = {}): boolean {
  const page = parsePage(`<body>${html}</body>`)
  const blocks = blocksOf(page)
  const body: Body = {
    paragraphs: blocks.map(({ text }) => text),
    blocks,
    method: 'blocks',
    prose: blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0),
  }
  return isSection({
    page,
    body,
    title: 'Two villages share one engine',
    url: story,
    isDated: false,
    ...given,
  })
}

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

const teaser = (at: number) =>
  `<h3><a href="/${at}">The fire engine no. ${at}</a></h3><p>A line.</p>`
const prose = (length: number) => `<p>${'mill '.repeat(length).slice(0, length - 1)}.</p>`

const headlineOf = (text: string, rest: string) =>
  `<h3><a href="/">${text}</a>${rest}</h3><p>A line.</p>`

describe('headlines that lead elsewhere', () => {
  test('make a list where there are five of them', () => {
    expect(isList(times(5, teaser))).toBe(true)
    expect(isList(times(4, teaser))).toBe(false)
    expect(isList(times(5, teaser), { isDated: true })).toBe(true)
    expect(isList('')).toBe(false)
  })

  test.each([
    [story, 349, true],
    [story, 350, false],
    [topic, 350, true],
    [topic, 699, true],
    [topic, 700, false],
  ])('and none with so much text at a stretch: %s, %d characters', (url, length, expected) => {
    expect(isList(times(5, teaser) + prose(length), { url })).toBe(expected)
  })

  test('between which stretches end', () => {
    const parted = `${prose(200)}${times(5, teaser)}${prose(200)}`

    expect(isList(parted)).toBe(true)
    expect(isList(`${times(5, teaser)}${prose(200)}${prose(200)}`)).toBe(false)
    expect(isList(times(6, (at) => prose(200) + teaser(at)))).toBe(true)
  })

  test.each([
    ['of fifteen characters', 'A bridge opened', '', true],
    ['of less', 'A bridge opens', '', false],
    ['that are links by more than four fifths', 'A bridge opened', 'abc', true],
    ['that are links by four fifths', 'A bridge opened!', 'abcd', true],
    ['by less', 'A bridge opened', 'abcd', false],
  ])('%s', (_, text, rest, expected) => {
    expect(isList(times(6, () => headlineOf(text, rest)))).toBe(expected)
  })

  test.each(['nav', 'footer', 'aside'])('but not in %s', (tag) => {
    expect(isList(`<p>A line.</p><${tag}>${times(6, teaser)}</${tag}><p>A line.</p>`)).toBe(false)
  })

  test.each(['h1', 'h2', 'h3', 'h4', 'h5'])('in %s', (tag) => {
    expect(isList(times(5, teaser).replaceAll('h3', tag))).toBe(true)
  })
})

const lineOf = (at: number) => `<p><a href="/${at}">The fire engine number ${at} is here</a></p>`

const linesAndProse = (length: number) =>
  times(4, (at) => `${lineOf(at)}${lineOf(at)}${prose(length)}`)

describe('lines that are nothing but a link', () => {
  test('make a list of a topic where there are six of them', () => {
    expect(isList(times(6, lineOf), { url: topic })).toBe(true)
    expect(isList(times(5, lineOf), { url: topic })).toBe(false)
    expect(isList(times(6, lineOf), { url: story })).toBe(false)
    expect(isList(times(6, lineOf), { url: topic, isDated: true })).toBe(false)
    expect(isList(`<nav>${times(6, lineOf)}</nav><p>A line.</p>`, { url: topic })).toBe(false)
  })

  test.each([
    [249, true],
    [250, false],
  ])('after %d characters: %s', (length, expected) => {
    expect(isList(prose(length) + times(6, lineOf), { url: topic })).toBe(expected)
  })

  test.each([
    [10, '', true],
    [11, '', false],
  ])('where a link is nearly all of its line: %d more', (more, _, expected) => {
    const text = 'x'.repeat(100)
    const links = times(6, () => `<p><a href="/">${text}</a>${'y'.repeat(more)}</p>`)

    expect(isList(links, { url: topic })).toBe(expected)
  })

  test.each([
    [349, true],
    [350, false],
  ])('with no more text at a stretch between them: %d characters, %s', (length, expected) => {
    const html = times(3, lineOf) + prose(length) + times(3, (at) => lineOf(at + 3))

    expect(isList(html, { url: topic })).toBe(expected)
  })

  test('and no more running text than 1,200 characters', () => {
    expect(isList(linesAndProse(300), { url: topic })).toBe(true)
    expect(isList(linesAndProse(301), { url: topic })).toBe(false)
  })
})

describe('a topic is told', () => {
  test.each([
    ['a title of three words', { title: 'News and views' }, true],
    ['of more', { title: 'News and many views' }, false],
    ['a short address', { url: topic }, true],
    ['two parts', { url: 'https://valley.example/news/farming' }, true],
    ['three parts', { url: 'https://valley.example/a/b/farming' }, false],
    ['a number of four digits', { url: 'https://valley.example/farming2026' }, false],
    ['of three', { url: 'https://valley.example/farming202' }, true],
    ['two hyphens', { url: 'https://valley.example/farming-and-mills' }, false],
    ['one hyphen', { url: 'https://valley.example/farming-mills' }, true],
    ['the root', { url: 'https://valley.example/' }, true],
  ])('by %s', (_, given, expected) => {
    expect(isList(times(5, teaser) + prose(400), given)).toBe(expected)
  })
})

const listsSix = (text: string, href = (at: number) => `/story/${at}`) =>
  listsOthers(
    parsePage(`<body>${times(6, (at) => `<a href="${href(at)}">${text}</a> `)}</body>`),
    story,
  )

describe('links that list others', () => {
  test.each([
    ['x'.repeat(19), false],
    ['x'.repeat(20), true],
    ['x'.repeat(600), true],
    ['x'.repeat(601), false],
    ['闸'.repeat(7), false],
    ['闸'.repeat(8), true],
    ['수'.repeat(8), true],
    ['ひ'.repeat(8), true],
    ['カ'.repeat(8), true],
    ['ข'.repeat(8), true],
  ])('are as long as headlines: %s', (text, expected) => {
    expect(listsSix(text)).toBe(expected)
  })

  test('lead to pages that are not this one, each counted once', () => {
    expect(listsSix('x'.repeat(20), (at) => (at === 0 ? story : `/story/${at}`))).toBe(false)
    expect(listsSix('x'.repeat(20), (at) => `/story/${at % 5}`)).toBe(false)
    expect(listsSix('x'.repeat(20), (at) => (at === 0 ? 'http://' : `/story/${at}`))).toBe(false)
  })
})
