import { describe, expect, test } from 'vitest'
import type { Body } from '../../../../../src/text/article/body/body.ts'
import {
  type Candidate,
  isDated,
  refuseOthers,
} from '../../../../../src/text/article/gate/check.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { Unreadable } from '../../../../../src/text/unreadable.ts'

interface Given extends Partial<Omit<Candidate, 'page' | 'body'>> {
  readonly lines?: readonly string[]
  readonly prose?: number
  readonly html?: string
}

const bodyOf = (paragraphs: readonly string[], prose: number): Body => ({
  paragraphs,
  blocks: [],
  method: 'blocks',
  prose,
})

/** What is said of a page: the code of its refusal, or nothing where it is an article. */
function codeOf({ lines = [], prose = 0, html = '', ...given }: Given): string | undefined {
  try {
    refuseOthers({
      page: parsePage(`<body>${html}</body>`),
      body: bodyOf(lines, prose),
      title: 'Two villages share one engine',
      pageTitle: '',
      url: 'https://valley.example/2026/two-villages-share-one-engine',
      claimsArticle: false,
      linked: { article: undefined },
      meta: new Map(),
      showsDate: () => false,
      ...given,
    })
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error.code
    throw error
  }
}

const dated = { linked: { article: { datePublished: '2026-05-01' } } }
const words = (count: number) => [Array.from({ length: count }, () => 'mill').join(' ')]

describe('an article says enough', () => {
  test.each([
    ['claimed and dated', { claimsArticle: true, ...dated }, 8],
    ['claimed', { claimsArticle: true }, 20],
    ['neither', {}, 60],
    ['with its day beside the headline and some prose', { prose: 100, showsDate: () => true }, 25],
  ])('%s', (_, given, least) => {
    expect(codeOf({ ...given, lines: words(least) })).toBeUndefined()
    expect(codeOf({ ...given, lines: words(least - 1) })).toBe('no-article')
  })

  test('in two sentences of prose', () => {
    expect(codeOf({ lines: words(3), prose: 200 })).toBeUndefined()
    expect(codeOf({ lines: words(3), prose: 199 })).toBe('no-article')
  })

  test('with its day shown only beside half of that', () => {
    const given = { lines: words(25), showsDate: () => true }

    expect(codeOf({ ...given, prose: 99 })).toBe('no-article')
    expect(codeOf({ ...given, prose: 100, showsDate: () => false })).toBe('no-article')
  })

  test.each([
    ['https://valley.example/', 'no-article'],
    ['https://valley.example/?p=7', undefined],
    ['https://valley.example/7', undefined],
    ['about:blank', undefined],
  ])('but not where sites begin: %s', (url, expected) => {
    expect(codeOf({ url, lines: words(60) })).toBe(expected)
  })

  test('or goes on with it', () => {
    expect(codeOf({ lines: words(1), isFurther: true })).toBeUndefined()
  })
})

describe('a page is dated', () => {
  test('by its data or its head', () => {
    const meta = new Map([['article:published_time', ['2026-05-01']]])

    expect(isDated({ linked: { article: undefined }, meta: new Map() })).toBe(false)
    expect(isDated({ linked: { article: {} }, meta: new Map() })).toBe(false)
    expect(isDated({ ...dated, meta: new Map() })).toBe(true)
    expect(isDated({ linked: { article: undefined }, meta })).toBe(true)
  })
})

const lineOf = (length: number) => ['x'.repeat(length)]

describe('a way in', () => {
  const html = '<form><input type="text"><input type="PASSWORD"></form>'
  test('asks for a password, and says next to nothing', () => {
    expect(codeOf({ html, lines: lineOf(299) })).toBe('login-page')
    expect(codeOf({ html, lines: [words(40).join('').padEnd(300, 's')] })).toBe('no-article')
    expect(codeOf({ html: '<input type="text">', lines: lineOf(10) })).toBe('no-article')
    expect(codeOf({ html, lines: words(20), claimsArticle: true })).toBeUndefined()
  })

  test('or is called one', () => {
    const named = { html, title: 'Log in', claimsArticle: true }

    expect(codeOf({ ...named, lines: lineOf(300) })).toBe('login-page')
    expect(codeOf({ ...named, ...dated, lines: lineOf(299) })).toBe('login-page')
    expect(codeOf({ ...named, ...dated, lines: words(60) })).toBe('login-page')
    expect(codeOf({ ...named, ...dated, lines: words(61) })).toBeUndefined()
    expect(codeOf({ html: '', title: 'Log in', lines: lineOf(10) })).toBe('no-article')
  })
})

const scriptOf = (length: number) =>
  `<script src="/cdn-cgi/challenge-platform/x.js"></script>${' '.repeat(length)}`

describe('a check of machines', () => {
  test('says next to nothing beside its script', () => {
    expect(codeOf({ html: `${scriptOf(0)}<p>${'x'.repeat(199)}</p>` })).toBe('bot-check')
    expect(codeOf({ html: `${scriptOf(0)}<p>${'x'.repeat(200)}</p>` })).not.toBe('bot-check')
    expect(codeOf({ html: scriptOf(50_000) })).toBe('bot-check')
    expect(codeOf({ html: scriptOf(60_000) })).not.toBe('bot-check')
  })
})

describe('an offer', () => {
  const offer = 'Subscribe now for unlimited access.'

  test('beside which hardly anything stands', () => {
    expect(codeOf({ lines: [offer, ...words(11)] })).toBe('paywall')
    expect(codeOf({ lines: [offer, ...words(12)] })).toBe('no-article')
    expect(codeOf({ lines: words(11) })).toBe('no-article')
    expect(codeOf({ lines: [] })).toBe('no-article')
  })
})

/** What stands around a message: menus, a search, an imprint. */
const around = (length: number) => `<nav>${'Mills and rivers. '.repeat(length / 18)}</nav>`

describe('what a small page says counts whole', () => {
  const lost = 'The page you asked for no longer exists.'

  test('where it is less than so much', () => {
    expect(codeOf({ html: `<p>${lost}</p>` })).toBe('soft-404')
    expect(codeOf({ html: `<p>${lost}</p><p>${'mill '.repeat(600)}</p>` })).toBe('no-article')
    expect(codeOf({ html: `<h2>Not found</h2>` })).toBe('soft-404')
    expect(codeOf({ html: '', pageTitle: 'Not found - The Post' })).toBe('soft-404')
  })

  test.each([1_400, 1_500, 2_000, 2_300])(
    'with %d characters around a title and a text that say so',
    (length) => {
      const pageTitle = 'Page not found - The Post'
      const html = `${around(length)}<h1>Page not found</h1><p>${lost}</p>`

      expect(codeOf({ html, pageTitle })).toBe('soft-404')
      expect(codeOf({ html, pageTitle, lines: [lost] })).toBe('soft-404')
      expect(codeOf({ html, pageTitle, ...dated })).toBe('soft-404')
    },
  )

  test.each([900, 1_500, 2_300])(
    'with %d characters around a text alone that says so',
    (length) => {
      const html = `${around(length)}<h1>The Post</h1><p>${lost}</p>`

      expect(codeOf({ html, lines: [lost] })).toBe('soft-404')
      expect(codeOf({ html, lines: [lost, ...words(140)] })).toBeUndefined()
      expect(codeOf({ html, lines: words(60) })).toBeUndefined()
      expect(
        codeOf({ html, lines: [lost, ...words(7)], claimsArticle: true, ...dated }),
      ).toBeUndefined()
    },
  )

  test('but not of an article of that length', () => {
    const pageTitle = 'Page not found - The Post'
    const html = `${around(300)}<p>${lost}</p><p>${words(330)[0]}</p>`

    expect(codeOf({ html, pageTitle, lines: [lost, ...words(330)] })).toBeUndefined()
  })
})

const linkTo = (at: number) => `<a href="/2026/story-${at}">A headline of some length ${at}</a>`

test('links to others alone are a list', () => {
  const links = (count: number) => Array.from({ length: count }, (_, at) => linkTo(at)).join(' ')

  expect(codeOf({ html: links(6) })).toBe('section-page')
  expect(codeOf({ html: links(5) })).toBe('no-article')
  expect(codeOf({ html: `${links(5)}${linkTo(4)}` })).toBe('no-article')
  expect(codeOf({ html: `<nav>${links(6)}</nav>` })).toBe('no-article')
})
