import { addContextFeatures, addWordFeatures, makeFeatureList } from '../src/text/ner/features.ts'
import type { Example } from './examples.ts'

/** Examples as numbers: the feature rows of token `i` are `rows[offsets[i], offsets[i + 1])`. */
export interface Encoded {
  /** The key of each feature row. */
  readonly keys: Uint32Array
  readonly offsets: Float64Array
  readonly rows: Int32Array
  readonly masks: Uint32Array
  /** First token of each sentence, and at last the number of tokens. */
  readonly sentences: Int32Array
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
  const masks = Uint32Array.from(examples.flatMap((example) => [...example.masks]))
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
    sentences: allSentences(examples),
  }
}

function forEachToken(
  examples: readonly Example[],
  visit: (keys: Uint32Array, count: number) => void,
): void {
  const list = makeFeatureList()
  for (const { document } of examples)
    for (let sentence = 0; sentence + 1 < document.sentences.length; sentence++)
      for (
        let token = document.sentences[sentence] ?? 0;
        token < (document.sentences[sentence + 1] ?? 0);
        token++
      ) {
        list.count = 0
        addWordFeatures(list, document.table, document.words[token] ?? 0)
        addContextFeatures(list, document, token, sentence)
        visit(list.keys, list.count)
      }
}

function allSentences(examples: readonly Example[]): Int32Array {
  const starts: number[] = []
  let offset = 0
  for (const { document } of examples) {
    for (const start of document.sentences.subarray(0, -1)) starts.push(start + offset)
    offset += document.count
  }
  return Int32Array.from([...starts, offset])
}
