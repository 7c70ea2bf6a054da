/** Finds what is known of the word at `text.slice(start, end)`, in any case. */
export type WordTable<Entry> = (text: string, start: number, end: number) => Entry | undefined

const LETTERS = 26
const LENGTHS = 17

/**
 * A table of lower-case words of `a` to `z`, of at most 16 letters. Most words of a text are in no table: first,
 * second and last letter and length tell nearly all of them without cutting the word out of the text.
 */
export function wordTable<Entry>(entries: ReadonlyMap<string, Entry>): WordTable<Entry> {
  const sieve = new Int32Array(LETTERS * LENGTHS)
  const seconds = new Int32Array(LETTERS * LENGTHS)
  for (const word of entries.keys()) {
    const slot = (word.charCodeAt(0) - 97) * LENGTHS + word.length
    sieve[slot] = (sieve[slot] ?? 0) | (1 << (word.charCodeAt(word.length - 1) - 97))
    seconds[slot] = (seconds[slot] ?? 0) | (1 << (word.charCodeAt(word.length > 1 ? 1 : 0) - 97))
  }
  return (text, start, end) => {
    const length = end - start
    const first = text.charCodeAt(start)
    const letter = (first | 32) - 97
    if (letter < 0 || letter >= LETTERS || length >= LENGTHS) return undefined
    const last = (text.charCodeAt(end - 1) | 32) - 97
    const slot = letter * LENGTHS + length
    if (((sieve[slot] ?? 0) & (1 << last)) === 0) return undefined
    const second = (text.charCodeAt(length > 1 ? start + 1 : start) | 32) - 97
    if (((seconds[slot] ?? 0) & (1 << second)) === 0) return undefined
    const word = text.slice(start, end)
    // Most words are in lower case already.
    return entries.get(first < 91 ? word.toLowerCase() : word)
  }
}
