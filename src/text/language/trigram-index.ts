import type { LanguageTable } from './table.ts'
import { wordsOf } from './trigrams.ts'

/**
 * The trigrams of several languages in one table that is asked by character codes: pages are told by some
 * fifteen hundred of them, and to make a string of each took most of the time.
 */
export interface TrigramIndex {
  /** By hash: the number of a trigram's row and 1, or 0. A power of two. */
  readonly slots: Int32Array
  /** Three codes of each row. */
  readonly codes: Uint16Array
  /** Entries of row `n`: from `starts[n]` to `starts[n + 1] - 1` in the next two. */
  readonly starts: Int32Array
  /** The place of a language that has it, and what it counts above one that lacks it. */
  readonly places: Uint8Array
  readonly gains: Float64Array
}

/** All trigrams of the tables of `languages`; one that a table lacks counts `unknown`. */
export function indexTables(
  languages: readonly string[],
  tables: readonly LanguageTable[],
  unknown: number,
): TrigramIndex {
  const rows = new Map<string, { readonly place: number; readonly gain: number }[]>()
  for (const { language, logs } of tables) {
    const place = languages.indexOf(language)
    if (place < 0) continue
    for (const [trigram, log] of logs) {
      const entry = { place, gain: log - unknown }
      const row = rows.get(trigram)
      if (row) row.push(entry)
      else rows.set(trigram, [entry])
    }
  }
  const entries = [...rows.values()].flat()
  return {
    ...hashed([...rows.keys()]),
    starts: startsOf([...rows.values()]),
    places: Uint8Array.from(entries, ({ place }) => place),
    gains: Float64Array.from(entries, ({ gain }) => gain),
  }
}

function hashed(trigrams: readonly string[]): Pick<TrigramIndex, 'slots' | 'codes'> {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(trigrams.length * 2 + 2)))
  const codes = new Uint16Array(trigrams.length * 3)
  for (const [row, trigram] of trigrams.entries()) {
    for (let at = 0; at < 3; at += 1) codes[row * 3 + at] = trigram.charCodeAt(at)
    let slot = slotOf(trigram, 0, slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row + 1
  }
  return { slots, codes }
}

function startsOf(rows: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  for (const [row, { length }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length
  return starts
}

function slotOf(text: string, at: number, size: number): number {
  const mixed =
    text.charCodeAt(at) * 73_856_093 +
    text.charCodeAt(at + 1) * 19_349_663 +
    text.charCodeAt(at + 2) * 83_492_791
  return (mixed ^ (mixed >>> 15)) & (size - 1)
}

/** The row of the trigram at `at` in a text, or -1. */
function rowAt({ slots, codes }: TrigramIndex, text: string, at: number): number {
  let slot = slotOf(text, at, slots.length)
  for (;;) {
    const row = (slots[slot] ?? 0) - 1
    if (row < 0) return -1
    const isSame =
      codes[row * 3] === text.charCodeAt(at) &&
      codes[row * 3 + 1] === text.charCodeAt(at + 1) &&
      codes[row * 3 + 2] === text.charCodeAt(at + 2)
    if (isSame) return row
    slot = (slot + 1) & (slots.length - 1)
  }
}

export interface Sum {
  /** By place of the language: what its trigrams count above unknown ones. */
  readonly gains: Float64Array
  /** How many trigrams the text has. */
  readonly count: number
}

/** What the trigrams of a text count in each of the languages of an index. */
export function addTrigrams(text: string, index: TrigramIndex, languages: number): Sum {
  const line = ` ${wordsOf(text).join(' ')} `
  const gains = new Float64Array(languages)
  let count = 0
  for (let at = 0; at + 3 <= line.length; at += 1) {
    if (line.charCodeAt(at + 1) === SPACE) continue
    count += 1
    const row = rowAt(index, line, at)
    if (row < 0) continue
    const end = index.starts[row + 1] ?? 0
    for (let entry = index.starts[row] ?? 0; entry < end; entry += 1) {
      const place = index.places[entry] ?? 0
      gains[place] = (gains[place] ?? 0) + (index.gains[entry] ?? 0)
    }
  }
  return { gains, count }
}

const SPACE = 32
