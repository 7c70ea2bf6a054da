/** How to write each character that a charset of one or two bytes can say, by reading all it can say. */
function codesOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset)
  const codes = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(character).length === 1 && character !== '\ufffd' && !codes.has(character))
      codes.set(character, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (!/^(?:euc|shift|gb|big5)/.test(charset)) return codes
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  return codes
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The same, made once. */
function codesIn(charset: string): ReadonlyMap<string, readonly number[]> {
  const before = known.get(charset)
  if (before) return before
  const codes = codesOf(charset)
  known.set(charset, codes)
  return codes
}

/** Whether a charset has every character of a text. */
export function canWrite(text: string, charset: string): boolean {
  const codes = codesIn(charset)
  return Array.from(text).every((character) => codes.has(character))
}

/** Writes text in a charset that Node can read but not write. Throws on a character that it lacks. */
export function encodeLegacy(text: string, charset: string): Uint8Array {
  const codes = codesIn(charset)
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = codes.get(character)
      if (bytes === undefined) throw new Error(`${charset} has no ${character}`)
      return [...bytes]
    }),
  )
}

/** Writes text in UTF-16 or UTF-32 without a mark. */
export function encodeWide(text: string, bytesEach: 2 | 4, isLittleEndian: boolean): Uint8Array {
  const units =
    bytesEach === 2
      ? text.split('').map((unit) => unit.charCodeAt(0))
      : Array.from(text).map((one) => one.codePointAt(0)!)
  const bytes = new DataView(new ArrayBuffer(units.length * bytesEach))
  units.forEach((unit, at) => {
    if (bytesEach === 2) bytes.setUint16(at * 2, unit, isLittleEndian)
    else bytes.setUint32(at * 4, unit, isLittleEndian)
  })
  return new Uint8Array(bytes.buffer)
}
