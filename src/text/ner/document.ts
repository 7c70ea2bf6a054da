import { readCues, topicOf } from './cues.ts'
import { combine, rowOf } from './hash.ts'
import { findStretches } from './stretches.ts'
import {
  CaseMode,
  fieldAt,
  OccurrenceFlag,
  occurrencesKept,
  PhrasePart,
  type TaggerDocument,
} from './tagger-document.ts'
import { Field, isCapitalized, WordCase, wordField, wordRow, type WordTable } from './words.ts'

/** Reads the tokens of a document: `word(i)` is token `i` as written. */
export function readDocument(
  table: WordTable,
  word: (token: number) => string,
  sentences: Int32Array,
): TaggerDocument {
  const words = new Int32Array(sentences.at(-1) ?? 0)
  for (let token = 0; token < words.length; token++) words[token] = wordRow(table, word(token))
  return readWords(table, words, sentences)
}

/** The same of tokens whose rows in the table are known. */
export function readWords(
  table: WordTable,
  words: Int32Array,
  sentences: Int32Array,
): TaggerDocument {
  const count = words.length
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
    said: new Int32Array(count),
    slotSaid: new Int32Array(size),
    topic: topicOf(table, words),
    stretches: findStretches(table, words, sentences),
  }
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    readSentence(document, sentence)
  readCues(document)
  return document
}

/** By row of the table, the slot of the word in the text that is read, plus one; all 0 between texts. */
let slotOf = new Int32Array(4096)

/** Numbers the words that the text has with a capital somewhere, by their row in lower case. */
function findSlots(table: WordTable, words: Int32Array): { slots: Int32Array; size: number } {
  const { count } = table.rows
  if (count > slotOf.length) slotOf = new Int32Array(count * 2)
  const slots = new Int32Array(words.length)
  const size = numberSlots(table, words, slots)
  for (let token = 0; token < words.length; token++)
    slots[token] = (slotOf[slots[token] ?? 0] ?? 0) - 1
  for (let token = 0; token < words.length; token++)
    if (slots[token] !== -1) slotOf[wordField(table, words[token] ?? 0, Field.lowerRow)] = 0
  return { slots, size }
}

/** Gives how many there are; writes the rows in lower case, until it is known which of them have one. */
function numberSlots(table: WordTable, words: Int32Array, rows: Int32Array): number {
  let size = 0
  for (let token = 0; token < words.length; token++) {
    const row = words[token] ?? 0
    const lower = wordField(table, row, Field.lowerRow)
    rows[token] = lower
    const isNew = slotOf[lower] === 0 && isCapitalized(wordField(table, row, Field.wordCase))
    if (isNew) slotOf[lower] = ++size
  }
  return size
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

/** Fewer words than this have no mode of their own. */
const minWords = 4

/** Of one sentence at a time, by `WordCase`. */
const counts = new Int32Array(WordCase.mixed + 1)

function modeOf({ table, words }: TaggerDocument, first: number, last: number): number {
  counts.fill(0)
  let longLower = 0
  for (let token = first; token < last; token++) {
    const row = words[token] ?? 0
    const wordCase = wordField(table, row, Field.wordCase)
    counts[wordCase] = (counts[wordCase] ?? 0) + 1
    // Words of four letters have a prefix of three.
    if (wordCase === WordCase.lower && wordField(table, row, Field.prefix3) !== 0) longLower++
  }
  return modeOfCounts({
    lower: counts[WordCase.lower] ?? 0,
    initial: counts[WordCase.initial] ?? 0,
    upper: counts[WordCase.upper] ?? 0,
    longLower,
  })
}

interface CaseCounts {
  readonly lower: number
  readonly longLower: number
  readonly initial: number
  readonly upper: number
}

function modeOfCounts({ lower, longLower, initial, upper }: CaseCounts): number {
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
