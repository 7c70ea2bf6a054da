import { smallLetter } from '../reading/word-hash.ts'
import { sharedInt32, sharedUint16 } from '../tables/shared-arrays.ts'
import { isLetter } from '../tokens/characters.ts'
import { codeAt } from '../tokens/code-at.ts'
import { type LanguageTable, gramLength, tenthsAt } from './table.ts'

/**
 * The trigrams of several languages in one table that is asked by character codes: pages are told by some
 * fifteen hundred of them, and to make a string of each took most of the time.
 */
export interface TrigramIndex {
  /** By hash: the number of a trigram's row and 1, or 0. A power of two. */
  readonly slots: Int32Array
  /** Three codes of each row. */
  readonly codes: Uint16Array
  /** Entries of row `n`: from `starts[n]` to `starts[n + 1] - 1` in the next. */
  readonly starts: Int32Array
  /**
   * The place of a language that has it in the lower byte, in the upper one what it counts above one that lacks it:
   * tenths of natural logarithms.
   */
  readonly entries: Uint16Array
}

const BYTE = 8

/** All trigrams of the tables of `languages`, on shared memory; one that a table lacks counts `unknown`, in tenths. */
export function indexTables(
  languages: readonly string[],
  tables: readonly LanguageTable[],
  unknown: number,
): TrigramIndex {
  const named = tables
    .map(({ language, grams }) => ({ grams, place: languages.indexOf(language) }))
    .filter(({ place }) => place >= 0)
  const most = named.reduce((sum, { grams }) => sum + grams.length / gramLength, 0)
  const rows = newRows(most)
  const rowOfEntry = new Int32Array(most)
  let entries = 0
  for (const { grams } of named) {
    for (let at = 0; at < grams.length; at += gramLength) {
      const row = rowFor(rows, grams, at)
      rowOfEntry[entries++] = row
      rows.counts[row] = (rows.counts[row] ?? 0) + 1
    }
  }
  const { slots, codes } = rows
  return { slots, codes, ...filled(rows, rowOfEntry, named, unknown) }
}

interface Named {
  readonly grams: string
  /** Of the language, in the list of those that are told apart. */
  readonly place: number
}

interface Rows extends Pick<TrigramIndex, 'slots' | 'codes'> {
  /** Entries of each row. */
  readonly counts: Int32Array
  count: number
}

const newRows = (most: number): Rows => ({
  slots: sharedInt32(2 ** Math.ceil(Math.log2(most * 2 + 2))),
  codes: sharedUint16(most * 3),
  counts: new Int32Array(most),
  count: 0,
})

/** The row of a trigram, which is made where there is none. */
function rowFor(rows: Rows, grams: string, at: number): number {
  const known = rowAt(rows, grams, at)
  if (known >= 0) return known
  const { slots, codes } = rows
  const row = rows.count++
  for (let code = 0; code < 3; code += 1) codes[row * 3 + code] = codeAt(grams, at + code)
  let slot = slotOf(grams, at, slots.length)
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
  slots[slot] = row + 1
  return row
}

function filled(
  { counts, count }: Rows,
  rowOfEntry: Int32Array,
  named: readonly Named[],
  unknown: number,
): Pick<TrigramIndex, 'starts' | 'entries'> {
  const starts = sharedInt32(count + 1)
  for (let row = 0; row < count; row += 1) starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0)
  const next = starts.slice()
  const entries = sharedUint16(rowOfEntry.length)
  let read = 0
  for (const { grams, place } of named) {
    for (let at = 0; at < grams.length; at += gramLength) {
      const row = rowOfEntry[read++] ?? 0
      const entry = next[row] ?? 0
      next[row] = entry + 1
      entries[entry] = place | ((tenthsAt(grams, at) - unknown) << BYTE)
    }
  }
  return { starts, entries }
}

function slotOf(text: string, at: number, size: number): number {
  return slotOfCodes(codeAt(text, at), codeAt(text, at + 1), codeAt(text, at + 2), size)
}

function slotOfCodes(a: number, b: number, c: number, size: number): number {
  const mixed = Math.imul(a, 73_856_093) + Math.imul(b, 19_349_663) + Math.imul(c, 83_492_791)
  return (mixed ^ (mixed >>> 15)) & (size - 1)
}

/** The row of the trigram at `at` in a text, or -1. */
const rowAt = (rows: Pick<TrigramIndex, 'slots' | 'codes'>, text: string, at: number): number =>
  rowOfCodes(rows, codeAt(text, at), codeAt(text, at + 1), codeAt(text, at + 2))

function rowOfCodes(
  { slots, codes }: Pick<TrigramIndex, 'slots' | 'codes'>,
  a: number,
  b: number,
  c: number,
): number {
  let slot = slotOfCodes(a, b, c, slots.length)
  for (;;) {
    const row = (slots[slot] ?? 0) - 1
    if (row < 0) return -1
    const at = row * 3
    if (codes[at] === a && codes[at + 1] === b && codes[at + 2] === c) return row
    slot = (slot + 1) & (slots.length - 1)
  }
}

/** How many trigrams a text has, and by place of the language what they count there above unknown ones, in tenths. */
export interface Sum {
  readonly gains: Int32Array
  count: number
}

export const nothingIn = (languages: number): Sum => ({
  gains: new Int32Array(languages),
  count: 0,
})

/** What the trigrams of a text count in each of the languages of an index. */
export function addTrigrams(sum: Sum, index: TrigramIndex, text: string): void {
  addWords(sum, index, text, 0, text.length)
}

/** The same, of the words at `text.slice(start, end)`. */
export function addWords(
  sum: Sum,
  index: TrigramIndex,
  text: string,
  start: number,
  end: number,
): void {
  // The two characters before the one that is looked at: a trigram is a letter with its neighbors, or a space.
  let before = SPACE
  let last = SPACE
  for (let at = start; at <= end; at += 1) {
    const now = at < end ? letterAt(text, at) : SPACE
    if (last !== SPACE) {
      sum.count += 1
      addRow(sum.gains, index, rowOfCodes(index, before, last, now))
    }
    before = last
    last = now
  }
}

function addRow(sums: Int32Array, index: TrigramIndex, row: number): void {
  if (row < 0) return
  const { starts, entries } = index
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const entry = entries[at] ?? 0
    const place = entry & (2 ** BYTE - 1)
    sums[place] = (sums[place] ?? 0) + (entry >> BYTE)
  }
}

/** The small letter of the character at `at`; a space where it is of no word. */
function letterAt(text: string, at: number): number {
  const code = codeAt(text, at)
  if (code < 128) return plain[code] ?? SPACE
  return code === 0x20_19 || isLetter(text, at) ? smallLetter(code) : SPACE
}

const SPACE = 32

/** Of ASCII: letters and the apostrophe. */
const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z']/i.test(String.fromCharCode(code)) ? smallLetter(code) : SPACE,
)
