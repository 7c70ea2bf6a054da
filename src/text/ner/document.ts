import { combine, rowOf } from './hash.ts'
import { findStretches, type Stretch } from './stretches.ts'
import { Field, isCapitalized, WordCase, wordField, wordRow, type WordTable } from './words.ts'

/** How a sentence uses capitals. */
export const CaseMode = { normal: 0, upper: 1, title: 2, lower: 3 } as const

/** A tokenized document with what features need beyond the single word. Token numbers run through the document. */
export interface TaggerDocument {
  readonly table: WordTable
  readonly count: number
  /** The row of each token in `table`. */
  readonly words: Int32Array
  /** First token of each sentence, and at last `count`. */
  readonly sentences: Int32Array
  readonly modes: Uint8Array
  /** First and last token of the run of capitalized words a token stands in; -1 outside of one. */
  readonly runFirst: Int32Array
  readonly runLast: Int32Array
  /** Place of the token in a known name of more words: a `PhrasePart`, plus 1 inside of it, or 0. */
  readonly phrase: Uint8Array
  /** By token: which word it is among those that the document has capitalized somewhere, or -1. */
  readonly slots: Int32Array
  /** By slot: which occurrences the document has, see `OccurrenceFlag`. */
  readonly flags: Uint8Array
  /** By slot: its first capitalized occurrences, `occurrencesKept` of them, token + 1. */
  readonly occurrences: Int32Array
  /** The stretches that may hold a name; every token outside of them is part of none. */
  readonly stretches: readonly Stretch[]
}

/** First token of a known name of more words. */
export const PhrasePart = { place: 1, organization: 3 } as const

export const occurrencesKept = 4
export const OccurrenceFlag = { lower: 1, capitalizedInside: 2 } as const

/** Reads the tokens of a document: `word(i)` is token `i` as written. */
export function readDocument(
  table: WordTable,
  word: (token: number) => string,
  sentences: Int32Array,
): TaggerDocument {
  const count = sentences.at(-1) ?? 0
  const words = new Int32Array(count)
  for (let token = 0; token < count; token++) words[token] = wordRow(table, word(token))
  const { slots, size } = findSlots(table, words)
  const document: TaggerDocument = {
    table,
    count,
    words,
    sentences,
    modes: new Uint8Array(sentences.length),
    runFirst: new Int32Array(count).fill(-1),
    runLast: new Int32Array(count).fill(-1),
    phrase: new Uint8Array(count),
    slots,
    flags: new Uint8Array(size),
    occurrences: new Int32Array(size * occurrencesKept),
    stretches: findStretches(table, words, sentences),
  }
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    readSentence(document, sentence)
  return document
}

function findSlots(table: WordTable, words: Int32Array): { slots: Int32Array; size: number } {
  const slotOf = new Map<number, number>()
  for (const row of words) {
    if (!isCapitalized(wordField(table, row, Field.wordCase))) continue
    const lowerRow = wordField(table, row, Field.lowerRow)
    if (!slotOf.has(lowerRow)) slotOf.set(lowerRow, slotOf.size)
  }
  const slots = words.map((row) => slotOf.get(wordField(table, row, Field.lowerRow)) ?? -1)
  return { slots, size: slotOf.size }
}

function readSentence(document: TaggerDocument, sentence: number): void {
  const first = document.sentences[sentence] ?? 0
  const last = document.sentences[sentence + 1] ?? 0
  document.modes[sentence] = modeOf(document, first, last)
  for (let token = first; token < last;) {
    if (isCapitalized(fieldAt(document, token, Field.wordCase)))
      token = readRun(document, token, last)
    else token++
  }
  for (let token = first; token < last; token++)
    noteOccurrence(document, token, token > first && document.modes[sentence] === CaseMode.normal)
}

/** A field of the word at `token`. */
export function fieldAt({ table, words }: TaggerDocument, token: number, field: number): number {
  return wordField(table, words[token] ?? 0, field)
}

/** Fewer words than this have no mode of their own. */
const minWords = 4

function modeOf(document: TaggerDocument, first: number, last: number): number {
  let lower = 0
  let longLower = 0
  let initial = 0
  let upper = 0
  for (let token = first; token < last; token++) {
    const wordCase = fieldAt(document, token, Field.wordCase)
    if (wordCase === WordCase.lower) lower++
    // Words of four letters have a prefix of three.
    if (wordCase === WordCase.lower && fieldAt(document, token, Field.prefix3) !== 0) longLower++
    if (wordCase === WordCase.initial) initial++
    if (wordCase === WordCase.upper) upper++
  }
  if (lower === 0 && upper >= 2 && upper > initial) return CaseMode.upper
  if (initial + upper === 0) return lower >= minWords ? CaseMode.lower : CaseMode.normal
  const isTitle = initial >= minWords && initial >= longLower * 4
  return isTitle ? CaseMode.title : CaseMode.normal
}

/** Marks the run of capitalized words that starts at `first`; gives the token after it. */
function readRun(document: TaggerDocument, first: number, end: number): number {
  let next = first
  while (next < end && isCapitalized(fieldAt(document, next, Field.wordCase))) next++
  document.runFirst.fill(first, first, next)
  document.runLast.fill(next - 1, first, next)
  for (let token = first; token < next; token++) markPhrase(document, token, end)
  return next
}

const maxPhraseWords = 4

/** Marks the longest known name that starts at `first`. */
function markPhrase(document: TaggerDocument, first: number, end: number): void {
  if (document.phrase[first] !== 0) return
  const { phrases, placePhrases } = document.table.lexicon
  let hash = fieldAt(document, first, Field.lower)
  let longest = 0
  let kind: number = PhrasePart.place
  for (let token = first + 1; token < Math.min(end, first + maxPhraseWords); token++) {
    hash = combine(hash, fieldAt(document, token, Field.lower))
    const row = rowOf(phrases, hash)
    if (row < 0) continue
    longest = token - first
    kind = row < placePhrases ? PhrasePart.place : PhrasePart.organization
  }
  if (longest === 0) return
  document.phrase[first] = kind
  document.phrase.fill(kind + 1, first + 1, first + longest + 1)
}

function noteOccurrence(document: TaggerDocument, token: number, isInside: boolean): void {
  const { flags, occurrences } = document
  const slot = document.slots[token] ?? -1
  if (slot < 0) return
  const isLower = !isCapitalized(fieldAt(document, token, Field.wordCase))
  if (isLower) flags[slot] = (flags[slot] ?? 0) | OccurrenceFlag.lower
  if (isLower) return
  if (isInside) flags[slot] = (flags[slot] ?? 0) | OccurrenceFlag.capitalizedInside
  const at = slot * occurrencesKept
  for (let place = at; place < at + occurrencesKept; place++)
    if (occurrences[place] === 0) {
      occurrences[place] = token + 1
      return
    }
}
