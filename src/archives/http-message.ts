import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { limits } from './limits.ts'
import type { PartReason } from './part.ts'

/** An answer as a crawler kept it. */
export interface HttpMessage {
  readonly status: number
  /** Names in lower case; the last of several with one name counts. */
  readonly headers: Readonly<Record<string, string>>
  /** As it was sent. */
  readonly body: Buffer
}

const headEnd = /\r?\n\r?\n/

/** Nothing where the bytes do not begin as an answer of HTTP does, or its head has no end. */
export function readMessage(bytes: Buffer): HttpMessage | undefined {
  const start = bytes.subarray(0, limits.head).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(start)?.[1]
  const end = headEnd.exec(start)
  if (status === undefined || !end) return undefined
  return {
    status: Number(status),
    headers: headersOf(start.slice(0, end.index)),
    body: bytes.subarray(end.index + end[0].length),
  }
}

/** Lines of `Name: value` as an object; a line that begins with a blank goes on with the one before. */
export function headersOf(head: string): Record<string, string> {
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return Object.fromEntries(
    lines.flatMap((line) => {
      const colon = line.indexOf(':')
      const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
      return name === '' ? [] : [[name, line.slice(colon + 1).trim()]]
    }),
  )
}

export type Body =
  | { readonly status: 'whole'; readonly body: Buffer }
  | { readonly status: 'part'; readonly body: Buffer; readonly reason: PartReason }

/**
 * The body without chunks and codings. Crawlers that have taken them away often leave the headers: a body that plainly is
 * not in a coding stays as it is.
 */
export function unpackBody({ headers, body: sent }: HttpMessage): Body {
  const body = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '') ? withoutChunks(sent) : sent
  const codings = (headers['content-encoding'] ?? '').toLowerCase().split(',')
  try {
    const whole = codings
      .toReversed()
      .reduce((bytes, coding) => decoded(bytes, coding.trim()), body)
    return { status: 'whole', body: whole }
  } catch (error) {
    return { status: 'part', body, reason: reasonOf(error) }
  }
}

const options = { maxOutputLength: limits.page }

type Decode = (bytes: Buffer) => Buffer

const gzip: Decode = (bytes) =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes

const codingsKnown: Readonly<Record<string, Decode>> = {
  gzip,
  'x-gzip': gzip,
  deflate: (bytes) => {
    if (isMarkup(bytes)) return bytes
    return isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
  },
  br: (bytes) => (isMarkup(bytes) ? bytes : brotliDecompressSync(bytes, options)),
  zstd: (bytes) =>
    bytes.length >= 4 && bytes.readUInt32LE(0) === 0xfd2fb528
      ? zstdDecompressSync(bytes, options)
      : bytes,
}

const decoded = (bytes: Buffer, coding: string): Buffer =>
  bytes.length > 0 && Object.hasOwn(codingsKnown, coding)
    ? (codingsKnown[coding]?.(bytes) ?? bytes)
    : bytes

/** These codings have no mark of their own. */
const isMarkup = (bytes: Buffer) =>
  /^(?:\xef\xbb\xbf)?\s*</.test(bytes.subarray(0, 256).toString('latin1'))

const isZlib = (bytes: Buffer) =>
  bytes.length > 1 && ((bytes[0] ?? 0) & 0x8f) === 8 && bytes.readUInt16BE(0) % 31 === 0

function reasonOf(error: unknown): PartReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return code === 'ERR_BUFFER_TOO_LARGE'
    ? { code: 'too-large', message: `it unpacks to more than the ${limits.page} bytes of a page` }
    : { code: 'bad-encoding', message: `its body cannot be unpacked: ${code}` }
}

/** A body that is in no chunks, or not to its end, stays as far as it can be read. */
function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const head = /^([0-9a-f]{1,8})[^\r\n]{0,100}\r?\n/i.exec(
      body.subarray(at, at + 128).toString('latin1'),
    )
    const size = Number.parseInt(head?.[1] ?? '0', 16)
    if (!head || size === 0) break
    at += head[0].length
    parts.push(body.subarray(at, at + size))
    at += size
    if (body[at] === 0x0d) at += 1
    if (body[at] === 0x0a) at += 1
  }
  return parts.length === 0 ? body : Buffer.concat(parts)
}
