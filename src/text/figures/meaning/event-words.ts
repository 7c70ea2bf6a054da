import { crc32 } from 'node:zlib'
import type { TextReading } from '../../reading/text-reading.ts'
import { endingCount, type EventModel } from './event-model.ts'

/** Rows of the words of a text: from 0 on those of `words`, below it `-1 - row` of `endings`. Looked up when they are asked for. */
export type WordRows = (token: number) => number

const known = new WeakMap<TextReading, Int32Array>()
const unasked = -0x80000000

export function wordRows(model: EventModel, r: TextReading): WordRows {
  let rows = known.get(r)
  if (!rows) known.set(r, (rows = new Int32Array(r.tokens.count).fill(unasked)))
  const { text, start, end } = r.tokens
  const kept = rows
  return (token) => {
    const row = kept[token] ?? unasked
    if (row !== unasked) return row
    const found = rowOf(model, normal(text.slice(start[token], end[token])))
    kept[token] = found
    return found
  }
}

const rowOf = ({ words }: EventModel, word: string): number =>
  words.get(word) ?? -1 - (((crc32(word.slice(-3)) % 4093) + 1) % endingCount)

const numeric = /^[\d.,:/-]*\d[\d.,:/-]*$/u

/** In lower case; of a number its shape, of a long one only whether it is written in groups. */
function normal(written: string): string {
  const word = written.toLowerCase().replaceAll('’', "'")
  if (!numeric.test(word)) return word
  if (word.length <= 6) return word.replaceAll(/\d/gu, '0')
  return word.includes(',') ? '0,000,000' : '000000'
}

/** Adds a word's numbers, `share` times, to `sum`. */
export function addWord(model: EventModel, row: number, sum: Float32Array, share: number): void {
  const { size, vectors, endings } = model
  const table = row < 0 ? endings : vectors
  const from = (row < 0 ? -1 - row : row) * size
  for (let k = 0; k < size; k++) sum[k] = (sum[k] ?? 0) + share * (table[from + k] ?? 0)
}
