import { type CharsetSigns, type Choice, choose } from './charset/choose.ts'
import { decodeUtf32, mixedUtf8 } from './charset/unicode.ts'

export type { CharsetSigns } from './charset/choose.ts'

/** A body's text in pieces, and how it was read. */
export interface DecodedText extends Required<Choice> {
  readonly chunks: Iterable<string>
}

/**
 * No chunk has more code units than bytes, so that none is a string of more than 128 kB, for which V8 has fresh memory of
 * the kernel each time.
 */
const chunkBytes = 49_152

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const lessThan = 0x3c

/**
 * A body in pieces, cut before a tag, or at least a first byte of a character of UTF-8, so that no decoder has to remember: four times
 * as fast, and who reads markup finds most of it within one piece.
 */
export function* inPieces(body: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0, end; at < body.length; at = end) {
    end = at + chunkBytes < body.length ? cutWithin(body, at, at + chunkBytes) : body.length
    yield body.subarray(at, end)
  }
}

function* decodeUtf8(body: Uint8Array, decoded: (piece: Uint8Array) => string): Iterable<string> {
  const start = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0
  for (const piece of inPieces(body.subarray(start))) yield decoded(piece)
}

function cutWithin(body: Uint8Array, from: number, to: number): number {
  const tag = body.subarray(from, to).lastIndexOf(lessThan)
  if (tag > 0) return from + tag
  let cut = to
  while (cut > from && ((body[cut] ?? 0) & 0xc0) === 0x80) cut -= 1
  // Of bytes that begin no character each is one that cannot be read, wherever they are cut.
  return cut > from ? cut : to
}

function* decodeChunks(body: Uint8Array, charset: string): Iterable<string> {
  const decoder = new TextDecoder(charset)
  for (let at = 0; at < body.length; at += chunkBytes) {
    yield decoder.decode(body.subarray(at, at + chunkBytes), { stream: true })
  }
  yield decoder.decode()
}

/** Finds out a body's charset, and decodes it as its chunks are asked for. Never throws. */
export function decodeBody(body: Uint8Array, signs: CharsetSigns = {}): DecodedText {
  const { charset, source, isMixed } = choose(body, signs)
  return {
    charset,
    source,
    isMixed,
    chunks: isMixed ? decodeUtf8(body, mixedUtf8) : decode(body, charset),
  }
}

function decode(body: Uint8Array, charset: string): Iterable<string> {
  if (charset === 'utf-8') return decodeUtf8(body, (piece) => utf8.decode(piece))
  if (charset.startsWith('utf-32')) return decodeUtf32(body, charset === 'utf-32le')
  return decodeChunks(body, charset)
}
