import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf, rowOf, rowsOf } from '../../../../src/text/ner/hash.ts'

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

test('finds the rows of many keys in their order, as one by one, up to their count', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(key, { maxLength: 300 }),
      fc.array(key, { maxLength: 40 }),
      fc.nat(20),
      (keys, others, unasked) => {
        const index = indexOf(Uint32Array.from(keys))
        const asked = [...keys.slice(0, 100), ...others, ...keys.slice(50, 60)]
        const count = Math.max(0, asked.length - unasked)
        const rows = new Int32Array(asked.length + 1)
        const found = rowsOf(index, Uint32Array.from(asked), count, rows)

        const one = asked.slice(0, count).map((each) => rowOf(index, each))
        expect([...rows.subarray(0, found)]).toEqual(one.filter((row) => row >= 0))
      },
    ),
  )
})
