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
