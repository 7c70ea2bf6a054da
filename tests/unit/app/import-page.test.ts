import { describe, expect, test } from 'vitest'
import { importPage, jsonLine } from '../../../src/app/import-page.ts'
import { clock } from '../../support/context.ts'

const file = {
  name: 'a.txt',
  url: 'file:///a.txt',
  contentType: 'text/plain',
  body: Buffer.from('A'),
}

describe('a file', () => {
  test('is a page and an entry known by its address', () => {
    expect(importPage(file, clock)).toMatchObject({
      entry: { guid: 'file:///a.txt', url: 'file:///a.txt', title: 'a.txt' },
      page: { contentType: 'text/plain', fetchedAt: clock, status: 200 },
      canonicalUrl: 'file:///a.txt',
    })
  })

  test('from the web is known by its address without tracking', () => {
    const imported = importPage({ ...file, url: 'https://a.example/x?utm_source=y' }, clock)

    expect(imported.canonicalUrl).toBe('https://a.example/x')
  })

  test('that is empty is refused', () => {
    expect(() => importPage({ ...file, body: Buffer.alloc(0) }, clock)).toThrow('is empty')
  })
})

const urlOf = (line: string, at = 3) => jsonLine(line, `line ${at}`, `file:///a.jsonl#${at}`).url

describe('a line of JSONL', () => {
  test('is known by its address', () => {
    expect(urlOf('{"url":"https://a.example/x","id":7}')).toBe('https://a.example/x')
  })

  test.each([
    ['{"id":7}', 'file:///a.jsonl#7'],
    ['{"id":"b"}', 'file:///a.jsonl#b'],
  ])('%s is known by its id', (line, expected) => {
    expect(urlOf(line)).toBe(expected)
  })

  test.each(['{"text":"x"}', '{broken', '[]', 'null'])(
    '%s is known by what it says, wherever it stands',
    (line) => {
      expect(urlOf(line, 3)).toBe(urlOf(line, 9))
      expect(urlOf(line)).not.toBe(urlOf(`${line} `))
    },
  )

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address'])(
    'cannot claim the address %s',
    (url) => {
      expect(urlOf(JSON.stringify({ url }))).toMatch(/^file:\/\/\/a\.jsonl#[0-9a-f]{16}$/)
    },
  )

  test('is kept byte by byte', () => {
    const line = '{"title":"Zürich",  "text":"x"}'

    expect(Buffer.from(jsonLine(line, 'n', 'file:///a#1').body).toString()).toBe(line)
  })
})
