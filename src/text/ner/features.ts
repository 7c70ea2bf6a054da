import {
  CaseMode,
  fieldAt,
  OccurrenceFlag,
  occurrencesKept,
  type TaggerDocument,
} from './document.ts'
import { combine, hashWord } from './hash.ts'
import { lexiconBits } from './lexicon.ts'
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

/** Features of the token's place: its neighbours, its run of capitals, its other occurrences. */
export function addContextFeatures(
  list: FeatureList,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  addPosition(list, document, token, sentence)
  addWindow(list, document, token, sentence)
  if (!isCapitalized(fieldAt(document, token, Field.wordCase))) return
  addRun(list, document, token, sentence, 100)
  addOccurrences(list, document, token)
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

function addWindow(
  list: FeatureList,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  const first = document.sentences[sentence] ?? 0
  const last = (document.sentences[sentence + 1] ?? 0) - 1
  const { table, words } = document
  const here = words[token] ?? 0
  const previous = token > first ? (words[token - 1] ?? 0) : 0
  const next = token < last ? (words[token + 1] ?? 0) : 0
  const before = token - 1 > first ? (words[token - 2] ?? 0) : 0
  const after = token + 1 < last ? (words[token + 2] ?? 0) : 0
  addNear(list, table, previous, 40)
  addNear(list, table, next, 50)
  addFar(list, table, before, 60)
  addFar(list, table, after, 65)
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
  template: number,
): void {
  const { sentences } = document
  const first = document.runFirst[token] ?? token
  const last = document.runLast[token] ?? token
  const fromStart = Math.min(token - first, 3)
  const toEnd = Math.min(last - token, 3)
  add(list, template, 1 + fromStart + toEnd * 4)
  if (first > (sentences[sentence] ?? 0)) {
    add(list, template + 1, fieldAt(document, first - 1, Field.lower))
    add(list, template + 2, fieldAt(document, first - 1, Field.cluster2))
  }
  if (last + 1 < (sentences[sentence + 1] ?? 0)) {
    add(list, template + 3, fieldAt(document, last + 1, Field.lower))
    add(list, template + 4, fieldAt(document, last + 1, Field.cluster2))
  }
  addRunWords(list, document, first, last, template)
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

/** What stands around the other occurrences of the same word: "Saddam" elsewhere follows "President". */
function addOccurrences(list: FeatureList, document: TaggerDocument, token: number): void {
  const at = (document.slots[token] ?? -1) * occurrencesKept
  for (let place = at; place < at + occurrencesKept; place++) {
    const other = (document.occurrences[place] ?? 0) - 1
    if (other < 0) return
    if (other === token) continue
    addOther(list, document, other)
  }
}

function addOther(list: FeatureList, document: TaggerDocument, other: number): void {
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
