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
import { rowsOf } from './hash.ts'
import { labelCount } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { type ModelTables, readModelTables } from './model-tables.ts'
import { addRows, sumPlaces, sumShifts, sumWidth } from './packed-rows.ts'
import type { Stretch } from './stretches.ts'
import { fieldAt, occurrencesKept, othersUsed, type TaggerDocument } from './tagger-document.ts'
import { type Chain, makeChain } from './viterbi.ts'
import { Field, isCapitalized, makeWordTable, type WordTable } from './words.ts'

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
