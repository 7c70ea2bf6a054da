/** Class and id of an element. */
export interface Hint {
  readonly text: string
  /** The words in them, in lower case. */
  readonly words: readonly string[]
}

const NO_HINT: Hint = { text: '', words: [] }

/** Classes and ids, each once: pages of a site have the same ones, and so do sites that are made from the same templates. */
export class HintTable {
  readonly #hints: Hint[] = [NO_HINT]
  readonly #places: Map<string, number> = new Map([['', 0]])
  #characters = 0

  get isFull(): boolean {
    return this.#hints.length >= MOST_HINTS || this.#characters >= MOST_CHARACTERS
  }

  at(place: number): Hint {
    return this.#hints[place] ?? NO_HINT
  }

  placeOf(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    const place = this.#hints.push({ text: own, words: wordsIn(own) }) - 1
    this.#places.set(own, place)
    this.#characters += own.length
    return place
  }
}

/** Some fifty pages' of different sites. */
const MOST_HINTS = 16_384
/** UTF-16 code units. */
const MOST_CHARACTERS = 2 ** 20

let latest = new HintTable()

/** The table for a page that is about to be read: one that is full is left to the pages that have it. */
export function hintTable(): HintTable {
  if (latest.isFull) latest = new HintTable()
  return latest
}

/** A piece of a page keeps all of it in memory: what outlives the page is written anew. */
function copyOf(text: string): string {
  // One byte a character where that is enough: patterns are faster on it, too.
  const encoding = /[^\0-\xff]/u.test(text) ? 'utf16le' : 'latin1'
  return Buffer.from(text, encoding).toString(encoding)
}

/** Names longer than this are no names. UTF-16 code units. */
const LONGEST = 600

/** `relatedPosts_x2 ad-box` → related, posts, x, ad, box: the words in class and id, in lower case. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  const end = Math.min(text.length, LONGEST)
  let from = 0
  for (let at = 0; at <= end; at += 1) {
    const ends = at === end || !isLetter(text.charCodeAt(at))
    if (!ends && !beginsWord(text, at)) continue
    if (at > from) words.push(text.slice(from, at).toLowerCase())
    from = ends ? at + 1 : at
  }
  return words
}

function beginsWord(text: string, at: number): boolean {
  return (
    isCapital(text.charCodeAt(at)) &&
    isSmall(text.charCodeAt(at - 1)) &&
    isSmall(text.charCodeAt(at - 2)) &&
    isSmall(text.charCodeAt(at + 1)) &&
    isSmall(text.charCodeAt(at + 2))
  )
}

function isLetter(code: number): boolean {
  return isSmall(code) || isCapital(code)
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}
