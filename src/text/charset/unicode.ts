const chunkUnits = 16_384

/** Decodes UTF-32, which TextDecoder does not know. What is no code point becomes U+FFFD. */
export function* decodeUtf32(body: Uint8Array, isLittleEndian: boolean): Iterable<string> {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  let chunk = ''
  for (let at = 0; at + 4 <= body.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian)
    if (point === 0xfeff && at === 0) continue
    const isValid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    chunk += isValid ? String.fromCodePoint(point) : '\ufffd'
    if (chunk.length < chunkUnits) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

/** The length of the UTF-8 sequence at `at`: 0 where there is none, 1 for ASCII. */
function sequenceLength(body: Uint8Array, at: number): number {
  const lead = leads.find(({ to }) => (body[at] ?? 0) <= to)
  if (!lead) return 0
  const { length, least, most } = lead
  if (length < 2) return length
  const second = body[at + 1] ?? 0
  if (second < least || second > most) return 0
  for (let next = 2; next < length; next++) {
    if (((body[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

interface Lead {
  /** First bytes up to this one, above that of the lead before. */
  readonly to: number
  readonly length: number
  /** What the second byte may be. */
  readonly least: number
  readonly most: number
}

/** The Unicode Standard, table 3-7: without overlong forms, surrogates and what lies over U+10FFFF. */
const leads: readonly Lead[] = [
  { to: 0x7f, length: 1, least: 0, most: 0 },
  { to: 0xc1, length: 0, least: 0, most: 0 },
  { to: 0xdf, length: 2, least: 0x80, most: 0xbf },
  { to: 0xe0, length: 3, least: 0xa0, most: 0xbf },
  { to: 0xec, length: 3, least: 0x80, most: 0xbf },
  { to: 0xed, length: 3, least: 0x80, most: 0x9f },
  { to: 0xef, length: 3, least: 0x80, most: 0xbf },
  { to: 0xf0, length: 4, least: 0x90, most: 0xbf },
  { to: 0xf3, length: 4, least: 0x80, most: 0xbf },
  { to: 0xf4, length: 4, least: 0x80, most: 0x8f },
]

export interface Utf8Count {
  /** Characters of several bytes. */
  readonly sequences: number
  /** Bytes that belong to none. */
  readonly strays: number
}

/** How much of a body is UTF-8: only what is not ASCII counts. */
export function countUtf8(body: Uint8Array): Utf8Count {
  let sequences = 0
  let strays = 0
  for (let at = 0; at < body.length;) {
    if ((body[at] ?? 0) < 0x80) {
      at += 1
      continue
    }
    const length = sequenceLength(body, at)
    if (length > 1) sequences++
    if (length === 0) strays++
    at += Math.max(length, 1)
  }
  return { sequences, strays }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const single = new TextDecoder('windows-1252')

/** UTF-8, of which each byte that is none is read as windows-1252. */
export function mixedUtf8(bytes: Uint8Array): string {
  let text = ''
  let start = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      text += utf8.decode(bytes.subarray(start, at)) + single.decode(bytes.subarray(at, at + 1))
      start = at + 1
    }
    at += Math.max(length, 1)
  }
  return text + utf8.decode(bytes.subarray(start))
}
