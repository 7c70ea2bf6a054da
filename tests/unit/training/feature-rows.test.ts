import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/ner/document.ts'
import { rowOf } from '../../../src/text/ner/hash.ts'
import { labelCount } from '../../../src/text/ner/labels.ts'
import { loadModel } from '../../../src/text/ner/load-model.ts'
import {
  makeOccurrenceSums,
  type Model,
  scoreTokens,
  tableOf,
} from '../../../src/text/ner/model.ts'
import { encode } from '../../../training/feature-rows.ts'

/** A weight as it is packed: 128 more than it is. */
function weightOf({ weights }: Model, row: number, label: number): number {
  const four = weights[row * Math.ceil(labelCount / 4) + (label >> 2)]!
  return (four >>> ((label & 3) << 3)) & 0xff
}

test('the tagger sums the weights of the features that are learned, whatever it keeps', () => {
  const sentences = [
    'Fashion retailer Ned Zork cut jobs , and Zork shares fell near Oslo .',
    'Ned Zork said that Zork , a maker of shirts , left the Oslo Bourse for Zork Park .',
  ].map((sentence) => sentence.split(' '))
  const words = sentences.flat()
  const starts = Int32Array.of(0, sentences[0]!.length, words.length)
  const model = loadModel()
  const document = readDocument(tableOf(model), (token) => words[token]!, starts)
  const masks = new Uint32Array(words.length).fill(1)
  const { keys, offsets, rows } = encode([{ words, document, masks }], 1)

  const scores = new Int32Array(words.length * labelCount)
  const occurrences = makeOccurrenceSums(document)
  let place = 0
  for (const stretch of document.stretches) {
    scoreTokens(model, document, stretch, { scores, occurrences })
    for (let token = stretch.first; token < stretch.end; token++, place++) {
      const rowsUsed = [...rows.subarray(offsets[place], offsets[place + 1])]
        .map((feature) => rowOf(model.index, keys[feature]!))
        .filter((row) => row >= 0)
      const expected = Array.from({ length: labelCount }, (_, label) =>
        rowsUsed.reduce((sum, row) => sum + weightOf(model, row, label), 0),
      )
      const at = (token - stretch.first) * labelCount
      expect([...scores.subarray(at, at + labelCount)], words[token]).toEqual(expected)
    }
  }
  expect(place).toBe(offsets.length - 1)
})
