import { describe, expect, test } from 'vitest'
import { jsonLine } from '../../../src/archives/lines.ts'

const urlOf = (line: string, at = 3) =>
  jsonLine(Buffer.from(line), `line ${at}`, `file:///a.jsonl#${at}`).url

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

    expect(Buffer.from(jsonLine(Buffer.from(line), 'n', 'file:///a#1').body).toString()).toBe(line)
  })
})
