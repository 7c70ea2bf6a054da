import { describe, expect, test } from 'vitest'
import { readJsonArticle } from '../../../src/text/json-article.ts'

const text =
  'The harbour of Nordvik was closed for a third day after a storm, the port authority said.\nRepairs begin in May.'

const read = (value: unknown) => readJsonArticle(JSON.stringify(value), { url: 'about:blank' })

describe('reading an article from JSON', () => {
  test('takes what the fields state', () => {
    const document = read({
      url: 'https://news.example/storm',
      title: 'Storm closes harbour',
      text,
      published: '30 Aug 2025 15:17 CEST',
      authors: ['Jane Doe', 'by John Roe'],
      siteName: 'The Coast Post',
    })

    expect(document).toMatchObject({
      title: 'Storm closes harbour',
      text,
      canonicalUrl: 'https://news.example/storm',
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      siteName: 'The Coast Post',
      published: { value: '2025-08-30T15:17:00+02:00', zone: 'stated', source: 'json' },
    })
  })

  test('reads HTML as a page, and lets the fields decide', () => {
    const html = `<title>Other</title><article><p>${text.repeat(4)}</p></article>`

    const document = read({ title: 'Storm closes harbour', html })

    expect(document.title).toBe('Storm closes harbour')
    expect(document.text).toContain('Repairs begin in May.')
  })

  test('reads text without a title as plain text', () => {
    expect(read({ text: `Storm closes harbour\n\n${text}` })).toMatchObject({
      title: 'Storm closes harbour',
      text,
    })
  })

  test('takes the other fields, in one line each, and no more than there are', () => {
    const document = read({
      title: ' Storm \n closes ',
      text: `  First.  \r\n\r\nSecond.\rThird. `,
      modified: '2025-09-01',
      authors: 'Jane Doe and John Roe',
      section: ' Coast \n news ',
      language: 'de',
    })

    expect(document).toEqual({
      title: 'Storm closes',
      text: expect.stringMatching(/^First\.\s+Second\.\s+Third\.$/u),
      language: expect.objectContaining({ code: 'de' }),
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      images: [],
      wordCount: 3,
      method: 'plain-text',
      source: 'page',
      section: 'Coast news',
      modified: expect.objectContaining({ source: 'json', raw: '2025-09-01' }),
    })
  })

  test.each([
    ['https://news.example/a?b', 'https://news.example/a?b'],
    ['https://NEWS.example', 'https://news.example/'],
    ['no address', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is at the address %s: %s', (url, canonicalUrl) => {
    expect(read({ title: 'Storm', text, url }).canonicalUrl).toBe(canonicalUrl)
  })

  test('resolves what a page leads to by its own address', () => {
    const html = `<title>Storm</title><article><img src="/a.jpg" width=800 height=600><p>${text.repeat(4)}</p></article>`
    const images = (url?: string) => read({ html, url }).images.map((image) => image.url)

    expect(images('https://news.example/storm')).toEqual(['https://news.example/a.jpg'])
    expect(images('no address')).toEqual([])
  })

  test.each([
    ['{', 'not-json'],
    ['[]', 'no-article'],
    ['{"title":"x"}', 'no-article'],
    ['{"title":"x","text":" "}', 'no-article'],
  ])('refuses %s', (line, code) => {
    expect(() => readJsonArticle(line, { url: 'about:blank' })).toThrowError(
      expect.objectContaining({ code }),
    )
  })
})
