import { crc32 } from 'node:zlib'
import type { TextReading } from '../../reading/text-reading.ts'
import { numberOf } from '../../tables/name-table.ts'
import { endingCount, type EventTables } from './tables.ts'

const known = new WeakMap<TextReading, Int32Array>()

/** Rows of `vectors`, one more than each, for the tokens of a text: 0 where none was asked for yet. */
export function rowsOf(r: TextReading): Int32Array {
  const before = known.get(r)
  if (before) return before
  const rows = new Int32Array(r.tokens.count)
  known.set(r, rows)
  return rows
}

/** The rows of words as they are written, kept from one text to the next. */
export type WordRows = Map<string, number>

/** More are forgotten all at once, so that they do not grow for months. */
const mostWords = 20_000

/** The row of a token: of its word, or of how it ends. */
export function rowAt(
  tables: EventTables,
  written: WordRows,
  r: TextReading,
  rows: Int32Array,
  token: number,
): number {
  const kept = rows[token] ?? 0
  if (kept > 0) return kept - 1
  const { text, start, end } = r.tokens
  const row = rowOf(tables, written, text.slice(start[token], end[token]))
  rows[token] = row + 1
  return row
}

function rowOf(tables: EventTables, written: WordRows, word: string): number {
  const before = written.get(word)
  if (before !== undefined) return before
  const row = readRow(tables, normal(word))
  if (written.size >= mostWords) written.clear()
  // Read anew: a part of a text keeps all of it in memory.
  written.set(Buffer.from(word, 'utf16le').toString('utf16le'), row)
  return row
}

function readRow({ words, vectors, size }: EventTables, word: string): number {
  const row = numberOf(words, word)
  if (row >= 0) return row
  const ending = ((crc32(word.slice(-3)) % 4093) + 1) % endingCount
  return vectors.length / size - endingCount + ending
}

const numeric = /^[\d.,:/-]*\d[\d.,:/-]*$/u

/** In lower case; of a number its shape, of a long one only whether it is written in groups. */
function normal(written: string): string {
  const word = written.toLowerCase().replaceAll('’', "'")
  if (!numeric.test(word)) return word
  if (word.length <= 6) return word.replaceAll(/\d/gu, '0')
  return word.includes(',') ? '0,000,000' : '000000'
}
