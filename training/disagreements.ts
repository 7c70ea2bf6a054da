import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { readDocument } from '../src/text/ner/document.ts'
import { spansOf, taggerTypes } from '../src/text/ner/labels.ts'
import { type Model, readModel, tableOf } from '../src/text/ner/model.ts'
import { labelDocument } from '../src/text/ner/tagger.ts'
import { isInFold, readArticles, readFold } from './articles.ts'
import { labelsOfTypes } from './convention.ts'
import type { GoldDocument, GoldSentence } from './corpus.ts'
import { toDocument } from './marked-text.ts'

/**
 * Where a tagger that did not learn from some articles finds other names than are marked in them: the places to read
 * again. `--model` is what `train-ner.ts --fold 0/2 --out FILE` wrote, `--fold` the same.
 */
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    fold: { type: 'string', default: '0/1' },
    articles: { type: 'string', default: 'training/articles' },
  },
})

function main(): void {
  if (values.model === undefined) throw new Error('say which model: --model <file>')
  const model = readModel(unpacked('models/entities/lexicon.bin.br'), unpacked(values.model))
  const fold = readFold(values.fold)
  for (const article of readArticles(values.articles)) {
    if (!isInFold(article, fold)) continue
    const lines = disagreements(model, toDocument(article))
    if (lines.length > 0) console.log([`# ${article.name}`, ...lines].join('\n'))
  }
}

const unpacked = (path: string): Uint8Array => brotliDecompressSync(readFileSync(path))

interface Named {
  readonly first: number
  readonly end: number
  readonly label: string
}

/** A line for each name that only one of the two has: what is marked, what is found, and the words around it. */
function disagreements(model: Model, gold: GoldDocument): string[] {
  const found = findNames(model, gold)
  let offset = 0
  return gold.flatMap((sentence) => {
    const from = offset
    offset += sentence.words.length
    const ours = found
      .filter(({ first }) => first >= from && first < offset)
      .map(({ first, end, label }) => ({ first: first - from, end: end - from, label }))
    return compare(sentence, ours)
  })
}

function compare({ words, spans }: GoldSentence, found: readonly Named[]): string[] {
  const key = ({ first, end, label }: Named): string => `${first} ${end} ${label}`
  const marked = new Set(spans.map(key))
  const both = new Set(found.map(key).filter((each) => marked.has(each)))
  const line = (sign: string, { first, end, label }: Named): string =>
    `${sign}${label} ${words.slice(first, end).join(' ')} | ${words.slice(Math.max(0, first - 5), end + 4).join(' ')}`
  return [
    ...spans.filter((each) => !both.has(key(each))).map((each) => line('-', each)),
    ...found.filter((each) => !both.has(key(each))).map((each) => line('+', each)),
  ]
}

function findNames(model: Model, gold: GoldDocument): Named[] {
  const words = gold.flatMap((sentence) => sentence.words)
  const starts = new Int32Array(gold.length + 1)
  for (const [index, sentence] of gold.entries())
    starts[index + 1] = (starts[index] ?? 0) + sentence.words.length
  const document = readDocument(tableOf(model), (token) => words[token] ?? '', starts)
  return spansOf(labelDocument(model, document)).map(({ first, end, type }) => ({
    first,
    end,
    label: labelsOfTypes[taggerTypes[type] ?? 'person'],
  }))
}

main()
