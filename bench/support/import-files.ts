import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { htmlOf } from '../crash/site.ts'
import { marksOf, paragraphsOf, titleOf } from './articles.ts'

const urlOf = (number: number) => `https://archive.example/${number}`

const write = async (file: string, pieces: Iterable<Uint8Array | string>) =>
  pipeline(Readable.from(pieces), createWriteStream(file))

/** A WARC file as Common Crawl packs it: request, answer and metadata of each page, each a member of gzip. */
export const writeWarc = async (file: string, pages: number): Promise<void> =>
  write(file, warcOf(pages))

function* warcOf(pages: number): Generator<Uint8Array> {
  yield member('warcinfo', '', 'software: bench/import.ts\r\n')
  for (let number = 0; number < pages; number++) {
    const url = urlOf(number)
    yield member('request', url, `GET /${number} HTTP/1.1\r\nHost: archive.example\r\n\r\n`)
    const head =
      'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Crawler-Content-Encoding: gzip'
    yield member('response', url, `${head}\r\n\r\n${htmlOf(number)}`)
    yield member('metadata', url, 'fetchTimeMs: 120\r\n')
  }
}

function member(type: string, url: string, content: string): Uint8Array {
  const headers = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === '' ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2024-03-02T10:00:00Z',
    ...(type === 'response' ? ['Content-Type: application/http; msgtype=response'] : []),
    `Content-Length: ${Buffer.byteLength(content)}`,
  ]
  return gzipSync(`${headers.join('\r\n')}\r\n\r\n${content}\r\n\r\n`)
}

/** Short articles as JSON, one a line. */
export const writeLines = async (file: string, lines: number): Promise<void> =>
  write(file, linesOf(lines))

function* linesOf(lines: number): Generator<string> {
  for (let number = 0; number < lines; number++) {
    const [first = ''] = paragraphsOf({ number, marks: marksOf(number) })
    const article = { url: urlOf(number), title: titleOf(number), text: first }
    yield `${JSON.stringify({ ...article, published: '2024-03-02T08:00:00Z' })}\n`
  }
}
