import { sharedInt32 } from '../tables/shared-arrays.ts'
import type { TaggerDocument } from './document.ts'
import {
  addContextFeatures,
  addWordFeatures,
  type FeatureList,
  makeFeatureList,
} from './features.ts'
import { type Packed, unpack } from './files.ts'
import { type HashIndex, indexOf, rowOf } from './hash.ts'
import { labelCount } from './labels.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import type { Stretch } from './stretches.ts'
import { makeWordTable, type WordTable } from './words.ts'

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
  readonly cache: WordCache
}

/** Sums of the weights that depend on the word alone, kept from one document to the next. */
interface WordCache {
  table: WordTable
  /** By row of `table`; a row that was not summed yet is marked in `isSummed`. */
  sums: Int32Array
  isSummed: Uint8Array
}

/** Beyond this many distinct words the table starts anew, so that it does not grow for months. */
const maxWords = 50_000

/** A model from the bytes of its two files, decompressed. Throws an Error where they are not such files. */
export function readModel(lexiconFile: Uint8Array, weightsFile: Uint8Array): Model {
  return startModel(readModelTables(lexiconFile, weightsFile))
}

/** A model of tables that were read before, in this thread or in another. */
export function startModel(tables: ModelTables): Model {
  return { ...tables, cache: emptyCache(tables.lexicon) }
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
    transitions: shared(checked(transitions, Int32Array)),
    starts: shared(checked(starts, Int32Array)),
    ends: shared(checked(ends, Int32Array)),
  }
}

/** Two labels to a number. */
const rowWidth = (labelCount + 1) >> 1

/**
 * Two weights in one number, 16 bits each and 128 more than they are, so that one addition sums both: fewer than
 * 257 rows cannot overflow. The surplus is the same for all labels of a token and so changes no choice.
 */
function packRows(weights: Int8Array): Int32Array {
  const rows = weights.length / labelCount
  const packed = sharedInt32(rows * rowWidth)
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labelCount; label++) {
      const place = row * rowWidth + (label >> 1)
      const biased = (weights[row * labelCount + label] ?? 0) + 128
      packed[place] = (packed[place] ?? 0) + (biased << ((label & 1) << 4))
    }
  }
  return packed
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
    sums: new Int32Array(1024 * rowWidth),
    isSummed: new Uint8Array(1024),
  }
}

/** The table that documents for this model are read with. Ask anew for each document. */
export function tableOf({ cache, lexicon }: Model): WordTable {
  if (cache.table.rows.size > maxWords) Object.assign(cache, emptyCache(lexicon))
  return cache.table
}

const list: FeatureList = makeFeatureList()
const sums = new Int32Array(rowWidth)

/** Scores of each label for tokens of a sentence: token `first + i` has `labelCount` from `i * labelCount` on. */
export function scoreTokens(
  model: Model,
  document: TaggerDocument,
  { sentence, first, end }: Stretch,
  scores: Int32Array,
): void {
  for (let token = first; token < end; token++) {
    const from = wordSums(model, document.words[token] ?? 0)
    for (let place = 0; place < rowWidth; place++) sums[place] = model.cache.sums[from + place] ?? 0
    list.count = 0
    addContextFeatures(list, document, token, sentence)
    addWeights(model, sums, 0)
    const at = (token - first) * labelCount
    for (let label = 0; label < labelCount; label++)
      scores[at + label] = ((sums[label >> 1] ?? 0) >>> ((label & 1) << 4)) & 0xff_ff
  }
}

/** Where the sums of the word's own features start in the cache. */
function wordSums(model: Model, row: number): number {
  const { cache } = model
  if (row >= cache.isSummed.length) grow(cache, row)
  const at = row * rowWidth
  if (cache.isSummed[row] === 1) return at
  list.count = 0
  addWordFeatures(list, cache.table, row)
  addWeights(model, cache.sums, at)
  cache.isSummed[row] = 1
  return at
}

function grow(cache: WordCache, row: number): void {
  const size = Math.max(cache.isSummed.length * 2, row + 1)
  const grown = new Int32Array(size * rowWidth)
  grown.set(cache.sums)
  const isSummed = new Uint8Array(size)
  isSummed.set(cache.isSummed)
  cache.sums = grown
  cache.isSummed = isSummed
}

/** Adds the weights of the features in `list` to the packed sums at `at`. */
function addWeights({ index, weights }: Model, target: Int32Array, at: number): void {
  for (let feature = 0; feature < list.count; feature++) {
    const row = rowOf(index, list.keys[feature] ?? 0)
    if (row < 0) continue
    const from = row * rowWidth
    for (let place = 0; place < rowWidth; place++)
      target[at + place] = (target[at + place] ?? 0) + (weights[from + place] ?? 0)
  }
}
