import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../../src/schemas/feed.ts'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import { readJsonLd } from '../../../../../src/text/article/metadata/json-ld.ts'
import { siteOf } from '../../../../../src/text/article/metadata/site.ts'
import { baseOf } from '../../../../../src/text/article/metadata/web-address.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const url = 'https://courier.example/local/lock'
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`
const letters = (length: number) => 'x'.repeat(length)
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

const site = (head: string, about: { url?: string } = {}) => siteOf(cluesOf(head, about))

describe('the site of a page', () => {
  const own = { '@type': 'NewsArticle', datePublished: '2026-03-02' }
  const publisher = ld({ ...own, publisher: { name: 'Ld' }, articleSection: ['Canals', 'Locks'] })

  test.each([
    [meta('og:site_name', 'Og') + publisher + meta('application-name', 'App'), 'Og'],
    [publisher + meta('application-name', 'App'), 'Ld'],
    [meta('application-name', 'The  App'), 'The App'],
    ['', undefined],
  ])('is named: %#', (head, expected) => {
    expect(site(head).siteName).toBe(expected)
  })

  test.each([
    [meta('article:section', 'Water') + publisher, 'Water'],
    [publisher, 'Canals'],
    [ld({ ...own, articleSection: { name: 'Weirs' } }), 'Weirs'],
    ['', undefined],
  ])('has a section: %#', (head, expected) => {
    expect(site(head).section).toBe(expected)
  })

  test.each([
    ['<link rel="canonical" href="/a">', url, 'https://courier.example/a'],
    ['<link rel="x Canonical" href="/a">', url, 'https://courier.example/a'],
    ['<link rel="canonicals" href="/a">', url, undefined],
    ['<link rel="canonical" href="/a"><meta property="og:url" content="/b">', url, 'https://courier.example/a'],
    ['<link rel="canonical" href="/"><meta property="og:url" content="/b">', url, 'https://courier.example/b'],
    ['<meta property="og:url" content="/b">', url, 'https://courier.example/b'],
    ['<link rel="canonical" href="/">', url, undefined],
    ['<link rel="canonical" href="/">', 'https://courier.example/', 'https://courier.example/'],
    ['<link rel="canonical" href="mailto:x">', url, undefined],
  ])('calls its own address: %s at %s', (head, at, expected) => {
    expect(site(head, { url: at }).canonicalUrl).toBe(expected)
  }) // prettier-ignore

  test('passes over ten bases without an address', () => {
    const base = (count: number) =>
      baseOf(parsePage(`<head>${'<base>'.repeat(count)}<base href="/c/"></head>`), url)

    expect([base(9), base(10)]).toEqual(['https://courier.example/c/', url])
  })
})

const articleOf = (
  nodes: readonly object[],
  titles: readonly string[],
  addresses: readonly string[] = [],
) => readJsonLd([JSON.stringify(nodes)], { titles, addresses }).article?.['headline']

const things = (count: number) => Array.from({ length: count }, () => ({ '@type': 'Thing' }))

const nodes = (count: number) =>
  readJsonLd([JSON.stringify(things(count))], { titles: [], addresses: [] }).nodes.length

describe('the object of the article', () => {
  const dated = { '@type': 'NewsArticle', datePublished: '2026-03-02' }
  const [one, other] = [
    { ...dated, headline: 'Weir' },
    { ...dated, headline: 'Lock' },
  ]

  test.each([
    ['a title of eight letters', ['Lock abcd'], 'Lock'],
    ['none of seven', ['Lock abc'], 'Weir'],
    ['a headline of three letters', ['Loc abcdefg'], 'Weir'],
  ])('is told by %s', (_, titles, expected) => {
    expect(articleOf([one, other], titles)).toBe(expected)
  })

  test.each([
    ['https://www.courier.example/lock/', 'Lock'],
    ['http://m.courier.example/LOCK?x=1#y', 'Lock'],
    ['https://amp.courier.example/lock//', 'Lock'],
    ['https://courier.example/locks', 'Weir'],
    ['https://x.courier.example/lock', 'Weir'],
    ['', 'Weir'],
  ])('or by its address %s', (address, expected) => {
    expect(articleOf([one, { ...other, url: address }], [], ['https://courier.example/lock'])).toBe(
      expected,
    )
  })

  test.each(['articleBody', 'datePublished', 'author', 'text', 'dateCreated'])(
    'says something of itself: %s',
    (key) => {
      const bare = { '@type': 'NewsArticle', headline: 'Dam' }

      expect(articleOf([bare, { ...bare, headline: 'Lock', [key]: 'x' }], [])).toBe('Lock')
    },
  )

  test.each(['ItemList', 'CollectionPage', 'BreadcrumbList', 'SiteNavigationElement', 'Comment', 'Blog'])(
    'is none of a %s',
    (type) => {
      expect(articleOf([{ '@type': type, x: { y: one } }, other], [])).toBe('Lock')
      expect(articleOf([{ '@type': 'Thing', x: { y: one } }, other], [])).toBe('Lock')
      expect(articleOf([{ '@type': type, x: one }], [])).toBeUndefined()
    },
  ) // prettier-ignore

  test('is looked for among two thousand', () => {
    expect([nodes(1_999), nodes(2_000), nodes(2_500)]).toEqual([1_999, 2_000, 2_000])
  })

  test('is referred to by what says more than its id', () => {
    const { byId } = readJsonLd(
      [
        JSON.stringify([
          { '@type': 'A', '@id': '#a' },
          { '@type': 'A', '@id': '#b', x: 1 },
          { '@type': 'A', '@id': 5, x: 1 },
        ]),
      ],
      { titles: [letters(9)], addresses: [] },
    )

    expect([...byId.keys()]).toEqual(['#b'])
  })
})
