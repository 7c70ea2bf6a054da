import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PermanentError } from '../../src/errors.ts'
import { maskedJson, maskedText, maskedUrl } from '../../src/masked.ts'

describe('an address as it may be shown', () => {
  test.each([
    ['https://user:password@a.example/feed', 'https://user:********@a.example/feed'],
    ['https://k3y@a.example/feed', 'https://********@a.example/feed'],
    ['https://user:p@ss@a.example/', 'https://user:********@a.example/'],
    ['postgres://desk@db.example/news', 'postgres://desk@db.example/news'],
    ['redis://:pw@127.0.0.1:6379', 'redis://:********@127.0.0.1:6379'],
    ['https://a.example/f?key=S&page=2', 'https://a.example/f?key=********&page=2'],
    ['https://a.example/f?apiKey=S', 'https://a.example/f?apiKey=********'],
    ['https://a.example/f?APIKEY=S', 'https://a.example/f?APIKEY=********'],
    ['https://a.example/f?a=1;access_token=S#x', 'https://a.example/f?a=1;access_token=********#x'],
    ['https://a.example/#id_token=S', 'https://a.example/#id_token=********'],
    ['https://a.example/f?X-Amz-Signature=S', 'https://a.example/f?X-Amz-Signature=********'],
    ['https://a.example/f?%6Bey=S', 'https://a.example/f?%6Bey=********'],
    ['/records?token=S', '/records?token=********'],
    [
      'https://p.example/?url=https%3A%2F%2Fu%3Apw%40a.example%2F',
      'https://p.example/?url=https%3A%2F%2Fu%3A********%40a.example%2F',
    ],
  ])('%s', (url, shown) => {
    expect(maskedUrl(url)).toBe(shown)
  })

  test.each([
    'https://a.example/@author/story?page=2',
    'https://a.example/f?keyword=port&monkey=1&author=ott&passage=2',
    'https://a.example/f?key=&q=%E0%A4',
    'no address at all = key',
  ])('%s stays as it is', (url) => {
    expect(maskedUrl(url)).toBe(url)
  })

  test('masked twice is masked once', () => {
    const part = constantFrom(
      'https://',
      'u',
      ':',
      '@',
      'a.example',
      '/',
      '?',
      '&',
      '#',
      'key',
      '=',
      '%40',
      '%',
      ';',
      '*',
    )
    assert(
      property(array(part, { maxLength: 20 }), (parts) => {
        const once = maskedUrl(parts.join(''))
        expect(maskedUrl(once)).toBe(once)
      }),
    )
  })
})

test('masks the addresses in a text and in data', () => {
  const text = 'https://u:pw@a.example/x?sig=S answered 503, see "https://b.example/?token=S"'

  expect(maskedText(text)).toBe(
    'https://u:********@a.example/x?sig=******** answered 503, see "https://b.example/?token=********"',
  )
  expect(maskedJson({ at: new Date(0), list: [{ url: 'https://u:pw@a.example/' }, 3, null] })).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","list":[{"url":"https://u:********@a.example/"},3,null]}',
  )
})

test('no failure says a secret, neither in its message nor in its stack', () => {
  const error = new PermanentError('http-404', 'https://u:pw@a.example/?key=SECRET answered 404')

  expect(`${error.message} ${error.stack}`).not.toMatch(/pw|SECRET/)
})
