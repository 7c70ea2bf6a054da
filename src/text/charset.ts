import { isUtf8 } from 'node:buffer'
import { detectCharset } from './charset/detect.ts'
import { decodeMixedUtf8, decodeUtf32, isMostlyUtf8 } from './charset/unicode.ts'

/** A body's text in pieces, and how it was read. */
export interface DecodedText {
  /** The WHATWG name: `utf-8`, `windows-1252`; or `utf-32le`, `utf-32be`, which that standard lacks. */
  readonly charset: string
  /** Which of the signs was believed. */
  readonly source: 'bom' | 'http' | 'declaration' | 'bytes' | 'detected' | 'default'
  /** Whether single bytes that are no UTF-8 were read as windows-1252. */
  readonly isMixed: boolean
  readonly chunks: Iterable<string>
}

export interface CharsetSigns {
  /** The header as sent: `text/xml; charset=iso-8859-1`. */
  readonly contentType?: string | undefined
  /** Finds the charset that a document declares in its first 2 kB, read as Latin-1. XML's by default. */
  readonly declaredIn?: (head: string) => string | undefined
}

type Choice = Pick<DecodedText, 'charset' | 'source'> & { readonly isMixed?: boolean }

const chunkBytes = 65_536
const headBytes = 2048

/** Names that the wild has and the WHATWG's list has not. */
const aliases: Readonly<Record<string, string>> = {
  cp936: 'gb18030',
  ms936: 'gb18030',
  cp950: 'big5',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp932: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  'utf-32': 'utf-32le',
  'utf-32le': 'utf-32le',
  'utf-32be': 'utf-32be',
  utf16: 'utf-16le',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
}

/** The charset that a label means, or nothing where nobody knows it. */
function charsetOf(label: string | undefined): string | undefined {
  const name =
    label
      ?.trim()
      .toLowerCase()
      .replace(/^["']|["']$/g, '') ?? ''
  if (name === '' || name.length > 40) return undefined
  const known = Object.hasOwn(aliases, name) ? aliases[name] : undefined
  if (known !== undefined) return known
  for (const candidate of [name, name.replace(/^(?:win|windows|cp)[-_ ]?(?=125)/, 'windows-')]) {
    if (candidate === 'utf-8') return candidate
    try {
      return new TextDecoder(candidate).encoding
    } catch (error) {
      // The way in which TextDecoder says that it knows no such label.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return undefined
}

/** The encoding in an XML declaration, wherever in the head it stands. */
const xmlEncoding = (head: string) =>
  /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'<>]{1,40})["']/i.exec(head)?.[1]

function charsetFromBom(body: Uint8Array): string | undefined {
  const [a, b, c, d] = body
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined
}

/** A document begins with `<` or a space: where its zero bytes lie tells UTF-16 and UTF-32 without a mark. */
function charsetFromZeros(body: Uint8Array): string | undefined {
  if (body.subarray(0, 4).indexOf(0) < 0) return undefined
  const zeros = [...body.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('')
  const shapes: Readonly<Record<string, string>> = {
    x000: 'utf-32le',
    '000x': 'utf-32be',
    x0x0: 'utf-16le',
    '0x0x': 'utf-16be',
  }
  return Object.hasOwn(shapes, zeros) ? shapes[zeros] : undefined
}

const multiByte = /^(?:euc-|shift|gb|big5|iso-2022)/

/** Whether the bytes can be what the label says. UTF-8 is strict; of the others, few errors pass. */
function fits(body: Uint8Array, charset: string): boolean {
  if (charset === 'utf-8') return false // asked before
  if (/^utf-(?:16|32)/.test(charset)) return body.subarray(0, 64).includes(0)
  if (!multiByte.test(charset)) return true
  const sample = new TextDecoder(charset).decode(body.subarray(0, chunkBytes))
  const errors = sample.split('\ufffd').length - 1
  return errors <= 2 + sample.length / 100
}

/**
 * Which charset a body is in. In order: byte order mark, zero bytes, HTTP, declaration, valid UTF-8,
 * detection, windows-1252. A label is believed only where the bytes can be what it says: text of
 * single-byte charsets is as good as never valid UTF-8, so valid UTF-8 beats such a label. What
 * HTTP calls Latin-1 is what servers say by default: a declaration that differs is believed.
 */
function choose(body: Uint8Array, { contentType, declaredIn = xmlEncoding }: CharsetSigns): Choice {
  const marked = charsetFromBom(body)
  if (marked !== undefined) return { charset: marked, source: 'bom' }
  const wide = charsetFromZeros(body)
  if (wide !== undefined) return { charset: wide, source: 'bytes' }

  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, headBytes)).toString(
    'latin1',
  )
  const http = charsetOf(/charset\s*=\s*([^;,]{1,60})/i.exec(contentType ?? '')?.[1])
  const declared = charsetOf(declaredIn(head))
  const labels: Choice[] = [
    ...(http === undefined ? [] : [{ charset: http, source: 'http' } as const]),
    ...(declared === undefined ? [] : [{ charset: declared, source: 'declaration' } as const]),
  ]
  // WHATWG reads `iso-8859-1` and `us-ascii` as windows-1252.
  const ordered = http === 'windows-1252' ? labels.toReversed() : labels
  const label = ordered.find(({ charset }) => fits(body, charset))
  if (isUtf8(body) && (label === undefined || !multiByte.test(label.charset))) {
    return plainUtf8(body, labels)
  }
  if (label !== undefined) return label
  if (isMostlyUtf8(body)) return { charset: 'utf-8', source: 'bytes', isMixed: true }
  const detected = detectCharset(body.subarray(0, chunkBytes * 4))
  if (detected !== undefined) return { charset: detected, source: 'detected' }
  return { charset: 'windows-1252', source: 'default' }
}

/** ISO-2022-JP is written in ASCII; only its escape sequences tell. */
function plainUtf8(body: Uint8Array, labels: readonly Choice[]): Choice {
  const escape = body.indexOf(0x1b)
  if (escape >= 0 && (body[escape + 1] === 0x24 || body[escape + 1] === 0x28)) {
    return { charset: 'iso-2022-jp', source: 'detected' }
  }
  return labels.find(({ charset }) => charset === 'utf-8') ?? { charset: 'utf-8', source: 'bytes' }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Cut before a character's first byte, so that no decoder has to remember: four times as fast. */
function* decodeUtf8(body: Uint8Array): Iterable<string> {
  const start = charsetFromBom(body) === 'utf-8' ? 3 : 0
  for (let at = start, end; at < body.length; at = end) {
    end = Math.min(at + chunkBytes, body.length)
    for (let back = 0; back < 3 && ((body[end] ?? 0) & 0xc0) === 0x80; back++) end--
    yield utf8.decode(body.subarray(at, end))
  }
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
  const { charset, source, isMixed = false } = choose(body, signs)
  return {
    charset,
    source,
    isMixed,
    chunks: isMixed ? decodeMixedUtf8(body) : decode(body, charset),
  }
}

function decode(body: Uint8Array, charset: string): Iterable<string> {
  if (charset === 'utf-8') return decodeUtf8(body)
  if (charset.startsWith('utf-32')) return decodeUtf32(body, charset === 'utf-32le')
  return decodeChunks(body, charset)
}
