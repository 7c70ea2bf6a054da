import { describe, expect, test } from 'vitest'
import { mayGoOn, nextPageOf } from '../../../../../src/text/article/kinds/next-page.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const letters = (length: number) => 'x'.repeat(length)

const link = (href: string, text = 'Next') => `<a href="${href}">${text}</a>`

describe('where an article goes on', () => {
  const from = 'https://a.example/story'
  const next = (html: string, { url = from, isFirst = true } = {}) =>
    nextPageOf(parsePage(`<body>${html}</body>`), { url, isFirst, base: url })

  test.each([
    [from, '/story/2', true],
    [from, '/story/3', false],
    [from, '/story/page/2', true],
    [from, '/story/seite-2', true],
    [from, '/story,page,2', true],
    [from, '/story_p2', true],
    [from, '/story-2', false],
    [from, '/story-2.html', true],
    [from, '/story-2.a', false],
    [from, '/story?start=2', true],
    [from, '/story?offset=2', false],
    [from, '/story?page=1', false],
    [from, '/story?page=0', false],
    [from, '/story?page=2&x=1', false],
    ['https://a.example/story/99', '/story/100', false],
    ['https://a.example/ab', '/ab/2', false],
    ['https://a.example/abc', '/abc/2', true],
    ['https://a.example/story/2', '/story/3', false],
    ['https://a.example/story/1', '/story/2', true],
  ])('%s to %s: %s', (url, href, expected) => {
    expect(next(link(href), { url }) !== undefined).toBe(expected)
    expect(mayGoOn(link(href), { url, isFirst: true })).toBe(expected || href.endsWith('page=1'))
  })

  test('is told further on', () => {
    const url = 'https://a.example/story/2'

    expect(next(link('/story/3'), { url, isFirst: false })).toBe('https://a.example/story/3')
    expect(next(link('/story/3', '3'), { url, isFirst: false })).toBe('https://a.example/story/3')
    expect(next(link('/story/3', '4'), { url, isFirst: false })).toBeUndefined()
    expect(next(link('/story/3', '3'), { url, isFirst: true })).toBeUndefined()
  })

  test.each([
    ['<a rel="next" href="/story?page=1">x</a>', true],
    ['<a rel="nofollow next" href="/story?page=1">x</a>', true],
    ['<a rel="nextish" href="/story?page=1">x</a>', false],
    ['<a rel="next" href="/story?page=2">x</a>', true],
    ['<a href="/story?page=2">x</a>', false],
    [link('/story?page=2', `Next ${'›'.repeat(35)}`), true],
    [link('/story?page=2', `Next ${'›'.repeat(36)}`), false],
    [`<div class="comments">${link('/story?page=2')}</div>`, false],
    [`<main class="comments">${link('/story?page=2')}</main>`, true],
    [link('/story?page=2#comment-5'), false],
    [link('/story?page=2#text'), true],
  ])('%s: %s', (html, expected) => {
    expect(next(html) !== undefined).toBe(expected)
  })

  test.each([
    [`<a href='/story/2'>`, true],
    ['<a href=/story/2>', true],
    ['<a HREF = "/story/2">', true],
    [`<a href="/story/2?${letters(490)}">`, false],
    ['<a href="/story?a=1&amp;page=2">', false],
    [`<base href="/news/"><a href="../story/2">`, true],
    ['<a href="http://[2">', false],
    ['', false],
  ])('may do so in the source: %s, %s', (source, expected) => {
    expect(mayGoOn(source, { url: from, isFirst: true })).toBe(expected)
  })
})
