import { describe, expect, test } from 'vitest'
import { splitNames } from '../../../../../src/text/article/metadata/names.ts'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const h1 = '<h1>Canal lock opens again</h1>'
const page = (parts: { head?: string; before?: string; after?: string }) =>
  `<html><head><title>Canal lock opens again</title><meta property="og:site_name" content="The Canal Post">${parts.head ?? ''}</head><body><main>${h1}${parts.before ?? ''}<div>${paragraphs}</div>${parts.after ?? ''}</main></body></html>`
const authorsOf = (parts: Parameters<typeof page>[0]) =>
  metadataOf(page(parts)).authors.map(({ name }) => name)
const ld = (author: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Canal lock opens again","author":${author}}</script>`

describe('who wrote an article', () => {
  test('is the person where the site is named beside', () => {
    const author =
      '[{"@type":"Organization","name":"The Canal Post"},{"@type":"Person","name":"ADA VELM"}]'

    expect(authorsOf({ head: ld(author) })).toEqual(['Ada Velm'])
  })

  test('is the person beside the headline where JSON-LD names the site alone', () => {
    const head = ld('{"@type":"Organization","name":"The Canal Post"}')

    expect(authorsOf({ head, before: '<p class="byline">By Ada Velm</p>' })).toEqual(['Ada Velm'])
  })

  test('is whom the page names beside the headline where its statement names somebody else', () => {
    const head = '<meta name="author" content="Editor Account">'
    const byline = '<p class="byline">By <a href="/author/velm">Ada Velm</a></p>'

    expect(authorsOf({ head, before: byline })).toEqual(['Ada Velm'])
  })

  test('is whom the most statements name', () => {
    const head = `${ld('{"@type":"Person","name":"Ada Velm"}')}<meta name="author" content="Ada Velm">`

    expect(authorsOf({ head, before: '<p class="byline">By Jo Weir</p>' })).toEqual(['Ada Velm'])
  })

  test('has the whole name where a system knows the first alone', () => {
    const head = ld('{"@type":"Person","name":"Ada"}')

    expect(authorsOf({ head, before: '<p>Ein Text von Ada Velm</p>' })).toEqual(['Ada Velm'])
  })

  test.each([
    ['catalogs', '<meta name="citation_author" content="Velm, Ada">', ['Ada Velm']],
    [
      'the second label of a card',
      '<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Ada Velm">',
      ['Ada Velm'],
    ],
    ['an account', '<meta name="author" content="ada_v201">', ['ada_v201']],
  ])('is read from %s', (_, head, names) => {
    expect(authorsOf({ head })).toEqual(names)
  })

  test.each([
    '<p>Medically reviewed by Pim Lens</p>',
    '<p>Photo by Pim Lens</p>',
    '<p><a href="#">Fact checked</a> by <a href="#">Pim Lens</a></p>',
    '<p class="byline">Edited by <a href="/author/lens">Pim Lens</a></p>',
    '<p>Das Buch „Schleusen“ von Pim Lens</p>',
  ])('is nobody who did other work: %s', (before) => {
    expect(authorsOf({ before })).toEqual([])
  })

  test('is not what else a byline links to', () => {
    const before =
      '<div class="byline">By <a href="/author/velm">Ada Velm</a>, see our <a href="/rules">Editorial Process</a></div>'

    expect(authorsOf({ before })).toEqual(['Ada Velm'])
  })

  test('is the site or its desk where nobody is named', () => {
    expect(authorsOf({ head: '<meta name="author" content="The Canal Post">' })).toEqual([
      'The Canal Post',
    ])
    expect(authorsOf({ head: '<meta name="author" content="Staff Writer">' })).toEqual([
      'Staff Writer',
    ])
  })

  test.each([
    ['<p class="byline">By Ada Velm and Jo Weir, Canal News Agency</p>', ['Ada Velm', 'Jo Weir']],
    ['<p class="byline">By ADA VELM and JO WEIR, Reuters</p>', ['Ada Velm', 'Jo Weir']],
    [
      '<div class="author"><a href="/author/ada">Ada Velm</a><span>Senior Editor</span></div>',
      ['Ada Velm'],
    ],
    ['<div class="byline">Ada Velm Chief Correspondent</div>', ['Ada Velm']],
    ['<p>By Ada Velm</p>', ['Ada Velm']],
    ['<p>By <b>Ada Velm</b></p>', ['Ada Velm']],
    ['<div><p>By</p></div><div><p class="full-name">Ada Velm</p></div>', ['Ada Velm']],
    ['<h3>Article by</h3><p>Ada Velm</p>', ['Ada Velm']],
    ['<p class="byline">Ada Velm March 14, 2025</p>', ['Ada Velm']],
    ['<p>by: Ada Velm, Dec 17, 2025</p>', ['Ada Velm']],
    ['<p>Posted by Ada</p>', ['Ada']],
    ['<p>Ada Velm | Water Writer | July 2, 2025</p>', ['Ada Velm']],
    ['<p>04.02.2025 | 13:10 Uhr | Ada Velm</p>', ['Ada Velm']],
    ['<p>World News | New York | July 2, 2025</p>', []],
    ['<p>Datum: 03.11.2025 Autor: Ada Velm/AB-C</p>', ['Ada Velm']],
    ['<p>Von Ada Velm</p>', ['Ada Velm']],
    ['<p>Par Ada Velm et Jo Weir</p>', ['Ada Velm', 'Jo Weir']],
    ['<p>Автор: Ада Вельм</p>', ['Ада Вельм']],
    ['<p>作者：张三丰</p>', ['张三丰']],
    ['<p>홍길동 기자</p>', ['홍길동']],
    ['<span class="vcard"><a class="url fn" href="/author/velm">velm</a></span>', ['velm']],
  ])('stands beside the headline: %s', (before, names) => {
    expect(authorsOf({ before })).toEqual(names)
  })

  test('is none of those who comment, photograph, or write other articles', () => {
    const before =
      '<figure><img src="/a.jpg"><figcaption>The lock. Photo by Pim Lens</figcaption></figure>'
    const after = `<div class="comments"><span class="author">Troll One</span></div><aside><p>By Other Writer</p></aside>
      <div class="related"><a rel="author" href="/author/x">Third Writer</a></div>`

    expect(authorsOf({ before, after })).toEqual([])
  })

  test('is not made of a sentence that begins with "By"', () => {
    expect(authorsOf({ before: '<p>By noon the lock was open to all</p>' })).toEqual([])
  })

  test('is named behind the text', () => {
    expect(authorsOf({ after: '<p>By Ada Velm</p>' })).toEqual(['Ada Velm'])
  })

  test('is the agency in the mark at the end', () => {
    expect(authorsOf({ after: '<p>(dpa/miho)</p>' }).length).toBe(0)
    const html = `<body>${h1}<div>${paragraphs}<p>(dpa/miho)</p></div></body>`

    expect(metadataOf(html).authors).toEqual([{ name: 'dpa' }])
  })

  test('comes from the feed where the page is silent', () => {
    const entry = { guid: 'x', author: 'Ada Velm', categories: [], enclosures: [] }

    expect(metadataOf(page({}), { entry }).authors).toEqual([{ name: 'Ada Velm' }])
  })
})

describe('names in a byline', () => {
  test.each([
    ['By Jane Doe and John Roe, Staff Writers', ['Jane Doe', 'John Roe']],
    ['Jane Doe, Head of Research', ['Jane Doe']],
    ['Jane Doe @janedoe', ['Jane Doe']],
    ['Jane Doe Jane Doe', ['Jane Doe']],
    ['Jane (Jo) Doe', ['Jane (Jo) Doe']],
    ['jane201', ['jane201']],
    ['Perry Vance Jr.', ['Perry Vance Jr.']],
    ['Ludwig van Aal', ['Ludwig van Aal']],
    ['View all posts by Jane Doe', ['Jane Doe']],
    ['July 3, 2025', []],
    ['admin', []],
    ['https://courier.example/jane', []],
  ])('%s', (byline, names) => {
    expect(splitNames(byline)).toEqual(names)
  })
})
