import type { TextReading } from '../../reading/text-reading.ts'
import { loadEventNet } from '../event-net/load.ts'
import { rowAt, rowsOf } from '../event-net/words.ts'
import { partOf, type ChoiceNets, type WordParts } from './room.ts'

/** The words of a text by the rows that the net of events has for them. */
export interface ReadWords {
  readonly count: number
  /** The row of a token. */
  readonly rowOf: (token: number) => number
}

export function readWords(r: TextReading): ReadWords {
  const { tables, written } = loadEventNet()
  const rows = rowsOf(r)
  return { count: rows.length, rowOf: (token) => rowAt(tables, written, r, rows, token) }
}

/** Adds a row of a table that is `width` numbers wide to those from `first` on. */
export function addRow(
  to: Float64Array,
  table: Int8Array,
  row: number,
  scale: number,
  first = 0,
  width = to.length,
): void {
  const from = row * width
  for (let j = 0; j < width; j++)
    to[first + j] = (to[first + j] ?? 0) + scale * (table[from + j] ?? 0)
}

/** Adds what the token does at a place, if one stands there. */
export function addToken(
  { tables }: ChoiceNets,
  parts: WordParts,
  words: ReadWords,
  place: number,
  token: number,
  to: Float64Array,
): void {
  if (token < 0 || token >= words.count) return
  const at = partOf(tables, parts, place, words.rowOf(token))
  const { kept, width } = parts
  for (let j = 0; j < width; j++) to[j] = (to[j] ?? 0) + (kept[at + j] ?? 0)
}

/** Adds what the mean of some tokens does at a place, if there are any. */
export function addMean(
  { tables, word }: ChoiceNets,
  { weights, width }: WordParts,
  words: ReadWords,
  place: number,
  [from, to]: readonly [from: number, to: number],
  sums: Float64Array,
): void {
  if (from >= to) return
  word.fill(0)
  for (let token = from; token < to; token++) addRow(word, tables.vectors, words.rowOf(token), 1)
  for (let k = 0; k < word.length; k++) {
    const value = ((word[k] ?? 0) * tables.vectorScale) / (to - from)
    const at = (place * word.length + k) * width
    for (let j = 0; j < width; j++) sums[j] = (sums[j] ?? 0) + value * (weights[at + j] ?? 0)
  }
}

/** Of the hidden numbers from `first` on; those below 0 count for nothing. */
export function dot(hidden: Float64Array, first: number, weights: readonly number[]): number {
  let sum = 0
  for (let j = 0; j < weights.length; j++)
    sum += Math.max(0, hidden[first + j] ?? 0) * (weights[j] ?? 0)
  return sum
}
