import { copied } from '../tokens/growing.ts'

/**
 * Rows of words as they are written, in order of their first sight: open addressing in arrays, so that a word is looked up
 * without being cut out, and no text is kept alive by a word of it.
 */
export interface WordRows {
  count: number
  /** By place: the row plus one, 0 for an empty place. */
  places: Int32Array
  /** By row. */
  hashes: Int32Array
  /** Where the letters of each row begin, and at last where those of the next will. */
  starts: Int32Array
  letters: Uint16Array
}

export const makeWordRows = (): WordRows => ({
  count: 0,
  places: new Int32Array(4096),
  hashes: new Int32Array(1024),
  starts: new Int32Array(1025),
  letters: new Uint16Array(8192),
})

/** Of the letters as they are. */
export function hashOfWord(text: string, start: number, end: number): number {
  let hash = 0x81_1c_9d_c5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  return hash ^ (hash >>> 15)
}

/** The row of the word at `text.slice(start, end)`, whose hash is known; -1 if it has none. */
export function rowOfWord(
  { places, hashes, starts, letters }: WordRows,
  text: string,
  start: number,
  end: number,
  hash: number,
): number {
  const mask = places.length - 1
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const row = (places[place] ?? 0) - 1
    if (row < 0) return -1
    if (hashes[row] !== hash) continue
    const from = starts[row] ?? 0
    if ((starts[row + 1] ?? 0) - from === end - start && isAt(letters, from, text, start, end))
      return row
  }
}

function isAt(
  letters: Uint16Array,
  from: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const first = from - start
  for (let at = start; at < end; at++) if (letters[first + at] !== text.charCodeAt(at)) return false
  return true
}

/** Gives a word that has none a row, the next one. */
export function addWordRow(rows: WordRows, word: string, hash: number): number {
  const row = rows.count++
  const from = rows.starts[row] ?? 0
  const end = from + word.length
  makeRoom(rows, end)
  for (let at = 0; at < word.length; at++) rows.letters[from + at] = word.charCodeAt(at)
  rows.starts[row + 1] = end
  rows.hashes[row] = hash
  put(rows, row)
  return row
}

function put({ places, hashes }: WordRows, row: number): void {
  const mask = places.length - 1
  let place = (hashes[row] ?? 0) & mask
  while (places[place] !== 0) place = (place + 1) & mask
  places[place] = row + 1
}

function makeRoom(rows: WordRows, end: number): void {
  if (end > rows.letters.length)
    rows.letters = copied(rows.letters, new Uint16Array(Math.max(end, rows.letters.length * 2)))
  if (rows.count <= rows.hashes.length) return
  const size = rows.hashes.length * 2
  rows.hashes = copied(rows.hashes, new Int32Array(size))
  rows.starts = copied(rows.starts, new Int32Array(size + 1))
  // A quarter full at most.
  rows.places = new Int32Array(size * 4)
  for (let row = 0; row + 1 < rows.count; row++) put(rows, row)
}
