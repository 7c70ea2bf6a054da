import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

/** Who wrote it, of a page with so much in its head and beside the headline. */
function authorsOf({ before = '', head = '' }): string {
  const html = `<html><head><title>Canal lock opens again</title><meta property="og:site_name" content="The Canal Post">${head}</head>
    <body><main><h1>Canal lock opens again</h1>${before}<div>${paragraphs}</div></main></body></html>`
  return metadataOf(html)
    .authors.map(({ name }) => name)
    .join(', ')
}

const others = (count: number) =>
  Array.from({ length: count }, (_, at) => `${'ABCDEFGHIJKLMNOPQ'[at]}da Velm`)

const ld = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Canal lock opens again', author })}</script>`

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

const person = (name: string) => ({ '@type': 'Person', name })

const link = (name: string) => `<p class="byline"><a href="/author/abc">${name}</a></p>`

const graph = (own: object) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: 'Canal lock opens again',
        author: { '@id': '#a', ...own },
      },
      { '@type': 'Person', '@id': '#a', name: 'Ada Velm' },
    ],
  })}</script>`

describe('who claims to have written it', () => {
  test.each([
    ['JSON-LD before a meta', ld(person('Ada Velm')) + meta('author', 'Jo Weir'), '', 'Ada Velm'],
    ['a line with By before a meta', meta('author', 'Jo Weir'), '<p>By Ada Velm</p>', 'Ada Velm'],
    ['JSON-LD before that', ld(person('Jo Weir')), '<p>By Ada Velm</p>', 'Jo Weir'],
    ['a meta before a byline', meta('author', 'Jo Weir'), link('Ada Velm'), 'Jo Weir'],
    ['a byline and a meta before JSON-LD', ld(person('Jo Weir')) + meta('author', 'Ada Velm'), link('Ada Velm'), 'Ada Velm'],
    ['a byline before a name beside a date', '', `${link('Ada Velm')}<p>Jo Weir | 2 March 2026</p>`, 'Ada Velm'],
    ['a person before an organization', ld([{ '@type': 'Organization', name: 'Canal Union' }, person('Ada Velm')]), '', 'Ada Velm'],
    ['an organization alone', ld({ '@type': 'NewsMediaOrganization', name: 'Canal Union' }), '', 'Canal Union'],
    ['a name alone before an organization', ld([{ '@type': 'Organization', name: 'Canal Union' }, 'Ada Velm']), '', 'Ada Velm'],
    ['what was created', `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Canal lock opens again","creator":"Ada Velm"}</script>`, '', 'Ada Velm'],
    ['a legal name', ld({ '@type': 'Person', legalName: 'Ada Velm' }), '', 'Ada Velm'],
  ])('%s', (_, head, before, expected) => {
    expect(authorsOf({ head, before })).toBe(expected)
  }) // prettier-ignore

  test('an object that is told elsewhere', () => {
    expect(authorsOf({ head: graph({}) })).toBe('Ada Velm')
    expect(authorsOf({ head: graph({ name: 'Jo Weir' }) })).toBe('Jo Weir')
  })

  test.each([
    'author',
    'article:author',
    'article:author_name',
    'og:author',
    'byl',
    'byline',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'citation_author',
    'cXenseParse:author',
  ])('a meta called %s', (name) => {
    expect(authorsOf({ head: meta(name, 'Ada Velm') })).toBe('Ada Velm')
  })

  test.each([
    ['Ada Velm @ada', 'Ada Velm'],
    ['Velm, Ada', 'Ada Velm'],
    ['Velm, Ada M.', 'Ada M. Velm'],
    ['Velm, ADA', 'Velm, ADA'],
    ['https://courier.example/velm', ''],
  ])('a meta that says %s', (content, expected) => {
    const [first = ''] = authorsOf({ head: meta('author', content) }).split(', ')

    expect(first).toBe(expected.split(', ')[0])
  })

  test('the first meta that names anybody', () => {
    const heads = meta('author', 'https://courier.example/') + meta('og:author', 'Ada Velm')

    expect(authorsOf({ head: heads })).toBe('Ada Velm')
    expect(authorsOf({ head: meta('author', 'admin') + meta('og:author', 'Ada Velm') })).toBe(
      'Ada Velm',
    )
    expect(authorsOf({ head: meta('og:author', 'Jo Weir') + meta('author', 'Ada Velm') })).toBe(
      'Ada Velm',
    )
    expect(authorsOf({ head: meta('og:author', 'Jo Weir') + meta('author', 'Staff Writer') })).toBe(
      'Staff Writer',
    )
  })

  test.each(['Written by', 'By', 'Author', 'Von', 'Verfasst von', 'Écrit par', 'Escrito por', 'Autor'])(
    'a card with the label %s',
    (label) => {
      const head = meta('twitter:label1', label) + meta('twitter:data1', 'Ada Velm')

      expect(authorsOf({ head })).toBe('Ada Velm')
      expect(authorsOf({ head: head.replace(label, 'Reading time') })).toBe('')
      expect(authorsOf({ head: head.replaceAll('1"', '2"') })).toBe('Ada Velm')
      expect(authorsOf({ head: head.replaceAll('1"', '3"') })).toBe('')
    },
  ) // prettier-ignore

  test.each([12, 13])('no more than twelve: %d', (count) => {
    const head = others(count)
      .map((name) => meta('author', name))
      .join('')

    expect(authorsOf({ head })).toBe(count > 12 ? '' : others(12).join(', '))
  })

  test.each([
    ['above', (author: string) => `<div>${author}${paragraphs}</div>`],
    ['amid', (author: string) => `<div>${paragraphs.repeat(4)}${author}${paragraphs}</div>`],
    ['behind', (author: string) => `<div>${paragraphs}</div>${author}`],
  ])('microdata %s the text', (_, around) => {
    const author = '<p itemprop="author">Ada Velm</p>'
    const html = `<body><main><h1>Canal lock opens again</h1>${around(author)}</main></body>`

    expect(metadataOf(html).authors).toEqual([{ name: 'Ada Velm' }])
  })

  test.each([
    ['itemprop', '<p itemprop="author">Ada Velm</p>', 'Ada Velm'],
    ['itemprop with a name in it', '<p itemprop="author">By <b itemprop="name">Ada Velm</b> of Aarn</p>', 'Ada Velm'],
    ['itemprop with a name stated', '<p itemprop="author" content="Ada Velm">us</p>', 'Ada Velm'],
    ['rel', '<a rel="author" href="/x">Ada Velm</a>', 'Ada Velm'],
    ['itemprop of another thing', '<p itemprop="publisher">Ada Velm</p>', ''],
    ['120 characters', `<p itemprop="author">Ada Velm (${'x'.repeat(109)})</p>`, 'Ada Velm'],
    ['121 characters', `<p itemprop="author">Ada Velm (${'x'.repeat(110)})</p>`, ''],
    ['a box of others', '<aside class="related"><p itemprop="author">Ada Velm</p></aside>', ''],
  ])('microdata: %s', (_, before, expected) => {
    expect(authorsOf({ before })).toBe(expected)
  }) // prettier-ignore
})
