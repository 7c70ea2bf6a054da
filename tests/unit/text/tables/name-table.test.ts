import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  makeNameTable,
  type NameTable,
  numberOf,
  rowsOf,
} from '../../../../src/text/tables/name-table.ts'

const rowsNamed = (table: NameTable, name: string) => rowsOf(table, numberOf(table, name))

test('a name has the rows it was given, in their order', () => {
  const table = makeNameTable(
    new Map([
      ['paris', [7, 2, 9]],
      ['köln', [0]],
    ]),
  )

  expect([...rowsNamed(table, 'paris')]).toEqual([7, 2, 9])
  expect([...rowsNamed(table, 'köln')]).toEqual([0])
  expect([...rowsNamed(table, 'pari')]).toEqual([])
  expect([...rowsNamed(table, '')]).toEqual([])
})

test('names whose hashes are one are told apart', () => {
  // The hash takes all digits for one, and the first 48 characters for all.
  const long = 'a'.repeat(48)
  const table = makeNameTable(
    new Map([
      ['line 1', [1]],
      ['line 2', [2]],
      [`${long}b`, [3]],
    ]),
  )

  expect([...rowsNamed(table, 'line 2')]).toEqual([2])
  expect([...rowsNamed(table, 'line 3')]).toEqual([])
  expect([...rowsNamed(table, `${long}c`)]).toEqual([])
})

test('a table answers as the map it was made of', () => {
  const entries = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.array(fc.nat(1000))))
  fc.assert(
    fc.property(entries, fc.array(fc.string()), (given, others) => {
      const map = new Map(given)
      const table = makeNameTable(map)
      for (const name of [...map.keys(), ...others])
        expect([...rowsNamed(table, name)]).toEqual(map.get(name) ?? [])
    }),
  )
})
