import { describe, expect, test } from 'vitest'
import { canonicalUrl, withScheme } from '../../../src/text/urls.ts'

describe('canonicalUrl', () => {
  test.each([
    ['http and a default port', 'http://news.example:80/a', 'https://news.example/a'],
    ['the case of scheme and host', 'HTTPS://News.Example/A', 'https://news.example/A'],
    ['www before a whole domain', 'https://www.news.example/a', 'https://news.example/a'],
    ['a final slash', 'https://news.example/a/', 'https://news.example/a'],
    ['the slash of an empty path', 'https://news.example/', 'https://news.example'],
    ['an index page', 'https://news.example/a/index.html', 'https://news.example/a'],
    ['dots in the path', 'https://news.example/x/../a', 'https://news.example/a'],
    ['a fragment', 'https://news.example/a#comments', 'https://news.example/a'],
    ['user and password', 'https://u:p@news.example/a', 'https://news.example/a'],
    ['a session id in the path', 'https://news.example/a;jsessionid=1F', 'https://news.example/a'],
    [
      'escapes that need none',
      'https://news.example/%7Ejo/%c3%a9',
      'https://news.example/~jo/%C3%A9',
    ],
    ['an empty query', 'https://news.example/a?', 'https://news.example/a'],
  ])('drops what names nothing: %s', (_, url, expected) => {
    expect(canonicalUrl(url)).toBe(expected)
  })

  test.each([
    'utm_source=rss&utm_medium=feed',
    'fbclid=IwAR0',
    'ref=rss',
    'source=twitter.com',
    'partner=rss&emc=rss',
    'at_medium=RSS&at_campaign=KARANGA',
    'PHPSESSID=8a7',
    'CMP=Share_iOSApp',
  ])('drops what only tells where a reader came from: %s', (query) => {
    expect(canonicalUrl(`https://news.example/a?${query}`)).toBe('https://news.example/a')
  })

  test.each(['id=12', 'ref=1234', 'source=ministry', 'cid=778', 'p=5&page=2', 'from=2024-01-01'])(
    'keeps what may name a page: %s',
    (query) => {
      expect(canonicalUrl(`https://news.example/a?${query}`)).toBe(
        `https://news.example/a?${query}`,
      )
    },
  )

  test('sorts parameters whose order cannot matter', () => {
    expect(canonicalUrl('https://news.example/?b=2&a=1')).toBe('https://news.example?a=1&b=2')
  })

  test.each(['?x=2&x=1&a=0', '?/2024/05/story&a=1', '?2024'])(
    'leaves the order where it may matter: %s',
    (query) => {
      expect(canonicalUrl(`https://news.example/a${query}`)).toBe(`https://news.example/a${query}`)
    },
  )

  test('keeps other ports, other subdomains and fragments that are routes', () => {
    expect(canonicalUrl('http://m.news.example:8080/a#!/story/1')).toBe(
      'https://m.news.example:8080/a#!/story/1',
    )
  })

  test('keeps www where it is the domain itself', () => {
    expect(canonicalUrl('https://www.example/a')).toBe('https://www.example/a')
  })

  test('gives back what is no web address', () => {
    expect(canonicalUrl(' tag:news.example,2024:1 ')).toBe('tag:news.example,2024:1')
    expect(canonicalUrl('https://')).toBe('https://')
  })

  test('changes nothing the second time', () => {
    const once = canonicalUrl('http://www.News.example//a/%7e/?utm_x=1&b=%2f&a=1#x')

    expect(canonicalUrl(once)).toBe(once)
  })
})

describe('withScheme', () => {
  test.each(['news.example', 'www.news.example/rss?a=1', 'zürich.example:8080/a', '127.0.0.1/x'])(
    'what people write is an address of https: %s',
    (address) => {
      expect(withScheme(` ${address}`)).toBe(`https://${address}`)
    },
  )

  test.each(['https://news.example/', 'ftp://news.example', 'news', 'two words.example', 'a.b:c'])(
    'what has a scheme, or is no host, stays: %s',
    (address) => {
      expect(withScheme(address)).toBe(address)
    },
  )
})
