import { codeAt } from '../tokens/code-at.ts'
import { hashed, hashedWith, seed } from '../tokens/hash.ts'

/**
 * Rows by their lower-case word: open addressing in arrays, so that a word is looked up without being cut out. Most words
 * of a text are told by their hash alone; letters are compared only where it is that of a word of the table.
 */
export interface WordHash {
  /** By place: the hash of its word, 0 for an empty place. */
  readonly hashes: Int32Array
  readonly rows: Int32Array
  /** By place: where its word begins among the letters. */
  readonly starts: Int32Array
  /** All words, each behind its length. */
  readonly letters: Uint16Array
}

/** Longer words are in no table. */
const longest = 32

export function makeWordHash(rowByWord: ReadonlyMap<string, number>): WordHash {
  const size = 2 ** Math.ceil(Math.log2(rowByWord.size * 3 + 2))
  const hashes = new Int32Array(size)
  const rows = new Int32Array(size)
  const starts = new Int32Array(size)
  const letters = new Uint16Array([...rowByWord.keys()].join('-').length + 1)
  let end = 0
  for (const [word, row] of rowByWord) {
    const hash = hashOf(word, 0, word.length)
    let place = hash & (size - 1)
    while (hashes[place] !== 0) place = (place + 1) & (size - 1)
    hashes[place] = hash
    rows[place] = row
    starts[place] = end
    letters[end++] = word.length
    for (let at = 0; at < word.length; at++) letters[end++] = codeAt(word, at)
  }
  return { hashes, rows, starts, letters }
}

/** The row of the word at `text.slice(start, end)` in lower case, with any apostrophe and hyphen; 0 if none has it. */
export const rowAt = (table: WordHash, text: string, start: number, end: number): number =>
  rowOfHash(table, text, start, end, hashOf(text, start, end))

/** The same, of a word whose hash is known. */
export function rowOfHash(
  { hashes, rows, starts, letters }: WordHash,
  text: string,
  start: number,
  end: number,
  hash: number,
): number {
  if (end - start > longest) return 0
  const mask = hashes.length - 1
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const found = hashes[place] ?? 0
    if (found === 0) return 0
    if (found === hash && isWord(letters, starts[place] ?? 0, text, start, end))
      return rows[place] ?? 0
  }
}

/** Never 0, and of a word of small ASCII letters what its token has. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) hash = hashedWith(hash, fold(codeAt(text, at)))
  return hashed(hash)
}

function isWord(
  letters: Uint16Array,
  from: number,
  text: string,
  start: number,
  end: number,
): boolean {
  if (letters[from] !== end - start) return false
  const first = from + 1 - start
  for (let at = start; at < end; at++)
    if (letters[first + at] !== fold(codeAt(text, at))) return false
  return true
}

/** A word as the table has it: in lower case, with one apostrophe and one hyphen. */
export const foldWord = (word: string): string => (isFolded(word) ? word : foldLetters(word))

/** Small ASCII letters, digits and what is kept as it is: most words of tables. */
const isFolded = (word: string): boolean => /^[a-z\d' .-]*$/.test(word)

const foldLetters = (word: string): string =>
  String.fromCharCode(...Array.from({ length: word.length }, (_, i) => fold(codeAt(word, i))))

/** In lower case, with one apostrophe and one hyphen. */
export function fold(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  if (code === 0x20_19 || code === 0x02_bc) return 0x27
  if (code === 0x20_10 || code === 0x20_11) return 0x2d
  return smallLetter(code)
}

/** Filled as letters turn up. */
const small = new Uint16Array(0x1_00_00)

/** The small letter of a code unit that is a capital; else the unit. */
export function smallLetter(code: number): number {
  if (code < 0xc0) return code >= 65 && code <= 90 ? code + 32 : code
  const known = small[code] ?? 0
  if (known !== 0) return known
  const lower = String.fromCharCode(code).toLowerCase()
  const found = lower.length === 1 ? codeAt(lower, 0) : code
  small[code] = found
  return found
}
