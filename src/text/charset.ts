import { isUtf8 } from 'node:buffer'

/** A body's text, in pieces, and the character set it was read in. */
export interface DecodedText {
  readonly charset: string
  readonly chunks: Iterable<string>
}

const chunkBytes = 65_536

function* decodeChunks(body: Uint8Array, charset: string): Iterable<string> {
  const decoder = new TextDecoder(charset)
  for (let at = 0; at < body.length; at += chunkBytes) {
    yield decoder.decode(body.subarray(at, at + chunkBytes), { stream: true })
  }
  yield decoder.decode()
}

export function decodeBody(body: Uint8Array, _contentType: string | undefined): DecodedText {
  const charset = isUtf8(body) ? 'utf-8' : 'windows-1252'
  return { charset, chunks: decodeChunks(body, charset) }
}
