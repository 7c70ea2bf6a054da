import { describe, expect, test } from 'vitest'
import { pack, unpack } from '../../../../src/text/ner/files.ts'

describe('unpack', () => {
  test('gives back what was packed', () => {
    const arrays = [
      Uint32Array.of(1, 2 ** 32 - 1),
      Int8Array.of(-1, 2, 3),
      Uint16Array.of(),
      Int32Array.of(-5),
    ]

    expect(unpack(pack(arrays))).toEqual(arrays)
  })

  test('refuses bytes that are no such file', () => {
    expect(() => unpack(new Uint8Array(16))).toThrow('not a packed model file')
  })

  test('refuses an array of a kind that it does not know', () => {
    const bytes = pack([Uint32Array.of(1)])
    bytes[8] = 9

    expect(() => unpack(bytes)).toThrow('unknown array kind')
  })

  test('takes bytes that lie within others', () => {
    const packed = pack([Uint16Array.of(7, 8, 9), Int32Array.of(-1)])
    const around = new Uint8Array(packed.length + 6)
    around.set(packed, 3)

    expect(unpack(around.subarray(3, 3 + packed.length))).toEqual([
      Uint16Array.of(7, 8, 9),
      Int32Array.of(-1),
    ])
  })

  test('packs a part of an array alone', () => {
    expect(unpack(pack([Int8Array.of(1, 2, 3, 4).subarray(1, 3)]))).toEqual([Int8Array.of(2, 3)])
  })
})
