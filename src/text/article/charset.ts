import { TextDecoder } from 'node:util'

/** How many bytes at the start are searched for a `<meta charset>`: browsers take 1,024. */
const HEAD_BYTES = 4_096

/**
 * The text of a page's bytes. Precedence: byte order mark, then what the bytes prove (they are
 * valid UTF-8 and not all ASCII), then the HTTP header, then `<meta>` or the XML declaration, then
 * windows-1252. A page that is valid UTF-8 by chance while it is something else is next to impossible,
 * while headers and metas that lie are common.
 */
export function decodePage(body: Uint8Array, contentType: string): string {
  const marked = markOf(body)
  if (marked) return new TextDecoder(marked).decode(body)

  const stated =
    decoderOf(/charset\s*=\s*["']?([^\s"';]{1,40})/iu.exec(contentType)?.[1]) ??
    decoderOf(metaOf(body))
  // These encodings use bytes below 0x80 only, or as part of characters: UTF-8 validity proves nothing.
  if (stated && /^(?:utf-16|iso-2022)/u.test(stated.encoding)) return stated.decode(body)

  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return decodeOther(body, stated)
  }
}

/** Not valid UTF-8 throughout: nearly valid is UTF-8 with a fault, else what is stated. */
function decodeOther(body: Uint8Array, stated: TextDecoder | undefined): string {
  if (stated && stated.encoding !== 'utf-8') return stated.decode(body)

  const text = new TextDecoder('utf-8').decode(body)
  const faults = text.split('\ufffd').length - 1
  const good = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  return faults <= good / 10 ? text : new TextDecoder('windows-1252').decode(body)
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return undefined
}

function metaOf(body: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, HEAD_BYTES))
  const stated =
    /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/iu.exec(head)?.[1] ??
    /<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([^"']{1,40})/iu.exec(head)?.[1]
  // A page whose meta could be read as ASCII is not UTF-16, whatever the meta says.
  return stated && /^utf-?16/iu.test(stated) ? 'utf-8' : stated
}

function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined // a label nobody knows says nothing
  }
}
