import { expect, test } from 'vitest'
import { readDocument } from '../../../../src/text/ner/document.ts'
import { labelCount } from '../../../../src/text/ner/labels.ts'
import { loadModel } from '../../../../src/text/ner/load-model.ts'
import {
  makeOccurrenceSums,
  type Model,
  scoreTokens,
  startModel,
  tableOf,
} from '../../../../src/text/ner/model.ts'

const line = 'Police in Oslo said that Ned Zork of Zork Mills left Norway on Monday .'.split(' ')

/** The scores of each label for each token of a sentence. */
function scoresOf(model: Model, words: readonly string[]): readonly number[] {
  const document = readDocument(
    tableOf(model),
    (token) => words[token]!,
    Int32Array.of(0, words.length),
  )
  const scores = new Int32Array(words.length * labelCount)
  const work = { scores, occurrences: makeOccurrenceSums(document) }
  scoreTokens(model, document, { sentence: 0, first: 0, end: words.length }, work)
  return [...scores]
}

const manyWords = (count: number) => Array.from({ length: count }, (_, i) => `Zork${i}mill`)

test.each([
  ['again', 1],
  ['after as many other words as its tables grow by', 1_500],
  ['after so many that they grow twice', 4_000],
  ['after so many that they are begun anew', 50_001],
])('a model scores a sentence alike %s', (_, others) => {
  const model = startModel(loadModel())
  const before = scoresOf(model, line)
  const words = manyWords(others)
  for (let at = 0; at < words.length; at += 400) scoresOf(model, words.slice(at, at + 400))

  expect(scoresOf(model, line)).toEqual(before)
  expect(new Set(before).size).toBeGreaterThan(100)
})
