import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Document } from '../../../src/schemas/document.ts'
import type { FeedEntry } from '../../../src/schemas/feed.ts'
import { readArticle } from '../../../src/text/article.ts'
import { limits } from '../../../src/text/page/limits.ts'

const folder = join(import.meta.dirname, '../../fixtures/articles')

const Expected = z.strictObject({
  url: z.string(),
  contentType: z.string().default('text/html'),
  document: z.record(z.string(), z.unknown()).optional(),
  contains: z.array(z.string()).default([]),
  unreadable: z.string().optional(),
})

const sentence =
  'The council of the valley met on Monday, and after two hours of debate it agreed on the plan. '

function read(html: string, more: { entry?: FeedEntry; contentType?: string } = {}) {
  return readArticle({
    body: new TextEncoder().encode(html),
    url: 'https://news.example/2026/a-story',
    contentType: 'text/html',
    ...more,
  })
}

function pageOf(body: string): string {
  return `<html lang="en"><head><title>A story of some length</title></head><body>${body}</body></html>`
}

describe('reading pages', () => {
  for (const file of globSync('*.html', { cwd: folder })) {
    test(`reads ${file}`, () => {
      const name = join(folder, file)
      const expected = Expected.parse(
        JSON.parse(readFileSync(name.replace('.html', '.expected.json'), 'utf8')),
      )
      const input = {
        body: readFileSync(name),
        url: expected.url,
        contentType: expected.contentType,
      }

      if (expected.unreadable) {
        expect(() => readArticle(input)).toThrowError(
          expect.objectContaining({ code: expected.unreadable }),
        )
        return
      }
      const document = Document.parse(readArticle(input))

      expect(document).toMatchObject(expected.document ?? {})
      for (const part of expected.contains) expect(document.text).toContain(part)
    })
  }

  test('keeps every date it read, and where', () => {
    const html = pageOf(
      `<meta property="article:published_time" content="2026-03-10">
       <article><h1>A story of some length</h1><time datetime="2026-03-10T07:30:00Z">today</time>
       <p>${sentence.repeat(3)}</p></article>`,
    )

    const { published } = read(html)

    expect(published).toEqual({
      value: '2026-03-10T07:30:00Z',
      precision: 'second',
      zone: 'stated',
      raw: '2026-03-10T07:30:00Z',
      source: 'time-element',
      candidates: [
        { raw: '2026-03-10', value: '2026-03-10', source: 'meta' },
        { raw: '2026-03-10T07:30:00Z', value: '2026-03-10T07:30:00Z', source: 'time-element' },
      ],
    })
  })

  test('takes author and date from the feed entry where the page has none', () => {
    const entry: FeedEntry = {
      guid: '1',
      author: 'by Jane Doe',
      published: '2026-03-10T07:30:00.000Z',
      categories: [],
      enclosures: [],
    }

    const document = read(pageOf(`<article><p>${sentence.repeat(4)}</p></article>`), { entry })

    expect(document.authors).toEqual([{ name: 'Jane Doe' }])
    expect(document.published).toMatchObject({ value: '2026-03-10T07:30:00Z', source: 'feed' })
  })

  test('writes text without control characters, invisible ones or doubled spaces', () => {
    const html = pageOf(
      `<article><p>Caf\u0065\u0301 \u200b\u00a0 owners\u0007 met\u2060.  ${sentence.repeat(3)}</p></article>`,
    )

    const { text } = read(html)

    expect(text).toMatch(/^Caf\u00e9 owners met\. The council/u)
  })
})

describe('pages over the limits', () => {
  test('refuses a page with too many bytes before it is read', () => {
    expect(() =>
      readArticle({
        body: new Uint8Array(limits.bytes + 1),
        url: 'https://news.example/',
        contentType: 'text/html',
      }),
    ).toThrowError(expect.objectContaining({ code: 'too-large' }))
  })

  test('refuses a page with too many elements', () => {
    const html = pageOf('<i>x</i>'.repeat(limits.elements + 1))

    expect(() => read(html)).toThrowError(expect.objectContaining({ code: 'too-large' }))
  })

  test('refuses a page nested without end', () => {
    const html = pageOf('<div>'.repeat(100_000))

    expect(() => read(html)).toThrowError(expect.objectContaining({ code: 'too-deep' }))
  })

  test('reads a page nested deeper than a document can bear', () => {
    const html = pageOf(`${'<div>'.repeat(5_000)}<p>${sentence.repeat(4)}</p>`)

    expect(read(html).text).toBe(sentence.repeat(4).trim())
  })

  test('reads a huge page of plain paragraphs', () => {
    const html = pageOf(`<article>${`<p>${sentence}</p>`.repeat(3_000)}</article>`)

    expect(read(html).text.split('\n')).toHaveLength(3_000)
  })

  test('reads past JSON-LD that is nested without end or is no JSON', () => {
    const script = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":${'['.repeat(50_000)}</script>`

    expect(read(pageOf(`${script}<article><p>${sentence.repeat(4)}</p></article>`)).text).toBe(
      sentence.repeat(4).trim(),
    )
  })

  test.each(['', ' ', '<', '<!--', '\u0000\u0000', '</p></p></div>', '<script>', '<svg><p>'])(
    'finds no article in %j',
    (html) => {
      expect(() => read(html)).toThrowError(expect.objectContaining({ code: 'no-article' }))
    },
  )

  test('finds no article on the start page of a site', () => {
    const teasers = `<div><h2><a href="/a">A headline</a></h2><p>${sentence}</p></div>`.repeat(8)

    expect(() =>
      readArticle({
        body: new TextEncoder().encode(pageOf(teasers)),
        url: 'https://news.example/',
        contentType: 'text/html',
      }),
    ).toThrowError(expect.objectContaining({ code: 'no-article' }))
  })
})
