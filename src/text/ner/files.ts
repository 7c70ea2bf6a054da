/** Packs typed arrays one after the other, each with its kind and length; little-endian, 4-byte aligned. */
export type Packed = Uint32Array | Uint16Array | Int32Array | Int8Array

const magic = 0x57_4e_45_52
const kinds = [Uint32Array, Uint16Array, Int32Array, Int8Array] as const

export function pack(arrays: readonly Packed[]): Uint8Array {
  const parts = arrays.flatMap((array) => {
    const kind = kinds.findIndex((type) => array instanceof type)
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    return [Uint32Array.of(kind, array.length), padded]
  })
  return joined([Uint32Array.of(magic, arrays.length), ...parts])
}

function joined(parts: readonly (Uint8Array | Uint32Array)[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return whole
}

/** The arrays of a packed file. Throws an Error where the bytes are none: the file is the package's own. */
export function unpack(bytes: Uint8Array): readonly Packed[] {
  const { buffer } = bytes.slice()
  const view = new DataView(buffer)
  if (view.getUint32(0, true) !== magic) throw new Error('not a packed model file')
  let at = 8
  return Array.from({ length: view.getUint32(4, true) }, () => {
    const type = kinds[view.getUint32(at, true)]
    if (type === undefined) throw new Error('unknown array kind in a packed model file')
    const array = new type(buffer, at + 8, view.getUint32(at + 4, true))
    at += 8 + Math.ceil(array.byteLength / 4) * 4
    return array
  })
}
