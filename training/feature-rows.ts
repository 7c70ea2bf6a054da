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
} from '../src/text/ner/features.ts'
import {
  fieldAt,
  occurrencesKept,
  othersUsed,
  type TaggerDocument,
} from '../src/text/ner/tagger-document.ts'
import { Field, isCapitalized } from '../src/text/ner/words.ts'
import type { Example } from './examples.ts'

/** Examples as numbers: the feature rows of token `i` are `rows[offsets[i], offsets[i + 1])`. */
export interface Encoded {
  /** The key of each feature row. */
  readonly keys: Uint32Array
  readonly offsets: Float64Array
  readonly rows: Int32Array
  readonly masks: Uint32Array
  /** First token of each stretch, and at last the number of tokens. Other tokens are left out. */
  readonly starts: Int32Array
}

/** Rarer features are left out. */
export function encode(examples: readonly Example[], minCount: number): Encoded {
  const counts = new Uint8Array(2 ** 28)
  let total = 0
  forEachToken(examples, (keys, count) => {
    for (let index = 0; index < count; index++) {
      const place = (keys[index] ?? 0) >>> 4
      if ((counts[place] ?? 0) < 255) counts[place] = (counts[place] ?? 0) + 1
    }
    total += count
  })
  return collect(examples, (key) => (counts[key >>> 4] ?? 0) >= minCount, total)
}

function collect(
  examples: readonly Example[],
  isFrequent: (key: number) => boolean,
  total: number,
): Encoded {
  const rowOf = new Map<number, number>()
  const masks = stretchMasks(examples)
  const offsets = new Float64Array(masks.length + 1)
  const rows = new Int32Array(total)
  let used = 0
  let token = 0
  forEachToken(examples, (keys, count) => {
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0
      if (!isFrequent(key)) continue
      const row = rowOf.get(key) ?? rowOf.size
      if (row === rowOf.size) rowOf.set(key, row)
      rows[used++] = row
    }
    offsets[++token] = used
  })
  return {
    keys: Uint32Array.from(rowOf.keys()),
    offsets,
    rows: rows.slice(0, used),
    masks,
    starts: stretchStarts(examples),
  }
}

/** Every token that may be part of a name, in order. */
function forEachToken(
  examples: readonly Example[],
  visit: (keys: Uint32Array, count: number) => void,
): void {
  const list = makeFeatureList()
  for (const { document } of examples)
    for (const { sentence, first, end } of document.stretches)
      for (let token = first; token < end; token++) {
        list.count = 0
        addFeatures(list, document, token, sentence)
        visit(list.keys, list.count)
      }
}

const window: Window = { previous: 0, next: 0, before: 0, after: 0 }

/** All features of a token: the model sums the same (`scoreTokens`). */
function addFeatures(
  list: FeatureList,
  document: TaggerDocument,
  token: number,
  sentence: number,
): void {
  const { table } = document
  addWordFeatures(list, table, document.words[token] ?? 0)
  readWindow(document, token, sentence, window)
  addNeighborFeatures(list, table, window.previous, Neighbor.previous)
  addNeighborFeatures(list, table, window.next, Neighbor.next)
  addNeighborFeatures(list, table, window.before, Neighbor.before)
  addNeighborFeatures(list, table, window.after, Neighbor.after)
  addPlaceFeatures(list, document, { token, sentence, window })
  if (!isCapitalized(fieldAt(document, token, Field.wordCase))) return
  addRunFeatures(list, document, token, sentence)
  const at = (document.slots[token] ?? -1) * occurrencesKept
  const others = [...document.occurrences.subarray(at, at + occurrencesKept)]
    .map((place) => place - 1)
    .filter((other) => other >= 0 && other !== token)
  for (const other of others.slice(0, othersUsed)) addOccurrenceFeatures(list, document, other)
}

function stretchStarts(examples: readonly Example[]): Int32Array {
  let offset = 0
  const lengths = examples.flatMap(({ document }) =>
    document.stretches.map(({ first, end }) => end - first),
  )
  return Int32Array.from([0, ...lengths.map((length) => (offset += length))])
}

function stretchMasks(examples: readonly Example[]): Uint32Array {
  const masks = examples.flatMap(({ document, masks: all }) =>
    document.stretches.flatMap(({ first, end }) => [...all.subarray(first, end)]),
  )
  return Uint32Array.from(masks)
}
