import {
  addWordRow,
  hashOfWord,
  makeWordRows,
  rowOfWord,
  type WordRows,
} from '../tables/word-rows.ts'
import { cuesOf } from './cue-words.ts'
import { hashWord } from './hash.ts'
import { type Lexicon, lexiconRow } from './lexicon.ts'

/** How a word is written. The order matters: from `initial` to `mixed` it is capitalized. */
export const WordCase = {
  lower: 0,
  number: 1,
  punctuation: 2,
  /** "Kim" */
  initial: 3,
  /** "NATO", "U.S." */
  upper: 4,
  /** "J", "J." */
  letter: 5,
  /** "McCain", "iPhone", "G20" */
  mixed: 6,
} as const

export function isCapitalized(wordCase: number): boolean {
  return wordCase >= WordCase.initial
}

/** What is kept of each distinct word: places in its row of `fields`. */
export const Field = {
  lower: 0,
  exact: 1,
  shape: 2,
  prefix2: 3,
  prefix3: 4,
  prefix4: 5,
  suffix1: 6,
  suffix2: 7,
  suffix3: 8,
  suffix4: 9,
  cluster1: 10,
  cluster2: 11,
  cluster3: 12,
  bits: 13,
  wordCase: 14,
  /** Row of the same word in lower case. */
  lowerRow: 15,
  /** What the word says of a name beside it. */
  cues: 16,
} as const
const stride = 17

/** All that features need of words, worked out once for each distinct word. */
export interface WordTable {
  readonly lexicon: Lexicon
  readonly rows: WordRows
  fields: Int32Array
}

/** Word 0 is what stands before and after a sentence. */
export function makeWordTable(lexicon: Lexicon): WordTable {
  const table = { lexicon, rows: makeWordRows(), fields: new Int32Array(stride * 1024) }
  wordRow(table, '')
  return table
}

/** The row of `word`, made if it is new. */
export const wordRow = (table: WordTable, word: string): number =>
  wordRowAt(table, word, 0, word.length)

/** The same for the word at `text.slice(start, end)`. */
export function wordRowAt(table: WordTable, text: string, start: number, end: number): number {
  const hash = hashOfWord(text, start, end)
  const known = rowOfWord(table.rows, text, start, end, hash)
  return known < 0 ? addWord(table, text.slice(start, end), hash) : known
}

function addWord(table: WordTable, word: string, hash: number): number {
  const row = addWordRow(table.rows, word, hash)
  if ((row + 1) * stride > table.fields.length) {
    const grown = new Int32Array(table.fields.length * 2)
    grown.set(table.fields)
    table.fields = grown
  }
  const lower = word.toLowerCase()
  const lowerRow = lower === word ? row : wordRow(table, lower)
  fill(table, row, word, lower)
  table.fields[row * stride + Field.lowerRow] = lowerRow
  return row
}

export function wordField({ fields }: WordTable, row: number, field: number): number {
  return fields[row * stride + field] ?? 0
}

function fill({ lexicon, fields }: WordTable, row: number, word: string, lower: string): void {
  const at = row * stride
  fields[at + Field.lower] = hashWord(lower)
  fields[at + Field.exact] = hashWord(word)
  fields[at + Field.shape] = hashWord(shapeOf(word))
  const { length } = lower
  for (const size of [2, 3, 4])
    fields[at + Field.prefix2 + size - 2] = length > size ? hashWord(lower.slice(0, size)) : 0
  for (const size of [1, 2, 3, 4])
    fields[at + Field.suffix1 + size - 1] = length > size ? hashWord(lower.slice(-size)) : 0
  fields[at + Field.wordCase] = caseOf(word, lower)
  fields[at + Field.cues] = cuesOf(lower)
  const known = lexiconRowOf(lexicon, lower)
  if (known < 0) return
  const leaf = lexicon.leaves[known] ?? 0
  fields[at + Field.cluster1] = leaf === 0 ? 0 : ((leaf - 1) >> 7) + 1
  fields[at + Field.cluster2] = leaf === 0 ? 0 : ((leaf - 1) >> 3) + 1
  fields[at + Field.cluster3] = leaf
  fields[at + Field.bits] = lexicon.bits[known] ?? 0
}

/** As written, else without accents. */
function lexiconRowOf(lexicon: Lexicon, lower: string): number {
  const known = lexiconRow(lexicon, hashWord(lower))
  if (known >= 0 || lower.length > 48 || /^[\0-\x7f]*$/u.test(lower)) return known
  const plain = lower.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain === lower ? -1 : lexiconRow(lexicon, hashWord(plain))
}

/** "Xx", "X.X.", "Xx-x", "0": runs of one class once; eight classes at most. */
function shapeOf(word: string): string {
  let shape = ''
  for (let index = 0; index < word.length && shape.length < 8; index++) {
    const mark = markOf(word.charAt(index))
    if (!shape.endsWith(mark)) shape += mark
  }
  // The weights were learned with a digit behind it.
  return `${shape}0`
}

function markOf(character: string): string {
  if (character >= '0' && character <= '9') return '0'
  if (character !== character.toLowerCase()) return 'X'
  return character !== character.toUpperCase() ? 'x' : character
}

function caseOf(word: string, lower: string): number {
  if (word === lower) return caseWithoutCapital(word.slice(0, 48))
  if (isUpperAt(word, 0) && word.slice(1).toLowerCase() === word.slice(1)) {
    const letters = word.length === 2 && word.endsWith('.') ? 1 : word.length
    return letters === 1 ? WordCase.letter : WordCase.initial
  }
  return word === word.toUpperCase() && !/\d/u.test(word) ? WordCase.upper : WordCase.mixed
}

function caseWithoutCapital(word: string): number {
  if (/\p{L}/u.test(word)) return WordCase.lower
  return /\d/u.test(word) ? WordCase.number : WordCase.punctuation
}

const isUpperAt = (word: string, index: number) =>
  word.charAt(index) !== word.charAt(index).toLowerCase()
