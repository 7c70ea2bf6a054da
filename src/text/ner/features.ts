import { combine, hashWord } from './hash.ts'
import { lexiconBits } from './lexicon.ts'
import { CaseMode, fieldAt, OccurrenceFlag, type TaggerDocument } from './tagger-document.ts'
import { Field, isCapitalized, WordCase, wordField, type WordTable } from './words.ts'

/** Where features are collected: keys `[0, count)`. */
export interface FeatureList {
  readonly keys: Uint32Array
  count: number
}

/** More than a token can have. */
export function makeFeatureList(): FeatureList {
  return { keys: new Uint32Array(192), count: 0 }
}

/** A feature is known by the hash of its template's number and its value; a value of 0 is no feature. */
function add(list: FeatureList, template: number, value: number): void {
  if (value === 0) return
  list.keys[list.count++] = combine(value, template)
}

/** Features that depend on the word alone, so that their weights can be summed once for each distinct word. */
export function addWordFeatures(list: FeatureList, table: WordTable, row: number): void {
  for (let field = Field.lower; field <= Field.cluster3; field++)
    add(list, field, wordField(table, row, field))
  const wordCase = wordField(table, row, Field.wordCase) + 1
  const bits = wordField(table, row, Field.bits)
  add(list, 20, wordCase)
  add(list, 21, pair(wordCase, wordField(table, row, Field.suffix3)))
  add(list, 22, pair(wordCase, wordField(table, row, Field.cluster2)))
  add(list, 23, pair(wordCase, bits))
  for (let bit = 0; bit < lexiconBits; bit++)
    if ((bits & (1 << bit)) !== 0) add(list, 24, bit * 8 + wordCase)
}

function pair(first: number, second: number): number {
  return first === 0 || second === 0 ? 0 : combine(first, second)
}

/** Where a word stands to the token that it says something of. */
export const Neighbor = { previous: 1, next: 2, before: 3, after: 4 } as const

/** Features that depend on a neighboring word alone, summed once for each word like its own. */
export function addNeighborFeatures(
  list: FeatureList,
  table: WordTable,
  row: number,
  neighbor: number,
): void {
  if (neighbor === Neighbor.previous) addNear(list, table, row, 40)
  if (neighbor === Neighbor.next) addNear(list, table, row, 50)
  if (neighbor === Neighbor.before) addFar(list, table, row, 60)
  if (neighbor === Neighbor.after) addFar(list, table, row, 65)
}

/** The words of a sentence around a token, as rows of the table; 0 outside of it. */
export interface Window {
  previous: number
  next: number
  before: number
  after: number
}

export function readWindow(
  { words, sentences }: TaggerDocument,
  token: number,
  sentence: number,
  window: Window,
): void {
  const first = sentences[sentence] ?? 0
  const last = (sentences[sentence + 1] ?? 0) - 1
  const rowAt = (at: number): number => (at < first || at > last ? 0 : (words[at] ?? 0))
  window.previous = rowAt(token - 1)
  window.next = rowAt(token + 1)
  window.before = rowAt(token - 2)
  window.after = rowAt(token + 2)
}

/** Features of the token's place: its neighbors together, its place in its run of capitals, what the text says of it. */
export function addPlaceFeatures(
  list: FeatureList,
  document: TaggerDocument,
  place: { readonly token: number; readonly sentence: number; readonly window: Window },
): void {
  const { token, sentence, window } = place
  addPosition(list, document, token, sentence)
  addPairs(list, document, token, window)
  if (!isCapitalized(fieldAt(document, token, Field.wordCase))) return
  const fromStart = Math.min(token - (document.runFirst[token] ?? token), 3)
  const toEnd = Math.min((document.runLast[token] ?? token) - token, 3)
  add(list, 100, 1 + fromStart + toEnd * 4)
  addSaidAnywhere(list, document, token)
}

/** Features that all tokens of a run of capitals have in common, summed once for them. */
export function addRunFeatures(
  list: FeatureList,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  addRun(list, document, token, sentence)
  addBits(list, 140, document.said[token] ?? 0, runLength(document, token))
}

function runLength({ runFirst, runLast }: TaggerDocument, token: number): number {
  return Math.min((runLast[token] ?? 0) - (runFirst[token] ?? 0), 2)
}

function addBits(list: FeatureList, template: number, bits: number, length: number): void {
  for (let left = bits; left !== 0; left &= left - 1)
    add(list, template, 1 + (31 - Math.clz32(left & -left)) * 4 + length)
}

/** What the text says of the word wherever it stands, and how the topic uses names of its kind. */
function addSaidAnywhere(list: FeatureList, document: TaggerDocument, token: number): void {
  const all = document.slotSaid[document.slots[token] ?? -1] ?? 0
  const length = runLength(document, token)
  addBits(list, 141, all, length)
  add(list, 142, all)
  const topic = document.topic + 1
  const wordCase = fieldAt(document, token, Field.wordCase)
  add(list, 143, topic * 32 + wordCase * 4 + length)
  add(list, 144, combine(topic, fieldAt(document, token, Field.bits)))
  add(list, 145, combine(topic, fieldAt(document, token, Field.cluster2)))
  add(list, 146, combine(all, fieldAt(document, token, Field.bits)))
}

function addPosition(
  list: FeatureList,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  const mode = (document.modes[sentence] ?? 0) + 1
  const wordCase = fieldAt(document, token, Field.wordCase) + 1
  const isFirst = token === document.sentences[sentence]
  const position = isFirst ? 2 : 1
  const flags = document.flags[document.slots[token] ?? -1] ?? 0
  add(list, 30, mode * 64 + wordCase * 4 + position)
  if (mode !== CaseMode.normal + 1)
    add(list, 31, pair(mode, fieldAt(document, token, Field.cluster2)))
  if (isFirst) add(list, 32, pair(wordCase, fieldAt(document, token, Field.cluster1)))
  if (wordCase > WordCase.initial) {
    add(list, 33, 1 + flags * 8 + mode + position * 64)
    const isKnownLower = (flags & OccurrenceFlag.lower) !== 0
    if (isKnownLower) add(list, 34, fieldAt(document, token, Field.cluster2))
  }
  add(list, 35, document.phrase[token] ?? 0)
  addAcronym(list, document, token)
}

/** "World Food Programme (WFP)": an acronym in parentheses is what the run before it is, and the other way round. */
function addAcronym(list: FeatureList, document: TaggerDocument, token: number): void {
  if (fieldAt(document, token, Field.wordCase) === WordCase.upper) {
    const opening = token - 1
    if (opening > 0 && fieldAt(document, opening, Field.lower) === openingHash)
      add(list, 36, fieldAt(document, opening - 1, Field.cluster2) + 1)
    return
  }
  const last = document.runLast[token] ?? -1
  if (last < 0 || last + 2 >= document.count) return
  if (fieldAt(document, last + 1, Field.lower) !== openingHash) return
  const wordCase = fieldAt(document, last + 2, Field.wordCase)
  add(list, 37, 1 + wordCase + (token === last ? 8 : 0))
}

const openingHash = hashWord('(') | 0

function addPairs(
  list: FeatureList,
  { table, words }: TaggerDocument,
  token: number,
  { previous, next, before, after }: Window,
): void {
  const here = words[token] ?? 0
  const wordCase = wordField(table, here, Field.wordCase) + 1
  const cluster = wordField(table, here, Field.cluster2)
  const caseBefore = wordField(table, previous, Field.wordCase) + 1
  const caseAfter = wordField(table, next, Field.wordCase) + 1
  const previousWord = wordField(table, previous, Field.lower)
  const nextWord = wordField(table, next, Field.lower)
  add(list, 70, wordCase + 8 * caseBefore + 64 * caseAfter)
  add(
    list,
    71,
    wordCase +
      8 * caseBefore +
      64 * caseAfter +
      512 * (wordField(table, before, Field.wordCase) + 1) +
      4096 * (wordField(table, after, Field.wordCase) + 1),
  )
  add(list, 72, combine(previousWord, wordField(table, here, Field.lower)))
  add(list, 73, combine(wordField(table, here, Field.lower), nextWord))
  add(list, 74, pair(wordField(table, previous, Field.cluster2), cluster))
  add(list, 75, pair(cluster, wordField(table, next, Field.cluster2)))
  if (!isCapitalized(wordCase - 1)) return
  add(list, 76, combine(previousWord, wordCase))
  add(list, 77, combine(nextWord, wordCase))
  add(list, 78, combine(previousWord, nextWord))
  add(list, 79, combine(wordField(table, before, Field.lower), previousWord))
  add(list, 80, combine(nextWord, wordField(table, after, Field.lower)))
  add(list, 81, pair(wordCase, wordField(table, previous, Field.cluster3)))
  add(list, 82, pair(wordCase, wordField(table, next, Field.cluster3)))
}

function addNear(list: FeatureList, table: WordTable, row: number, template: number): void {
  add(list, template, wordField(table, row, Field.lower))
  add(list, template + 1, wordField(table, row, Field.wordCase) + 1)
  add(list, template + 2, wordField(table, row, Field.cluster1))
  add(list, template + 3, wordField(table, row, Field.cluster2))
  add(list, template + 4, wordField(table, row, Field.cluster3))
  add(list, template + 5, wordField(table, row, Field.suffix3))
  add(list, template + 6, wordField(table, row, Field.bits))
}

function addFar(list: FeatureList, table: WordTable, row: number, template: number): void {
  add(list, template, wordField(table, row, Field.lower))
  add(list, template + 1, wordField(table, row, Field.cluster1))
  add(list, template + 2, wordField(table, row, Field.cluster2))
  add(list, template + 3, wordField(table, row, Field.bits))
}

/** The run of capitalized words: its last word says most about an organization, what stands around it about the rest. */
function addRun(
  list: FeatureList,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  const { sentences } = document
  const first = document.runFirst[token] ?? token
  const last = document.runLast[token] ?? token
  if (first > (sentences[sentence] ?? 0)) {
    add(list, 101, fieldAt(document, first - 1, Field.lower))
    add(list, 102, fieldAt(document, first - 1, Field.cluster2))
  }
  if (last + 1 < (sentences[sentence + 1] ?? 0)) {
    add(list, 103, fieldAt(document, last + 1, Field.lower))
    add(list, 104, fieldAt(document, last + 1, Field.cluster2))
  }
  addRunWords(list, document, first, last, 100)
}

function addRunWords(
  list: FeatureList,
  document: TaggerDocument,
  first: number,
  last: number,
  template: number,
): void {
  if (first === last) return
  add(list, template + 5, fieldAt(document, last, Field.lower))
  add(list, template + 6, fieldAt(document, last, Field.cluster2))
  add(list, template + 7, fieldAt(document, last, Field.bits))
  add(list, template + 8, fieldAt(document, first, Field.cluster2))
  add(list, template + 9, fieldAt(document, first, Field.bits))
  add(list, template + 10, fieldAt(document, last, Field.suffix3))
}

/**
 * What stands around another occurrence of the token's word: "Saddam" elsewhere follows "President". It depends on the
 * occurrence alone, and so is summed once for all tokens that have it in common.
 */
export function addOccurrenceFeatures(
  list: FeatureList,
  document: TaggerDocument,
  other: number,
): void {
  if (other > 0) {
    add(list, 120, fieldAt(document, other - 1, Field.lower))
    add(list, 121, fieldAt(document, other - 1, Field.cluster2))
    add(list, 122, fieldAt(document, other - 1, Field.bits))
  }
  if (other + 1 < document.count) {
    add(list, 123, fieldAt(document, other + 1, Field.lower))
    add(list, 124, fieldAt(document, other + 1, Field.cluster2))
  }
  const first = document.runFirst[other] ?? other
  const last = document.runLast[other] ?? other
  add(list, 125, 1 + Math.min(other - first, 2) + 4 * Math.min(last - other, 2))
  addRunWords(list, document, first, last, 130)
}
