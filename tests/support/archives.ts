import { gzipSync } from 'node:zlib'
import type { Found } from '../../src/archives/item.ts'
import { readSource } from '../../src/archives/read.ts'

/** Bytes that come in pieces of this size. */
export async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** All that is found in a file of this name. */
export const foundIn = async (
  name: string,
  bytes: Uint8Array,
  mostBytes?: number,
): Promise<readonly Found[]> => {
  const found: Found[] = []
  const source = { name, url: `file:///${name}`, bytes: inPieces(bytes, 4_096), mostBytes }
  for await (const one of readSource(source)) found.push(one)
  return found
}

/** What was found, in short: addresses of articles, reasons of all else. */
export const told = (found: readonly Found[]) =>
  found.map((one) => {
    if (one.kind === 'article') return one.article.url
    if (one.kind === 'passed') return `passed: ${one.why}`
    return one.kind === 'fault' ? `fault: ${one.message}` : `feed: ${one.file.name}`
  })

interface Answer {
  readonly url: string
  readonly body: string | Uint8Array
  readonly status?: number
  readonly type?: string
  readonly headers?: readonly string[]
  readonly date?: string
  /** What the record says that it has. */
  readonly length?: number
}

/** A record of an answer, as crawlers write it. */
export function answerRecord(answer: Answer): Buffer {
  const { url, body, status = 200, type = 'text/html; charset=utf-8', headers = [] } = answer
  const head = [
    `HTTP/1.1 ${status} Told`,
    ...(type === '' ? [] : [`Content-Type: ${type}`]),
    ...headers,
  ]
  const content = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
  return record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'WARC-Date': answer.date ?? '2024-03-02T10:00:00Z',
      'Content-Type': 'application/http; msgtype=response',
      'Content-Length': String(answer.length ?? content.length),
    },
    content,
  )
}

/** A record of any kind. */
export function record(
  headers: Readonly<Record<string, string>>,
  content: string | Uint8Array = '',
): Buffer {
  const all = { 'Content-Length': String(Buffer.from(content).length), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n\r\n'),
  ])
}

/** Records as Common Crawl packs them: each is a member of gzip of its own. */
export const gzipped = (records: readonly Uint8Array[]): Buffer =>
  Buffer.concat(records.map((one) => gzipSync(one)))

interface TarEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly type?: string
  readonly size?: number
}

/** A tar archive as POSIX has it. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ name, content, type = '0', size }) => {
    const bytes = Buffer.from(content)
    const head = Buffer.alloc(512)
    head.write(name, 0, 100)
    head.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124)
    head.write('        ', 148)
    head.write(type, 156)
    head.write('ustar\u000000', 257)
    const sum = head.reduce((all, byte) => all + byte, 0)
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1_024)])
}
