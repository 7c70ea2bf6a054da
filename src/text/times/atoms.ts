import type { Tokens } from '../tokens.ts'
import { type Word, wordAt } from './words.ts'

/**
 * The tokens cut further, into runs of letters, runs of digits and single other characters, so that
 * "27-year", "mid-2011", "1990s" and "today’s" need no grammar of their own.
 */
export interface Atoms {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** What is known of the word; nothing for digits, punctuation and other words. */
  readonly words: readonly (Word | undefined)[]
  /** The first atom of the sentence that atom `i` stands in. */
  readonly sentence: Int32Array
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2

const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT
  const letter = code | 32
  return letter >= 97 && letter <= 122 ? LETTER : OTHER
})

function classOf(code: number): number {
  return code < 128 ? (ascii[code] ?? OTHER) : wideClassOf(code)
}

function wideClassOf(code: number): number {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return OTHER
  // General punctuation, symbols, arrows, CJK punctuation, private use, full-width forms.
  return (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xd800
    ? OTHER
    : LETTER
}

export function atomsOf(tokens: Tokens): Atoms {
  const { text } = tokens
  // Most tokens are one atom: room for a half more, and twice that wherever it does not suffice.
  let size = tokens.count + (tokens.count >> 1) + 8
  let start = new Int32Array(size)
  let end = new Int32Array(size)
  let sentence = new Int32Array(size)
  const words: (Word | undefined)[] = []
  let count = 0
  let next = 0
  let first = 0
  for (let token = 0; token < tokens.count; token++) {
    while (next < tokens.sentences.length && (tokens.sentences[next] ?? 0) <= token) {
      first = count
      next++
    }
    const stop = tokens.end[token] ?? 0
    for (let at = tokens.start[token] ?? 0; at < stop; count++) {
      const kind = classOf(text.charCodeAt(at))
      let to = at + 1
      if (kind !== OTHER) while (to < stop && classOf(text.charCodeAt(to)) === kind) to++
      if (count === size) {
        size *= 2
        start = grown(start, size)
        end = grown(end, size)
        sentence = grown(sentence, size)
      }
      start[count] = at
      end[count] = to
      sentence[count] = first
      words[count] = kind === LETTER ? wordAt(text, at, to) : undefined
      at = to
    }
  }
  return { text, count, start, end, words, sentence }
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}

export function bitsAt(atoms: Atoms, i: number): number {
  return atoms.words[i]?.bits ?? 0
}

export function startOf(atoms: Atoms, i: number): number {
  return i < atoms.count ? (atoms.start[i] ?? atoms.text.length) : atoms.text.length
}

export function endOf(atoms: Atoms, i: number): number {
  return i < atoms.count ? (atoms.end[i] ?? atoms.text.length) : atoms.text.length
}

/** The first character code of atom `i`; 0 outside the text. */
export function codeAt(atoms: Atoms, i: number): number {
  return i >= 0 && i < atoms.count ? atoms.text.charCodeAt(startOf(atoms, i)) : 0
}

export function isCapital(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  return code >= 65 && code <= 90
}

export function isLower(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  return code >= 97 && code <= 122
}

/** Nothing, not even a space, stands between atom `i` and the one before it. */
export function isGlued(atoms: Atoms, i: number): boolean {
  return i > 0 && i < atoms.count && startOf(atoms, i) === endOf(atoms, i - 1)
}

export function isWord(atoms: Atoms, i: number, word: string): boolean {
  if (endOf(atoms, i) - startOf(atoms, i) !== word.length) return false
  const known = atoms.words[i]
  if (known) return known.text === word
  return i >= 0 && i < atoms.count && lowerAt(atoms, i) === word
}

export function lowerAt(atoms: Atoms, i: number): string {
  return atoms.text.slice(startOf(atoms, i), endOf(atoms, i)).toLowerCase()
}

/** Atom `i` is the given single character. */
export function isMark(atoms: Atoms, i: number, mark: string): boolean {
  return codeAt(atoms, i) === mark.charCodeAt(0) && endOf(atoms, i) - startOf(atoms, i) === 1
}

/** A hyphen that follows its word without a space: not a dash between clauses. */
export function isHyphen(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  if (!isGlued(atoms, i)) return false
  return code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2013
}

/** The number written by the digits of atom `i`; undefined if it has none or more than 4. */
export function digitsAt(atoms: Atoms, i: number): number | undefined {
  const code = codeAt(atoms, i)
  const from = startOf(atoms, i)
  const to = endOf(atoms, i)
  if (code < 48 || code > 57 || to - from > 4) return undefined
  let n = 0
  for (let at = from; at < to; at++) n = n * 10 + atoms.text.charCodeAt(at) - 48
  return n
}

/** The first characters of atom `i` in lower case; empty outside the text. For comparing with short words. */
export function textAt(atoms: Atoms, i: number): string {
  if (i < 0 || i >= atoms.count) return ''
  const from = startOf(atoms, i)
  return atoms.text.slice(from, Math.min(endOf(atoms, i), from + 16)).toLowerCase()
}
