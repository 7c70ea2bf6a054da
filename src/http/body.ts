import type { Duplex, Readable } from 'node:stream'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { PermanentError, TransientError } from '../errors.ts'
import type { Purse } from './budget.ts'

/** How large an answer may be: as it comes over the wire, and unpacked. */
export interface BodyLimits {
  readonly maxWireBytes: number
  readonly maxBodyBytes: number
  /** A longer body is cut off at `maxWireBytes` instead of refused. */
  readonly truncate?: boolean
  /** What all bodies together may weigh. */
  readonly purse?: Purse
}

/** The bytes of a body as they come over the wire; `PermanentError` `too-large` past the limit, `DeferredError` `busy`. */
export async function readWire(
  chunks: AsyncIterable<Uint8Array>,
  url: string,
  { maxWireBytes, truncate, purse }: BodyLimits,
): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    purse?.take(chunk.length)
    parts.push(chunk)
    size += chunk.length
    if (size <= maxWireBytes) continue
    if (!truncate) throw tooLarge(url, maxWireBytes)
    return Buffer.concat(parts).subarray(0, maxWireBytes)
  }
  return Buffer.concat(parts, size)
}

/** More than two codings on one answer is an attack or a mistake. */
const maxCodings = 2

/**
 * Undoes `Content-Encoding`, and unpacks a body that is itself a gzip file (`feed.xml.gz`).
 * Servers lie: a body that does not look like what it is said to be is taken as it is.
 * A stream that ends too early is `TransientError` `truncated`.
 */
export async function decodeBody(
  wire: Buffer,
  contentEncoding: string | undefined,
  url: string,
  { maxBodyBytes, purse }: BodyLimits,
): Promise<Buffer> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > maxCodings) {
    throw new PermanentError('bad-encoding', `${url} is encoded ${codings.length} times over`)
  }

  let body = wire
  for (const coding of codings.toReversed()) {
    const unpacker = body.length === 0 ? undefined : unpackerFor(coding, body)
    if (unpacker) body = await unpackWithin(unpacker, body, url, { maxBodyBytes, purse })
  }
  if (isGzip(body)) body = await unpackWithin(unpackers.gunzip, body, url, { maxBodyBytes, purse })
  if (body.length > maxBodyBytes) throw tooLarge(url, maxBodyBytes)
  return body
}

type Unpacker = (
  body: Buffer,
  options: { maxOutputLength: number; chunkSize: number },
) => Promise<Buffer>

const unpackers = {
  gunzip: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip),
  inflate: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate),
  inflateRaw: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw),
  brotli: promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress),
  zstd: promisify<Buffer, zlib.ZstdOptions, Buffer>(zlib.zstdDecompress),
}

/** How large it will be is known afterwards only: room for the most is kept free until then. */
async function unpackWithin(
  unpacker: Unpacker,
  body: Buffer,
  url: string,
  { maxBodyBytes, purse }: { readonly maxBodyBytes: number; readonly purse: Purse | undefined },
): Promise<Buffer> {
  if (!purse) return unpack(unpacker, body, url, maxBodyBytes)
  const room = purse.reserve(maxBodyBytes)
  if (room === 0) throw purse.busy()
  try {
    const unpacked = await unpack(unpacker, body, url, room)
    purse.giveBack(room - unpacked.length)
    return unpacked
  } catch (error) {
    const isOurs = room < maxBodyBytes && error instanceof PermanentError
    throw isOurs ? purse.busy() : error
  }
}

/** Nothing for a coding that we did not ask for, or that the body plainly is not in. */
function unpackerFor(coding: string, body: Buffer): Unpacker | undefined {
  const ofCoding = Object.hasOwn(codings, coding) ? codings[coding] : undefined
  return ofCoding?.(body)
}

const gunzipper = (body: Buffer) => (isGzip(body) ? unpackers.gunzip : undefined)

/** Brotli and deflate have no mark of their own, so only a body that reads as text speaks against them. */
const codings: Readonly<Record<string, (body: Buffer) => Unpacker | undefined>> = {
  gzip: gunzipper,
  'x-gzip': gunzipper,
  zstd: (body) => (isZstd(body) ? unpackers.zstd : undefined),
  br: (body) => (isPlainText(body) ? undefined : unpackers.brotli),
  deflate(body) {
    if (isPlainText(body)) return undefined
    return isZlib(body) ? unpackers.inflate : unpackers.inflateRaw
  },
}

const isZstd = (body: Buffer) => body.length >= 4 && body.readUInt32LE(0) === 0xfd2fb528

async function unpack(unpacker: Unpacker, body: Buffer, url: string, maxBytes: number) {
  try {
    return await unpacker(body, { maxOutputLength: maxBytes, chunkSize: 64 * 1024 })
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(url, maxBytes)
    if (code === 'Z_BUF_ERROR' || code === 'ERR_PADDING_2') {
      throw new TransientError('truncated', `${url} broke off in its compressed body`, {
        cause: error,
      })
    }
    throw new TransientError('bad-encoding', `${url} cannot be decompressed: ${code}`, {
      cause: error,
    })
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const isGzip = (body: Buffer) =>
  body.length > 2 && body[0] === 0x1f && body[1] === 0x8b && body[2] === 8

/** RFC 1950: deflate with a window of at most 32 kB, and a check of the first two bytes. */
const isZlib = (body: Buffer) =>
  body.length > 1 && ((body[0] ?? 0) & 0x8f) === 8 && body.readUInt16BE(0) % 31 === 0

/** Whether the first bytes are printable and begin like markup or JSON. */
function isPlainText(body: Buffer): boolean {
  const head = body.subarray(0, 256)
  if (!/^(?:\xef\xbb\xbf)?\s*[<{[]/.test(head.toString('latin1'))) return false
  return head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
}

const tooLarge = (url: string, limit: number) =>
  new PermanentError('too-large', `${url} is larger than ${limit} bytes`)

/** As much of a body as comes within `ms`, and no more than `maxBytes` of it. */
export async function readSome(body: Readable, maxBytes: number, ms: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  const timer = setTimeout(() => body.destroy(), ms)
  try {
    for await (const chunk of body) {
      parts.push(chunk)
      size += chunk.length
      if (size >= maxBytes) break
    }
  } catch {
    // It broke off, or took too long: what has come is what there is.
  } finally {
    clearTimeout(timer)
  }
  return Buffer.concat(parts).subarray(0, maxBytes)
}

/** Unpacks the beginning of a body as far as it goes; what cannot be unpacked is given as it is. */
export async function unpackSome(
  wire: Buffer,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const stream = unpackStream((contentEncoding ?? '').trim().toLowerCase(), wire)
  if (!stream) return wire
  stream.end(wire)
  const unpacked = await readSome(stream, maxBytes, 1_000)
  return unpacked.length > 0 ? unpacked : wire
}

/** Gives what it has where the input ends too early. */
function unpackStream(coding: string, wire: Buffer): Duplex | undefined {
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants
  if (isGzip(wire)) return zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH })
  if (isPlainText(wire)) return undefined
  if (coding === 'br') return zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH })
  if (coding === 'zstd') return zlib.createZstdDecompress()
  if (coding !== 'deflate') return undefined
  return isZlib(wire)
    ? zlib.createInflate({ finishFlush: Z_SYNC_FLUSH })
    : zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH })
}
