import { readDocument } from '../src/text/ner/document.ts'
import { labelOf, Part, taggerTypes } from '../src/text/ner/labels.ts'
import { type TaggerDocument } from '../src/text/ner/tagger-document.ts'
import type { WordTable } from '../src/text/ner/words.ts'
import { tokenize } from '../src/text/tokens.ts'
import type { TypedSpan } from './convention.ts'
import type { GoldDocument, GoldSentence } from './corpus.ts'
import type { Random } from './random.ts'

/** A document to learn from: for each token the labels it may have, one bit each. */
export interface Example {
  readonly words: readonly string[]
  readonly document: TaggerDocument
  readonly masks: Uint32Array
}

/** How a set's labels are read: names with the types they may have. */
export type ReadSpans = (sentence: GoldSentence) => readonly TypedSpan[]

export interface ExampleOptions {
  readonly table: WordTable
  readonly random: Random
  readonly readSpans: ReadSpans
}

/** Half of the documents keep the set's own tokens, half are cut as our tokenizer has it. */
export function toExample(
  gold: GoldDocument,
  { table, random, readSpans }: ExampleOptions,
): Example {
  const isOurs = random() < 0.5
  const sentences = gold
    .map((sentence) => (isOurs ? cutAnew(joinHyphens(sentence)) : sentence))
    .map((sentence) => recase(sentence, random))
  const starts = Int32Array.from([0, ...sentences.map(({ words }) => words.length)])
  for (let index = 1; index < starts.length; index++)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0)
  const words = sentences.flatMap((sentence) => sentence.words)
  const masks = new Uint32Array(words.length).fill(1)
  for (const [index, sentence] of sentences.entries())
    for (const span of readSpans(sentence)) mark(masks, starts[index] ?? 0, span)
  return { words, document: readDocument(table, (token) => words[token] ?? '', starts), masks }
}

function mark(masks: Uint32Array, offset: number, { first, end, types }: TypedSpan): void {
  const isUnknown = types.length === taggerTypes.length
  for (let token = first; token < end; token++) {
    let mask = isUnknown ? 1 : 0
    for (const type of types) {
      const number = taggerTypes.indexOf(type)
      const isFirst = token === first
      const isLast = token === end - 1
      const part = isFirst ? (isLast ? Part.unit : Part.begin) : isLast ? Part.last : Part.inside
      mask |= 1 << labelOf(number, part)
    }
    masks[offset + token] = isUnknown ? 2 ** 29 - 1 : mask >>> 0
  }
}

/** Each word as our tokenizer cuts it: "U.S.-led" in three. */
function cutAnew({ words, spans }: GoldSentence): GoldSentence {
  const cut: string[] = []
  const place = words.map((word) => {
    const { text, start, end, count } = tokenize(word)
    const at = cut.length
    for (let token = 0; token < count; token++) cut.push(text.slice(start[token], end[token]))
    if (count === 0) cut.push(word)
    return at
  })
  place.push(cut.length)
  return {
    words: cut,
    spans: spans.map(({ first, end, label }) => ({
      first: place[first] ?? 0,
      end: place[end] ?? 0,
      label,
    })),
  }
}

/** Some sets cut "Yo-jong" in three: put together. */
function joinHyphens(sentence: GoldSentence): GoldSentence {
  const { words, spans } = sentence
  const inside = new Int32Array(words.length).fill(-1)
  for (const [index, { first, end }] of spans.entries()) inside.fill(index, first, end)
  const joined: string[] = []
  const place = new Int32Array(words.length + 1)
  for (let index = 0; index < words.length; index++) {
    place[index] = joined.length
    const word = words[index] ?? ''
    const isHyphen = word === '-' && index > 0 && index + 1 < words.length
    const isOne = inside[index - 1] === inside[index + 1] && inside[index] === inside[index - 1]
    const fits =
      /[\p{L}\d]$/u.test(words[index - 1] ?? '') && /^[\p{L}\d]/u.test(words[index + 1] ?? '')
    if (isHyphen && isOne && fits && joined.length > 0) {
      const last = joined.length - 1
      joined[last] += word + (words[index + 1] ?? '')
      place[index] = last
      place[index + 1] = last
      index++
    } else joined.push(word)
  }
  place[words.length] = joined.length
  return {
    words: joined,
    spans: spans.map(({ first, end, label }) => ({
      first: place[first] ?? 0,
      end: (place[end - 1] ?? 0) + 1,
      label,
    })),
  }
}

/** Headlines: some sentences all in capitals, some with every longer word capitalized. */
function recase(sentence: GoldSentence, random: Random): GoldSentence {
  const draw = random()
  if (draw < 0.04) return { ...sentence, words: sentence.words.map((word) => word.toUpperCase()) }
  if (draw > 0.08) return sentence
  return {
    ...sentence,
    words: sentence.words.map((word) =>
      word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    ),
  }
}
