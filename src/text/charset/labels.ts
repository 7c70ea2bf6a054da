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
  if (label === undefined) return undefined
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  if (Object.hasOwn(aliases, name)) return aliases[name]
  return decoderName(name) ?? decoderName(name.replace(windowsName, 'windows-'))
}

/** `cp1252`, `win-1252`. */
const windowsName = /^(?:win|windows|cp)[-_ ]?(?=125)/

function decoderName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    // The way in which TextDecoder says that it knows no such label.
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/** UTF-16's mark begins that of UTF-32, which is looked for first. */
const marks: readonly (readonly [string, Buffer])[] = [
  ['utf-8', Buffer.from('efbbbf', 'hex')],
  ['utf-32le', Buffer.from('fffe0000', 'hex')],
  ['utf-16le', Buffer.from('fffe', 'hex')],
  ['utf-16be', Buffer.from('feff', 'hex')],
  ['utf-32be', Buffer.from('0000feff', 'hex')],
]

/** The charset that a byte order mark tells. */
export function charsetFromBom(body: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.equals(body.subarray(0, mark.length)))?.[0]
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
