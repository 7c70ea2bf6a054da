import { sharedInt32 } from '../tables/shared-arrays.ts'
import {
  addNeighborFeatures,
  addOccurrenceFeatures,
  addPlaceFeatures,
  addRunFeatures,
  addWordFeatures,
  type FeatureList,
  makeFeatureList,
  Neighbor,
  readWindow,
  type Window,
} from './features.ts'
import { type Packed, unpack } from './files.ts'
import { type HashIndex, indexOf, rowsOf } from './hash.ts'
import { labelCount, labelOf, Part, taggerTypes } from './labels.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import type { Stretch } from './stretches.ts'
import { fieldAt, occurrencesKept, othersUsed, type TaggerDocument } from './tagger-document.ts'
import { type Chain, makeChain, never } from './viterbi.ts'
import { Field, isCapitalized, makeWordTable, type WordTable } from './words.ts'

/** A trained tagger, in arrays that threads can share. Weights are integers on one scale. */
export interface ModelTables {
  readonly lexicon: Lexicon
  readonly index: HashIndex
  /** Row `r` has the weights of `labelCount` labels in `rowWidth` numbers from `r * rowWidth` on, see `packRows`. */
  readonly weights: Int32Array
  /** From label `a` to label `b`: `a * labelCount + b`. */
  readonly transitions: Int32Array
  /** For the first label of a sentence, and for the last. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A trained tagger at work in one thread. */
export interface Model extends ModelTables {
  readonly chain: Chain
  readonly cache: WordCache
}

/**
 * Sums of the weights that depend on one word alone, kept from one document to the next: of the word itself, and of
 * the word as each `Neighbor`.
 */
interface WordCache {
  table: WordTable
  /** Of row `r` of `table` and use `u` from `(r * uses + u) * sumWidth` on, once `isSummed`. */
  sums: Int32Array
  isSummed: Uint8Array
}

/** The word itself, and four neighbors. */
const uses = 5

/** Beyond this many distinct words the table starts anew, so that it does not grow for months. */
const maxWords = 50_000

/** A model from the bytes of its two files, decompressed. Throws an Error where they are not such files. */
export function readModel(lexiconFile: Uint8Array, weightsFile: Uint8Array): Model {
  return startModel(readModelTables(lexiconFile, weightsFile))
}

/** A model of tables that were read before, in this thread or in another. */
export function startModel(tables: ModelTables): Model {
  return { ...tables, chain: makeChain(tables), cache: emptyCache(tables.lexicon) }
}

/** The same files' tables alone. */
export function readModelTables(lexiconFile: Uint8Array, weightsFile: Uint8Array): ModelTables {
  const [words, leaves, bits, phrases] = unpack(lexiconFile)
  const [keys, weights, transitions, starts, ends] = unpack(weightsFile)
  const lexicon = makeLexicon({
    keys: checked(words, Uint32Array),
    leaves: checked(leaves, Uint16Array),
    bits: checked(bits, Uint16Array),
    phrases: checked(phrases, Uint32Array),
  })
  return {
    lexicon,
    index: indexOf(checked(keys, Uint32Array)),
    weights: packRows(checked(weights, Int8Array)),
    transitions: withoutAdjacentPersons(shared(checked(transitions, Int32Array))),
    starts: shared(checked(starts, Int32Array)),
    ends: shared(checked(ends, Int32Array)),
  }
}

/** Four labels to a number, so that a row is half a cache line. */
const rowWidth = (labelCount + 3) >> 2
/** Two labels to a number in sums. */
const sumWidth = rowWidth * 2

/** Four weights in one number, 8 bits each and 128 more than they are. */
function packRows(weights: Int8Array): Int32Array {
  const rows = weights.length / labelCount
  const packed = sharedInt32(rows * rowWidth)
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labelCount; label++) {
      const place = row * rowWidth + (label >> 2)
      const biased = (weights[row * labelCount + label] ?? 0) + 128
      packed[place] = (packed[place] ?? 0) | (biased << ((label & 3) << 3))
    }
  }
  return packed
}

/** The first and third weight of a number, 16 bits each; the second and fourth are those of the number shifted. */
const everySecond = 0x00_ff_00_ff

/**
 * Adds the first `count` of `rows` to the sums at `at`, two labels in one addition: fewer than 257 rows cannot overflow.
 * What each weight is more than itself is the same for all labels of a token and so changes no choice.
 */
function addRows(
  weights: Int32Array,
  rows: Int32Array,
  count: number,
  target: Int32Array,
  at: number,
): void {
  for (let place = 0; place < rowWidth; place++) {
    let odd = 0
    let even = 0
    for (let i = 0; i < count; i++) {
      const four = weights[(rows[i] ?? 0) * rowWidth + place] ?? 0
      odd = (odd + (four & everySecond)) | 0
      even = (even + ((four >>> 8) & everySecond)) | 0
    }
    const to = at + place * 2
    target[to] = (target[to] ?? 0) + odd
    target[to + 1] = (target[to + 1] ?? 0) + even
  }
}

/** Where the sum of each label is: which number, and how far to shift it. */
const sumPlaces = Uint8Array.from(
  { length: labelCount },
  (_, label) => (label >> 2) * 2 + (label & 1),
)
const sumShifts = Uint8Array.from({ length: labelCount }, (_, label) => (label & 2) << 3)

/** Two persons are never told one right after the other, without a mark or a word between: then they are one. */
function withoutAdjacentPersons(transitions: Int32Array): Int32Array {
  const person = taggerTypes.indexOf('person')
  for (const from of [Part.last, Part.unit])
    for (const to of [Part.begin, Part.unit])
      transitions[labelOf(person, from) * labelCount + labelOf(person, to)] = never
  return transitions
}

function shared(array: Int32Array): Int32Array {
  const copy = sharedInt32(array.length)
  copy.set(array)
  return copy
}

function checked<T extends Packed>(array: Packed | undefined, type: new (length: number) => T): T {
  if (array instanceof type) return array
  throw new Error('a model file lacks an array or has another kind of it')
}

function emptyCache(lexicon: Lexicon): WordCache {
  return {
    table: makeWordTable(lexicon),
    sums: new Int32Array(1024 * uses * sumWidth),
    isSummed: new Uint8Array(1024 * uses),
  }
}

/** The table that documents for this model are read with. Ask anew for each document. */
export function tableOf({ cache, lexicon }: Model): WordTable {
  if (cache.table.rows.count > maxWords) Object.assign(cache, emptyCache(lexicon))
  return cache.table
}

/** Sums of what stands around each occurrence that the document keeps, by its place in `occurrences`. */
export interface OccurrenceSums {
  readonly sums: Int32Array
  readonly isSummed: Uint8Array
}

export function makeOccurrenceSums({ occurrences }: TaggerDocument): OccurrenceSums {
  return {
    sums: new Int32Array(occurrences.length * sumWidth),
    isSummed: new Uint8Array(occurrences.length),
  }
}

const list: FeatureList = makeFeatureList()
const window: Window = { previous: 0, next: 0, before: 0, after: 0 }
const sums = new Int32Array(sumWidth)

/** Scores of each label for tokens of a sentence: token `first + i` has `labelCount` from `i * labelCount` on. */
export function scoreTokens(
  model: Model,
  document: TaggerDocument,
  { sentence, first, end }: Stretch,
  work: { readonly scores: Int32Array; readonly occurrences: OccurrenceSums },
): void {
  const { scores, occurrences } = work
  let run = -1
  for (let token = first; token < end; token++) {
    sums.fill(0)
    addWindowSums(model, document, token, sentence)
    list.count = 0
    addPlaceFeatures(list, document, { token, sentence, window })
    addWeights(model, sums, 0)
    if (isCapitalized(fieldAt(document, token, Field.wordCase))) {
      const start = document.runFirst[token] ?? token
      if (start !== run) sumRun(model, document, token, sentence)
      run = start
      addSums(runSums, 0)
      addOccurrenceSums(model, document, token, occurrences)
    }
    const at = (token - first) * labelCount
    for (let label = 0; label < labelCount; label++)
      scores[at + label] =
        ((sums[sumPlaces[label] ?? 0] ?? 0) >>> (sumShifts[label] ?? 0)) & 0xff_ff
  }
}

/** Of the run of capitals that the tokens stand in. */
const runSums = new Int32Array(sumWidth)

function sumRun(model: Model, document: TaggerDocument, token: number, sentence: number): void {
  runSums.fill(0)
  list.count = 0
  addRunFeatures(list, document, token, sentence)
  addWeights(model, runSums, 0)
}

function addWindowSums(
  model: Model,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  readWindow(document, token, sentence, window)
  addWordSums(model, document.words[token] ?? 0, 0)
  addWordSums(model, window.previous, Neighbor.previous)
  addWordSums(model, window.next, Neighbor.next)
  addWordSums(model, window.before, Neighbor.before)
  addWordSums(model, window.after, Neighbor.after)
}

/** Adds the sums of a word's own features, or of those it has as a neighbor. */
function addWordSums(model: Model, row: number, use: number): void {
  const { cache } = model
  const place = row * uses + use
  if (place >= cache.isSummed.length) grow(cache, row)
  const at = place * sumWidth
  if (cache.isSummed[place] !== 1) {
    list.count = 0
    if (use === 0) addWordFeatures(list, cache.table, row)
    else addNeighborFeatures(list, cache.table, row, use)
    addWeights(model, cache.sums, at)
    cache.isSummed[place] = 1
  }
  addSums(cache.sums, at)
}

function addSums(from: Int32Array, at: number): void {
  for (let place = 0; place < sumWidth; place++)
    sums[place] = (sums[place] ?? 0) + (from[at + place] ?? 0)
}

function addOccurrenceSums(
  model: Model,
  document: TaggerDocument,
  token: number,
  occurrences: OccurrenceSums,
): void {
  const at = (document.slots[token] ?? -1) * occurrencesKept
  let left = othersUsed
  for (let place = at; place < at + occurrencesKept && left > 0; place++) {
    const other = (document.occurrences[place] ?? 0) - 1
    if (other < 0) return
    if (other === token) continue
    left--
    if (occurrences.isSummed[place] !== 1) {
      list.count = 0
      addOccurrenceFeatures(list, document, other)
      addWeights(model, occurrences.sums, place * sumWidth)
      occurrences.isSummed[place] = 1
    }
    addSums(occurrences.sums, place * sumWidth)
  }
}

function grow(cache: WordCache, row: number): void {
  const rows = Math.max((cache.isSummed.length / uses) * 2, row + 1)
  const grown = new Int32Array(rows * uses * sumWidth)
  grown.set(cache.sums)
  const isSummed = new Uint8Array(rows * uses)
  isSummed.set(cache.isSummed)
  cache.sums = grown
  cache.isSummed = isSummed
}

const rows = new Int32Array(list.keys.length)

/** Adds the weights of the features in `list` to the packed sums at `at`. */
function addWeights({ index, weights }: Model, target: Int32Array, at: number): void {
  const found = rowsOf(index, list.keys, list.count, rows)
  addRows(weights, rows, found, target, at)
}
