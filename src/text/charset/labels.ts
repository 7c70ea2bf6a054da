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
export function charsetOf(label: string | undefined): string | undefined {
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

/** The charset that a byte order mark tells. */
export function charsetFromBom(body: Uint8Array): string | undefined {
  const [a, b, c, d] = body
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined
}

/** A document begins with `<` or a space: where its zero bytes lie tells UTF-16 and UTF-32 without a mark. */
export function charsetFromZeros(body: Uint8Array): string | undefined {
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

/** Names for what ISO's charset and Microsoft's have in common; where the bytes need the latter, it is meant. */
const siblings: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-13': 'windows-1257',
}

/** ISO 8859 has control characters from 0x80 to 0x9F, and no text has these. */
export function windowsSibling(charset: string, body: Uint8Array): string | undefined {
  const sibling = Object.hasOwn(siblings, charset) ? siblings[charset] : undefined
  return sibling && body.some((byte) => byte >= 0x80 && byte <= 0x9f) ? sibling : undefined
}
