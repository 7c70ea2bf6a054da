import { expect, test } from 'vitest'
import { loadEventNet } from '../../../../../src/text/figures/event-net/load.ts'
import { noneWritten, rowAt } from '../../../../../src/text/figures/event-net/words.ts'
import { readText } from '../../../../../src/text/reading.ts'

const { tables } = loadEventNet()

function rowsIn(text: string, written = noneWritten()): readonly number[] {
  const r = readText(text, 'en')
  const rows = new Int32Array(r.tokens.count)
  return Array.from(rows, (_, token) => rowAt(tables, written, r, rows, token))
}

test('a word has a row in any case, a number that of its shape', () => {
  const [small, large, year, other] = rowsIn('river RIVER 1987 2024')

  expect(large).toBe(small)
  expect(other).toBe(year)
  expect(year).not.toBe(small)
})

test('rows stay the same while words are kept, and after all were forgotten', () => {
  const written = noneWritten()
  const first = rowsIn('The ferry sank off Norrby', written)
  // More words than are kept.
  const many = Array.from({ length: 20_001 }, (_, i) => `word${i.toString(36)}x`).join(' ')
  rowsIn(many, written)

  expect(rowsIn('The ferry sank off Norrby', written)).toEqual(first)
  expect(written.rows.length).toBeLessThan(20_000)
})
