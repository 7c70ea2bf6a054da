import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ByteSource } from '../../../src/archives/byte-source.ts'
import { answerRecord, foundIn, gzipped, inPieces, tarOf, told } from '../../support/archives.ts'

const lineOf = (n: number) => JSON.stringify({ url: `https://a.example/${n}`, text: 'Rain fell.' })

const sourceOf = (text: string, size: number) => new ByteSource(inPieces(Buffer.from(text), size))

describe('bytes that come in pieces', () => {
  test.each([1, 2, 3, 100])('of %i are read by lines', async (size) => {
    const from = sourceOf('one\r\n\ntwo\nthree', size)
    const lines = []
    for (let line = await from.line(100); line; line = await from.line(100))
      lines.push(line.bytes.toString())

    expect(lines).toEqual(['one', '', 'two', 'three'])
    expect(from.position).toBe(15)
  })

  test.each([1, 4, 100])('of %i are counted where a line is longer than wanted', async (size) => {
    const from = sourceOf('0123456789\r\nnext', size)

    const line = await from.line(4)

    expect([line?.bytes.toString(), (line?.length ?? 0) >= 10]).toEqual(['0123', true])
    expect((await from.line(4))?.bytes.toString()).toBe('next')
  })

  test.each([1, 4, 100])('of %i are read, left out, looked at and read again', async (size) => {
    const from = sourceOf('0123456789', size)

    expect((await from.read(3)).toString()).toBe('012')
    expect(await from.skip(2)).toBe(2)
    expect((await from.peek(2)).toString()).toBe('56')
    from.unread(Buffer.from('34'))
    expect(from.position).toBe(3)
    expect((await from.read(100)).toString()).toBe('3456789')
    expect(await from.skip(1)).toBe(0)
    expect((await from.peek(1)).length).toBe(0)
    expect(await from.line(5)).toBeUndefined()
  })
})

describe('JSONL', () => {
  test('has an article a line, packed or not, with either end of line', async () => {
    const text = Buffer.from(`\uFEFF${lineOf(1)}\r\n\r\n  \n${lineOf(2)}`)
    const expected = ['https://a.example/1', 'https://a.example/2']

    expect(told(await foundIn('a.jsonl', text))).toEqual(expected)
    expect(told(await foundIn('a.ndjson.gz', gzipSync(text)))).toEqual(expected)
    // Whatever its name says.
    expect(told(await foundIn('a.jsonl', gzipSync(text)))).toEqual(expected)
  })

  test('names lines by their number', async () => {
    const [, second] = await foundIn('a.jsonl', Buffer.from(`\n${lineOf(1)}\n${lineOf(2)}`))

    expect(second).toMatchObject({ article: { name: 'a.jsonl line 3' } })
  })

  test('keeps of a line that is too long its beginning, and goes on behind it', async () => {
    const long = `{"text":"${'a'.repeat(17 * 2 ** 20)}"}`
    const [first, second] = await foundIn('a.jsonl', Buffer.from(`${long}\n${lineOf(2)}`))

    expect(first).toMatchObject({
      article: { contentType: expect.stringContaining('too-large'), body: { length: 65_536 } },
    })
    expect(told([second!])).toEqual(['https://a.example/2'])
  })

  test('that is packed and cut off gives what it has, and the fault', async () => {
    const lines = Array.from({ length: 200 }, (_, n) => lineOf(n)).join('\n')
    const found = told(await foundIn('a.jsonl.gz', gzipSync(lines).subarray(0, -9)))

    expect(found.length).toBeGreaterThan(150)
    expect(found.at(-1)).toBe('fault: is cut off: its gzip has no end')
  })
})

describe('a file', () => {
  test.each([
    ['a.txt', 'text/plain'],
    ['a.md.gz', 'text/markdown'],
    ['A.HTML', 'text/html'],
    ['a.htm', 'text/html'],
    ['README', 'text/plain'],
  ])('%s is %s', async (name, contentType) => {
    expect(await foundIn(name, Buffer.from('Rain'))).toMatchObject([
      { article: { contentType, url: `file:///${name}` } },
    ])
  })

  test.each(['a.xml', 'a.rss.gz', 'a.atom', 'a.rdf'])('%s is a feed', async (name) => {
    expect(told(await foundIn(name, Buffer.from('<rss/>')))).toEqual([`feed: ${name}`])
  })

  test.each([
    ['{ "version": "https://jsonfeed.org/version/1.1", "items": [] }', 'feed: a.json'],
    ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', 'feed: a.json'],
    [lineOf(7), 'https://a.example/7'],
  ])('of JSON is a feed or an article: %s', async (text, expected) => {
    expect(told(await foundIn('a.json', Buffer.from(text)))).toEqual([expected])
  })

  test.each(['a.txt', 'a.json'])('%s that is too large is kept in part', async (name) => {
    const [found] = await foundIn(name, Buffer.alloc(17 * 2 ** 20, 'a'))

    expect(found).toMatchObject({
      article: { contentType: expect.stringContaining(`it%20has%20${17 * 2 ** 20}%20bytes`) },
    })
  })

  test('of a feed that is too large is a fault', async () => {
    const found = await foundIn('a.xml', Buffer.alloc(33 * 2 ** 20, 'a'))

    expect(told(found)).toEqual([`fault: has more than the ${2 ** 25} bytes of a feed`])
  })
})

describe('a tar archive', () => {
  const warc = gzipped([answerRecord({ url: 'https://coast.example/storm', body: '<p>Storm' })])
  const files = [
    { name: 'a/one.jsonl', content: `${lineOf(1)}\n${lineOf(2)}` },
    { name: 'a/', content: '', type: '5' },
    { name: 'a/logo.png', content: 'PNG' },
    { name: 'a/in.tar', content: tarOf([]) },
    { name: 'a/b c.html', content: '<p>Rain' },
    { name: 'crawl.warc.gz', content: warc },
  ]
  const expected = [
    'https://a.example/1',
    'https://a.example/2',
    'passed: other-file',
    'passed: other-file',
    'file:///a.tgz/a/b%20c.html',
    'https://coast.example/storm',
  ]

  test('has the articles of its files', async () => {
    expect(told(await foundIn('a.tgz', gzipSync(tarOf(files))))).toEqual(expected)
  })

  test('is known by how it begins', async () => {
    expect(told(await foundIn('backup', tarOf(files.slice(0, 1))))).toEqual(expected.slice(0, 2))
  })

  test.each([
    ['L', `${'long/'.repeat(30)}name.html\0`],
    ['x', `99 mtime=1\n168 path=${'long/'.repeat(30)}name.html\n`],
  ])('may have long names as %s', async (type, content) => {
    const tar = tarOf([
      { name: 'x', content, type },
      { name: 'cut', content: '<p>Rain' },
    ])

    expect(told(await foundIn('a.tar', tar))).toEqual([
      `file:///a.tar/${'long/'.repeat(30)}name.html`,
    ])
  })

  test('with a file in it that is broken has the others', async () => {
    const tar = tarOf([
      { name: 'bad.warc', content: 'no WARC' },
      { name: 'b.html', content: '<p>Rain' },
    ])

    expect(told(await foundIn('a.tar', tar))).toEqual([
      'fault: is no WARC file',
      'file:///a.tar/b.html',
    ])
  })

  test.each([
    [
      'cut off',
      tarOf([{ name: 'a.html', content: 'x', size: 9_000 }]),
      'is cut off: it ends within the file whose head is at byte 0',
    ],
    ['no such archive', Buffer.from('no archive '.repeat(90)), 'is no tar archive at byte 0'],
    ['cut off in a head', tarOf(files).subarray(0, 100), 'is no tar archive at byte 0'],
  ])('that is %s is a fault', async (_, bytes, message) => {
    expect(told(await foundIn('a.tar', bytes)).at(-1)).toBe(`fault: ${message}`)
  })
})
