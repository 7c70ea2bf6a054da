import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf, rowOf } from '../../../../src/text/ner/hash.ts'

const key = fc.nat(2 ** 32 - 1)

test('finds the row of each key, and none of others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 300 }), fc.array(key), (keys, others) => {
      const index = indexOf(Uint32Array.from(keys))

      for (const [row, each] of keys.entries()) expect(rowOf(index, each)).toBe(row)
      for (const other of others) if (!keys.includes(other)) expect(rowOf(index, other)).toBe(-1)
    }),
  )
})
