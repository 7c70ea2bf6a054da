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
})
