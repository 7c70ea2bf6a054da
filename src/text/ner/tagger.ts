import type { EntityType } from '../../schemas/entity.ts'
import { type Tokens } from '../tokens.ts'
import { readDocument, readWords } from './document.ts'
import { labelCount, type LabelSpan, spansOf, taggerTypes } from './labels.ts'
import { loadModel } from './load-model.ts'
import { makeOccurrenceSums, type Model, scoreTokens, tableOf } from './model.ts'
import { maxStretch } from './stretches.ts'
import { type TaggerDocument } from './tagger-document.ts'
import { bestLabels } from './viterbi.ts'
import { wordRowAt } from './words.ts'

/** Tokens `[first, end)` that name something. */
export interface TaggedMention {
  readonly first: number
  readonly end: number
  readonly type: EntityType
}

/** The names in a text, in text order, none within another. */
export function tagMentions(tokens: Tokens): TaggedMention[] {
  const { text, count, start, end, sentences } = tokens
  const model = loadModel()
  const table = tableOf(model)
  const words = new Int32Array(count)
  for (let token = 0; token < count; token++)
    words[token] = wordRowAt(table, text, start[token] ?? 0, end[token] ?? 0)
  const document = readWords(table, words, sentences)
  return spansOf(labelDocument(model, document)).map(toMention)
}

/** The same for sentences that were cut into words elsewhere; token numbers run through the document. */
export function tagWords(sentences: readonly (readonly string[])[]): TaggedMention[] {
  const model = loadModel()
  const words = sentences.flat()
  const starts = new Int32Array(sentences.length + 1)
  for (const [index, sentence] of sentences.entries())
    starts[index + 1] = (starts[index] ?? 0) + sentence.length
  const document = readDocument(tableOf(model), (token) => words[token] ?? '', starts)
  return spansOf(labelDocument(model, document)).map(toMention)
}

function toMention({ first, end, type }: LabelSpan): TaggedMention {
  return { first, end, type: taggerTypes[type] ?? 'work' }
}

/** Of one stretch at a time. */
const scores = new Int32Array(maxStretch * labelCount)

/** The label of each token. */
export function labelDocument(model: Model, document: TaggerDocument): Uint8Array {
  const labels = new Uint8Array(document.count)
  const work = { scores, occurrences: makeOccurrenceSums(document) }
  for (const stretch of document.stretches) {
    scoreTokens(model, document, stretch, work)
    bestLabels(model.chain, scores, labels, stretch.first, stretch.end - stretch.first)
  }
  return labels
}
