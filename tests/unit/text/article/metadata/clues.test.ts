import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../../src/schemas/feed.ts'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const url = 'https://courier.example/local/lock'

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`

const cluesOf = (head: string, about: { url?: string; entry?: FeedEntry; html?: string } = {}) =>
  readClues(parsePage(`<html ${about.html ?? ''}><head>${head}</head><body></body></html>`), {
    url,
    ...about,
  })

const entry = (language: string): FeedEntry => ({
  guid: '1',
  categories: [],
  enclosures: [],
  language,
})

describe('the language of a page', () => {
  const all = {
    html: 'lang="da" xml:lang="de"',
    head:
      ld({ '@type': 'NewsArticle', datePublished: '2026-03-02', inLanguage: 'fr' }) +
      meta('content-language', 'it') +
      meta('og:locale', 'nl_NL'),
    entry: entry('pl'),
  }
  const without = (...names: readonly string[]) =>
    names.reduce((text, name) => text.replace(`"${name}`, '"?'), `${all.html}\n${all.head}`)

  test.each([
    [[], 'da'],
    [['da'], 'de'],
    [['da', 'de'], 'fr'],
    [['da', 'de', 'fr'], 'it'],
    [['da', 'de', 'fr', 'it'], 'nl_NL'],
    [['da', 'de', 'fr', 'it', 'nl_NL'], 'pl'],
  ])('is stated in many places, without %j: %s', (names, expected) => {
    const [html = '', head = ''] = without(...names).split('\n')

    expect(cluesOf(head, { html, entry: all.entry }).language).toBe(expected)
  })

  test.each([
    ['en', 'en'],
    [' en-GB ', 'en-GB'],
    ['fil', 'fil'],
    ['english', undefined],
    ['e', undefined],
    ['', undefined],
    ['5n', undefined],
  ])('%j is one: %s', (lang, expected) => {
    expect(cluesOf('', { html: `lang="${lang}"` }).language).toBe(expected)
  })
})

describe('a page says that it is an article', () => {
  test.each([
    ['by JSON-LD', ld({ '@type': 'NewsArticle', datePublished: '2026-03-02' }), true],
    ['by its type', meta('og:type', 'Article'), true],
    ['by its day', meta('article:published_time', '2026-03-02'), true],
    ['by its body', '<meta itemprop="articleBody" content="x">', true],
    ['not by another type', meta('og:type', 'website'), false],
    ['not by another property', '<meta itemprop="name" content="x">', false],
    ['not by nothing', '', false],
  ])('%s', (_, head, expected) => {
    expect(cluesOf(head).claimsArticle).toBe(expected)
  })
})

describe('what a page states', () => {
  test('is named by property, name, http-equiv and itemprop, in any case', () => {
    const { meta: found } = cluesOf(
      '<meta property="OG:a b" content=" x  y "><meta name="a" content="1"><meta name="A" content="2"><meta http-equiv="c" content="3"><meta itemprop="d" content="4"><meta name="e"><meta name="f" content=" "><meta content="5">',
    )

    expect([...found]).toEqual([
      ['og:a', ['x y']],
      ['b', ['x y']],
      ['a', ['1', '2']],
      ['c', ['3']],
      ['d', ['4']],
    ])
  })

  test('is kept a hundred times of one name', () => {
    expect(cluesOf(meta('a', 'x').repeat(101)).meta.get('a')).toHaveLength(100)
  })

  test('has the first of three titles that says something', () => {
    expect(cluesOf('<title></title><title> </title><title>A</title>').pageTitle).toBe('A')
    expect(cluesOf('<title></title><title></title><title></title><title>A</title>').pageTitle).toBe(
      '',
    )
  })

  test.each([
    [2 * 1_024 * 1_024, true],
    [2 * 1_024 * 1_024 + 1, false],
  ])('is read in scripts of %d characters: %s', (length, expected) => {
    const script = JSON.stringify({ '@type': 'NewsArticle', datePublished: '2026-03-02' })
    const head = `<script type="application/ld+json">${script.padEnd(length)}</script>`

    expect(cluesOf(head).linked.article !== undefined).toBe(expected)
  })
})
