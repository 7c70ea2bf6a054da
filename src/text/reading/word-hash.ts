/** Rows by their lower-case word: open addressing in arrays, so that a word is looked up without being cut out. */
export interface WordHash {
  readonly words: readonly string[]
  /** By place: 1 + the index in `words`, 0 for an empty place. */
  readonly places: Int32Array
  readonly rows: Int32Array
}

/** Longer words are in no table. */
const longest = 32

export function makeWordHash(rowByWord: ReadonlyMap<string, number>): WordHash {
  const words = [...rowByWord.keys()]
  const places = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 3 + 2)))
  const mask = places.length - 1
  for (const [index, word] of words.entries()) {
    let place = hashOf(word, 0, word.length) & mask
    while (places[place] !== 0) place = (place + 1) & mask
    places[place] = index + 1
  }
  return { words, places, rows: new Int32Array(rowByWord.values()) }
}

/** The row of the word at `text.slice(start, end)` in lower case, with any apostrophe and hyphen; 0 if none has it. */
export function rowAt({ words, places, rows }: WordHash, text: string, start: number, end: number) {
  if (end - start > longest) return 0
  const mask = places.length - 1
  for (let place = hashOf(text, start, end) & mask; ; place = (place + 1) & mask) {
    const number = places[place] ?? 0
    if (number === 0) return 0
    if (isWord(words[number - 1] ?? '', text, start, end)) return rows[number - 1] ?? 0
  }
}

export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x81_1c_9d
  for (let at = start; at < end; at++)
    hash = Math.imul(hash ^ fold(text.charCodeAt(at)), 0x1_00_01_93)
  return hash ^ (hash >>> 15)
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++)
    if (word.charCodeAt(at - start) !== fold(text.charCodeAt(at))) return false
  return true
}

/** A word as the table has it: in lower case, with one apostrophe and one hyphen. */
export const foldWord = (word: string): string =>
  String.fromCharCode(...Array.from({ length: word.length }, (_, i) => fold(word.charCodeAt(i))))

function fold(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  if (code === 0x20_19 || code === 0x02_bc) return 0x27
  if (code === 0x20_10 || code === 0x20_11) return 0x2d
  if (code < 0xc0) return code
  return foldOther(code)
}

/** Filled as letters turn up. */
const folded = new Uint16Array(0x1_00_00)

function foldOther(code: number): number {
  const known = folded[code] ?? 0
  if (known !== 0) return known
  const lower = String.fromCharCode(code).toLowerCase()
  const found = lower.length === 1 ? lower.charCodeAt(0) : code
  folded[code] = found
  return found
}
