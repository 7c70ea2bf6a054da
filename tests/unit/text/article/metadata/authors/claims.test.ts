import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../../../src/schemas/feed.ts'
import { metadataOf, paragraphs } from '../../../../../support/metadata-page.ts'

const headline = 'Canal lock opens again'
const ld = (name: string, more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, author: { '@type': 'Person', name }, ...more })}</script>`

/** How each source names somebody: in the head, or beside the headline. */
const heads: Readonly<Record<string, (name: string) => string>> = {
  linked: ld,
  meta: (name) => `<meta name="author" content="${name}">`,
}
const lines: Readonly<Record<string, (name: string) => string>> = {
  microdata: (name) => `<p itemprop="author">${name}</p>`,
  byline: (name) => `<p class="byline"><a href="/author/abc">${name}</a></p>`,
  text: (name) => `<p>By ${name}</p>`,
  dated: (name) => `<p>${name} | 2 March 2026</p>`,
}

interface Page {
  readonly head?: string
  readonly before?: string
  readonly after?: string
  readonly author?: string | undefined
  readonly url?: string
}

function authorsOf({ head = '', before = '', after = '', author, url }: Page) {
  const entry: FeedEntry = { guid: '1', categories: [], enclosures: [], ...(author && { author }) }
  const html = `<html><head><title>${headline}</title>${head}</head><body><main><h1>${headline}</h1>${before}<div>${paragraphs}${after}</div></main></body></html>`
  return metadataOf(html, { entry, ...(url && { url }) }).authors.map(({ name }) => name)
}

/** Of two people, each named by some sources, the one who is told. */
function toldOf(ada: readonly string[], jo: readonly string[]): string | undefined {
  const written = (by: typeof heads) =>
    [
      ...ada.map((source) => by[source]?.('Ada Velm')),
      ...jo.map((source) => by[source]?.('Jo Weir')),
    ].join('')
  const author = ada.includes('feed') ? 'Ada Velm' : jo.includes('feed') ? 'Jo Weir' : undefined
  return authorsOf({ head: written(heads), before: written(lines), author })[0]
}

describe('who is named by the most trusted sources', () => {
  test.each([
    [['linked'], ['meta'], 'Ada Velm'],
    [['linked'], ['microdata'], 'Ada Velm'],
    [['linked'], ['text'], 'Ada Velm'],
    [['linked'], ['byline', 'dated'], 'Ada Velm'],
    [['linked'], ['byline', 'feed'], 'Ada Velm'],
    [['linked'], ['text', 'dated'], 'Jo Weir'],
    [['linked'], ['meta', 'feed'], 'Jo Weir'],
    [['meta'], ['microdata'], 'Ada Velm'],
    [['meta'], ['text'], 'Jo Weir'],
    [['microdata'], ['text'], 'Jo Weir'],
    [['meta'], ['byline'], 'Ada Velm'],
    [['microdata'], ['byline'], 'Ada Velm'],
    [['meta'], ['dated', 'feed'], 'Ada Velm'],
    [['text'], ['byline'], 'Ada Velm'],
    [['byline'], ['dated', 'feed'], 'Ada Velm'],
    [['dated'], ['feed'], 'Ada Velm'],
  ])('%j beside %j: %s', (ada, jo, expected) => {
    expect(toldOf(ada, jo)).toBe(expected)
  })

  test.each(['linked', 'meta', 'microdata', 'byline', 'text', 'dated', 'feed'])(
    '%s alone',
    (source) => {
      expect(toldOf([source], [])).toBe('Ada Velm')
    },
  )
})

describe('a name that another source has whole', () => {
  test.each([
    ['Ada', 'Ada Velm', ['Ada Velm']],
    ['Ada Velm', 'Ada', ['Ada Velm']],
    ['ADA-VELM', 'Ada Velm', ['ADA-VELM']],
    ['Ad', 'Ada Velm', ['Ad']],
    ['Ada Velm', 'Ada Velm Holt', ['Ada Velm']],
  ])('%s, and %s in the byline', (stated, written, expected) => {
    expect(
      authorsOf({ head: heads['meta']?.(stated) ?? '', before: lines['byline']?.(written) ?? '' }),
    ).toEqual(expected)
  })
})

describe('the site is nobody', () => {
  const before = lines['byline']?.('Ada Velm') ?? ''

  test.each([
    ['by its name', `<meta property="og:site_name" content="Velm-Weekly">${ld('Velm Weekly')}`, undefined],
    ['as an application', `<meta name="application-name" content="Velm Weekly">${ld('Velm Weekly')}`, undefined],
    ['by its publisher', ld('Velm Weekly', { publisher: { name: 'Velm Weekly' } }), undefined],
    ['by its address', ld('Velm Weekly'), 'https://www.velmweekly.example/lock'],
  ])('%s', (_, head, url) => {
    expect(authorsOf({ head, before, ...(url && { url }) })).toEqual(['Ada Velm'])
    expect(authorsOf({ head, ...(url && { url }) })).toEqual(['Velm Weekly'])
  }) // prettier-ignore

  test('where it is another one', () => {
    expect(authorsOf({ head: ld('Velm Weekly'), before })).toEqual(['Velm Weekly'])
  })
})

describe('the agency at the end', () => {
  const mark = '<p>(dpa)</p>'
  const line = '<p>It rained.</p>'

  test.each([
    ['right behind the text', mark, ['dpa']],
    ['two lines behind', line.repeat(2) + mark, ['dpa']],
    ['three lines behind', line.repeat(3) + mark, []],
    [
      'behind a line of 101 characters',
      `<div>${'x'.repeat(101)}</div>${line.repeat(2)}${mark}`,
      ['dpa'],
    ],
    ['behind a line of 100', `<div>${'x'.repeat(100)}</div>${line.repeat(2)}${mark}`, []],
    ['behind an empty line', `<p></p>${line.repeat(2)}${mark}`, ['dpa']],
    ['in a line of 100 characters', `<div>${'x'.repeat(94)} (dpa)</div>`, ['dpa']],
    ['in a line of more', `<div>${'x'.repeat(95)} (dpa)</div>`, []],
  ])('%s', (_, after, expected) => {
    expect(authorsOf({ after })).toEqual(expected)
  })

  test('counts less than anybody', () => {
    expect(authorsOf({ after: mark, author: 'Ada Velm' })).toEqual(['Ada Velm'])
  })
})
