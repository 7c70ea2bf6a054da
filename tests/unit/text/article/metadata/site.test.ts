import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../../src/schemas/feed.ts'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import { siteOf } from '../../../../../src/text/article/metadata/site.ts'
import { baseOf } from '../../../../../src/text/article/metadata/web-address.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const url = 'https://courier.example/local/lock'

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`

const cluesOf = (head: string, about: { url?: string; entry?: FeedEntry; html?: string } = {}) =>
  readClues(parsePage(`<html ${about.html ?? ''}><head>${head}</head><body></body></html>`), {
    url,
    ...about,
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
