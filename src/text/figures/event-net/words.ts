import { crc32 } from 'node:zlib'
import type { TextReading } from '../../reading/text-reading.ts'
import { numberOf } from '../../tables/name-table.ts'
import {
  addWordRow,
  hashOfWord,
  makeWordRows,
  rowOfWord,
  type WordRows,
} from '../../tables/word-rows.ts'
import { ofLastText } from '../../tokens/last-text.ts'
import { endingCount, type EventTables } from './tables.ts'

/** Rows of `vectors`, one more than each, for the tokens of a text: 0 where none was asked for yet. */
export const rowsOf = ofLastText(({ tokens }: TextReading) => new Int32Array(tokens.count))

/** The rows of words as they are written, kept from one text to the next. */
export interface WrittenRows {
  words: WordRows
  /** Of `vectors`, by the row of the word. */
  rows: number[]
}

export const noneWritten = (): WrittenRows => ({ words: makeWordRows(), rows: [] })

/** More are forgotten all at once, so that they do not grow for months. */
const mostWords = 20_000

/** The row of a token: of its word, or of how it ends. */
export function rowAt(
  tables: EventTables,
  written: WrittenRows,
  { tokens }: TextReading,
  rows: Int32Array,
  token: number,
): number {
  const kept = rows[token] ?? 0
  if (kept > 0) return kept - 1
  const row = rowOf(tables, written, tokens.text, tokens.start[token] ?? 0, tokens.end[token] ?? 0)
  rows[token] = row + 1
  return row
}

function rowOf(
  tables: EventTables,
  written: WrittenRows,
  text: string,
  start: number,
  end: number,
): number {
  const hash = hashOfWord(text, start, end)
  const known = rowOfWord(written.words, text, start, end, hash)
  if (known >= 0) return written.rows[known] ?? 0
  const word = text.slice(start, end)
  const row = readRow(tables, normal(word))
  if (written.rows.length >= mostWords) Object.assign(written, noneWritten())
  written.rows[addWordRow(written.words, word, hash)] = row
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
