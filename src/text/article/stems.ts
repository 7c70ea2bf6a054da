import { codeAt } from '../tokens/code-at.ts'

/**
 * What a text may talk of: a pattern, and stems, parted by bars, of which all that it finds holds one: single words, as a line may be
 * broken between two.
 */
export type Term = readonly [stems: string, pattern: RegExp]

/** So many characters of a stem are looked for together. */
const LENGTH = 4
/** Of each character its last five bits count, so that capitals are as small letters; four of them make a number. */
const BITS = 31
const SPACE = 32
const PLACES = 2 ** 16
/** Places are kept as bits of numbers, so that all stay near the processor: so many of a place's bits tell which bit. */
const BIT = 5
/** What characters of scripts have of which two or three make a word: none of Latin, Greek, or of marks. */
const OTHER_SCRIPTS = 0xdc00

/** What of a stem is behind its first four characters. */
interface Ending {
  readonly rest: string
  readonly bit: number
}

/**
 * Tells of which terms a text may talk, one bit for each, in one pass: their patterns need not be asked of others. A stem
 * is never missed, whatever its case; some texts are taken for one that holds it. A stem of less than four characters may
 * be in any text of another script.
 */
export class StemReader {
  readonly #endings = new Map<number, Ending[]>()
  readonly #begins = new Uint32Array(PLACES >> BIT)
  #short = 0
  #place = 0

  constructor(terms: readonly Term[]) {
    terms.forEach(([stems], term) => {
      for (const stem of stems.split('|')) this.#add(stem, 1 << term)
    })
  }

  #add(stem: string, bit: number): void {
    if (stem.length < LENGTH) {
      this.#short |= bit
      return
    }
    let place = 0
    for (let at = 0; at < LENGTH; at += 1) place = next(place, codeAt(stem, at))
    const ending = { rest: stem.slice(LENGTH), bit }
    this.#endings.set(place, [...(this.#endings.get(place) ?? []), ending])
    this.#begins[place >> BIT] = (this.#begins[place >> BIT] ?? 0) | (1 << place)
  }

  /** What is held by a piece of text that follows the one that was read before, be it amid a word. */
  read(text: string, from = 0, to = text.length): number {
    const begins = this.#begins
    let place = this.#place
    let found = 0
    let seen = 0
    for (let at = from; at < to; at += 1) {
      const code = codeAt(text, at)
      seen |= code
      place = next(place, code)
      if ((((begins[place >> BIT] ?? 0) >>> place) & 1) === 1)
        found |= this.#bitsAt(place, text, at + 1, to)
    }
    this.#place = place
    return (seen & OTHER_SCRIPTS) === 0 ? found : found | this.#short
  }

  #bitsAt(place: number, text: string, from: number, to: number): number {
    let bits = 0
    for (const { rest, bit } of this.#endings.get(place) ?? []) {
      if (goesOn(text, from, to, rest)) bits |= bit
    }
    return bits
  }
}

/** Whether `rest` stands from `from` on, as far as the text goes. */
function goesOn(text: string, from: number, to: number, rest: string): boolean {
  const end = Math.min(to, from + rest.length)
  for (let at = from; at < end; at += 1) {
    if (folded(codeAt(text, at)) !== folded(codeAt(rest, at - from))) return false
  }
  return true
}

/** 0 of spaces and controls, without a branch: there are too many of them to be foreseen. */
function folded(code: number): number {
  return code & BITS & ((SPACE - code) >> 31)
}

/** What the last four characters come to. */
function next(place: number, code: number): number {
  return ((place << LENGTH) ^ folded(code)) & (PLACES - 1)
}

/** How many of the terms a text talks of; 0 where they cannot be as many as `least`. */
export function termCounter(terms: readonly Term[]): (text: string, least?: number) => number {
  const reader = new StemReader(terms)
  return (text, least = 1) => {
    const bits = reader.read(text)
    return countBits(bits) < least ? 0 : countAmong(terms, bits, text)
  }
}

function countAmong(terms: readonly Term[], bits: number, text: string): number {
  let count = 0
  for (let term = 0, left = bits; left !== 0; term += 1, left >>>= 1) {
    if ((left & 1) === 1 && terms[term]?.[1].test(text) === true) count += 1
  }
  return count
}

export function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
